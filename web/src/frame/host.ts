/**
 * For the page around `frame.html`: a few lines that check where messages come
 * from, give the frame the height of its content, and call back.
 *
 * ```js
 * import { embed } from "/center-finder/center-finder-frame.js";
 * embed(document.querySelector("iframe"), { onAnswer: (detail) => console.log(detail.kind) });
 * ```
 *
 * It needs nothing else of this package, no WebAssembly and no custom elements.
 */
import type {
  AnswerDetail,
  ErrorDetail,
  HistoryAnswerDetail,
  HistoryProgressDetail,
  QuestionDetail,
  ReadyDetail,
} from "../events.js";
import {
  PARAMETERS,
  TYPE,
  type FrameCommand,
  type FrameMessage,
  type FrameParameters,
} from "./protocol.js";

export type { FrameCommand, FrameMessage, FrameParameters } from "./protocol.js";

/** What to do when the frame tells something; the details are those of the element's events. */
export interface FrameHandlers {
  onReady?(detail: ReadyDetail): void;
  onAnswer?(detail: AnswerDetail): void;
  onQuestion?(detail: QuestionDetail): void;
  onHistoryProgress?(detail: HistoryProgressDetail): void;
  onHistoryAnswer?(detail: HistoryAnswerDetail): void;
  onError?(detail: ErrorDetail): void;
  /** The height of the content in pixels; the frame has it already. */
  onHeight?(detail: { height: number }): void;
}

export interface Frame {
  /** Sets attributes of the element in the frame; `null` takes one away. */
  set(parameters: FrameParameters): void;
  /** Empties the element. */
  reset(): void;
  /** The question as a text that `restore` takes. */
  state(): Promise<string>;
  restore(state: string): void;
  /** Stops listening. */
  disconnect(): void;
}

/**
 * The address of a frame: where `frame.html` lies, what it shows, and the origin of this page,
 * which it answers to.
 */
export function frameUrl(
  page: string | URL,
  parameters: FrameParameters = {},
  origin: string = location.origin,
): string {
  const url = new URL(page, typeof document === "undefined" ? undefined : document.baseURI);
  for (const name of PARAMETERS)
    if (parameters[name] != null) url.searchParams.set(name, parameters[name]);
  url.searchParams.set("origin", origin);
  return url.href;
}

/** More than any answer is high; a frame cannot make the host's page endless. */
const HIGHEST = 20_000;

/** Listens to a frame whose address says `origin=` with the origin of this page. */
export function embed(iframe: HTMLIFrameElement, handlers: FrameHandlers = {}): Frame {
  const { origin } = new URL(iframe.src);
  const waiting: ((state: string) => void)[] = [];
  /** What is said before the page in the frame can hear it. */
  let held: FrameCommand[] | null = [];
  const release = (): void => {
    const commands = held ?? [];
    held = null;
    commands.forEach(tell);
  };

  const grow = (height: unknown): void => {
    if (!Number.isInteger(height) || (height as number) < 1) return;
    const edge =
      getComputedStyle(iframe).boxSizing === "border-box"
        ? iframe.offsetHeight - iframe.clientHeight
        : 0;
    iframe.height = String(Math.min(height as number, HIGHEST) + edge);
  };

  const hear = ({ source, origin: from, data }: MessageEvent): void => {
    if (source !== iframe.contentWindow || from !== origin || data?.type !== TYPE) return;
    release();
    const { event, detail } = data as FrameMessage;
    if (event === "state")
      return waiting.splice(0).forEach((done) => done((detail as { state: string }).state));
    if (event === "height") grow((detail as { height: unknown }).height);
    const name =
      `on${String(event).replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}` as keyof FrameHandlers;
    if (Object.hasOwn(handlers, name)) (handlers[name] as (detail: unknown) => void)(detail);
  };
  addEventListener("message", hear);

  const send = (command: FrameCommand): void => iframe.contentWindow?.postMessage(command, origin);
  const tell = (command: FrameCommand): void => void (held ? held.push(command) : send(command));
  iframe.addEventListener("load", release, { once: true });
  // The frame may have loaded before: a document of another origin cannot be seen, so it is asked,
  // and its answer releases.
  const inside = iframe.contentDocument;
  if (!inside) send({ type: TYPE, command: "state" });
  else if (inside.readyState === "complete" && inside.URL === iframe.src) release();

  return {
    set: (parameters) => tell({ type: TYPE, command: "set", parameters }),
    reset: () => tell({ type: TYPE, command: "reset" }),
    state: () =>
      new Promise((done) => {
        waiting.push(done);
        tell({ type: TYPE, command: "state" });
      }),
    restore: (state) => tell({ type: TYPE, command: "state", state }),
    disconnect: () => removeEventListener("message", hear),
  };
}
