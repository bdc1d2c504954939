/**
 * What every view is given. Views that are loaded later import types only and
 * find all code here, so that the element stays one file of one request.
 */
import type { Child, h, fill } from "./dom.js";
import type { Emit } from "./events.js";
import type { Session } from "./session.js";
import type { Strings } from "./strings/en/start.js";
import type { HistoryStrings } from "./strings/en/history.js";
import type { MoreStrings } from "./strings/en/more.js";
import type { Parts } from "./ui/parts.js";
import type { EditionId, GoodsRouting, HistoryResult } from "./engine.js";

export type ViewName = "goods" | "business" | "history" | "about";

export interface View {
  node: HTMLElement;
  /** The edition changed, or the view is shown again; with `all`, everything is answered anew. */
  update(all?: boolean): void;
}

export interface Kit extends Parts {
  h: typeof h;
  fill: typeof fill;
  t: Strings;
  /** The strings of the views that are loaded later. */
  more(): Promise<MoreStrings>;
  /** The strings of My import history. */
  history(): Promise<HistoryStrings>;
  /** A BCP 47 tag for `Intl`. */
  lang: string;
  edition: EditionId;
  session: Session;
  /** The most headings that are shown for words, where the host says so; else 0. */
  most: number;
  /**
   * What `state` of the element carries: the answers of My business, by question; `told`, the
   * answers to questions about words; `from`, the words that the number was chosen by.
   */
  answers: Record<string, string>;
  /** What My goods answered last. */
  goods: GoodsRouting | null;
  say(text: string): void;
  emit: Emit;
  /** What was answered last no longer stands: a form gets no Center. */
  open(): void;
  /**
   * A place for content of the host. The panel that is shown has it, since a page gives it once.
   */
  slot(name: string, ...children: Child[]): HTMLElement;
  /** Adds a style sheet, once. */
  style(css: string): void;
  /** The address that reopens the answer, where the host wants such links. */
  link(): string | null;
  /** A file that the host gave to My import history, until that takes it. */
  file?:
    | [file: Blob, resolve: (result: HistoryResult) => void, reject: (error: unknown) => void]
    | undefined;
  /** My goods was asked about this text: the element's `value`. */
  asked(value: string): void;
  /** Shows a view. */
  show(view: ViewName): void;
}
