/**
 * What every copy of the package must answer, as the engine of this checkout answers it, and how a
 * page is asked.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { workbook } from "../../web/test/helpers/xlsx.mjs";
import { web } from "./place.mjs";

const { loadEngine, loadWords, readHistory } = await import(join(web, "dist/engine.js"));

export const NUMBER = "8471";
export const WORDS = "nylon dog leash";
const CSV =
  "Entry Number,Line Number,HTS Number,Entered Value\nABC12345678,1,8471300100,1000\nABC12345678,2,8471410150,500\nABC12345679,1,8703230110,100\n";
const BOOK = workbook(
  CSV.trim()
    .split("\n")
    .map((row) => row.split(",")),
).toString("base64");
const { result } = await readHistory(new Blob([CSV]));
export const expected = {
  number: (await loadEngine()).route(NUMBER, "cee").center.id,
  words: (await loadWords()).suggest(WORDS).headings[0].heading.code,
  history: {
    goods: result.counts.goods,
    centers: result.answer.measures.map(({ measure, center }) => `${measure} ${center?.id}`),
  },
};
assert.equal(expected.history.goods, 3);
assert.ok(
  expected.history.centers.includes(`lines ${expected.number}`),
  String(expected.history.centers),
);
assert.match(expected.number, /^CEE\d{3}$/);
assert.match(expected.words, /^\d{4}$/);

/** The line that the projects without an element print or show. */
export const line = `${NUMBER} ${expected.number}, ${WORDS} ${expected.words}`;

/**
 * Has the element read a history of three lines, as CSV and as a workbook; says by how many workers
 * of its own the first was read.
 */
export async function reads(page) {
  const before = page.made.length;
  const told = (given, book) =>
    page.evaluate(
      async ([given, book]) => {
        const file = book ? Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0)) : given;
        const { counts, answer } = await document
          .querySelector("center-finder")
          .readHistory(new Blob([file]));
        return {
          goods: counts.goods,
          centers: answer.measures.map(({ measure, center }) => `${measure} ${center?.id}`),
        };
      },
      [given, book],
    );
  assert.deepEqual(await told(CSV, false), expected.history);
  const workers = page.made.length - before;
  assert.deepEqual(await told(BOOK, true), expected.history);
  return workers;
}

/** Asks the element of a page for a number and for words, and compares. */
export async function answers(page) {
  await page.waitForFunction(() =>
    document.querySelector("center-finder")?.matches(":state(ready)"),
  );
  const told = await page.evaluate(
    async ([number, words]) => {
      const finder = document.querySelector("center-finder");
      const next = (kind) =>
        new Promise((tell, fail) => {
          finder.addEventListener("center-finder-error", (event) =>
            fail(new Error(JSON.stringify(event.detail))),
          );
          finder.addEventListener(
            "center-finder-answer",
            ({ detail }) => detail.kind === kind && tell(detail),
          );
        });
      const ask = (kind, value) => {
        const answer = next(kind);
        finder.value = "";
        finder.value = value;
        return answer;
      };
      const routing = await ask("routing", number);
      const found = await ask("words", words);
      return {
        number: routing.routing.center.id,
        words: found.suggestions.headings[0].heading.code,
      };
    },
    [NUMBER, WORDS],
  );
  assert.deepEqual(told, { number: expected.number, words: expected.words });
  // What is told is also shown.
  await page.locator("center-finder article.card, center-finder [part~=answer]").first().waitFor();
  assert.deepEqual(page.problems, []);
}
