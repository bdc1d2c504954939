/** What was mended while reading a number. */
export type Repair = "leading-zero" | "decimal-tail" | "surrounding-text" | "full-width";

export interface Condition {
  code: string;
  factor: "business-practice" | "intended-use";
}
export interface Alternative {
  center: Center;
  condition: Condition | null;
}
export interface Ruling {
  number: string;
  date: string;
  center: Center;
  goods: string;
  importer: string;
  /** Whether the heading stands in the readable text of the ruling. */
  given: boolean;
}
export interface Agency {
  code: string;
  name: string;
  why: string;
}
export interface Moved {
  heading: string;
  since: number;
  reused: boolean;
  goods: string;
  to: Heading[];
  source: Source;
}
interface RoutingBase {
  /** The number as understood, with dots. */
  number: string;
  edition: EditionId;
  repairs: Repair[];
}
/** Goods of a heading. */
export interface GoodsRouting extends RoutingBase {
  kind: "goods";
  heading: Heading;
  center: Center;
  /** What would decide for `center`, where others are plausible. */
  condition: Condition | null;
  also: Alternative[];
  basis: Basis;
  sources: Source[];
  /** Codes of remarks. */
  notes: string[];
  supplied: { table: string; says: string } | null;
  rulings: Ruling[];
  agencies: Agency[];
  former: Moved | null;
}
/** A whole chapter. */
export interface ChapterRouting extends RoutingBase {
  kind: "chapter";
  chapter: Chapter;
  centers: { center: Center; headings: number }[];
}
/** A heading that no longer exists. */
export interface MovedRouting extends RoutingBase {
  kind: "moved";
  moved: Moved;
  to: Omit<GoodsRouting, "kind">[];
}
/** Chapter 98 or 99: not goods. */
export interface TreatmentRouting extends RoutingBase {
  kind: "treatment";
  chapter: Chapter;
}
export type Routing = GoodsRouting | ChapterRouting | MovedRouting | TreatmentRouting;

/** An importer. Every field may be left out. */
export interface Profile {
  role?: "importer" | "broker";
  ctpat?: "none" | "tier1" | "tier2" | "tier3";
  isa?: boolean;
  tradeCompliance?: boolean;
  /** Numbers and weights (percent, entries or value, the same for all). */
  goods?: { number: string; share: number }[];
  /** Center ids. */
  businessPractice?: string | null;
  intendedUse?: string | null;
  highValue?: string | null;
}
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
export type Place = "center" | "port" | "both" | "unknown";
export interface Task {
  code: string;
  name: string;
  place: Place;
  /** Who does it for an importer that is not processed at a Center. */
  otherwise: Place;
  note: string;
  sources: Source[];
}
export interface Benefit {
  audience: "everyone" | "small" | "trusted" | "ports" | "agencies";
  code: string;
  text: string;
  source: Source;
}
export interface Step {
  date: string;
  code: string;
  text: string;
  source: Source;
}
export interface AsOf {
  date: string;
  edition: EditionId | null;
  period: "before" | "iic2012" | "test" | "in-force";
  latest: Step | null;
}
export interface HeadingRow extends Heading {
  center: Center | null;
  basis: Basis | null;
  contested: boolean;
}
/** What the engine throws. */
export interface FinderError extends Error {
  code: string;
  hint: string;
  /** Offsets into the text that was given, in UTF-16 units. */
  place: [number, number] | null;
  found: string;
  line: number | null;
  nearest: Heading[];
}
