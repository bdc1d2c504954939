// Made by `cargo xtask generate` from the types of core.

/** A factor of the rule that a reason may rest on. */
export type AppealFactor =
  | "predominant-goods"
  | "business-practice"
  | "intended-use"
  | "high-value";

/** The parts of a letter of appeal. */
export type AppealPacket = {
  /** In the order of the letter. */
  parts: Array<AppealPart>;
  /** The goods of the year, the most entries first. */
  rows: Array<AppealRow>;
  /**
   * The first and last month of the year, as `2024-03`; `null` where the history has no dates,
   * so that all of it is listed.
   */
  year: [string, string] | null;
};

/** A part of the letter. */
export type AppealPart = {
  /** Which it is. */
  code: AppealPartCode;
  /** What belongs there, in English. */
  text: string;
  /** What is known; empty for a blank to be filled in. */
  values: Array<string>;
  /** What the part rests on. */
  source: Source | null;
  /** Whether it rests on general knowledge, so that it must be checked in 19 CFR 101.10. */
  check: boolean;
};

/** Which part of the letter it is. */
export type AppealPartCode =
  | "addressee"
  | "marking"
  | "importer-name"
  | "importer-numbers"
  | "current-center"
  | "preferred-center"
  | "reasons"
  | "data"
  | "date"
  | "signature";

/** A row of the table of goods: a four-digit tariff number of the year. */
export type AppealRow = {
  /** Four digits. */
  heading: string;
  /** Our short title. */
  title: string;
  /** Where it points. */
  center: string | null;
  /** Entries, lines and value. */
  sum: HistorySum;
};

/** A sum of money or a quantity, exact to six decimal places. */
export type HistoryAmount = string;

/** Where the goods of a history point, in one edition. */
export type HistoryAnswer = {
  /** The edition. */
  edition: EditionId;
  /** The importer that was asked about. */
  importer: string | null;
  /** The first month with goods, as `2024-03`. */
  from: string | null;
  /** The last month with goods. */
  until: string | null;
  /** All goods. */
  total: HistorySum;
  /** By Center, the most lines first. */
  centers: Array<HistoryCenter>;
  /** By heading, the most lines first. */
  headings: Array<HistoryHeading>;
  /** By port, the most lines first. */
  ports: Array<HistoryPort>;
  /** By month in order; what has no month comes first. */
  months: Array<HistoryMonth>;
  /** Importers, the most lines first, equals in the order of their numbers; at most 1,000. */
  importers: Array<HistoryImporter>;
  /** How many importers there are. */
  importerCount: number;
  /** Quantities by unit, the most lines first. */
  quantities: Array<HistoryQuantities>;
  /** How many lines rest on what. */
  bases: Array<HistoryBasis>;
  /** How many lines may go to another Center. */
  contestedLines: number;
  /** The measures that the file has. */
  measures: Array<HistoryMeasureResult>;
  /** Whether they all name the same Center. */
  agree: boolean;
  /** What CBP's own marks say. */
  marks: HistoryMarks;
};

/** How many lines rest on a basis. */
export type HistoryBasis = {
  /** The basis. */
  basis: Basis;
  /** The lines. */
  lines: number;
};

/** A Center's part. Entries with goods of several Centers count for each. */
export type HistoryCenter = {
  /** `null` where a loaded table that stands alone does not hold the heading. */
  center: Center | null;
  /** Its entries, lines and value. */
  sum: HistorySum;
  /** Its shares of all. */
  shares: HistoryShares;
};

/** A Center's quantity. */
export type HistoryCenterQuantity = {
  /** The Center. */
  center: string;
  /** Its quantity. */
  quantity: HistoryAmount;
};

/** What a column holds. */
export type HistoryColumn =
  | "hts"
  | "entry"
  | "filer"
  | "line"
  | "ordinal"
  | "value"
  | "quantity"
  | "unit"
  | "port"
  | "entry-date"
  | "summary-date"
  | "import-date"
  | "importer-number"
  | "importer-name"
  | "center"
  | "team"
  | "entry-type"
  | "origin"
  | "description";

/** A column as it was found. */
export type HistoryColumnFound = {
  /** Which column it is, from 0. */
  index: number;
  /** The text of its header; empty without one. */
  header: string;
  /** What it holds; `null` where it is not used. */
  holds: HistoryColumn | null;
  /** How that is known. */
  how: HistoryHow | null;
};

/**
 * How many there were of what. `rows = goods + attached + unread`, and
 * `records = rows + skipped`.
 */
