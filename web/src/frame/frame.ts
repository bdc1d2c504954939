/**
 * The script of `frame.html`, the element on a page of its own for hosts whose
 * policy allows neither WebAssembly nor custom elements. The query says what the
 * element is to show; `origin` names the only page that is told anything and
 * the only one that is listened to.
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
/** Without a host that named itself, the page works and says nothing to anybody. */
const host = parent === window ? null : origin(query.get("origin"));

function tell(event: FrameMessage["event"], detail: unknown): void {
  // What has no JSON form is nobody's business outside.
  if (host) parent.postMessage(JSON.parse(JSON.stringify({ type: TYPE, event, detail })), host);
}

function set(parameters: FrameParameters): void {
  for (const name of PARAMETERS) {
    const value = parameters[name];
    if (value === undefined) continue;
    if (value === null) finder.removeAttribute(name);
    else finder.setAttribute(name, value);
    // The page follows the element, for its ground and for screen readers.
    if (name === "theme") root.dataset["theme"] = value ?? "";
    if (name === "lang") root.lang = value || "en";
  }
}

/** Why a command is not one, or nothing. */
function wrong(message: { [key: string]: unknown }): string | undefined {
  const { command, parameters, state } = message;
  if (command === "reset") return;
  if (command === "state")
    return state === undefined || typeof state === "string" ? undefined : "state must be a text";
  if (command !== "set") return "command must be set, reset or state";
  if (typeof parameters !== "object" || !parameters) return "parameters must be an object";
  for (const [name, value] of Object.entries(parameters)) {
    if (!(PARAMETERS as readonly string[]).includes(name))
      return `parameters must be of ${PARAMETERS.join(", ")}`;
    if (value !== null && typeof value !== "string") return `${name} must be a text or null`;
  }
  return;
}

function hear(message: FrameCommand): void {
  const why = wrong(message as unknown as { [key: string]: unknown });
  if (why) tell("error", { code: "frame-command", message: why, value: "" });
  else if (message.command === "set") set(message.parameters);
  else if (message.command === "reset") finder.reset();
  else if (message.state !== undefined) finder.state = message.state;
  else tell("state", { state: finder.state });
}

set(
  Object.fromEntries(
    PARAMETERS.filter((name) => query.has(name)).map((name) => [name, query.get(name)]),
  ),
);
for (const name of EVENTS)
  finder.addEventListener(`center-finder-${name}`, (event) =>
    tell(name, (event as CustomEvent).detail),
  );
if (host) {
  addEventListener("message", ({ source, origin, data }) => {
    if (source === parent && origin === host && data?.type === TYPE) hear(data);
  });
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height !== last) tell("height", { height: (last = height) });
  }).observe(document.body);
}
