/** What goes out as a file. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { seen, stage } from "./helpers/finder.mjs";
import { read } from "./helpers/history.mjs";
import { FILE, many } from "./helpers/history-files.mjs";

const here = stage();

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

test("the annotated file, the summary and the rows not read go out, and formulas are harmless", async () => {
  const page = await here.open();
  await read(page, FILE.replaceAll("Second Co", "=cmd()"));
  await noPicker(page);
  const annotated = await saved(page, "The file with Center and heading for each row");
  assert.equal(annotated.name, "history-centers.csv");
  const lines = annotated.text.split("\r\n");
  assert.equal(lines.length, 9);
  assert.ok(lines[0].endsWith(",Center ID,Heading,Center,Basis,Read as"));
  assert.ok(lines[1].endsWith(",8703,CEE003,stated,goods"));
  assert.ok(lines[2].endsWith(",,,,attached"));
  assert.ok(lines[6].endsWith(",,,,exponent"));
  assert.ok(lines[7].startsWith("'=cmd(),98-7654321,"), "one apostrophe");
  const summary = await saved(page, "The summary");
  assert.match(summary.text, /center,CEE003,Automotive & Aerospace,CEE003,,,3,3,600\.00/);
  assert.match(summary.text, /importer,98-7654321,'=cmd\(\),/);
  const unread = await saved(page, "The rows not read");
  assert.equal(unread.name, "history-not-read.csv");
  assert.match(unread.text, /^\ufeffLine,Reason,Text\r\n7,exponent,"First Co,12-3456789,E0000003,/);
});

test("where the browser can write to a file, the annotated file goes there piece by piece", async () => {
  const page = await here.open();
  await read(page, many(30_000));
  await page.evaluate(() => {
    window.pieces = [];
    window.showSaveFilePicker = async ({ suggestedName }) => ({
      createWritable: async () =>
        new WritableStream({ write: (piece) => void pieces.push([suggestedName, piece.length]) }),
    });
  });
  await page.getByRole("button", { name: "The file with Center and heading for each row" }).click();
  await seen(page, "history-centers.csv is written.");
  const pieces = await page.evaluate(() => pieces);
  assert.ok(pieces.length > 2, `${pieces.length} pieces`);
  // Each row grows by ",8703,CEE003,stated,goods", the header by its four names.
  assert.equal(
    pieces.reduce((sum, [, n]) => sum + n, 0),
    many(30_000).length +
      30_000 * ",8703,CEE003,stated,goods".length +
      ",Heading,Center,Basis,Read as".length,
  );
});

test("a refused place for the file is no error", async () => {
  const page = await here.open();
  await read(page, FILE);
  await page.evaluate(
    () => (window.showSaveFilePicker = () => Promise.reject(new DOMException("no", "AbortError"))),
  );
  await page.getByRole("button", { name: "The file with Center and heading for each row" }).click();
  await page.waitForTimeout(200);
  assert.equal(await page.getByText("could not be written").count(), 0);
  assert.deepEqual(page.problems, []);
});
