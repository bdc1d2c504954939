/**
 * The worker is started when somebody is about to give a file, so that the file need not wait for
 * it; and not before.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { seen, stage } from "./helpers/finder.mjs";
import { done, drop, history, row } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";

const here = stage();
const workers = (page) =>
  page.workers().filter((worker) => worker.url().endsWith("/history-worker.js"));
const until = async (what, test) => {
  for (let i = 0; i < 100; i++) {
    if (await test()) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  assert.fail(what);
};
const NEEDED = ["/history-worker.js", "/center-finder-history.wasm"];

for (const [name, act] of [
  ["points into the view", (page) => page.locator(".drop").hover()],
  ["tabs into the view", (page) => page.locator(".history input[type=file]").first().focus()],
  ["drags a file over it", (page) => page.locator(".drop").dispatchEvent("dragover")],
]) {
  test(`whoever ${name} has the worker started, and the file is read in that one`, async () => {
    const page = await here.open();
    await history(page);
    await page.mouse.move(0, 0);
    await page.waitForTimeout(200);
    assert.deepEqual(
      page.requests.filter((path) => NEEDED.includes(path)),
      [],
      "nothing is loaded for those who only look",
    );
    await act(page);
    await until(
      "the worker and its module are loaded",
      () => workers(page).length === 1 && NEEDED.every((path) => page.requests.includes(path)),
    );
    const [ready] = workers(page);
    await drop(page, FILE);
    await done(page);
    assert.deepEqual(workers(page), [ready]);
    assert.deepEqual((await row(page, "The goods by Center", "Automotive")).slice(1, 4), [
      "3",
      "3",
      "$600",
    ]);
    // Whoever has an answer is not about to give a file.
    await page.locator(".history h2").hover();
    await page.locator(".history summary").last().focus();
    await page.waitForTimeout(200);
    assert.equal(workers(page).length, 1);
    assert.deepEqual(page.problems, []);
  });
}

test("a file that comes while the worker gets ready does not wait for it, and its rows alone are counted", async () => {
  const page = await here.open();
  const counts = await page.evaluate(async (text) => {
    const reader = await (await import("/engine.js")).loadHistory();
    const all = [];
    for (const wait of [0, 1, 5, 20, 60]) {
      reader.prepare();
      await new Promise((go) => setTimeout(go, wait));
      const history = await reader.read(new Blob([text]));
      all.push([history.result.counts.rows, history.result.answer.total.lines]);
      history.close();
    }
    return all;
  }, FILE);
  assert.deepEqual(counts, Array(5).fill([7, 5]));
});

test("a worker that could not start while there was no file is told of by nobody, and another reads the file", async () => {
  const page = await here.open();
  let fail = true;
  await page
    .context()
    .route("**/history-worker.js", (route) => (fail ? route.abort() : route.continue()));
  await history(page);
  await page.locator(".drop").hover();
  await until("the worker was asked for", () => page.requests.includes("/history-worker.js"));
  await page.waitForTimeout(200);
  assert.deepEqual(await page.evaluate(() => events.filter((e) => e.name === "error")), []);
  await page.getByRole("button", { name: "Try a sample file" }).waitFor();
  fail = false;
  await drop(page, FILE);
  await done(page);
});

test("a ready worker that dies before the file comes is replaced", async () => {
  const page = await here.open();
  await history(page);
  await page.locator(".drop").hover();
  await until("the worker is there", () => workers(page).length === 1);
  await workers(page)[0].evaluate(
    () =>
      void setTimeout(() => {
        throw new Error("boom");
      }),
  );
  await until("it is gone", () => workers(page).length === 0);
  await drop(page, FILE);
  await done(page);
  assert.equal(await seen(page, "7 rows = ").then(() => true), true);
});
