/**
 * Rows to read before there is a file. A browser compiles the reader quickly when it is first used,
 * and well when it has run for a while: a file of 200,000 rows is read in the time that takes.
 * Nothing of this is shown.
 */
const HEAD =
  "Importer Name,Importer Number,Filer Code,Entry Summary Number,Entry Summary Line Number,Tariff Ordinal Number,Port of Entry Code,Entry Date,Review Team Number,Country of Origin Code,HTS Number - Full,Line Tariff Quantity (1),Line Tariff UOM (1) Code,Line Tariff Goods Value Amount,Center ID\r\n";
const HTS = ["8517.13.0000", "3926.90.9985", "6109.10.0012", "9903.88.03"];
/** In one piece; between two the worker looks whether a file has come. */
const ROWS = 500;
const PIECES = 40;

/** Pieces of a file that looks like a real one. */
export function* practice(): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(HEAD);
  for (let at = 0; at < ROWS * PIECES; ) {
    let text = "";
    for (const end = at + ROWS; at < end; at++) {
      const entry = 10_000_000 + (at >> 2);
      text += `"ONE, INC.",12-345678900,XQZ,${entry},${1 + (at & 3)},1,${2700 + (entry % 7)},0${1 + (entry % 9)}/15/2024,150,CN,${HTS[(at + entry) & 3]},${at % 900},NO,${at * 7}.50,CEE010\r\n`;
    }
    yield encoder.encode(text);
  }
}
