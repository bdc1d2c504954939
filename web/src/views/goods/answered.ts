/** What the answers to numbers have in common, as types: some of them are loaded later. */
import type { ViewContext } from "../../context.js";
import type { Child } from "../../dom.js";
import type { GoodsRouting, Routing } from "../../engine.js";
import type { WordsQuery } from "../../query.js";

/** An answer, and the same as a sentence. */
export type Answered = [card: HTMLElement, spoken: string];

export interface AskOptions {
  /** What was said about the text. */
  words?: Partial<WordsQuery>;
  /** Whether the answer takes the focus; it does, if nothing is said. */
  focus?: boolean;
}

/** What a user can do with an answer. */
export interface Choices {
  /** Asks about another text. */
  ask(text: string, options?: AskOptions): void;
  /** Opens the tree at a chapter. */
  browse(chapter: string): void;
}

export type Goods = Omit<GoodsRouting, "kind">;

/** Pieces of the answer to goods, for the answers that are loaded later. */
export interface AnswerTools {
  card(context: ViewContext, routing: Goods, ...lead: Child[]): HTMLElement;
  spoken(context: ViewContext, routing: Goods): string;
  repairs(context: ViewContext, routing: Pick<Routing, "repairs" | "number">): Child;
}
