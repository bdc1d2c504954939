export interface Reason {
  code: string;
  /** Speaks for a Center, against it, or explains. */
  favors: boolean | null;
  center: Center | null;
  fact: string;
  source: Source;
}
export type Verdict = "processed-at-center" | "center-not-open" | "ports-may-ask" | "assigned" | "depends" | "tied" | "goods-needed";
export interface Assessment {
  edition: EditionId;
  verdict: Verdict;
  /** Whether documents are handled at a Center. */
  processedAtCenter: boolean;
  /** `null` for a tie and without goods. */
  center: Center | null;
  /** One, several for a tie, none without goods. */
  leaders: Center[];
  ask: Center | null;
  /** Shares in hundredths of a percent. */
  mix: { center: Center; share: number; robust: number; headings: Heading[] }[];
  /** The Center stays ahead wherever doubtful goods go. */
  robust: boolean;
  reasons: Reason[];
}
