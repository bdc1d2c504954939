/**
 * Workbooks (.xlsx) as the CSV that the reader of import histories takes.
 *
 * One sheet is read: "Main Report" (the report ES-003), else the first in which the reader finds a
 * column of tariff numbers, else the first. Line n of what comes out is row n of the sheet, so that
 * a row that could not be read can be found in Excel. Nothing is held but the shared texts: the
 * sheet runs through in pieces of 64 KiB.
 */

import { attribute, unescapeXml, Xml, type Tags } from "./xml.js";
import { XlsxError, Zip } from "./zip.js";

export { XlsxError, type XlsxCode } from "./zip.js";

/** Bytes of CSV in a piece. */
const PIECE = 64 * 1024;
/**
 * The most unpacked bytes: of small parts, of the shared texts (which are held), of a sheet (which
 * is not).
 */
const MOST_SMALL = 16 << 20;
const MOST_TEXTS = 192 << 20;
const MOST_SHEET = 4 * 2 ** 30;
/** Excel's own bounds. */
const MOST_ROWS = 1_048_576;
const MOST_CELL = 32_767;
/** Columns further right are left out; the reader takes no more. */
const MOST_COLUMNS = 255;
/** How many sheets and rows are looked at to find the tariff numbers. */
const MOST_SHEETS = 50;
const SAMPLE = 30;

interface Sheet {
  name: string;
  path: string;
}

/** What sheets need to be read. */
interface Workbook {
  zip: Zip;
  sheets: Sheet[];
  texts: string[];
  /** By style: "" for a number, "date", or "time" for a date with the time of day. */
  formats: string[];
  /** Days between the workbook's day 0 and that of Excel for Windows. */
  shift: number;
}

/** Whether the first rows of a sheet, as CSV, have a column of tariff numbers. */
export type Holds = (rows: Uint8Array) => boolean;

/** The rows of the sheet that holds the history, as CSV in UTF-8. */
export async function* xlsxRows(
  file: Blob,
  holds: Holds,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const book = await workbook(await Zip.open(file), signal);
  const sheet = await choose(book, holds, signal);
  const encoder = new TextEncoder();
  for await (const text of rows(book, sheet, MOST_ROWS, signal)) yield encoder.encode(text);
}

async function choose(book: Workbook, holds: Holds, signal?: AbortSignal): Promise<Sheet> {
  const [first, ...others] = book.sheets;
  if (!first) throw new XlsxError("xlsx-no-sheet", "the workbook has no sheet with cells");
  const named = book.sheets.find((sheet) => sheet.name.trim().toLowerCase() === "main report");
  if (named || others.length === 0) return named ?? first;
  for (const sheet of book.sheets.slice(0, MOST_SHEETS)) {
    let text = "";
    for await (const piece of rows(book, sheet, SAMPLE, signal)) text += piece;
    if (text && holds(new TextEncoder().encode(text))) return sheet;
  }
  return first;
}

/** Reads a part to its end. */
async function parse(
  zip: Zip,
  path: string,
  most: number,
  tags: Tags,
  signal?: AbortSignal,
): Promise<void> {
  const xml = new Xml(tags);
  const decoder = new TextDecoder();
  for await (const bytes of zip.read(path, most, signal))
    xml.push(decoder.decode(bytes, { stream: true }));
}

const nothing = () => {};

async function relations(
  zip: Zip,
  of: string,
  signal?: AbortSignal,
): Promise<{ id: string; type: string; path: string }[]> {
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  const path = `${folder}_rels/${of.slice(folder.length)}.rels`;
  const found: { id: string; type: string; path: string }[] = [];
  if (!zip.has(path)) return found;
  await parse(
    zip,
    path,
    MOST_SMALL,
    {
      open(name, attributes) {
        if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
        const parts: string[] = [];
        const target = attribute(attributes, "Target");
        for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
          if (part === "..") parts.pop();
          else if (part && part !== ".") parts.push(part);
        }
        found.push({
          id: attribute(attributes, "Id"),
          type: attribute(attributes, "Type").replace(/^.*\//, ""),
          path: parts.join("/"),
        });
      },
      close: nothing,
      text: nothing,
    },
    signal,
  );
  return found;
}

