/**
 * What the page in the frame and its host say to each other. The version is in
 * `type`: a message of another version is not for us. The same, for other
 * programs, is in `messages.schema.json`.
 */
export const TYPE = "center-finder/1";

/** Attributes of the element that a host may give, in the address of the frame and by `set`. */
export const PARAMETERS = [
  "edition",
  "as-of",
  "views",
  "value",
  "lang",
  "theme",
  "max-results",
] as const;
export type FrameParameter = (typeof PARAMETERS)[number];
export type FrameParameters = { [K in FrameParameter]?: string | null };

/** The events of the element that are told to the host, without their common beginning. */
export const EVENTS = [
  "ready",
  "answer",
  "question",
  "history-progress",
  "history-answer",
  "error",
] as const;

/** From the frame to its host. */
export interface FrameMessage {
  type: typeof TYPE;
  event: (typeof EVENTS)[number] | "height" | "state";
  detail: unknown;
}

/** From the host to the frame. */
export type FrameCommand =
  | { type: typeof TYPE; command: "set"; parameters: FrameParameters }
  | { type: typeof TYPE; command: "reset" }
  | { type: typeof TYPE; command: "state"; state?: string };

/** A text that is an origin of the web and nothing more: not `*`, not `null`, no path. */
export function origin(text: string | null): string | null {
  try {
    const url = new URL(text ?? "");
    return /^https?:$/.test(url.protocol) && url.origin === text ? text : null;
  } catch {
    return null;
  }
}
