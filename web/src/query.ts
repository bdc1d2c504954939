import type { EditionId, GoodsRouting } from "./engine.js";

/** What is known about the text of My goods. Each is empty if there is none. */
export interface WordsQuery {
  /** The answers to questions about words, as `views/words/answers.ts` writes them. */
  answers: string;
  /** The words from which the user chose the number. */
  from: string;
}

/** What a user asks one element. */
export class Query {
  edition: EditionId = "cee";
  /** The most headings to show for words; 0 if the host does not say. */
  most = 0;
  /** The answers of My business, by question. */
  business: Record<string, string> = {};
  words: WordsQuery = { answers: "", from: "" };
  /** The last answer of My goods, if it has goods. */
  goods: GoodsRouting | null = null;
}
