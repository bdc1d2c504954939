/** The types that all answers to numbers share, those of the first load and those loaded later. */
import type { ViewContext } from "../../context.js";
import type { Child } from "../../dom.js";
import type { GoodsRouting, Routing } from "../../engine.js";
import type { WordsQuery } from "../../query.js";

/** An answer, and its announcement. */
export type Answered = [card: HTMLElement, spoken: string];

export interface AskOptions {
  /** What was said about the text. */
  words?: Partial<WordsQuery>;
  /** Whether the answer takes the focus. Default: true. */
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

/** Parts of the answer to goods that the answers loaded later also use. */
export interface AnswerTools {
  card(context: ViewContext, routing: Goods, ...lead: Child[]): HTMLElement;
  spoken(context: ViewContext, routing: Goods): string;
  repairs(context: ViewContext, routing: Pick<Routing, "repairs" | "number">): Child;
}
