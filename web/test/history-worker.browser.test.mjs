/** The worker of import histories: progress, cancelling, and what happens when it dies. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { profile } from "./helpers/browser.mjs";
import { seen } from "./helpers/finder.mjs";
import { done, drop, history, read } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";
import { here, workers, begin, DIED } from "./helpers/worker.mjs";

test("progress is shown with bytes, rows and speed, a first picture comes while it runs, and it can be cancelled", async () => {
  const page = await here.open("/portal.html");
  await begin(page);
  await page.getByRole("progressbar", { name: "Reading long.csv" }).waitFor();
  await seen(page, /^[\d.]+ [MG]B of \d\.\d GB$/);
  await seen(page, "The picture so far");
  await page
    .getByRole("region", { name: "The picture so far" })
    .getByText("Automotive & Aerospace (CEE003)")
    .waitFor();
  assert.equal(workers(page).length, 1);
  await page.getByRole("button", { name: "Cancel" }).click();
  await seen(page, "The reading was cancelled.");
  for (let i = 0; i < 80 && workers(page).length; i++) await page.waitForTimeout(100);
  assert.equal(workers(page).length, 0, "the worker is gone");
  assert.equal(
    (await page.evaluate(() => events)).filter(
      (e) => e.name === "error" || e.name === "history-answer",
    ).length,
    0,
  );
  await drop(page, FILE);
  await done(page);
});

test("progress is told at most about ten times a second", async () => {
  const page = await here.open("/portal.html");
  await begin(page);
  const count = () =>
    page.evaluate(() => events.filter((e) => e.name === "history-progress").length);
  const before = await count();
  await page.waitForTimeout(1000);
  const told = (await count()) - before;
  assert.ok(told >= 1 && told <= 12, `${told} in a second`);
});

test("a worker that dies is told, and a second try reads the file", async () => {
  const page = await here.open("/portal.html");
  await begin(page);
  await workers(page)[0].evaluate(
    () =>
      void setTimeout(() => {
        throw new Error("boom");
      }),
  );
  await seen(page, DIED);
  const error = (await page.evaluate(() => events)).find((e) => e.name === "error");
  assert.deepEqual([error.detail.code, error.detail.value], ["worker-died", "long.csv"]);
  await page.getByRole("button", { name: "Try again" }).click();
  await seen(page, "rows a second");
  assert.equal(await page.getByText(DIED).count(), 0);
});

test("a worker that goes silent is given up", async () => {
  const page = await (await profile()).newPage();
  await page.clock.install();
  await page.goto(`${here.server.url}/portal.html`);
  await begin(page);
  await workers(page)[0].evaluate(() => self.close());
  await page.clock.runFor(11_000);
  await seen(page, DIED);
});

test("a worker that dies after the answer is told when it is asked", async () => {
  const page = await here.open("/portal.html");
  await read(page, FILE);
  await workers(page)[0].evaluate(
    () =>
      void setTimeout(() => {
        throw new Error("boom");
      }),
  );
  await page.waitForTimeout(200);
  await page
    .getByLabel("Importer", { exact: true })
    .selectOption({ label: "Second Co 98-7654321" });
  await seen(page, DIED);
  await page.getByRole("button", { name: "Try again" }).click();
  await done(page);
});

for (const [name, path, words] of [
  ["worker", "/history-worker.js", DIED],
  ["module", "/center-finder-history.wasm", "a file did not load"],
]) {
  test(`a ${name} that does not load is told, and a second try reads the file`, async () => {
    const page = await here.open("/portal.html");
    let fail = true;
    await page.context().route(`**${path}`, (route) => (fail ? route.abort() : route.continue()));
    await history(page);
    await drop(page, FILE);
    await seen(page, words);
    fail = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await done(page);
  });
}
