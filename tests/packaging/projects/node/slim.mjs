// Bytes, a compiled module, and a promise of a response; the element's class comes along and
// touches no DOM.
import { readFile } from "node:fs/promises";
import { loadEngine, loadWords, provide } from "center-finder/slim";

const file = (name) => readFile(new URL(import.meta.resolve(`center-finder/${name}`)));
const [number, words] = process.argv.slice(2);
try {
  await loadEngine();
  throw new Error("an engine came from nowhere");
} catch (error) {
  if (error.code !== "wasm-missing" || !/provide/.test(error.message)) throw error;
}
provide({
  numbers: WebAssembly.compile(await file("center-finder-numbers.wasm")),
  full: async () => new Response(await file("center-finder-full.wasm")),
  words: () => file("center-finder-words.bin"),
});
const engine = await loadEngine();
const { suggest } = await loadWords();
console.log(
  `${number} ${engine.route(number, "cee").center.id}, ${words} ${suggest(words).headings[0].heading.code}`,
);
