/** What the host hears of an import history, and what it can set. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { seen, stage } from "./helpers/finder.mjs";
import { done, read } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";

const here = stage();

const MEASURES = "The predominant Center, by each measure";

test("the host hears of progress and of the answer, and nothing of the rows is in them", async () => {
  const page = await here.open();
  await read(page, FILE);
  const all = await page.evaluate(() => globalThis.events);
  const answer = all.find((e) => e.name === "history-answer");
  assert.ok(answer.bubbles && answer.composed);
  assert.equal(answer.detail.counts.rows, 7);
  assert.deepEqual(
    answer.detail.answer.centers.map((c) => [c.center.id, c.sum.entries, c.sum.lines, c.sum.value]),
    [
      ["CEE003", 3, 3, "600.00"],
      ["CEE001", 2, 2, "5010.00"],
    ],
  );
  const progress = all.filter((e) => e.name === "history-progress");
  assert.equal(progress.at(-1).detail.rows, 7);
  assert.ok(!JSON.stringify(all).includes("E0000001"));
});

test("another language shows the same file, and a table of the host reads it anew", async () => {
  const page = await here.open();
  await read(page, FILE);
  await page.evaluate(() => (document.querySelector("center-finder").lang = "en-GB"));
  await done(page);
  await page.evaluate(() =>
    document
      .querySelector("center-finder")
      .setScope(
        "Portal list",
        "from,to,center,also,when,basis,source,note\n8703,8703,CEE010,,,,our list,\n",
      ),
  );
  await page
    .getByRole("region", { name: MEASURES })
    .getByText("Machinery (CEE010)")
    .first()
    .waitFor();
});

test("the host reads a file by readHistory, before and after the view is there", async () => {
  const page = await here.open();
  const [first, second] = await page.evaluate(async (text) => {
    const finder = document.querySelector("center-finder");
    const read = async () => (await finder.readHistory(new File([text], "given.csv"))).counts.rows;
    return [await read(), await read()];
  }, FILE);
  assert.deepEqual([first, second], [7, 7]);
  await seen(page, "given.csv");
  const code = await page.evaluate(() =>
    document
      .querySelector("center-finder")
      .readHistory(new Blob([""]))
      .catch((error) => error.code),
  );
  assert.equal(code, "not-a-table");
});

test("readHistory fails where the view is not offered, and does not wait for ever", async () => {
  const page = await here.open();
  const told = await page.evaluate(() => {
    const finder = document.querySelector("center-finder");
    finder.views = "goods about";
    return Promise.race([
      finder.readHistory(new Blob(["a"])).catch((error) => error.message),
      new Promise((done) => setTimeout(done, 3000, "nothing")),
    ]);
  });
  assert.match(told, /views has no history/);
});

test("sentences of the host lie over those of the view, and none is called unknown", async () => {
  const page = await here.open();
  await page.evaluate(
    () =>
      (document.querySelector("center-finder").strings = {
        sample: "Try ours",
        "measures.lines": "Lines of entries",
      }),
  );
  await page.getByRole("tab", { name: "My import history" }).click();
  await page.getByRole("button", { name: "Try ours" }).click();
  await page.getByRole("radio", { name: "Lines of entries" }).waitFor();
  assert.deepEqual(await page.evaluate(() => events.filter((e) => e.name === "error")), []);
});
