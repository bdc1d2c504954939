/** The events of the element. All of them bubble and leave shadow roots. */
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
 * There is an answer: goods were routed, names of goods were searched, or an importer was judged.
 * `words` are the words from which the user chose the number. `center` is what a form gets from now
 * on: the Center of the goods, or the one that the importer is assigned to, or null if that is
 * open.
 *
 * If it is canceled (`preventDefault()`), the element shows no answer, and the host shows its own.
 */
export type AnswerDetail = { edition: EditionId; center: Center | null } & (
  | { kind: "routing"; value: string; routing: Routing; words?: string | undefined }
  | { kind: "words"; value: string; suggestions: Suggestions; answers: QuestionAnswer[] }
  | { kind: "assessment"; profile: Profile; assessment: Assessment }
);
/**
 * The user's answer to a question would decide between Centers.
 *
 * If it is canceled, the element does not show the question. The host asks it, and passes the
 * answer to `answerQuestion()`.
 */
export interface QuestionDetail {
  edition: EditionId;
  value: string;
  question: Question;
  /** The answers to earlier questions. */
  answers: QuestionAnswer[];
}
/** The progress of reading an import history; now and then with a preview of the answer. */
export type HistoryProgressDetail = HistoryAdvance;
/** The answer to an import history. It contains nothing of its rows. */
export interface HistoryAnswerDetail {
  edition: EditionId;
  filter: HistoryFilter;
  counts: HistoryCounts;
  answer: HistoryAnswer;
}
/**
 * An error that the user or the host can fix. `code` is stable; `message` is in the element's
 * language.
 */
export interface ErrorDetail {
  code: string;
  message: string;
  /** The beginning of the wrong input. */
  value: string;
  /** How to fix it, in core's English; for tables also the line. */
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

/** The events that a host can cancel to keep the element from going on. */
export const CANCELABLE: ReadonlySet<EventName> = new Set<EventName>([
  "center-finder-answer",
  "center-finder-question",
]);

/** Sends an event. Returns false if the host canceled it. */
export type Emit = <K extends EventName>(
  name: K,
  detail: CenterFinderEventMap[K]["detail"],
) => boolean;
