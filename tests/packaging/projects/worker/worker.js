import { loadEngine, loadWords } from "center-finder/engine";

self.onmessage = async ({ data: { number, words } }) => {
  const engine = await loadEngine();
  const { suggest } = await loadWords();
  postMessage({
    number: engine.route(number, "cee").center.id,
    words: suggest(words).headings[0].heading.code,
  });
};
