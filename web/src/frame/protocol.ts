/**
 * The messages between the page in the frame and its host. `type` contains the version; both sides
 * ignore messages of another version. `messages.schema.json` describes the same messages for other
 * programs.
 */
export const TYPE = "center-finder/1";

/** The attributes that a host may give, in the address of the frame or with `set`. */
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

/** The events of the element that the host receives, without the prefix `center-finder-`. */
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

/** The text if it is exactly an origin, otherwise null. `*`, `null` and a path are refused. */
export function origin(text: string | null): string | null {
  try {
    const url = new URL(text ?? "");
    return /^https?:$/.test(url.protocol) && url.origin === text ? text : null;
  } catch {
    return null;
  }
}
