/** What an import history is answered with. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { seen, stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";
import { choose, done, history, read, row } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";

const here = stage();

const MEASURES = "The predominant Center, by each measure";

const MIX = "The goods by Center";

test("a dropped file is answered: every measure, the marks, and a sum that holds every row", async () => {
  const page = await here.open();
  await read(page, FILE);
  await page.getByRole("heading", { name: "The measures point to different Centers" }).waitFor();
  await seen(page, "Automotive & Aerospace (CEE003), counted by entries and entry lines");
  await seen(page, "Pharmaceuticals, Health & Chemicals (CEE001), counted by value");
  assert.deepEqual((await row(page, MEASURES, "Entries")).slice(1, 3), [
    "Automotive & Aerospace (CEE003)",
    "75%",
  ]);
  assert.deepEqual((await row(page, MEASURES, "Entry lines")).slice(1, 3), [
    "Automotive & Aerospace (CEE003)",
    "60%",
  ]);
  assert.deepEqual((await row(page, MEASURES, "Value")).slice(1, 3), [
    "Pharmaceuticals, Health & Chemicals (CEE001)",
    "89.3%",
  ]);
  // 3 entries against 2: two more would put the second ahead. 5,010 against 600: 4,410.01 more.
  assert.match(
    (await row(page, MEASURES, "Entries"))[5],
    /^2 more entries with goods of Pharmaceuticals/,
  );
  assert.match((await row(page, MEASURES, "Value"))[5], /^\$4,410 more of goods of Automotive/);
  await seen(
    page,
    "7 rows = 5 rows of goods + 1 duty row (chapter 98 or 99) that belongs to its line + 1 row that could not be read",
  );
  await seen(page, "Today your Center is Pharmaceuticals, Health & Chemicals (CEE001).");
  await seen(page, "The goods point elsewhere, counted by entries and entry lines.");
  await seen(page, "Before and after: work at 3 ports, now at one Center");
  assert.deepEqual(page.problems, []);
});

test("a chosen file is read too, and the same one again", async () => {
  const page = await here.open();
  await history(page);
  for (let i = 0; i < 2; i++) {
    await choose(page, FILE);
    await page.waitForFunction(
      (n) => events.filter((e) => e.name === "history-answer").length === n,
      i + 1,
    );
    await done(page);
  }
});

test("quantities are a measure where all goods have the same unit", async () => {
  const page = await here.open();
  await read(
    page,
    "Entry,Line,HTS,Value,Quantity,UOM\nE1,1,8703.23.01,10,3,NO\nE2,1,3004.90.92,20,9,NO\n",
  );
  assert.deepEqual((await row(page, MEASURES, "Quantity (NO)")).slice(1, 3), [
    "Pharmaceuticals, Health & Chemicals (CEE001)",
    "75%",
  ]);
  await page.getByRole("radio", { name: "Quantity (NO)" }).check({ force: true });
  await page.getByRole("columnheader", { name: "Share (Quantity)" }).waitFor();
  assert.equal((await row(page, MIX, "Pharmaceuticals")).at(-1), "75%");
});

test("of several files that are dropped at once only the first is read, and that is said", async () => {
  const page = await here.open();
  await history(page);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "first.csv"));
    data.items.add(new File([text], "second.csv"));
    document
      .querySelector("center-finder")
      .shadowRoot.querySelector(".drop")
      .dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
  }, FILE);
  await done(page);
  await seen(page, "You dropped 2 files. Only the first is read.");
});

test("the rows that could not be read are listed with line, reason and text", async () => {
  const page = await here.open();
  await read(page, FILE);
  await page.locator("summary").filter({ hasText: "1 row that could not be read" }).click();
  await page.locator("table.notread").waitFor();
  const cells = await page
    .locator("table.notread tbody tr")
    .first()
    .locator("th, td")
    .allInnerTexts();
  assert.equal(cells[0], "7");
  assert.match(cells[1], /power of ten/);
  assert.equal(cells[2], "First Co,12-3456789,E0000003,2,4601,03/05/2024,8.4713E+09,1,CEE001");
});

test("the sample is one click away and says that it is invented", async () => {
  const page = await here.open();
  await history(page);
  await page.getByRole("button", { name: "Try a sample file" }).click();
  await done(page);
  await seen(page, "This is the sample file: every name and number in it is invented.");
  const { counts, answer } = await page.evaluate(
    () => events.find((e) => e.name === "history-answer").detail,
  );
  // The generator knows what it put in.
  const truth = JSON.parse(readFileSync(join(web, "../tests/snapshots/sample.json"), "utf8"));
  for (const key of ["rows", "goods", "attached", "unread", "treatmentOnly"])
    assert.equal(counts[key], truth[key], key);
  assert.deepEqual(
    [counts.skipped.blank, counts.skipped.titles, counts.skipped.headers, counts.skipped.totals],
    Object.values(truth.skipped),
  );
  assert.equal(counts.repairs.leadingZeros, truth.leadingZeros);
  const sum = ({ entries, lines, value }) => [entries, lines, Number(value)];
  assert.deepEqual(
    Object.fromEntries(answer.centers.map((c) => [c.center.id, sum(c.sum)])),
    Object.fromEntries(truth.centers.map((c) => [c.center, sum(c)])),
  );
  assert.deepEqual(
    Object.fromEntries(answer.months.map((m) => [m.month, sum(m.sum)])),
    Object.fromEntries(Object.entries(truth.months).map(([month, s]) => [month, sum(s)])),
  );
  assert.deepEqual(
    Object.fromEntries(
      answer.measures
        .filter((m) => m.measure !== "quantity")
        .map((m) => [m.measure, m.center?.id ?? null]),
    ),
    truth.predominant,
  );
  assert.ok(
    counts.unread > 0 &&
      truth.leadingZeros > 0 &&
      truth.skipped.titles > 0 &&
      truth.skipped.totals === 1,
    "it shows what files do",
  );
  assert.equal(answer.agree, false);
});
