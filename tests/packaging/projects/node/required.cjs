// CommonJS reaches it by import(), as every ES module.
const [number, words] = process.argv.slice(2);
import("center-finder/engine").then(async ({ loadEngine, loadWords }) => {
  const engine = await loadEngine();
  const { suggest } = await loadWords();
  console.log(
    `${number} ${engine.route(number, "cee").center.id}, ${words} ${suggest(words).headings[0].heading.code}`,
  );
});
