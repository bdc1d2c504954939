// node tests/peers/words.mjs FILE.csv ... [--json] [--every-row] [--only NAME,NAME]
//
// Center Finder's search by words beside six search libraries: the same documents, the same
// questions, one process. A file has the columns description, hts_code, source_id; accepted codes
// are separated by a bar, four digits count. The slowest engines are asked a fixed part of the rows
// (--every-row: all), and ours is shown on those rows too. Before: cargo xtask build (or node
// web/build.mjs) for ours, npm ci in this folder for the others.
import { readFileSync } from "node:fs";
import os from "node:os";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import v8 from "node:v8";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { cases, centers, documents, misspellings } from "./data.mjs";
import { engines } from "./engines.mjs";

const { values: options, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean" },
    "every-row": { type: "boolean" },
    only: { type: "string" },
  },
});
if (!paths.length) {
  console.error(
    "usage: node tests/peers/words.mjs FILE.csv ... [--json] [--every-row] [--only NAME,NAME]",
  );
  process.exit(2);
}

v8.setFlagsFromString("--expose-gc");
const collect = vm.runInNewContext("gc");
const folder = fileURLToPath(new URL(".", import.meta.url));
const centerOf = centers();
const sets = paths.map((path) => ({ name: basename(path, ".csv"), cases: cases(path) }));
const slips = misspellings();

