/**
 * The script of `frame.html`: the element on a page of its own, for hosts whose policy allows neither
 * WebAssembly nor custom elements. The query of the address says what the element shows. Its `origin`
 * names the only page that receives messages and whose messages are read.
 */
import type { CenterFinderElement } from "../element.js";
import "../center-finder.js";
import {
  EVENTS,
  origin,
  PARAMETERS,
  TYPE,
  type FrameCommand,
  type FrameMessage,
  type FrameParameters,
} from "./protocol.js";

const query = new URLSearchParams(location.search);
const finder = document.querySelector("center-finder") as CenterFinderElement;
const root = document.documentElement;
/** Null without a frame or an `origin`. The page works then, and sends nothing to anybody. */
const host = parent === window ? null : origin(query.get("origin"));

function send(event: FrameMessage["event"], detail: unknown): void {
  // By way of JSON, so that nothing but data leaves this page.
  if (host) parent.postMessage(JSON.parse(JSON.stringify({ type: TYPE, event, detail })), host);
}

function set(parameters: FrameParameters): void {
  for (const name of PARAMETERS) {
    const value = parameters[name];
    if (value === undefined) continue;
    if (value === null) finder.removeAttribute(name);
    else finder.setAttribute(name, value);
    // The background of the page follows the theme; screen readers follow the language.
    if (name === "theme") root.dataset.theme = value ?? "";
    if (name === "lang") root.lang = value || "en";
  }
}

/** What is wrong with a command; undefined for a valid one. */
function fault(message: { [key: string]: unknown }): string | undefined {
  const { command, parameters, state } = message;
  if (command === "reset") return undefined;
  if (command === "state")
    return state === undefined || typeof state === "string" ? undefined : "state must be a text";
  if (command !== "set") return "command must be set, reset or state";
  if (typeof parameters !== "object" || !parameters) return "parameters must be an object";
  for (const [name, value] of Object.entries(parameters)) {
    if (!(PARAMETERS as readonly string[]).includes(name))
      return `parameters must be among ${PARAMETERS.join(", ")}`;
    if (value !== null && typeof value !== "string") return `${name} must be a text or null`;
  }
  return undefined;
}

function obey(message: FrameCommand): void {
  const why = fault(message as unknown as { [key: string]: unknown });
  if (why) send("error", { code: "frame-command", message: why, value: "" });
  else if (message.command === "set") set(message.parameters);
  else if (message.command === "reset") finder.reset();
  else if (message.state !== undefined) finder.state = message.state;
  else send("state", { state: finder.state });
}

set(
  Object.fromEntries(
    PARAMETERS.filter((name) => query.has(name)).map((name) => [name, query.get(name)]),
  ),
);
for (const name of EVENTS)
  finder.addEventListener(`center-finder-${name}`, (event) =>
    send(name, (event as CustomEvent).detail),
  );
if (host) {
  addEventListener("message", ({ source, origin, data }) => {
    if (source === parent && origin === host && data?.type === TYPE) obey(data);
  });
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    send("height", { height });
  }).observe(document.body);
}
