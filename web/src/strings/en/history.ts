/**
 * English for My import history. `n` is a number, and `shown` is the same number as the language
 * writes it. `center` is a name with its id. The letter of appeal is not here: it goes to CBP, so it
 * is English in every language.
 */
import type {
  AppealFactor,
  EditionId,
  HistoryColumn,
  HistoryLayout,
  HistoryMarks,
  HistoryMeasure,
} from "../../engine.js";

const one = (n: number, single: string, many: string): string => (n === 1 ? single : many);

export const history = {
  title: "Where your own imports point",
  lead: "CBP assigns an importer to one Center by the predominant goods that it imports. Your import history shows which Center that may be.",
  private: "The file is read on your machine, in this page. It is not sent anywhere and not kept.",
  drop: "Drop the file here, or choose it",
  choose: "Choose a file",
  kinds:
    "The ACE report ES-003 (Entry Summary Line Tariff Details), the export of a broker’s system, or a table of your own, as CSV or as a workbook (.xlsx). One column must hold tariff numbers.",
  sample: "Try a sample file",
  sampleLead: "In the sample every name and number is invented.",
  sampleName: "Sample file (invented)",
  unnamed: "Import history",
  sampleNote: "This is the sample file: every name and number in it is invented.",
  onlyFirst: (_: number, shown: string) => `You dropped ${shown} files. Only the first is read.`,
  another: "Choose another file",
  again: "Read again",

  reading: (file: string) => `Reading ${file}`,
  cancel: "Cancel",
  cancelled: "The reading was cancelled.",
  rows: (n: number, shown: string) => one(n, "1 row", `${shown} rows`),
  rowsPerSecond: (shown: string) => `${shown} rows a second`,
  bytesOf: (read: string, total: string) => `${read} of ${total}`,
  soFar: "The picture so far",

  /** What a file is when it is not a table, by what core calls it. */
  isA: {
    "an empty file": "The file is empty.",
    "binary data": "It holds binary data.",
    "a zip file, such as an .xlsx workbook": "It is a zip file.",
    "a zip file": "It is an empty zip file.",
    "a PNG picture": "It is a PNG picture.",
    "a JPEG picture": "It is a JPEG picture.",
    "a GIF picture": "It is a GIF picture.",
    "a PDF document": "It is a PDF document.",
    "an old Excel workbook (.xls)": "It is an old Excel workbook (.xls).",
    "a gzip file": "It is a gzip file.",
    "a RAR file": "It is a RAR file.",
    "a 7-Zip file": "It is a 7-Zip file.",
    "a web page": "It is a web page.",
    "an XML file": "It is an XML file.",
    "an RTF document": "It is an RTF document.",
  } as Record<string, string>,

  errors: {
    "worker-died":
      "The part of this page that reads files stopped. That happens when memory runs out, or when the browser ends it. Nothing of the file was kept.",
    internal:
      "Something in this page failed while it read the file. The fault is the page’s, not the file’s. Nothing of the file was kept.",
    "file-gone":
      "The file can no longer be read. It was moved, changed or closed while it was read. Choose it again.",
    "xlsx-unread":
      "The part that reads workbooks did not load. Try again, or open the file in a spreadsheet, save it as CSV, and choose that file.",
    "xlsx-broken":
      "The workbook is damaged, or is another kind of file under the name of a workbook. Save it as CSV and choose that file.",
    "xlsx-no-sheet":
      "No sheet of the workbook has a column with tariff numbers. Save the right sheet as CSV and choose that file.",
    "xlsx-too-large":
      "The workbook is too large to unpack here. Save it as CSV and choose that file.",
    "xlsx-protected":
      "The workbook is protected by a password. Save it without one, or as CSV, and choose that file.",
    "not-a-table":
      "This is not a table of text. Pictures, PDF files and archives cannot be read. Save the report as CSV and choose that file.",
    "no-hts-column":
      "No column was found that holds tariff numbers. Say below which one it is, and read the file again.",
  } as Record<string, string>,

  /** The title of the answer. */
  pointsTo: (center: string) => `Your goods point to ${center}`,
  disagree: "The measures point to different Centers",
  countedBy: (center: string, measures: string) => `${center}, counted by ${measures}`,
  tie: "No Center comes first: there is a tie",
  noGoods: "No row with goods is in what you chose",
  announcement: (title: string, rows: string) => `${title}. ${rows} read.`,

  filters: "What is counted",
  countBy: "Count by",
  measures: {
    entries: "Entries",
    lines: "Entry lines",
    value: "Value",
    quantity: "Quantity",
  } as Record<HistoryMeasure, string>,
  quantityIn: (unit: string) => `Quantity (${unit})`,
  importer: "Importer",
  allImporters: (_: number, shown: string) => `All ${shown} importers`,
  from: "From",
  until: "Until",
  firstMonth: "the beginning",
  lastMonth: "the end",
  noMonth: "No date",
  chosen: (importer: string, from: string, until: string) =>
    [importer && `Importer ${importer}`, from && `from ${from}`, until && `until ${until}`]
      .filter(Boolean)
      .join(", "),
  someImporters: (shown: string) => `The ${shown} importers with most lines are listed.`,

  sum: "Every row is counted",
  sumIs: (rows: string, goods: string, attached: string, unread: string) =>
    `${rows} = ${goods} + ${attached} + ${unread}`,
  goodsRows: (n: number, shown: string) => one(n, "1 row of goods", `${shown} rows of goods`),
  attachedRows: (n: number, shown: string) =>
    one(
      n,
      "1 duty row (chapter 98 or 99) that belongs to its line",
      `${shown} duty rows (chapters 98 and 99) that belong to their lines`,
    ),
  unreadRows: (n: number, shown: string) =>
    one(n, "1 row that could not be read", `${shown} rows that could not be read`),
  skipped: {
    titles: (n: number, shown: string) => one(n, "1 title line", `${shown} title lines`),
    headers: (n: number, shown: string) => one(n, "1 header", `${shown} headers`),
    blank: (n: number, shown: string) => one(n, "1 blank line", `${shown} blank lines`),
    totals: (n: number, shown: string) => one(n, "1 line of totals", `${shown} lines of totals`),
  },
  besides: (list: string) => `Besides: ${list}.`,
  notes: {
    leadingZeros: (n: number, shown: string) =>
      one(
        n,
        "In 1 tariff number we put back the leading zero that a spreadsheet had dropped.",
        `In ${shown} tariff numbers we put back the leading zero that a spreadsheet had dropped.`,
      ),
    decimalTails: (n: number, shown: string) =>
      one(
        n,
        "From 1 tariff number we took away the “.0” that a spreadsheet had added.",
        `From ${shown} tariff numbers we took away the “.0” that a spreadsheet had added.`,
      ),
    other: (n: number, shown: string) =>
      one(
        n,
        "1 tariff number was read out of the text around it.",
        `${shown} tariff numbers were read out of the text around them.`,
      ),
    treatmentOnly: (n: number, shown: string) =>
      one(
        n,
        "1 line has only numbers of chapter 98 or 99: it has no heading of its own and counts for no Center.",
        `${shown} lines have only numbers of chapters 98 and 99: they have no heading of their own and count for no Center.`,
      ),
    withoutValue: (n: number, shown: string) =>
      one(n, "1 line of goods has no value.", `${shown} lines of goods have no value.`),
    badDates: (n: number, shown: string) =>
      one(
        n,
        "1 date could not be read: its row is in no month.",
        `${shown} dates could not be read: their rows are in no month.`,
      ),
    farApart: (n: number, shown: string) =>
      one(
        n,
        "1 row came long after its entry: it counts as one more line of that entry.",
        `${shown} rows came long after their entries: they count as further lines of those entries.`,
      ),
  },
  bounded:
    "The file has more entries or importers than can be kept apart here: some are counted less exactly.",

  byMeasure: "The predominant Center, by each measure",
  byMeasureLead:
    "No definition of “predominant” could be found. CBP’s test of 2012 to 2014 spoke of entries, a report of 2017 of value. So each is shown, and none is chosen for you.",
  measureHead: {
    measure: "Measure",
    center: "Comes first",
    share: "Share",
    margin: "Margin",
    range: "At worst to at best",
    change: "What would change it",
  },
  tied: (centers: string) => `A tie: ${centers}`,
  second: (center: string, share: string) => `second: ${center}, ${share}`,
  points: (shown: string) => `${shown} points`,
  range: (worst: string, best: string) => `${worst} to ${best}`,
  robust: "Stays first, however doubtful lines go.",
  fragile: "Doubtful lines could change the order.",
  changeBy: {
    entries: (n: number, shown: string, center: string) =>
      one(
        n,
        `1 more entry with goods of ${center}`,
        `${shown} more entries with goods of ${center}`,
      ),
    lines: (n: number, shown: string, center: string) =>
      one(n, `1 more line of goods of ${center}`, `${shown} more lines of goods of ${center}`),
    value: (_: number, shown: string, center: string) => `${shown} more of goods of ${center}`,
    quantity: (_: number, shown: string, center: string) =>
      `a quantity of ${shown} more of goods of ${center}`,
  } as Record<HistoryMeasure, (n: number, shown: string, center: string) => string>,
  rangeNote: (n: number, shown: string, total: string) =>
    one(
      n,
      `1 of ${total} could go to another Center as well. “At worst” is the share if it did, “at best” the share if all that may belong to the first Center do.`,
      `${shown} of ${total} could go to another Center as well. “At worst” is the share if all of them did, “at best” the share if all that may belong to the first Center do.`,
    ),
  lines: (n: number, shown: string) => one(n, "1 line", `${shown} lines`),
  entries: (n: number, shown: string) => one(n, "1 entry", `${shown} entries`),

  marks: "What CBP’s own marks in the file say",
  noMarks: "The file has no Center IDs and no team numbers.",
  current: (center: string) => `Today your Center is ${center}.`,
  knownFrom: {
    "": "",
    "center-id": "The Center IDs in the file say so.",
    team: "The third digit of the review team numbers says so.",
    "team-guess": "That is a guess from the third digit of the review team numbers.",
  } as Record<HistoryMarks["knownFrom"], string>,
  differs: (measures: string) =>
    `The goods point elsewhere, counted by ${measures}. That may be a reason for an appeal.`,
  sameAsGoods: "The goods point to the same Center under every measure.",
  varies: "The team digits vary from entry to entry: there was no Center yet.",
  unknownCurrent: "Which Center is yours today, they do not say.",
  markHead: { mark: "Mark", center: "Center", entries: "Entries", latest: "Latest" },
  centerId: (code: string) => `Center ID ${code}`,
  team: (digit: number) => `Team number with third digit ${digit}`,
  pending: { NOTELG: "not eligible", PNDING: "pending" } as Record<string, string>,
  guess: "a guess",

  mix: "The goods by Center",
  mixLead: "Open a Center for its headings, a heading for its figures.",
  mixHead: {
    center: "Center",
    heading: "Heading",
    entries: "Entries",
    lines: "Lines",
    value: "Value",
    share: "Share",
  },
  entriesNote:
    "An entry counts for each Center of which it holds goods, so that the entries of all Centers can be more than there are.",
  noCenter: "In no Center of this table",
  alsoPlausible: "Also plausible",
  showLines: "Show its first lines",
  linesLead: (n: number, shown: string) =>
    one(n, "The first line of this heading", `The first ${shown} lines of this heading`),
  linesAll: (n: number, shown: string) =>
    one(n, "The one row of this heading", `All ${shown} rows of this heading`),
  linesNote:
    "To list them, the file was read a second time. A row is shown by its own importer and date.",
  lineNumber: "Line",
  basis: "How sure these headings are",

  months: "By month",
  monthsTable: "The same as a table",
  monthsLabel: (from: string, until: string) =>
    `Bars, month by month, from ${from} to ${until}. The table below has the same figures.`,
  month: "Month",
  others: "Other Centers",
  byLinesInstead: "Months are counted by entry lines: quantities are not kept by month.",

  ports: {
    cee: (n: number, shown: string) =>
      one(
        n,
        "Before and after: work at 1 port, now at one Center",
        `Before and after: work at ${shown} ports, now at one Center`,
      ),
    "iic-2012": (n: number, shown: string) =>
      one(
        n,
        "Before and after: work at 1 port, at one Center as proposed",
        `Before and after: work at ${shown} ports, at one Center as proposed`,
      ),
  } as Record<EditionId, (n: number, shown: string) => string>,
  portsLead: {
    cee: "Before the Centers, the work after release was done at each port of entry. With them it is done at one Center; cargo is still released at the ports.",
    "iic-2012":
      "Before the Centers, the work after release was done at each port of entry. As proposed, it was to be done at one Center for trusted traders; cargo was still to be released at the ports.",
  } as Record<EditionId, string>,
  before: "Before",
  after: { cee: "Now", "iic-2012": "As proposed" } as Record<EditionId, string>,
  postRelease: (n: number, shown: string) =>
    one(n, "Work after release at 1 port", `Work after release at ${shown} ports`),
  oneCenter: "Work after release at one Center",
  atOneOf: "Which Center that is, the measures do not agree on",
  byOnly: (measure: string) => `Counted by ${measure}.`,
  port: "Port",
  portIs: (code: string) => `Port ${code}`,
  noPort: "No port",
  morePorts: (n: number, shown: string) => one(n, "Show 1 more port", `Show ${shown} more ports`),

  columns: "The columns, as they were read",
  columnsLead: "Choose what a column holds where we were wrong, and read the file again.",
  columnHead: ["Column", "Holds", "Found by", "First cells"],
  columnIs: (n: number) => `Column ${n}`,
  nothing: "Nothing that is counted",
  how: { name: "its name", content: "its cells", user: "your choice" },
  holds: {
    hts: "Tariff number",
    entry: "Entry number",
    filer: "Filer code",
    line: "Line number",
    ordinal: "Tariff ordinal",
    value: "Value",
    quantity: "Quantity",
    unit: "Unit of quantity",
    port: "Port of entry",
    "entry-date": "Entry date",
    "summary-date": "Entry summary date",
    "import-date": "Importation date",
    "importer-number": "Importer number",
    "importer-name": "Importer name",
    center: "Center ID",
    team: "Review team number",
    "entry-type": "Entry type",
    origin: "Country of origin",
    description: "Description of the goods",
  } as Record<HistoryColumn, string>,
  needHts: "Choose the column that holds the tariff numbers.",
  twice: (what: string) => `Two columns cannot both hold: ${what}.`,
  format: (encoding: string, delimiter: string, header: string) =>
    `Read as ${encoding}, cells apart by ${delimiter}, ${header}.`,
  encodings: {
    "utf-8": "UTF-8",
    "utf-8-marked": "UTF-8 with a mark",
    "utf-16le": "UTF-16",
    "utf-16be": "UTF-16 (big-endian)",
    "windows-1252": "Windows-1252",
  } as Record<HistoryLayout["encoding"], string>,
  delimiters: { ",": "commas", "\t": "tabs", ";": "semicolons", "|": "vertical bars" } as Record<
    HistoryLayout["delimiter"],
    string
  >,
  headerLine: (line: string) => `the header in line ${line}`,
  noHeader: "without a header",

  unread: (n: number, shown: string) =>
    one(n, "1 row that could not be read", `${shown} rows that could not be read`),
  unreadHead: ["Line", "Why", "Text"],
  unreadFirst: (shown: string) =>
    `The first ${shown} are shown here; the file of rows not read has up to 10,000.`,
  reasons: {
    "chapter-only": "Two digits are a chapter: they name no heading.",
    value: "The value is not a number.",
    "cut-row": "The row ends in the middle.",
    "extra-fields":
      "The row has more cells than the header: a cell with the delimiter in it stands without quotes.",
    "open-quote": "A quote is opened and not closed.",
    "row-too-long": "The row is longer than 128 KiB.",
  } as Record<string, string>,

  out: "Take it with you",
  annotated: "The file with Center and heading for each row (CSV)",
  summaryCsv: "The summary (CSV)",
  unreadCsv: "The rows not read (CSV)",
  writing: (read: string) => `Writing… ${read}`,
  written: (file: string) => `${file} is written.`,
  notWritten: "The file could not be written.",
  outNote: "Cells that a spreadsheet would take for a formula get an apostrophe in front.",
  inMemory:
    "This browser cannot write to a file piece by piece: it keeps the file until it is saved, which may fail for very large files.",

  appeal: "Prepare an appeal",
  appealLead:
    "An importer may appeal its assignment at any time, in writing, to CBP. This makes a letter to be completed: what is not known is left blank, nothing is invented.",
  appealCheck:
    "What is marked with * rests on general knowledge: the text of the rule could not be read here. Check it in 19 CFR 101.10 before the letter goes out.",
  currentCenter: "Your Center today",
  preferredCenter: "The Center that you ask for",
  notKnown: "Leave blank",
  ifAgree: "As the goods of the year point, if all measures agree",
  fromFile: (center: string) => `${center}, as the file says`,
  iorNumbers: "Importer-of-record numbers, one a line",
  factors: "Reasons, by the factors of the rule",
  factor: {
    "predominant-goods": "The predominant number of goods",
    "business-practice": "Business practice within an industry",
    "intended-use": "The intended use of the predominant goods",
    "high-value": "The high relative value of goods",
  } as Record<AppealFactor, string>,
  lastMonthOfYear: "Last month of the year that is listed",
  make: "Make the letter",
  letter: "The letter",
  printLetter: "Print the letter",
  letterMade: "The letter is below.",
};

export type HistoryStrings = typeof history;
