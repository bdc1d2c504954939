import { loadEngine, loadFullEngine, loadWords } from "center-finder/engine";

const [number, words] = process.argv.slice(2);
const engine = await loadEngine();
const full = await loadFullEngine();
const { suggest } = await loadWords();
if (full.route(number, "cee").center.id !== engine.route(number, "cee").center.id)
  throw new Error("the two engines differ");
console.log(
  `${number} ${engine.route(number, "cee").center.id}, ${words} ${suggest(words).headings[0].heading.code}`,
);
