/** The lines of one heading, found by reading the annotated file: the last four cells of a row say what it was read as. */
import type { HistoryLayout } from "../engine/types.js";
import type { HistoryLines } from "./protocol.js";

const ENCODINGS: Record<HistoryLayout["encoding"], string> = {
  "utf-8": "utf-8", "utf-8-marked": "utf-8", "utf-16le": "utf-16le", "utf-16be": "utf-16be", "windows-1252": "windows-1252",
};

/** The cells of a record. */
export function cells(record: string, delimiter: string): string[] {
  const out: string[] = [];
  for (let at = 0; at <= record.length; at++) {
    let cell = "";
    if (record[at] === '"') {
      for (;;) {
        const end = record.indexOf('"', at + 1);
        cell += record.slice(at + 1, end < 0 ? undefined : end);
        at = end < 0 ? record.length : end + 1;
        if (record[at] !== '"') break;
        cell += '"';
      }
    }
    let end = record.indexOf(delimiter, at);
    if (end < 0) end = record.length;
    out.push(cell + record.slice(at, end));
    at = end;
  }
  return out;
}

/** Whether a quote stands open at the end. Annotated rows are well formed: quotes come in pairs. */
const open = (text: string): boolean => {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
};

export async function linesOf(annotated: AsyncGenerator<Uint8Array>, layout: HistoryLayout, heading: string, most: number): Promise<HistoryLines> {
  const end = { crlf: "\r\n", lf: "\n", cr: "\r" }[layout.lineEnd];
  const decoder = new TextDecoder(ENCODINGS[layout.encoding]);
  const found: HistoryLines = { header: null, rows: [], more: false };
  const mark = `${layout.delimiter}${heading}${layout.delimiter}`;
  let line = 1;
  let record = "";
  /** Takes a record; false when there are enough. */
  const take = (text: string): boolean => {
    const at = line;
    line += text.split(end).length;
    if (layout.headerLine === at) found.header = cells(text, layout.delimiter).slice(0, -4);
    // The cheap test first: most rows are of other headings.
    if (!text.endsWith("goods") || !text.includes(mark, text.length - 40)) return true;
    const all = cells(text, layout.delimiter);
    if (all.at(-4) !== heading) return true;
    if (found.rows.length === most) return !(found.more = true);
    found.rows.push({ line: at, cells: all.slice(0, -4) });
    return true;
  };
  let rest = "";
  for await (const piece of annotated) {
    const parts = (rest + decoder.decode(piece, { stream: true })).split(end);
    rest = parts.pop()!;
    for (const part of parts) {
      record = record ? record + end + part : part;
      if (open(record)) continue;
      if (!take(record)) {
        await annotated.return(undefined);
        return found;
      }
      record = "";
    }
  }
  if (record || rest) take(record ? record + end + rest : rest);
  return found;
}