async function workbook(zip: Zip, signal?: AbortSignal): Promise<Workbook> {
  const main = (await relations(zip, "", signal)).find((r) => r.type === "officeDocument")?.path;
  if (!main) throw new XlsxError("xlsx-broken", "this zip file is no workbook");
  if (!main.endsWith(".xml"))
    throw new XlsxError("xlsx-no-sheet", "this is a workbook of another kind");
  const related = await relations(zip, main, signal);
  const book: Workbook = { zip, sheets: [], texts: [], formats: [], shift: 0 };
  await parse(
    zip,
    main,
    MOST_SMALL,
    {
      open(name, attributes) {
        if (name === "workbookPr" && /^(1|true)$/.test(attribute(attributes, "date1904")))
          book.shift = 1_462;
        if (name !== "sheet") return;
        const id = /\s\w+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1];
        const part = related.find((r) => r.id === id && r.type === "worksheet");
        if (part && zip.has(part.path))
          book.sheets.push({ name: attribute(attributes, "name"), path: part.path });
      },
      close: nothing,
      text: nothing,
    },
    signal,
  );
  const part = (type: string) => related.find((r) => r.type === type && zip.has(r.path))?.path;
  const [styles, texts] = [part("styles"), part("sharedStrings")];
  if (styles) await parse(zip, styles, MOST_SMALL, formats(book.formats), signal);
  if (texts) await parse(zip, texts, MOST_TEXTS, shared(book.texts), signal);
  return book;
}

/** The shared texts, as cells of CSV. */
function shared(into: string[]): Tags {
  let text = "";
  let listening = false;
  let phonetic = false;
  return {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") listening = !phonetic;
    },
    close(name) {
      if (name === "si") into.push(cell(unescapeXml(text)));
      else if (name === "rPh") phonetic = false;
      else if (name === "t") listening = false;
    },
    text(piece) {
      if (!listening) return;
      text += piece;
      if (text.length > 10 * MOST_CELL) throw new XlsxError("xlsx-too-large", "a text is too long");
    },
  };
}

