/** The engine's types: they come from the wasm package, whole. */
import type {
  Engine as Glue,
  Suggestions,
  SuggestOptions,
} from "../../pkg/full/center_finder_full.js";

export type {
  Agency,
  Alternative,
  AsOf,
  Assessment,
  Basis,
  Benefit,
  Center,
  Chapter,
  ChapterRouting,
  Condition,
  EditionId,
  Certainty,
  FinderError,
  GoodsRouting,
  Heading,
  HeadingRow,
  HeadingSuggestion,
  Moved,
  MovedRouting,
  Place,
  Profile,
  Question,
  QuestionAnswer,
  QuestionOption,
  Reason,
  Repair,
  Routing,
  Ruling,
  Source,
  Step,
  SuggestOptions,
  Suggestions,
  Task,
  TreatmentRouting,
  Verdict,
  WordUse,
} from "../../pkg/full/center_finder_full.js";

/** What the small engine can do: everything about numbers. */
export type Engine = Pick<Glue, "route" | "headings" | "spin"> &
  Pick<typeof Glue, "version" | "isNumber" | "chapters">;

/** What the full engine can do. */
export type FullEngine = Pick<
  Glue,
  "route" | "headings" | "spin" | "assess" | "setScope" | "clearScope"
> &
  Omit<typeof Glue, "prototype" | "lendTitles">;

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
