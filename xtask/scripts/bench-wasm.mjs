/** The wasm package in Node, as one JSON object of medians: `node bench-wasm.mjs web/dist`. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const { loadEngine } = await import(pathToFileURL(resolve(process.argv[2], "engine.js")).href);
const engine = await loadEngine();

const texts = engine
  .chapters()
  .flatMap((chapter) => engine.headings(chapter.code, "cee"))
  .map((heading) => `${heading.code}.10.00.90`);

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

const passes = 200;
const made = engine.spin(passes);
if (made !== passes * texts.length)
  throw new Error(`spin made ${made} routes and not ${passes * texts.length}`);

let seen = 0;
const each = (work) =>
  median(texts.length, () => {
    for (const text of texts) seen += work(text);
  });
console.log(
  JSON.stringify({
    wasm_lookup: median(made, () => engine.spin(passes)),
    wasm_is_number: each((text) => engine.isNumber(text)) / 1000,
    wasm_route: each((text) => engine.route(text, "cee").kind === "goods") / 1000,
  }),
);
if (seen === 0) throw new Error("nothing was answered");
