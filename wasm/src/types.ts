export interface Reason {
  code: string;
  /** Speaks for a Center, against it, or explains. */
  favors: boolean | null;
  center: Center | null;
  fact: string;
  source: Source;
}
export type Verdict = "processed-at-center" | "center-not-open" | "ports-may-ask" | "assigned" | "depends" | "goods-needed";
export interface Assessment {
  edition: EditionId;
  verdict: Verdict;
  center: Center | null;
  ask: Center | null;
  /** Shares in hundredths of a percent. */
  mix: { center: Center; share: number; firm: number; headings: Heading[] }[];
  firm: boolean;
  reasons: Reason[];
}
