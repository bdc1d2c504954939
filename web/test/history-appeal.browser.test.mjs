/** The letter of appeal that an import history prepares. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { seen, stage } from "./helpers/finder.mjs";
import { read } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";

const here = stage();

async function open(page, text = FILE) {
  await read(page, text);
  await page.getByText("Prepare an appeal").click();
  await page.getByLabel("Your Center today").waitFor();
}
const make = async (page) => {
  await page.getByRole("button", { name: "Make the letter" }).click();
  await page.getByRole("article", { name: "The letter" }).waitFor();
};
/** What stands in a part of the letter. */
const part = (page, code) => page.locator(`.letter .${code} dd`).innerText();

test("the letter holds what is known and blanks for the rest", async () => {
  const page = await here.open();
  await open(page, "HTS,Value\n8703.23.01,5\n");
  await make(page);
  for (const code of [
    "addressee",
    "importer-name",
    "importer-numbers",
    "current-center",
    "reasons",
    "data",
    "date",
    "signature",
  ])
    assert.equal(await part(page, code), "________", code);
  // All goods point to one Center, and no mark says that it is the importer's.
  assert.equal(await part(page, "preferred-center"), "Automotive & Aerospace (CEE003)");
  assert.equal(
    await page.locator(".letter caption").innerText(),
    "Imports by four-digit tariff number, whole file (it has no dates)",
  );
  assert.deepEqual(
    await page.locator(".letter tbody tr").first().locator("th, td").allInnerTexts(),
    ["8703", "Passenger cars, SUVs, ATVs, golf carts", "CEE003", "________", "$5.00"],
  );
});

test("the importer, Centers, numbers, reasons and the year are chosen, and the table is of that year", async () => {
  const page = await here.open();
  await open(page);
  assert.equal(
    await page.getByLabel("Importer-of-record numbers, one a line").inputValue(),
    "12-3456789\n98-7654321",
  );
  await page.locator("#appeal-importer").selectOption({ label: "First Co 12-3456789" });
  assert.equal(
    await page.getByLabel("Importer-of-record numbers, one a line").inputValue(),
    "12-3456789",
  );
  await page.getByLabel("The Center that you ask for").selectOption("CEE003");
  await page.getByLabel("The predominant number of goods").check();
  await page.getByLabel("Last month of the year that is listed").selectOption("2024-02");
  await make(page);
  assert.equal(await part(page, "importer-name"), "First Co");
  assert.equal(await part(page, "importer-numbers"), "12-3456789");
  assert.equal(await part(page, "current-center"), "Pharmaceuticals, Health & Chemicals (CEE001)");
  assert.equal(await part(page, "preferred-center"), "Automotive & Aerospace (CEE003)");
  assert.match(await part(page, "reasons"), /predominant number of the goods/);
  assert.equal(await part(page, "data"), "2023-03 to 2024-02");
  // January and February only: 8703 in two entries, 3004 in one; 8708 of March is left out.
  const rows = await page
    .locator(".letter tbody tr")
    .evaluateAll((all) => all.map((r) => [...r.cells].map((c) => c.innerText)));
  assert.deepEqual(
    rows.map(([heading, , center, entries, value]) => [heading, center, entries, value]),
    [
      ["8703", "CEE003", "2", "$300.00"],
      ["3004", "CEE001", "1", "$5,000.00"],
    ],
  );
});

test("what rests on general knowledge is marked, in the form and in the letter", async () => {
  const page = await here.open();
  await open(page);
  await seen(page, "Check it in 19 CFR 101.10 before the letter goes out.");
  await make(page);
  const terms = await page.locator(".letter dt").allInnerTexts();
  assert.equal(terms.filter((t) => t.endsWith("*")).length, 7);
  assert.match(
    await page.locator(".letter > p").last().innerText(),
    /^\* From general knowledge: check it in 19 CFR 101\.10/,
  );
  assert.equal(await page.locator(".letter").getAttribute("lang"), "en");
});

test("the letter takes the focus, and prints alone", async () => {
  const page = await here.open();
  await open(page);
  await make(page);
  assert.match(
    await page.evaluate(
      () => document.querySelector("center-finder").shadowRoot.activeElement.textContent,
    ),
    /Appeal of Center assignment/,
  );
  await page.evaluate(
    () =>
      (window.print = () =>
        (window.printed = document
          .querySelector("center-finder")
          .shadowRoot.querySelector(".history").dataset.print)),
  );
  await page.getByRole("button", { name: "Print the letter" }).click();
  assert.equal(await page.evaluate(() => window.printed), "letter");
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".letter").isVisible());
  for (const hidden of [".history .card", ".appeal-form", ".filters", ".history .file"])
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok(await page.locator(".history .card").isVisible());
});

test("the answer prints without what only works on the screen", async () => {
  const page = await here.open();
  await page.setViewportSize({ width: 720, height: 900 });
  await open(page);
  await page.emulateMedia({ media: "print" });
  assert.ok(
    await page
      .getByRole("heading", { name: "The measures point to different Centers" })
      .isVisible(),
  );
  assert.ok(await page.getByRole("region", { name: "The goods by Center" }).isVisible());
  for (const hidden of [".appeal", ".filters", ".history .file", ".bar"])
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  assert.equal(await page.getByRole("button", { name: /CSV/ }).first().isVisible(), false);
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    "nothing is cut at the edge of the paper",
  );
  const pdf = await page.pdf({ format: "Letter" });
  assert.ok(pdf.length > 10_000);
});
