// Measures the wasm package in Node and prints one JSON object.
// node wasm.mjs web/pkg/numbers
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const { loadEngine } = await import(pathToFileURL(resolve(folder, "../../dist/engine.js")).href);
const engine = await loadEngine();

const texts = engine.chapters().flatMap(chapter => engine.headings(chapter.code, "cee")).map(heading => `${heading.code}.10.00.90`);

/** Nanoseconds an item: the median of several rounds, the first left out. */
function median(items, work) {
  const rounds = [];
  for (let round = 0; round < 16; round++) {
    const start = process.hrtime.bigint();
    work();
    rounds.push(Number(process.hrtime.bigint() - start) / items);
  }
  rounds.shift();
  return rounds.sort((a, b) => a - b)[rounds.length >> 1];
}

let seen = 0;
const result = {
  wasm_headings: median(texts.length, () => { for (const chapter of engine.chapters()) seen += engine.headings(chapter.code, "cee").length; }) / 1000,
  wasm_text_kind: median(texts.length, () => { for (const text of texts) seen += engine.textKind(text).length; }) / 1000,
  wasm_route: median(texts.length, () => { for (const text of texts) seen += engine.route(text, "cee").kind === "goods"; }) / 1000,
};
if (seen === 0) throw new Error("nothing was answered");
console.log(JSON.stringify(result));
