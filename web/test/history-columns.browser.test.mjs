/** The columns of a file are shown, and can be set right. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { seen, stage } from "./helpers/finder.mjs";
import { done, drop, history, read, row } from "./helpers/history.mjs";

const here = stage();

const MIX = "The goods by Center";

const saved = async (page, button) => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), "utf8"),
  };
};

/** As in browsers that cannot write to a file. */
const noPicker = (page) => page.evaluate(() => delete window.showSaveFilePicker);

test("the columns are shown, and a column that was taken for another is set right by hand", async () => {
  const page = await here.open();
  // Two columns of tariff numbers: ours is not the first.
  await read(page, "HTS,Entered as,Value\n8703.23.01,3004.90.92,5\n8703.23.01,3004.90.92,6\n");
  await page.getByRole("heading", { name: "Your goods point to Automotive" }).waitFor();
  await page.getByText("The columns, as they were read").click();
  await seen(page, "Read as UTF-8, cells apart by commas, the header in line 1.");
  const holds = (name) => page.getByLabel(`Holds: ${name}`);
  assert.equal(await holds("HTS").inputValue(), "hts");
  await holds("Entered as").selectOption("hts");
  await page.getByRole("button", { name: "Read again" }).click();
  await seen(page, "Two columns cannot both hold: Tariff number.");
  await holds("HTS").selectOption("");
  await page.getByRole("button", { name: "Read again" }).click();
  await page.getByRole("heading", { name: "Your goods point to Pharmaceuticals" }).waitFor();
  await noPicker(page);
  const { text } = await saved(page, "The file with Center and heading for each row");
  assert.match(
    text,
    /8703\.23\.01,3004\.90\.92,5,3004,CEE001,/,
    "the annotated file follows the choice",
  );
});

test("a file in which no column of tariff numbers is found asks for it", async () => {
  const page = await here.open();
  await history(page);
  await drop(page, "what,worth\ncar: 8703.23.0110,5\nremedy: 3004.90.9200,6\n");
  await seen(page, "No column was found that holds tariff numbers.");
  await page.getByLabel("Holds: what").selectOption("hts");
  await page.getByLabel("Holds: worth").selectOption("value");
  await page.getByRole("button", { name: "Read again" }).click();
  await done(page);
  assert.deepEqual((await row(page, MIX, "Automotive")).slice(1, 3), ["1", "$5"]);
});
