/**
 * What a view is given: small contexts, each about one thing. A view that is loaded later imports
 * only types from the element and finds its code here, so that the element stays one file of one
 * request. A function names the contexts that it uses, and no others.
 */
import type { Child, fill, h } from "./dom.js";
import type { Basis, Center, HistoryResult, Source } from "./engine.js";
import type { AnswerDetail, Emit } from "./events.js";
import type { Query } from "./query.js";
import type { Session } from "./session.js";
import type { Strings } from "./strings/en/start.js";
import type { HistoryStrings } from "./strings/en/history.js";
import type { MoreStrings } from "./strings/en/more.js";

export type ViewName = "goods" | "business" | "history" | "about";

export interface View {
  node: HTMLElement;
  /** The edition changed, or the view is shown again. */
  update(): void;
  /** The host's table changed: everything is answered anew. */
  refresh(): void;
}

/** How nodes are made, and where they are heard and styled. */
export interface DomContext {
  h: typeof h;
  fill: typeof fill;
  /** Adds a style sheet, once. */
  style(css: string): void;
  /** A place for content of the host. The panel that is shown has it, since a page gives it once. */
  slot(name: string, ...children: Child[]): HTMLElement;
  /** Says a text to screen readers. */
  announce(text: string): void;
}

/** The language of the element, and how it writes what core names. */
export interface TextContext {
  /** The strings of the first view. */
  readonly t: Strings;
  /** A BCP 47 tag for `Intl`. */
  readonly lang: string;
  /** The strings of the views that are loaded later. */
  more(): Promise<MoreStrings>;
  /** The strings of My import history. */
  history(): Promise<HistoryStrings>;
  /** A text of core's tables in the language of the element. */
  fact(text: string): string;
  /** The title of a chapter or heading: English in every language. */
  title(text: string): Child;
  /** A sentence with such titles in the places of its `\0`. */
  titled(sentence: string, titles: string[]): Child[];
  /** "a, b, and c" as the language has it. */
  and(items: string[]): string;
  /** A date of one to three parts, or what the tables say in its place. */
  date(text: string): string;
  /** "New York, NY"; empty where no office was named. */
  city(center: Center): string;
  /** "Electronics (CEE007)": the ids of 2012 are ours and stay hidden. */
  center(center: Center): string;
}

/** The pieces that answers are made of. */
export interface PartsContext {
  /** A section of an answer, with its title. */
  section(title: string, ...children: Child[]): HTMLElement;
  list(items: Child[], className?: string): HTMLElement;
  /** How strong a basis is; `small` leaves its words to screen readers. */
  mark(basis: Basis, options?: { small?: boolean }): HTMLElement;
  anchor(href: string, text: string): HTMLElement;
  sources(list: Source[]): HTMLElement;
  rulingLink(number: string): HTMLElement;
  /** What to do with an answer. */
  next(heading?: string): HTMLElement;
  /**
   * The frame of every answer: its edition, a title that takes the focus, the content, the actions,
   * the last line.
   */
  card(title: Child, ...children: Child[]): HTMLElement;
}

/** A file that the host gave to My import history, and who waits for its result. */
export interface GivenFile {
  file: Blob;
  resolve(result: HistoryResult): void;
  reject(error: unknown): void;
}

/** The page around the element. */
export interface HostContext {
  emit: Emit;
  /** Gives an answer to the host and to a form; false where the host shows its own. */
  answer(answer: AnswerDetail): boolean;
  /** The address that reopens the answer, where the host wants such links. */
  link(): string | null;
  /** The last answer no longer stands: a form gets no Center. */
  clearCenter(): void;
  /** My goods was asked about this text: it becomes the element's `value`. */
  setValue(text: string): void;
  /** The file that the host gave, once. */
  takeFile(): GivenFile | undefined;
}

export interface ViewContext {
  dom: DomContext;
  text: TextContext;
  parts: PartsContext;
  query: Query;
  host: HostContext;
  session: Session;
}
