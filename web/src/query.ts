import type { EditionId, GoodsRouting } from "./engine.js";

/** What was said about the text of My goods. Each is empty where there is none. */
export interface WordsQuery {
  /** The answers to questions about words, as `views/words/answers.ts` writes them. */
  answers: string;
  /** The words that the number was chosen by. */
  from: string;
}

/** What one element is asked. */
export class Query {
  edition: EditionId = "cee";
  /** The most headings that are shown for words, where the host says so; else 0. */
  most = 0;
  /** The answers of My business, by question. */
  business: Record<string, string> = {};
  words: WordsQuery = { answers: "", from: "" };
  /** What My goods answered last. */
  goods: GoodsRouting | null = null;
}
