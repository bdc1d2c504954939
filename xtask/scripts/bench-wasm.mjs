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

let seen = 0;
const each = (work) =>
  median(texts.length, () => {
    for (const text of texts) seen += work(text);
  });
console.log(
  JSON.stringify({
    wasm_headings:
      median(texts.length, () => {
        for (const { code } of engine.chapters()) seen += engine.headings(code, "cee").length;
      }) / 1000,
    wasm_text_kind: each((text) => engine.textKind(text).length) / 1000,
    wasm_route: each((text) => engine.route(text, "cee").kind === "goods") / 1000,
  }),
);
if (seen === 0) throw new Error("nothing was answered");
