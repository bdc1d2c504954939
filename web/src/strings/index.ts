/**
 * The languages, a folder each with the same files:
 *
 * - `start`: what a tariff number and its answer need;
 * - `more`: what is loaded later, except the import history;
 * - `words`: the search by names of goods, a part of `more`;
 * - `history`: My import history;
 * - `facts`: the texts of core's tables by their English, so English has none.
 *
 * The build makes three chunks of each language, `es`, `es-more` and `es-history`. English
 * `start` is built into the element. Spanish and French serve all their regions; `Intl` writes
 * the numbers and dates of the region. Chinese is always Simplified, even where a page asks for
 * Traditional: readers of Traditional Chinese read it more easily than English.
 *
 * The files repeat their helpers for plurals. A shared module would be one more request.
 */
import type { HistoryStrings } from "./en/history.js";
import type { MoreStrings } from "./en/more.js";
import { type Strings, start } from "./en/start.js";

export interface Language {
  start(): Strings | Promise<Strings>;
  more(): Promise<MoreStrings>;
  history(): Promise<HistoryStrings>;
}

const languages: Record<string, Language> = {
  en: {
    start: () => start,
    more: async () => (await import("./en/more.js")).more,
    history: async () => (await import("./en/history.js")).history,
  },
  es: {
    start: async () => (await import("./es/start.js")).start as Strings,
    more: async () => (await import("./es/more.js")).more as MoreStrings,
    history: async () => (await import("./es/history.js")).history as HistoryStrings,
  },
  fr: {
    start: async () => (await import("./fr/start.js")).start as Strings,
    more: async () => (await import("./fr/more.js")).more as MoreStrings,
    history: async () => (await import("./fr/history.js")).history as HistoryStrings,
  },
  zh: {
    start: async () => (await import("./zh/start.js")).start as Strings,
    more: async () => (await import("./zh/more.js")).more as MoreStrings,
    history: async () => (await import("./zh/history.js")).history as HistoryStrings,
  },
};

/**
 * The tag of the language that the element speaks when a page asks for `tag` (BCP 47). It goes to
 * `lang` and to `Intl`. A language that is not here becomes English.
 */
export function spoken(tag: string): string {
  const [base] = tag.split("-") as [string];
  return base === "zh" ? "zh-Hans" : languages[base] ? tag : "en";
}

/** The language of a tag that `spoken` returned. */
export const language = (tag: string): Language => languages[tag.split("-")[0]!]!;