export type HistoryCounts = {
  /** Bytes read. */
  bytes: number;
  /** Lines of the file; a quoted cell may span several. */
  lines: number;
  /** Records of the file, whatever they are. */
  records: number;
  /** Rows of the table. */
  rows: number;
  /** Rows with goods. */
  goods: number;
  /** Rows of chapters 98 and 99. */
  attached: number;
  /** Rows that could not be read. */
  unread: number;
  /** Records that are no rows. */
  skipped: HistorySkipped;
  /** Tariff numbers that were mended. */
  repairs: HistoryRepairs;
  /** Lines of which only chapters 98 and 99 are there: they have no heading of their own. */
  treatmentOnly: number;
  /** Lines of goods without a value. */
  withoutValue: number;
  /** Dates that could not be read; their rows count, in no month. */
  badDates: number;
  /**
   * Rows of an entry that came after it had been closed: taken for further lines of it, and not
   * for another entry.
   */
  farApart: number;
  /**
   * Whether a bound was met, so that entries or months and importers are told apart less
   * exactly.
   */
  bounded: boolean;
};

/** What stands between fields. */
export type HistoryDelimiter = "," | "	" | ";" | "|";

/** How a file's bytes stand for characters. */
export type HistoryEncoding =
  | "utf-8"
  | "utf-8-marked"
  | "utf-16le"
  | "utf-16be"
  | "windows-1252";

/** A heading's part. */
export type HistoryHeading = {
  /** Four digits, also of a heading that no longer exists. */
  code: string;
  /** Its short title. */
  title: string;
  /** Where it points. */
  center: string | null;
  /** On what basis. */
  basis: Basis | null;
  /** The Centers that it may go to as well. */
  also: Array<string>;
  /** Its entries, lines and value. */
  sum: HistorySum;
};

/** How it is known what a column holds. */
export type HistoryHow = "name" | "content" | "user";

/** An importer and where its goods point. */
export type HistoryImporter = {
  /** The number as the file has it, or the name where it has no numbers. */
  number: string;
  /** The name; of several the first in the order of their bytes. */
  name: string;
  /** Its entries, lines and value. */
  sum: HistorySum;
  /** The predominant Center under each measure. */
  predominant: Array<HistoryPredominant>;
};

/** Where the importer's Center of today is known from. */
export type HistoryKnownFrom = "center-id" | "team" | "team-guess";

/** What a file looks like. */
export type HistoryLayout = {
  /** How bytes stand for characters. */
  encoding: HistoryEncoding;
  /** What stands between fields. */
  delimiter: HistoryDelimiter;
  /** What ends a line. */
  lineEnd: HistoryLineEnd;
  /** The line of the header, from 1, if there is one. */
  headerLine: number | null;
  /** The columns in order. */
  columns: Array<HistoryColumnFound>;
  /** The first rows below the header, for a person who corrects the columns. */
  sample: Array<Array<string>>;
  /** How money is written; as data, whether as 1.234,50. */
  european: boolean;
  /** How dates are written; as data, whether the day comes first. */
  dayFirst: boolean;
};

/** A row of a file. */
export type HistoryLine = {
  /** Its line in the file, from 1. */
  line: number;
  /** Its cells as text. */
  cells: Array<string>;
};

/** What ends a line. */
export type HistoryLineEnd = "crlf" | "lf" | "cr";

/** The rows that were found. */
export type HistoryLines = {
  /** The names of the columns, where the file has a header. */
  header: Array<string> | null;
  /** The rows of goods, in the order of the file. */
  rows: Array<HistoryLine>;
  /** Whether there are more of them. */
  more: boolean;
};

/** A mark that CBP puts into the field Center ID. */
export type HistoryMark = {
  /** `CEE001` to `CEE010`, `NOTELG` (not eligible), `PNDING` (pending) or `other`. */
  code: string;
  /** The Center, if it names one. */
  center: Center | null;
  /** How many entries carry it. */
  entries: number;
  /** The last month that carries it, as `2024-03`. */
  latest: string;
};

/** What CBP's own marks in the file say of the importer's actual Center. */
export type HistoryMarks = {
  /** The field Center ID. */
  ids: Array<HistoryMark>;
  /** The team numbers' third digits. */
  teams: Array<HistoryTeam>;
  /**
   * The Center that the importer is at: of the latest month with a Center ID, or of the team
   * digit if it is one and the same in nine entries of ten.
   */
  current: Center | null;
  /** Where that is known from. */
  knownFrom: HistoryKnownFrom | null;
  /** Whether team digits vary so much that there was no Center yet. */
  varies: boolean;
  /** The measures under which the goods point elsewhere. */
  differs: Array<HistoryMeasure>;
};

/**
 * How goods are weighed. The rule speaks of the predominant number of goods and does not say of
 * what.
 */
export type HistoryMeasure = "entries" | "lines" | "value" | "quantity";

/**
 * What one measure says. Shares are in hundredths of a percent, of all Centers' parts that are
 * above zero.
 */
