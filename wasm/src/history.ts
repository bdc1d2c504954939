
/** What a column of an import history holds. */
export type HistoryColumn =
  | "hts" | "entry" | "filer" | "line" | "ordinal" | "value" | "quantity" | "unit" | "port" | "entry-date" | "summary-date" | "import-date"
  | "importer-number" | "importer-name" | "center" | "team" | "entry-type" | "origin" | "description";
/**
 * The place of each column, counted from 0; `null` says that none holds it. What is left out is
 * found by the engine.
 */
export type HistoryMapping = Partial<Record<HistoryColumn, number | null>>;
export type HistoryMeasure = "entries" | "lines" | "value" | "quantity";
/** What is asked; months are whole, and a date is a year, a month or a day of it. */
export interface HistoryFilter {
  /** As `HistoryImporter.number`. */
  importer?: string | null;
  from?: string | null;
  until?: string | null;
}
export interface HistoryProgress {
  bytes: number;
  rows: number;
}
export interface HistoryLayout {
  encoding: "utf-8" | "utf-8-marked" | "utf-16le" | "utf-16be" | "windows-1252";
  delimiter: "," | "\t" | ";" | "|";
  lineEnd: "crlf" | "lf" | "cr";
  /** The line of the header, from 1; `null` without one. */
  headerLine: number | null;
  columns: { index: number; header: string; holds: HistoryColumn | null; how: "name" | "content" | "user" | null }[];
  /** The first rows, for a person who corrects the columns. */
  sample: string[][];
  /** Money is written 1.234,50. */
  european: boolean;
  dayFirst: boolean;
}
/** `rows = goods + attached + unread`; `records = rows + skipped`. */
export interface HistoryCounts {
  bytes: number;
  lines: number;
  records: number;
  rows: number;
  goods: number;
  attached: number;
  unread: number;
  skipped: { blank: number; titles: number; headers: number; totals: number };
  repairs: { leadingZeros: number; decimalTails: number; other: number };
  /** Lines of which only chapters 98 and 99 are there. */
  treatmentOnly: number;
  withoutValue: number;
  badDates: number;
  /** Rows of an entry that came after it had been closed: taken for further lines of it. */
  farApart: number;
  /** A bound was met, so that some things are told apart less exactly. */
  bounded: boolean;
}
export interface HistoryUnread {
  line: number;
  /**
   * A code of FinderError for tariff numbers, or `chapter-only`, `value`, `cut-row`,
   * `extra-fields`, `open-quote`, `row-too-long`.
   */
  code: string;
  /** At most 200 characters. */
  text: string;
}
export interface HistorySum {
  /** `null` where the file has no entry numbers. */
  entries: number | null;
  lines: number;
  /** Exact decimal text, such as `1234.50`; `null` where the file has no values. */
  value: string | null;
}
export interface HistoryHeading extends Heading {
  /** Center ids. */
  center: string | null;
  basis: Basis | null;
  also: string[];
  sum: HistorySum;
}
export interface HistoryImporter {
  number: string;
  name: string;
  sum: HistorySum;
  /** The id of the predominant Center; `null` for a tie. */
  predominant: { measure: HistoryMeasure; center: string | null }[];
}
/** Shares are in hundredths of a percent. */
export interface HistoryMeasureResult {
  measure: HistoryMeasure;
  /** Of quantities. */
  unit: string | null;
  /** Exact decimal text; of entries and lines a whole number. */
  total: string;
  /** `null` for a tie. */
  center: Center | null;
  leaders: Center[];
  share: number;
  second: Center | null;
  secondShare: number;
  margin: number;
  /** How much more of the second would put it ahead. */
  needed: string | null;
  /**
   * The leader's share if every contested line went elsewhere, and if every one that may did come.
   */
  worst: number;
  best: number;
  /** The leader stays ahead wherever contested lines go. */
  robust: boolean;
}
export interface HistoryMarks {
  ids: { code: string; center: Center | null; entries: number; latest: string }[];
  teams: { digit: number; center: Center | null; guess: boolean; entries: number }[];
  /** Where the importer is by CBP's own marks. */
  current: Center | null;
  knownFrom: "" | "center-id" | "team" | "team-guess";
  /** Team digits vary so much that there was no Center yet. */
  varies: boolean;
  /** The measures under which the goods point elsewhere. */
  differs: HistoryMeasure[];
}
export interface HistoryAnswer {
  edition: EditionId;
  importer: string | null;
  /** The first and last month, such as `2024-03`. */
  from: string | null;
  until: string | null;
  total: HistorySum;
  centers: {
    /** `null` for headings that a table which stands alone leaves out. */
    center: Center | null;
    sum: HistorySum;
    shares: { entries: number | null; lines: number; value: number | null };
  }[];
  headings: HistoryHeading[];
  ports: { port: string; sum: HistorySum }[];
  /** In order; rows without a date under an empty month. */
  months: { month: string; sum: HistorySum; centers: { center: string; sum: HistorySum }[] }[];
  /** At most 1,000, the most lines first. */
  importers: HistoryImporter[];
  importerCount: number;
  quantities: { unit: string; lines: number; total: string; centers: { center: string; quantity: string }[] }[];
  bases: { basis: Basis; lines: number }[];
  contestedLines: number;
  measures: HistoryMeasureResult[];
  /** All measures name the same Center. */
  agree: boolean;
  marks: HistoryMarks;
}
export interface HistoryResult {
  counts: HistoryCounts;
  layout: HistoryLayout;
  /** Why rows were not read, the most frequent reason first. */
  reasons: { code: string; rows: number }[];
  /** The first hundred. */
  unread: HistoryUnread[];
  answer: HistoryAnswer;
}
/** Rows of goods of a heading as they stand in the file, and whether there are more. */
export interface HistoryLines {
  header: string[] | null;
  rows: { line: number; cells: string[] }[];
  more: boolean;
}
export type AppealFactor = "predominant-goods" | "business-practice" | "intended-use" | "high-value";
/**
 * What the importer says itself; the rest is taken from the history or stays blank. Centers are
 * ids.
 */
export interface AppealRequest {
  importer?: string | null;
  current?: string | null;
  preferred?: string | null;
  numbers?: string[];
  reasons?: AppealFactor[];
  /** The last month of the year that is listed. */
  until?: string | null;
}
export interface AppealPacket {
  parts: {
    code: "addressee" | "marking" | "importer-name" | "importer-numbers" | "current-center" | "preferred-center" | "reasons" | "data" | "date" | "signature";
    text: string;
    /** Empty for a blank. */
    values: string[];
    source: Source | null;
    /** Rests on general knowledge: check it in 19 CFR 101.10. */
    check: boolean;
  }[];
  rows: { heading: string; title: string; center: string | null; sum: HistorySum }[];
  /** The first and last month. */
  year: [string, string] | null;
}
