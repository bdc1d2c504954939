/**
 * The languages. Each is three chunks of its own; English is built in, but for
 * what is loaded later. Spanish and French hold for all their regions, whose numbers and
 * dates `Intl` writes. Chinese is Simplified for all, also where the page asks
 * for Traditional: its readers are nearer to that than to English.
 */
import { en, type Strings } from "./en.js";
import type { HistoryStrings } from "./en-history.js";
import type { MoreStrings } from "./en-more.js";

export interface Language {
  start(): Strings | Promise<Strings>;
  more(): Promise<MoreStrings>;
  history(): Promise<HistoryStrings>;
}

const languages: Record<string, Language> = {
  en: {
    start: () => en,
    more: async () => (await import("./en-more.js")).enMore,
    history: async () => (await import("./en-history.js")).enHistory,
  },
  es: {
    start: async () => (await import("./es.js")).es as Strings,
    more: async () => (await import("./es-more.js")).esMore as MoreStrings,
    history: async () => (await import("./es-history.js")).esHistory as HistoryStrings,
  },
  fr: {
    start: async () => (await import("./fr.js")).fr as Strings,
    more: async () => (await import("./fr-more.js")).frMore as MoreStrings,
    history: async () => (await import("./fr-history.js")).frHistory as HistoryStrings,
  },
  zh: {
    start: async () => (await import("./zh.js")).zh as Strings,
    more: async () => (await import("./zh-more.js")).zhMore as MoreStrings,
    history: async () => (await import("./zh-history.js")).zhHistory as HistoryStrings,
  },
};

/**
 * The tag of the language that is spoken where a BCP 47 tag is asked for, for `lang` and `Intl`:
 * English where there is no other.
 */
export function spoken(tag: string): string {
  const [base] = tag.split("-") as [string];
  return base === "zh" ? "zh-Hans" : languages[base] ? tag : "en";
}

/** The language of a tag that `spoken` gave. */
export const language = (tag: string): Language => languages[tag.split("-")[0]!]!;
