/** What the element tells its host. All events bubble and leave shadow roots. */
import type { Assessment, EditionId, Profile, Question, QuestionAnswer, Routing, Suggestions } from "./engine.js";

/** The engine works. */
export interface ReadyDetail {
  version: string;
  edition: EditionId;
}
/**
 * A question was answered: goods were routed, names of goods were understood as well as could be, or an
 * importer was judged. `words` are the words by which the user came to a number.
 */
export type AnswerDetail =
  | { kind: "routing"; edition: EditionId; value: string; routing: Routing; words?: string | undefined }
  | { kind: "words"; edition: EditionId; value: string; suggestions: Suggestions; answers: QuestionAnswer[] }
  | { kind: "assessment"; edition: EditionId; profile: Profile; assessment: Assessment };
/** One answer of the user's would decide between Centers: a question is shown. */
export interface QuestionDetail {
  edition: EditionId;
  value: string;
  question: Question;
  /** What was answered before. */
  answers: QuestionAnswer[];
}
/** Something that the user or the host can mend. `code` is stable, `message` is in the element's language. */
export interface ErrorDetail {
  code: string;
  message: string;
  value: string;
}

export interface CenterFinderEventMap {
  "center-finder-ready": CustomEvent<ReadyDetail>;
  "center-finder-answer": CustomEvent<AnswerDetail>;
  "center-finder-question": CustomEvent<QuestionDetail>;
  "center-finder-error": CustomEvent<ErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends CenterFinderEventMap {}
}

export type Emit = <K extends keyof CenterFinderEventMap>(name: K, detail: CenterFinderEventMap[K]["detail"]) => void;
