import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { edition, seen, stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";
import { choose, done, drop, history, read, row } from "./helpers/history.mjs";
import { FILE, many } from "./helpers/history-files.mjs";

const here = stage();
const MEASURES = "The predominant Center, by each measure";
const MIX = "The goods by Center";

const saved = async (page, button) => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await new Response(await download.createReadStream()).text(),
  };
};
/** As in browsers that cannot write to a file. */
const noPicker = (page) => page.evaluate(() => delete window.showSaveFilePicker);

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
