/** The texts of core's tables that the element shows, and that `facts` translate. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
// A quoted field may hold commas, quotes and line breaks. csv-parse reads them by the rules and
// fails on a broken row; it has no dependencies, and nothing of it comes into the package.
import { parse } from "csv-parse/sync";

const data = join(dirname(fileURLToPath(import.meta.url)), "../../../core/data");

/** The rows of a table by the names of its columns. */
function rows(file) {
  const tabs = file.endsWith(".tsv");
  return parse(readFileSync(join(data, file)), {
    columns: true,
    delimiter: tabs ? "\t" : ",",
    // A quotation mark in a table with tabs is a character like any other.
    quote: tabs ? null : '"',
  });
}

/** Says more than where a source was seen: more than an address with a date or a name. */
const isSentence = (text) => !/^[\w.-]+\.\w+(\/\S*|, \d{4}|; [\w.-]+|, FR Doc [\d-]+)?$/.test(text);

/** Describes an importer. A name alone is the same in every language. */
const isDescription = (text) => /[(;]/.test(text);

const SHOWN = [
  ["centers.tsv", "industry"],
  ["agencies.tsv", "why"],
  ["agency-names.tsv", "name"],
  ["evidence.csv", "goods"],
  ["evidence.csv", "importer", isDescription],
  ["moved.tsv", "goods"],
  ["offices.tsv", "name"],
  ["benefits.tsv", "text"],
  ["timeline.tsv", "text"],
  ["questions.tsv", "text"],
  ["questions.tsv", "option_text"],
  ["sources.tsv", "title"],
  ["sources.tsv", "seen", isSentence],
];

export function coreTexts() {
  const texts = SHOWN.flatMap(([file, column, isShown = () => true]) => {
    const table = rows(file);
    if (!table.length || !(column in table[0]))
      throw new Error(`core/data/${file} has no column ${column}: see tools/translations`);
    return table.map((row) => row[column]).filter((text) => text && isShown(text));
  });
  return new Set(texts);
}
