// What every engine is given: one document a heading, the queries, and the Center of a heading.
import { readFileSync, readdirSync } from "node:fs";

const data = new URL("../../core/data/", import.meta.url);

function rows(path) {
  const lines = readFileSync(new URL(path, data), "utf8").split(/\r?\n/).filter(Boolean).slice(1);
  return lines.map((line) => line.split("\t"));
}

const files = (folder) =>
  readdirSync(new URL(folder, data))
    .filter((name) => name.endsWith(".tsv"))
    .sort()
    .map((name) => folder + name);

/**
 * One document a heading: its title, its names (with the names of its parts), and the words that go
 * with it.
 */
export function documents(withExamples) {
  const byHeading = new Map();
  for (const path of files("nomenclature/")) {
    for (const [heading, title] of rows(path))
      byHeading.set(heading, { id: heading, title, names: [], context: [], examples: [] });
  }
  for (const path of files("lexicon/")) {
    for (const [code, field, text] of rows(path)) {
      const to = { name: "names", part: "names", context: "context" }[field];
      if (to)
        byHeading.get(code.slice(0, 4))[to].push(...text.split("|").map((phrase) => phrase.trim()));
    }
  }
  if (withExamples) {
    for (const path of files("examples/"))
      for (const [code, text] of rows(path)) byHeading.get(code.slice(0, 4)).examples.push(text);
  }
  return [...byHeading.values()];
}

/** The first Center of a heading in the edition in force; undefined outside every range. */
export function centers() {
  const lines = readFileSync(new URL("scope.csv", data), "utf8")
    .split(/\r?\n/)
    .filter(Boolean)
    .slice(1);
  const ranges = lines
    .map((line) => line.split(","))
    .map(([from, to, center]) => [from.padEnd(4, "0"), to.padEnd(4, "9"), center]);
  return (heading) => ranges.find(([from, to]) => from <= heading && heading <= to)?.[2];
}

export function misspellings() {
  return rows("misspellings.tsv").map(([misspelt, clean]) => ({ misspelt, clean }));
}

/** A reader of comma-separated values, quotes included; gives one object a row. */
export function csv(path) {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const table = [[]];
  for (const [, quoted, bare, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g,
  )) {
    table.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ",") table.push([]);
  }
  const [head, ...body] = table.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}

/** The cases of a file: what to ask, and the headings that are accepted. */
export function cases(path) {
  return csv(path).map((row) => {
    if (row.description === undefined || row.hts_code === undefined)
      throw new Error(`${path}: needs the columns description and hts_code`);
    const accepted = row.hts_code.split("|").map((code) => code.replace(/\D/g, "").slice(0, 4));
    return {
      text: row.description,
      accepted: new Set(accepted.filter((code) => code.length === 4)),
    };
  });
}
