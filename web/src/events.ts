/** What the element tells its host. All events bubble and leave shadow roots. */
import type { Assessment, EditionId, Profile, Routing } from "./engine.js";

/** The engine works. */
export interface ReadyDetail {
  version: string;
  edition: EditionId;
}
/** A question was answered: goods were routed, or an importer was judged. */
export type AnswerDetail =
  | { kind: "routing"; edition: EditionId; value: string; routing: Routing }
  | { kind: "assessment"; edition: EditionId; profile: Profile; assessment: Assessment };
/** Something that the user or the host can mend. `code` is stable, `message` is in the element's language. */
export interface ErrorDetail {
  code: string;
  message: string;
  value: string;
}

export interface CenterFinderEventMap {
  "center-finder-ready": CustomEvent<ReadyDetail>;
  "center-finder-answer": CustomEvent<AnswerDetail>;
  "center-finder-error": CustomEvent<ErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends CenterFinderEventMap {}
}

export type Emit = <K extends keyof CenterFinderEventMap>(name: K, detail: CenterFinderEventMap[K]["detail"]) => void;
