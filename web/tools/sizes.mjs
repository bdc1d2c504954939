/**
 * Budgets: what a browser must fetch before it can answer, as it travels. `node tools/sizes.mjs`
 * prints it and fails where a budget is not kept. `cargo xtask sizes` and the tests run it.
 *
 * esbuild says in its metafile which module imports which; the sizes are those of the files in
 * dist/. A kilobyte here is 1,000 bytes.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/**
 * `module` is what a page loads: what it imports at once counts too. `later` are the parts of which
 * the chunks count that are imported later. `fetched` is loaded besides; of `beyond`, the first
 * file counts as far as it is larger than the second.
 */
const BUDGETS = [
  {
    what: "everything to answer a number",
    module: "center-finder.js",
    fetched: ["center-finder-numbers.wasm"],
    most: 75_000,
    requests: 4,
  },
  {
    what: "words: the index and what reads it",
    later: ["words"],
    fetched: ["center-finder-words.bin"],
    // More than the search: importers and tables of the host are in the full module too.
    beyond: ["center-finder-full.wasm", "center-finder-numbers.wasm"],
    most: 300_000,
  },
  {
    what: "all of it in English, without histories",
    module: "center-finder.js",
    later: ["words", "rest"],
    fetched: ["center-finder-numbers.wasm", "center-finder-full.wasm", "center-finder-words.bin"],
    most: 435_000,
  },
  {
    what: "import histories: worker, views and wasm",
    later: ["history"],
    fetched: ["center-finder-history.wasm", "history-worker.js", "history-xlsx.js"],
    most: 250_000,
  },
  { what: "the classic script, which is all in one", fetched: ["center-finder.classic.js"] },
];

/** What a chunk is for that is loaded later, by where its source is. */
export function part(source = "") {
  if (/^languages:(?!en)/.test(source)) return "language";
  if (source.includes("history")) return "history";
  return source.includes("/words/") ? "words" : "rest";
}

/** The files that a browser fetches, from the `outputs` of esbuild's metafile. */
export function fetched(outputs, { module, later = [], fetched: besides = [] }) {
  const output = (name) => {
    const found = outputs[`dist/${name}`];
    if (!found) throw new Error(`esbuild made no ${name}`);
    return found;
  };
  // A layer imports the one below it as `./engine.js`, a chunk as `dist/chunks/a.js`.
  const imports = (name, isLater) =>
    output(name)
      .imports.filter(({ kind }) => (kind === "dynamic-import") === isLater)
      .map(({ path }) => path.replace(/^(dist|\.)\//, ""));
  const follow = (name, into) => {
    if (into.has(name)) return into;
    into.add(name);
    for (const next of imports(name, false)) follow(next, into);
    return into;
  };
  const start = follow("center-finder.js", new Set());
  const files = new Set(module ? follow(module, new Set(start)) : []);
  // A chunk of another part may lead to one of this part.
  const seen = new Set(start);
  for (const name of seen) {
    for (const next of imports(name, true)) {
      if (!seen.has(next) && later.includes(part(output(next).entryPoint))) follow(next, files);
      for (const all of follow(next, new Set())) seen.add(all);
    }
  }
  if (!module) for (const name of start) files.delete(name);
  return [...files, ...besides].sort();
}

function main() {
  const web = new URL("../", import.meta.url);
  const outputs = JSON.parse(readFileSync(new URL("dist.meta.json", web), "utf8"));
  const sizes = (name) => {
    const bytes = readFileSync(new URL(`dist/${name}`, web));
    return [bytes.length, gzipSync(bytes, { level: 9 }).length];
  };
  const line = (name, sums, more = "") =>
    console.log(name.padEnd(44) + sums.map((sum) => String(sum).padStart(9)).join("") + more);
  const over = [];
  for (const budget of BUDGETS) {
    line(budget.what, ["bytes", "gzip -9"]);
    const names = fetched(outputs, budget);
    const rows = names.map((name) => [name, sizes(name)]);
    if (budget.beyond) {
      const [[large, packed], [small, less]] = budget.beyond.map(sizes);
      rows.push([`${budget.beyond[0]}, what is more`, [large - small, packed - less]]);
    }
    for (const [name, sums] of rows) line(`  ${name}`, sums);
    const total = [0, 1].map((i) => rows.reduce((sum, [, sums]) => sum + sums[i], 0));
    const limits = [
      budget.most && `budget ${budget.most}`,
      budget.requests && `${names.length} of ${budget.requests} requests`,
    ].filter(Boolean);
    line("  total", total, `  (${limits.join(", ") || "no budget"})`);
    if (total[1] > budget.most || names.length > budget.requests) over.push(budget.what);
  }
  if (over.length > 0) {
    console.error(`over budget: ${over.join("; ")}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
