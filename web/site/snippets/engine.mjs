import { loadEngine, loadWords } from "/center-finder/engine.js";

const engine = await loadEngine();
console.log(engine.route("8703.23.01.10", "cee").center.id);

const words = await loadWords();
console.log(words.suggest("nylon dog leash").headings[0].heading.code);
