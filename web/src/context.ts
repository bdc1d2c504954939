/**
 * What views get from the element: small contexts, each about one thing. Views that are loaded
 * later import only types from the element and find its code here. So the first load stays one
 * file. A function names only the contexts that it uses.
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
  /** The edition may have changed, or the view is shown again. */
  update(): void;
  /** The host's table changed, so every answer may be another. */
  refresh(): void;
}

/** Nodes, their styles, and announcements. */
export interface DomContext {
  h: typeof h;
  fill: typeof fill;
  /** Adds a style sheet, once. */
  style(css: string): void;
  /** A slot. A page fills it once, so only the panel that is shown has its name. */
  slot(name: string, ...children: Child[]): HTMLElement;
  /** Announces a text to screen readers. */
  announce(text: string): void;
}

/** The language of the element, and how it writes names from core. */
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
  /** The title of a chapter or heading, which is English in every language. */
  title(text: string): Child;
  /** A sentence with such titles instead of each `\0`. */
  titled(sentence: string, titles: string[]): Child[];
  /** "a, b, and c" in the language of the element. */
  and(items: string[]): string;
  /** A date of one to three parts, or what core's tables say instead of one. */
  date(text: string): string;
  /** "New York, NY"; empty if no office was named. */
  city(center: Center): string;
  /** "Electronics (CEE007)". The ids of 2012 are our own and stay hidden. */
  center(center: Center): string;
}

/** The small parts of all answers. */
export interface PartsContext {
  /** A section of an answer, with its title. */
  section(title: string, ...children: Child[]): HTMLElement;
  list(items: Child[], className?: string): HTMLElement;
  /** How strong a basis is. If `small`, only screen readers get its words. */
  mark(basis: Basis, options?: { small?: boolean }): HTMLElement;
  anchor(href: string, text: string): HTMLElement;
  sources(list: Source[]): HTMLElement;
  rulingLink(number: string): HTMLElement;
  /** What a user can do next. */
  next(heading?: string): HTMLElement;
  /**
   * The frame of every answer: the edition, a title that takes the focus, the content, the actions,
   * the disclaimer.
   */
  card(title: Child, ...children: Child[]): HTMLElement;
}

/** A file that the host gave to My import history, and the promise that waits for the result. */
export interface GivenFile {
  file: Blob;
  resolve(result: HistoryResult): void;
  reject(error: unknown): void;
}

/** The page around the element. */
export interface HostContext {
  emit: Emit;
  /** Gives an answer to the host and to the form. Returns false if the host shows its own. */
  answer(answer: AnswerDetail): boolean;
  /** The address that reopens the answer; null if the host wants no such links. */
  link(): string | null;
  /** The last answer no longer counts, so the form gets no Center. */
  clearCenter(): void;
  /** The user asked My goods about this text, which becomes the element's `value`. */
  setValue(text: string): void;
  /** Returns the file that the host gave, once. */
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
