/** The engine's types: they come from the wasm package, whole. */
import type {
  Engine as Full,
  ErrorFields,
  Suggestions,
  SuggestOptions,
} from "../../pkg/full/center_finder_full.js";
import type { Engine as Numbers } from "../../pkg/numbers/center_finder_numbers.js";

export type {
  Agency,
  Alternative,
  AsOf,
  Assessment,
  Audience,
  Basis,
  Benefit,
  Center,
  CenterCount,
  Certainty,
  Chapter,
  ChapterRouting,
  Condition,
  EditionId,
  Factor,
  GoodsRouting,
  GoodsShare,
  Heading,
  HeadingRow,
  HeadingSuggestion,
  Moved,
  MovedRouting,
  Office,
  Period,
  Profile,
  Question,
  QuestionAnswer,
  QuestionOption,
  Reason,
  Repair,
  Routing,
  Ruling,
  Source,
  SourceKind,
  Stage,
  Step,
  SuggestOptions,
  Suggestions,
  Supplied,
  Task,
  TextKind,
  TreatmentRouting,
  Undated,
  Verdict,
  WordUse,
} from "../../pkg/full/center_finder_full.js";

/** What the engine throws. */
export type FinderError = Error & ErrorFields;

/** What the small engine can do: everything about numbers. */
export type Engine = Methods<Numbers>;

/** What the full engine can do. */
export type FullEngine = Methods<Full>;

/** A class of wasm-bindgen without what lets its memory go: the browser does that by itself. */
type Methods<T> = Pick<T, Exclude<Extract<keyof T, string>, "free">>;

/** The search by words. */
export interface WordSearch {
  /**
   * The likely headings and Centers for a text in plain words; by the table of `engine`, where one
   * is given.
   */
  suggest(text: string, options?: SuggestOptions, engine?: FullEngine): Suggestions;
}

export type {
  AppealFactor,
  AppealPacket,
  AppealRequest,
  HistoryAnswer,
  HistoryColumn,
  HistoryCounts,
  HistoryFilter,
  HistoryHeading,
  HistoryImporter,
  HistoryLayout,
  HistoryLines,
  HistoryMapping,
  HistoryMarks,
  HistoryMeasure,
  HistoryMeasureResult,
  HistoryResult,
  HistorySum,
  HistoryUnread,
} from "../../pkg/history/center_finder_history.js";
