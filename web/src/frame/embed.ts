/**
 * For the page around `frame.html`. It checks where messages come from, gives the frame the height of
 * its content, and calls the host's functions.
 *
 * ```js
 * import { embed } from "/center-finder/center-finder-frame.js";
 * embed(document.querySelector("iframe"), { onAnswer: (detail) => console.log(detail.kind) });
 * ```
 *
 * It needs nothing else of this package: no WebAssembly and no custom elements.
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

/** Called for the events of the element in the frame, with the details of those events. */
export interface FrameHandlers {
  onReady?(detail: ReadyDetail): void;
  onAnswer?(detail: AnswerDetail): void;
  onQuestion?(detail: QuestionDetail): void;
  onHistoryProgress?(detail: HistoryProgressDetail): void;
  onHistoryAnswer?(detail: HistoryAnswerDetail): void;
  onError?(detail: ErrorDetail): void;
  /** The height of the content in pixels. The frame has been given it already. */
  onHeight?(detail: { height: number }): void;
}

export interface Frame {
  /** Sets attributes of the element in the frame; `null` takes one away. */
  set(parameters: FrameParameters): void;
  /** Empties the element. */
  reset(): void;
  /** The state of the element, as a text for `restore`. */
  state(): Promise<string>;
  restore(state: string): void;
  /** Stops listening. */
  disconnect(): void;
}

/**
 * The address for a frame. `page` is the address of `frame.html`, and `origin` is that of this page:
 * the frame sends its messages there and nowhere else.
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

/** In pixels, more than any answer needs. A frame cannot make the host's page endless. */
const MAX_HEIGHT = 20_000;

/** `onHistoryAnswer` for `history-answer`. */
const handlerName = (event: unknown): string =>
  `on${String(event).replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;

/** Connects to a frame whose address contains `origin=` with the origin of this page. */
export function embed(iframe: HTMLIFrameElement, handlers: FrameHandlers = {}): Frame {
  const { origin } = new URL(iframe.src);
  const waiting: ((state: string) => void)[] = [];
  /** Commands from before the page in the frame could receive any; null once it can. */
  let held: FrameCommand[] | null = [];
  const send = (command: FrameCommand): void => iframe.contentWindow?.postMessage(command, origin);
  const sendOrHold = (command: FrameCommand): void => {
    if (held) held.push(command);
    else send(command);
  };
  const release = (): void => {
    const commands = held ?? [];
    held = null;
    for (const command of commands) send(command);
  };

  const grow = (height: unknown): void => {
    if (!Number.isInteger(height) || (height as number) < 1) return;
    const edge =
      getComputedStyle(iframe).boxSizing === "border-box"
        ? iframe.offsetHeight - iframe.clientHeight
        : 0;
    iframe.height = String(Math.min(height as number, MAX_HEIGHT) + edge);
  };

  const receive = ({ source, origin: from, data }: MessageEvent): void => {
    if (source !== iframe.contentWindow || from !== origin || data?.type !== TYPE) return;
    release();
    const { event, detail } = data as FrameMessage;
    if (event === "state") {
      for (const done of waiting.splice(0)) done((detail as { state: string }).state);
      return;
    }
    if (event === "height") grow((detail as { height: unknown }).height);
    const name = handlerName(event) as keyof FrameHandlers;
    if (Object.hasOwn(handlers, name)) (handlers[name] as (detail: unknown) => void)(detail);
  };
  addEventListener("message", receive);

  iframe.addEventListener("load", release, { once: true });
  // The frame may have loaded already. A document of another origin cannot be examined, so it is
  // asked for its state; its answer releases the commands.
  const inside = iframe.contentDocument;
  if (!inside) send({ type: TYPE, command: "state" });
  else if (inside.readyState === "complete" && inside.URL === iframe.src) release();

  return {
    set: (parameters) => sendOrHold({ type: TYPE, command: "set", parameters }),
    reset: () => sendOrHold({ type: TYPE, command: "reset" }),
    state: () =>
      new Promise((done) => {
        waiting.push(done);
        sendOrHold({ type: TYPE, command: "state" });
      }),
    restore: (state) => sendOrHold({ type: TYPE, command: "state", state }),
    disconnect: () => removeEventListener("message", receive),
  };
}