/** What JavaScript and wasm hold, in bytes; Node counts a wasm memory as external. */
function heap() {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Runs `work` and gives its milliseconds as well. */
async function timed(work) {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

function percentile(times, part) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

const share = (list, test) => list.filter(test).length / Math.max(1, list.length);
const times = (list) => ({ p50_ms: percentile(list, 0.5), p95_ms: percentile(list, 0.95) });

/** What a page downloads to run the engine, in bytes gzip, its index left out. */
async function codeBytes({ package: name, files = [] }) {
  const dist = fileURLToPath(new URL("../../web/dist/", import.meta.url));
  const stdin = {
    contents: name
      ? `export * from "${name}"; import all from "${name}"; export { all };`
      : `export { loadWords } from "./engine.js";`,
    resolveDir: name ? folder : dist,
  };
  if (name === "@orama/orama") stdin.contents = `export { create, load, search } from "${name}";`;
  if (name === "lunr") stdin.contents = `import all from "${name}"; export { all };`;
  const made = await build({
    stdin,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
  });
  const wasm = files
    .filter((file) => file.endsWith(".wasm"))
    .map((file) => gzipSync(readFileSync(dist + file)).length);
  return [gzipSync(made.outputFiles[0].contents).length, ...wasm].reduce((a, b) => a + b);
}

/**
 * Asks; what is quick is asked twice and the faster time counts, so that other work of the machine
 * does not.
 */
function ask(search, text) {
  const once = () => {
    const start = performance.now();
    const found = search(text);
    return { found, ms: performance.now() - start };
  };
  const first = once();
  return first.ms > 50 ? first : { found: first.found, ms: Math.min(first.ms, once().ms) };
}

function askFile(set, search, center, step) {
  const rows = [];
  set.cases.forEach(({ text, accepted }, row) => {
    if (row % step) return;
    const { found, ms } = ask(search, text);
    const place = found.findIndex((heading) => accepted.has(heading));
    const wanted = new Set([...accepted].map(centerOf).filter(Boolean));
    const own = center && { rightBySum: wanted.has(center(text)) };
    rows.push({
      id: `${set.name} ${row}`,
      ms,
      place: place < 0 ? Infinity : place,
      right: wanted.has(found[0] && centerOf(found[0])),
      ...own,
    });
  });
  return rows;
}

const accuracy = (rows) => ({
  rows: rows.length,
  heading_top1: share(rows, (row) => row.place < 1),
  heading_top3: share(rows, (row) => row.place < 3),
  heading_top5: share(rows, (row) => row.place < 5),
  center_top1: share(rows, (row) => row.right),
  ...(rows[0]?.rightBySum === undefined
    ? {}
    : { center_by_sum: share(rows, (row) => row.rightBySum) }),
});

/**
 * Share of the misspelt whose first three hold the first heading that the same engine gives for the
 * clean text.
 */
function askSlips(search, step) {
  const asked = slips.filter((_, i) => i % step === 0);
  const ms = [];
  const reached = share(asked, ({ misspelt, clean }) => {
    const [wanted] = search(clean);
    const { found, ms: taken } = ask(search, misspelt);
    ms.push(taken);
    return wanted !== undefined && found.slice(0, 3).includes(wanted);
  });
  return { rows: asked.length, recall: reached, ...times(ms) };
}

async function measure(engine, docs, code, oursByFile) {
  const made = await timed(() => engine.make(docs));
  const { kind, bytes, load } = made.value;
  made.value = null;
  const before = heap();
  const loaded = await timed(load);
  const { search, center } = loaded.value;
  const held = heap() - before;

  const all = sets.flatMap((set) => set.cases.map((one) => one.text));
  const step = options["every-row"] ? 1 : (engine.every?.rows ?? 1);
  for (let i = 0; i < all.length; i += step * 10) search(all[i]); // to warm up
  const asked = sets.map((set) => ({ name: set.name, rows: askFile(set, search, center, step) }));
  asked.push({ name: "all files", rows: asked.flatMap((one) => one.rows) });
  const files = asked.map(({ name, rows }) => {
    if (engine.own) oursByFile.set(name, rows);
    const sameRows = new Set(rows.map((row) => row.id));
    const beside = step > 1 && oursByFile.get(name)?.filter((row) => sameRows.has(row.id));
    return {
      file: name,
      ...accuracy(rows),
      ...(beside ? { ours_on_these_rows: accuracy(beside) } : {}),
    };
  });
  const misspelt = askSlips(search, options["every-row"] ? 1 : (engine.every?.slips ?? 1));
  const descriptions = times(asked.at(-1).rows.map((row) => row.ms));
  return {
    engine: engine.name,
    version: engine.version,
    ships: kind,
    index_gzip: gzipSync(bytes, { level: 9 }).length,
    code_gzip: code,
    build_ms: engine.own ? null : made.ms,
    load_ms: loaded.ms,
    heap_bytes: held,
    every: step,
    descriptions,
    misspelt,
    files,
  };
}

function print(result) {
  const cell = (value, digits) => (value === null ? "-" : value.toFixed(digits));
  const percent = (value) => (100 * value).toFixed(1);
  const kb = (bytes) => (bytes / 1000).toFixed(0);
  const name = `${result.engine} ${result.version}`.padEnd(20);
  const sized = `${result.ships} ${kb(result.index_gzip)} kB gz, code ${kb(result.code_gzip)} kB gz, build ${cell(result.build_ms, 0)} ms, load ${cell(result.load_ms, 0)} ms, heap ${(result.heap_bytes / 1e6).toFixed(1)} MB`;
  console.log(`${name} [${result.documents}] ${sized}`);
  const { descriptions, misspelt } = result;
  console.log(
    `  descriptions p50 ${descriptions.p50_ms.toFixed(2)} p95 ${descriptions.p95_ms.toFixed(2)} ms; misspelt: ${percent(misspelt.recall)} % of ${misspelt.rows}, p50 ${misspelt.p50_ms.toFixed(2)} p95 ${misspelt.p95_ms.toFixed(2)} ms`,
  );
  for (const file of result.files) {
    const figures = (one) =>
      [one.heading_top1, one.heading_top3, one.heading_top5].map(percent).join(" / ") +
      `   Center ${percent(one.center_top1)}`;
    const summed =
      file.center_by_sum === undefined
        ? ""
        : `, by its own sum over headings ${percent(file.center_by_sum)}`;
    const ours = file.ours_on_these_rows
      ? `   (ours on these rows: ${figures(file.ours_on_these_rows)})`
      : "";
    console.log(
      `  ${file.file.padEnd(24)}${String(file.rows).padStart(5)} rows   ${figures(file)}${summed}${ours}`,
    );
  }
}

const machine = {
  date: new Date().toISOString().slice(0, 10),
  cpu: os.cpus()[0]?.model.trim(),
  cores: os.cpus().length,
  memory_gb: Math.round(os.totalmem() / 1e9),
  system: `${os.type()} ${os.arch()}`,
  node: process.version,
  load_before: os.loadavg()[0],
};
console.log(
  options.json
    ? JSON.stringify({ machine })
    : `${Object.entries(machine)
        .map(([key, value]) => `${key} ${value}`)
        .join(", ")}\nheading first / in three / in five (%); Center of the first heading (%)`,
);

const chosen = engines.filter(
  (engine) => !options.only || engine.own || options.only.split(",").includes(engine.name),
);
const codes = new Map();
for (const engine of chosen) codes.set(engine, await codeBytes(engine.code));
const ours = new Map();
for (const withExamples of [false, true]) {
  const docs = documents(withExamples);
  for (const engine of chosen) {
    if (engine.own && withExamples) continue;
    const label = engine.own ? "its own index" : withExamples ? "lexicon and examples" : "lexicon";
    const result = {
      documents: label,
      note: engine.note,
      ...(await measure(engine, docs, codes.get(engine), ours)),
    };
    if (options.json) console.log(JSON.stringify(result));
    else print(result);
  }
}
