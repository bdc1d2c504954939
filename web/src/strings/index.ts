/**
 * The languages. Each is two chunks of its own; English is built in, its second
 * part is not. Spanish and French hold for all their regions, whose numbers and
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

/** My import history is told in English only; the other languages say so. */
const history = async () => (await import("./en-history.js")).enHistory;

const languages: Record<string, Language> = {
  en: { start: () => en, more: async () => (await import("./en-more.js")).enMore, history },
  es: { start: async () => (await import("./es.js")).es as Strings, more: async () => (await import("./es-more.js")).esMore as MoreStrings, history },
  fr: { start: async () => (await import("./fr.js")).fr as Strings, more: async () => (await import("./fr-more.js")).frMore as MoreStrings, history },
  zh: { start: async () => (await import("./zh.js")).zh as Strings, more: async () => (await import("./zh-more.js")).zhMore as MoreStrings, history },
};

/** The tag of the language that is spoken where a BCP 47 tag is asked for, for `lang` and `Intl`: English where there is no other. */
export function spoken(tag: string): string {
  const [base] = tag.split("-") as [string];
  return base === "zh" ? "zh-Hans" : languages[base] ? tag : "en";
}

/** The language of a tag that `spoken` gave. */
export const language = (tag: string): Language => languages[tag.split("-")[0]!]!;