export type HistoryMeasureResult = {
  /** The measure. */
  measure: HistoryMeasure;
  /** The unit, for quantities. */
  unit: string | null;
  /** The whole under this measure. */
  total: HistoryMeasured;
  /** The Center with the largest part; `null` for a tie or without goods. */
  center: Center | null;
  /** All Centers with the largest part. */
  leaders: Array<Center>;
  /** The leader's share. */
  share: number;
  /** The Center with the next largest part. */
  second: Center | null;
  /** Its share. */
  secondShare: number;
  /** How far the leader is ahead, in hundredths of a percent of the whole. */
  margin: number;
  /** How much more of the second would put it ahead, all else unchanged. */
  needed: HistoryMeasured | null;
  /** The leader's share if every line that may go elsewhere did. */
  worst: number;
  /** The leader's share if every line that may go to it did. */
  best: number;
  /** Whether the leader stays ahead wherever contested lines go. */
  robust: boolean;
};

/** What is measured: a number of entries or lines, or an exact amount. */
export type HistoryMeasured = string;

/** A month's part. */
export type HistoryMonth = {
  /** `2024-03`; empty for rows without a date that could be read. */
  month: string;
  /** Its entries, lines and value. */
  sum: HistorySum;
  /** Those of each Center. */
  centers: Array<HistoryMonthCenter>;
};

/** A Center's part of a month. */
export type HistoryMonthCenter = {
  /** The Center. */
  center: string;
  /** Its entries, lines and value. */
  sum: HistorySum;
};

/** A port's part. */
export type HistoryPort = {
  /** The code or name as the file has it. */
  port: string;
  /** Its entries, lines and value. */
  sum: HistorySum;
};

/** The Center that comes first under a measure. */
export type HistoryPredominant = {
  /** The measure. */
  measure: HistoryMeasure;
  /** `null` for a tie. */
  center: string | null;
};

/** How far a reader is. */
export type HistoryProgress = {
  /** Bytes taken. */
  bytes: number;
  /** Rows of the table so far. */
  rows: number;
};

/** The quantities in one unit. */
export type HistoryQuantities = {
  /** The unit as the file has it, in capitals. */
  unit: string;
  /** Lines with a quantity in it. */
  lines: number;
  /** Their quantity. */
  total: HistoryAmount;
  /** The quantity of each Center, the largest first. */
  centers: Array<HistoryCenterQuantity>;
};

/** Tariff numbers that were mended. */
export type HistoryRepairs = {
  /** Those whose lost zero was put back. */
  leadingZeros: number;
  /** Those that a spreadsheet had given `.0`. */
  decimalTails: number;
  /** Those that were found among other text. */
  other: number;
};

/** What is told when a file was read. */
export type HistoryResult = {
  /** How many rows there were of what. */
  counts: HistoryCounts;
  /** What the file looks like. */
  layout: HistoryLayout;
  /** Why rows were not read, the most frequent reason first. */
  reasons: Array<HistoryUnreadReason>;
  /** The first hundred rows that were not read. */
  unread: Array<HistoryUnread>;
  /** Where all goods point. */
  answer: HistoryAnswer;
};

/** A part of all in hundredths of a percent, under each measure that the file has. */
export type HistoryShares = {
  /** `null` where the file has no entry numbers. */
  entries: number | null;
  /** Of entry lines. */
  lines: number;
  /** `null` where the file has no values. */
  value: number | null;
};

/** Records that are no rows of the table. */
export type HistorySkipped = {
  /** Blank records. */
  blank: number;
  /** Titles above the header. */
  titles: number;
  /** Headers; more than one where files were joined. */
  headers: number;
  /** Rows that sum up others. */
  totals: number;
};

/** Entries, lines and value of something. */
export type HistorySum = {
  /** `null` where the file has no entry numbers. */
  entries: number | null;
  /** Entry lines; without entry numbers, rows of goods. */
  lines: number;
  /** `null` where the file has no values. */
  value: HistoryAmount | null;
};

/** The third digit of the review team number. */
export type HistoryTeam = {
  /** The digit. */
  digit: number;
  /** The Center that it shows: n for CEE00n, and 0 for CEE010. */
  center: Center | null;
  /** Whether that is a guess: no source says what 0 means. */
  guess: boolean;
  /** How many entries carry it. */
  entries: number;
};

/** A row that could not be read. */
export type HistoryUnread = {
  /** Its line in the file, from 1. */
  line: number;
  /**
   * Why, as a stable word: a code of `crate::Error` for tariff numbers (`exponent`,
   * `odd-length`, `empty` ...), or `chapter-only`, `value`, `cut-row`, `extra-fields`,
   * `open-quote`, `row-too-long`.
   */
  code: string;
  /** Its beginning, at most 200 characters. */
  text: string;
};

/** A reason why rows could not be read. */
export type HistoryUnreadReason = {
  /** As `Unread::code`. */
  code: string;
  /** How many rows have it. */
  rows: number;
};
