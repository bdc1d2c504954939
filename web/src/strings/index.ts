/** The languages. Each is two chunks of its own; English is built in, its second part is not. */
import { en, type Strings } from "./en.js";
import type { HistoryStrings } from "./en-history.js";
import type { MoreStrings } from "./en-more.js";

interface Language {
  start(): Strings | Promise<Strings>;
  more(): Promise<MoreStrings>;
  history(): Promise<HistoryStrings>;
}

const english: Language = {
  start: () => en,
  more: async () => (await import("./en-more.js")).enMore,
  history: async () => (await import("./en-history.js")).enHistory,
};

const languages: Record<string, Language> = { en: english };

/** The language of a BCP 47 tag: its own, that of its first part, or English. */
export const language = (tag: string): Language => languages[tag] ?? languages[tag.split("-")[0]!] ?? english;
