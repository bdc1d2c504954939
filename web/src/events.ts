/** What the element tells its host. All events bubble and leave shadow roots. */
import type {
  Assessment,
  Center,
  EditionId,
  HistoryAdvance,
  HistoryAnswer,
  HistoryCounts,
  HistoryFilter,
  Profile,
  Question,
  QuestionAnswer,
  Routing,
  Suggestions,
} from "./engine.js";

/** The engine works. */
export interface ReadyDetail {
  version: string;
  edition: EditionId;
}
/**
 * A question was answered: goods were routed, names of goods were understood as well as could be,
 * or an importer was judged. `words` are the words by which the user came to a number. `center` is
 * what the element hands to a form from now on: the Center of goods, or the one that the importer
 * is assigned to; null where that is open.
 *
 * Cancelling it (`preventDefault()`) leaves the place of the answer empty: the host shows its own.
 */
export type AnswerDetail = { edition: EditionId; center: Center | null } & (
  | { kind: "routing"; value: string; routing: Routing; words?: string | undefined }
  | { kind: "words"; value: string; suggestions: Suggestions; answers: QuestionAnswer[] }
  | { kind: "assessment"; profile: Profile; assessment: Assessment }
);
/**
 * One answer of the user's would decide between Centers: a question is shown.
 *
 * Cancelling it leaves the question out: the host asks it, and hands the answer to
 * `answerQuestion()`.
 */
export interface QuestionDetail {
  edition: EditionId;
  value: string;
  question: Question;
  /** What was answered before. */
  answers: QuestionAnswer[];
}
/**
 * How far the reading of an import history is; now and then with a picture of what it says so far.
 */
export type HistoryProgressDetail = HistoryAdvance;
/** What an import history says. Nothing of its rows is in it. */
export interface HistoryAnswerDetail {
  edition: EditionId;
  filter: HistoryFilter;
  counts: HistoryCounts;
  answer: HistoryAnswer;
}
/**
 * Something that the user or the host can mend. `code` is stable, `message` is in the element's
 * language.
 */
export interface ErrorDetail {
  code: string;
  message: string;
  /** The beginning of what was wrong. */
  value: string;
  /** What would mend it, in core's English; for tables also the line. */
  hint?: string | undefined;
  line?: number | null | undefined;
}

export interface CenterFinderEventMap {
  "center-finder-ready": CustomEvent<ReadyDetail>;
  "center-finder-answer": CustomEvent<AnswerDetail>;
  "center-finder-question": CustomEvent<QuestionDetail>;
  "center-finder-history-progress": CustomEvent<HistoryProgressDetail>;
  "center-finder-history-answer": CustomEvent<HistoryAnswerDetail>;
  "center-finder-error": CustomEvent<ErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends CenterFinderEventMap {}
}

export type EventName = keyof CenterFinderEventMap;

/** The events after which a host can keep the element from going on. */
export const CANCELABLE: ReadonlySet<EventName> = new Set<EventName>([
  "center-finder-answer",
  "center-finder-question",
]);

/** Tells the host; false when the host has cancelled what was to follow. */
export type Emit = <K extends EventName>(
  name: K,
  detail: CenterFinderEventMap[K]["detail"],
) => boolean;
