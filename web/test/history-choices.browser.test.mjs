/** The answer follows the measure, the importer, the time and the edition that are chosen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { edition, seen, stage } from "./helpers/finder.mjs";
import { read, row } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";

const here = stage();

const MEASURES = "The predominant Center, by each measure";

const MIX = "The goods by Center";

test("the measure that is chosen orders the Centers", async () => {
  const page = await here.open();
  await read(page, FILE);
  assert.deepEqual(await row(page, MIX, "Automotive"), [
    "Automotive & Aerospace (CEE003)",
    "3",
    "3",
    "$600",
    "75%",
  ]);
  await page.getByRole("radio", { name: "Value" }).check({ force: true });
  await page.getByRole("columnheader", { name: "Share (Value)" }).waitFor();
  assert.match(
    await page.getByRole("region", { name: MIX }).locator("tbody tr").first().innerText(),
    /^Pharmaceuticals[\s\S]*89\.3%/,
  );
});

test("importer and time can be chosen, and are named in the answer", async () => {
  const page = await here.open();
  await read(page, FILE);
  await page
    .getByLabel("Importer", { exact: true })
    .selectOption({ label: "Second Co 98-7654321" });
  await page
    .getByRole("heading", {
      name: "Your goods point to Pharmaceuticals, Health & Chemicals (CEE001)",
    })
    .waitFor();
  assert.deepEqual(await row(page, MIX, "Pharmaceuticals"), [
    "Pharmaceuticals, Health & Chemicals (CEE001)",
    "1",
    "1",
    "$10",
    "100%",
  ]);
  await seen(page, "Importer 98-7654321");
  await page.getByLabel("Importer", { exact: true }).selectOption("");
  await page.getByLabel("From", { exact: true }).selectOption({ label: "Feb 2024" });
  await page.getByLabel("Until", { exact: true }).selectOption({ label: "Feb 2024" });
  await page
    .getByRole("heading", { name: "Your goods point to Automotive & Aerospace (CEE003)" })
    .waitFor();
  assert.deepEqual(await row(page, MIX, "Automotive"), [
    "Automotive & Aerospace (CEE003)",
    "1",
    "1",
    "$200",
    "100%",
  ]);
  await page
    .getByLabel("Importer", { exact: true })
    .selectOption({ label: "Second Co 98-7654321" });
  await page.getByRole("heading", { name: "No row with goods is in what you chose" }).waitFor();
});

test("a Center opens its headings, a heading its figures and its lines", async () => {
  const page = await here.open();
  await read(page, FILE);
  await page.getByRole("button", { name: "Automotive & Aerospace (CEE003)" }).click();
  assert.deepEqual((await row(page, MIX, "8703")).slice(1, 4), ["2", "2", "$300"]);
  assert.deepEqual((await row(page, MIX, "8708")).slice(1, 4), ["1", "1", "$300"]);
  await page.getByRole("button", { name: /^8703/ }).click();
  await seen(page, "Published by CBP");
  await page.getByRole("button", { name: "Show its first lines" }).click();
  await seen(page, "All 2 rows of this heading");
  const lines = await page
    .locator("table.raw tbody tr")
    .evaluateAll((rows) => rows.map((r) => [r.cells[0].innerText, r.cells[3].innerText]));
  assert.deepEqual(lines, [
    ["2", "E0000001"],
    ["5", "E0000002"],
  ]);
  await page.getByRole("button", { name: "Automotive & Aerospace (CEE003)" }).click();
  assert.equal(await page.getByRole("button", { name: /^8703/ }).count(), 0);
});

test("a heading's lines are those of the importer and the months that are chosen", async () => {
  const page = await here.open();
  // Passenger cars: two rows of the first importer, in January and February, and here one of the
  // second in March.
  await read(page, FILE.replace("03/20/2024,3004.90.9200", "03/20/2024,8703.23.0110"));
  const lines = async () => {
    await page.getByRole("button", { name: "Show its first lines" }).click();
    await page.locator("table.raw").waitFor();
    return page
      .locator("table.raw tbody tr")
      .evaluateAll((rows) => rows.map((r) => [r.cells[0].innerText, r.cells[3].innerText]));
  };
  const all = () => page.getByRole("region", { name: "The goods by Center" });
  await all().getByRole("button", { name: "Automotive & Aerospace (CEE003)" }).click();
  await all().getByRole("button", { name: /^8703/ }).click();
  assert.deepEqual(await lines(), [
    ["2", "E0000001"],
    ["5", "E0000002"],
    ["8", "E0000004"],
  ]);
  await page.getByLabel("Importer", { exact: true }).selectOption({ label: "First Co 12-3456789" });
  await page.locator("table.raw").waitFor({ state: "detached" });
  assert.deepEqual(await lines(), [
    ["2", "E0000001"],
    ["5", "E0000002"],
  ]);
  await seen(page, "All 2 rows of this heading · Importer 12-3456789");
  await page.getByLabel("From", { exact: true }).selectOption({ label: "Feb 2024" });
  await page.locator("table.raw").waitFor({ state: "detached" });
  assert.deepEqual(await lines(), [["5", "E0000002"]]);
});

test("the edition's switch answers for the other edition without reading again", async () => {
  const page = await here.open();
  await read(page, FILE);
  const before = await page.evaluate(
    () => events.filter((e) => e.name === "history-progress").length,
  );
  await edition(page, "As proposed in early 2012");
  await page
    .getByRole("region", { name: MEASURES })
    .getByText("Automotive and Aerospace")
    .first()
    .waitFor();
  assert.equal(
    await page.evaluate(() => events.filter((e) => e.name === "history-progress").length),
    before,
  );
  await seen(page, "Before and after: work at 3 ports, at one Center as proposed");
});
