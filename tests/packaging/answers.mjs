/** What every copy of the package must answer, as the engine of this checkout answers it, and how a page is asked. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { web } from "./place.mjs";

const { loadEngine, loadWords } = await import(join(web, "dist/engine.js"));

export const NUMBER = "8471";
export const WORDS = "nylon dog leash";
export const expected = {
  number: (await loadEngine()).route(NUMBER, "cee").center.id,
  words: (await loadWords()).suggest(WORDS).headings[0].heading.code,
};
assert.match(expected.number, /^CEE\d{3}$/);
assert.match(expected.words, /^\d{4}$/);

/** The line that the projects without an element print or show. */
export const line = `${NUMBER} ${expected.number}, ${WORDS} ${expected.words}`;

/** Asks the element of a page for a number and for words, and compares. */
export async function answers(page) {
  await page.waitForFunction(() => document.querySelector("center-finder")?.matches(":state(ready)"));
  const told = await page.evaluate(async ([number, words]) => {
    const finder = document.querySelector("center-finder");
    const next = (kind) => new Promise((tell, fail) => {
      finder.addEventListener("center-finder-error", (event) => fail(new Error(JSON.stringify(event.detail))));
      finder.addEventListener("center-finder-answer", ({ detail }) => detail.kind === kind && tell(detail));
    });
    const ask = (kind, value) => {
      const answer = next(kind);
      finder.value = "";
      finder.value = value;
      return answer;
    };
    const routing = await ask("routing", number);
    const found = await ask("words", words);
    return { number: routing.routing.center.id, words: found.suggestions.headings[0].heading.code };
  }, [NUMBER, WORDS]);
  assert.deepEqual(told, expected);
  // What is told is also shown.
  await page.locator("center-finder article.card, center-finder [part~=answer]").first().waitFor();
  assert.deepEqual(page.problems, []);
}
