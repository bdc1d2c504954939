/**
 * Reads an import history with the wasm package in Node, as one JSON object in millions of rows and
 * in megabytes a second: `node bench-history.mjs web/pkg/history FILE ROWS`.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, path, rows] = process.argv.slice(2);
const glue = pathToFileURL(resolve(folder, "center_finder_history.js")).href;
const { initSync, History } = await import(glue);
initSync({ module: readFileSync(resolve(folder, "center_finder_history_bg.wasm")) });
const file = readFileSync(path);

/** Seconds. */
function read() {
  const start = performance.now();
  const history = new History("cee");
  for (let at = 0; at < file.length; at += 1 << 20) history.push(file.subarray(at, at + (1 << 20)));
  const { counts } = history.finish();
  history.free();
  if (counts.rows !== Number(rows))
    throw new Error(`${counts.rows} rows were read, and not ${rows}`);
  return (performance.now() - start) / 1000;
}

const first = read();
const rounds = Array.from({ length: 12 }, read).slice(3);
const warm = rounds.sort((a, b) => a - b)[rounds.length >> 1];
console.log(
  JSON.stringify({
    history_wasm_mb: file.length / 1e6 / warm,
    history_wasm_rows: rows / 1e6 / warm,
    history_wasm_first: rows / 1e6 / first,
  }),
);