/** Which styles show dates. */
function formats(into: string[]): Tags {
  const own = new Map<number, string>();
  let cells = false;
  return {
    open(name, attributes) {
      if (name === "numFmt")
        own.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode"));
      else if (name === "cellXfs") cells = true;
      else if (name === "xf" && cells) {
        const id = Number(attribute(attributes, "numFmtId"));
        const code = own.get(id);
        into.push(
          code !== undefined
            ? kind(code)
            : id === 22
              ? "time"
              : (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
                ? "date"
                : "",
        );
      }
    },
    close(name) {
      if (name === "cellXfs") cells = false;
    },
    text: nothing,
  };
}

/**
 * What a number format shows: letters outside quotes and brackets tell. Without day and year it is
 * a time of day, which stays a number.
 */
function kind(code: string): string {
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .split(";")[0]!
    .toLowerCase();
  if (/general|[#0?]/.test(letters.replace(/\.0+/g, "")) || !/[dy]/.test(letters)) return "";
  return /h/.test(letters) ? "time" : "date";
}

/** A cell of CSV: on one line, so that lines are rows. */
function cell(text: string): string {
  if (/[\r\n]/.test(text)) text = text.replace(/\r\n|[\r\n]/g, " ");
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The number of a column, from 0: A, B ... Z, AA. */
function column(place: string): number {
  let n = 0;
  for (let i = 0; i < place.length; i++) {
    const letter = place.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    n = n * 26 + letter;
  }
  return n - 1;
}

/**
 * A number without the noise of its binary form (244611.42000000001) and without an exponent that
 * only its writer chose (8.4713001E9).
 */
function number(text: string): string {
  if (text.length < 16 && !/[eE]/.test(text)) return text;
  const n = Number(text);
  return Number.isFinite(n) ? String(Number(n.toPrecision(15))) : text;
}

/** Days since the end of 1899 as an ISO date. Excel counts a 29 February 1900, which was none. */
function date(text: string, shift: number, withTime: boolean): string {
  const days = Number(text) + shift;
  if (!(days >= 1 && days < 2_958_466)) return text;
  const seconds = Math.round((days + (days < 60 ? 1 : 0)) * 86_400) - 25_569 * 86_400;
  const iso = new Date(seconds * 1_000).toISOString();
  return withTime ? iso.slice(0, 19) : iso.slice(0, 10);
}

/** The first rows of a sheet as CSV, in pieces. */
async function* rows(
  book: Workbook,
  sheet: Sheet,
  most: number,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const reader = new SheetReader(book, most);
  const xml = new Xml(reader);
  const decoder = new TextDecoder();
  for await (const bytes of book.zip.read(sheet.path, MOST_SHEET, signal)) {
    xml.push(decoder.decode(bytes, { stream: true }));
    if (reader.out.length >= PIECE) yield reader.take();
    if (reader.done) break;
  }
  if (!reader.done && !reader.whole)
    throw new XlsxError("xlsx-broken", "the sheet ends in the middle");
  if (reader.out) yield reader.take();
}

class SheetReader implements Tags {
  out = "";
  /** Whether enough rows were read. */
  done = false;
  /** Whether the sheet's end was seen. */
  whole = false;
  private line = "";
  private row = 0;
  /** How many cells the line has. */
  private width = 0;
  private place = -1;
  private cellStyle = "";
  private type = "";
  private value = "";
  private listening = false;
  private phonetic = false;

  constructor(
    private book: Workbook,
    private most: number,
  ) {}

  take(): string {
    const { out } = this;
    this.out = "";
    return out;
  }

  open(name: string, attributes: string): void {
    // What follows the last row that is wanted may be in the same piece.
    if (this.done) return;
    if (name === "c") {
      const place = attribute(attributes, "r");
      this.place = place ? column(place) : this.place + 1;
      this.cellStyle = attribute(attributes, "s");
      this.type = attribute(attributes, "t");
      this.value = "";
    } else if (name === "v" || (name === "t" && !this.phonetic)) {
      this.listening = true;
    } else if (name === "row") {
      const row = Number(attribute(attributes, "r")) || this.row + 1;
      if (row <= this.row || row > MOST_ROWS)
        throw new XlsxError(
          row > MOST_ROWS ? "xlsx-too-large" : "xlsx-broken",
          `row ${row} follows row ${this.row}`,
        );
      // Rows that are left out are empty.
      this.out += "\r\n".repeat(Math.min(row, this.most + 1) - this.row - 1);
      this.row = row;
      this.line = "";
      this.width = 0;
      this.place = -1;
    } else if (name === "rPh") {
      this.phonetic = true;
    }
  }

  text(text: string): void {
    if (!this.listening) return;
    this.value = this.value === "" ? text : this.value + text;
    if (this.value.length > 10 * MOST_CELL)
      throw new XlsxError("xlsx-too-large", `a cell of row ${this.row} is too long`);
  }

  close(name: string): void {
    if (this.done) return;
    if (name === "v" || name === "t") {
      this.listening = false;
    } else if (name === "c") {
      this.cell();
    } else if (name === "row") {
      if (this.row > this.most) {
        this.done = true;
        return;
      }
      this.out += `${this.line}\r\n`;
      this.done = this.row === this.most && this.most < MOST_ROWS;
    } else if (name === "rPh") {
      this.phonetic = false;
    } else if (name === "worksheet") {
      this.whole = true;
    }
  }

  private cell(): void {
    if (this.value === "" || this.place >= MOST_COLUMNS) return;
    // A cell that comes again, or too late, would shift the others.
    if (this.place < this.width)
      throw new XlsxError("xlsx-broken", `the cells of row ${this.row} are out of order`);
    const text = this.shown();
    if (text === "") return;
    this.line += ",".repeat(this.width === 0 ? this.place : this.place - this.width + 1) + text;
    this.width = this.place + 1;
  }

  private shown(): string {
    const { type, value, book } = this;
    if (type === "s") {
      const text = book.texts[Number(value)];
      if (text === undefined)
        throw new XlsxError("xlsx-broken", `row ${this.row} speaks of a text that is not there`);
      return text;
    }
    if (type === "" || type === "n") {
      const format = this.cellStyle === "" ? "" : book.formats[Number(this.cellStyle)];
      return format ? date(value, book.shift, format === "time") : number(value);
    }
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    return cell(unescapeXml(value));
  }
}
