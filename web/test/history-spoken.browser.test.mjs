/**
 * What a screen reader finds in My import history and what it hears, in words, against the texts in
 * `spoken-history/`, which people review. After a change that is meant, write them anew:
 * `UPDATE_SPOKEN=1 node --test web/test/history-spoken.test.mjs`, and read the difference.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { plain, seen, stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";
import { done, drop, history } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";
import { heard, listen, spoken } from "./helpers/spoken.mjs";

const folder = join(web, "test/spoken-history");
const here = stage({ pages: { "/portal.html": plain("<center-finder></center-finder>") } });
const used = new Set();

function compare(name, words) {
  const file = join(folder, `${name.replace(/\W+/g, "-")}.txt`);
  used.add(file);
  if (process.env.UPDATE_SPOKEN) writeFileSync(file, words);
  assert.ok(existsSync(file), `${file} is missing; see the head of this test`);
  assert.equal(words, readFileSync(file, "utf8"));
}

const appeal = async (page) => {
  await drop(page, FILE);
  await done(page);
  await page.getByText("Prepare an appeal").click();
  await page.getByLabel("Your Center today").waitFor();
};
const STATES = {
  "the empty view": async () => {},
  "a file is read": async (page) => {
    await page.context().route("**/center-finder-history.wasm", () => {});
    await drop(page, FILE);
    await page.getByRole("progressbar").waitFor();
  },
  "the reading was cancelled": async (page) => {
    await page.context().route("**/center-finder-history.wasm", () => {});
    await drop(page, FILE);
    await page.getByRole("button", { name: "Cancel" }).click();
    await seen(page, "The reading was cancelled.");
  },
  "the answer": async (page) => {
    await drop(page, FILE);
    await done(page);
  },
  "a Center a heading and its lines are open": async (page) => {
    await drop(page, FILE);
    await done(page);
    await page.getByRole("button", { name: "Automotive & Aerospace (CEE003)" }).click();
    await page.getByRole("button", { name: /^8703/ }).click();
    await page.getByRole("button", { name: "Show its first lines" }).click();
    await page.locator("table.raw").waitFor();
    await page.locator("summary").filter({ hasText: "could not be read" }).click();
    await page.locator("table.notread").waitFor();
  },
  "one importer is chosen": async (page) => {
    await drop(page, FILE);
    await done(page);
    await page
      .getByLabel("Importer", { exact: true })
      .selectOption({ label: "Second Co 98-7654321" });
    await page.getByRole("heading", { name: "Your goods point to Pharmaceuticals" }).waitFor();
  },
  "a file is refused": async (page) => {
    await drop(page, "");
    await seen(page, "This is not a table of text.");
  },
  "the columns are to be named": async (page) => {
    await drop(page, "what,worth\ncar: 8703.23.0110,5\n");
    await seen(page, "No column was found");
  },
  "an appeal is prepared": appeal,
  "the letter": async (page) => {
    await appeal(page);
    await page.getByRole("button", { name: "Make the letter" }).click();
    await page.getByRole("article", { name: "The letter" }).waitFor();
  },
};

for (const [name, reach] of Object.entries(STATES)) {
  test(`a screen reader finds ${name}`, async () => {
    const page = await here.open("/portal.html");
    await history(page);
    await reach(page);
    compare(name, await spoken(page));
  });
}

test("what is said of an import history, in order", async () => {
  const page = await here.open("/portal.html");
  await history(page);
  await listen(page);
  const steps = [];
  const step = async (what, act) => {
    const before = (await heard(page)).length;
    await act();
    await page.waitForFunction((before) => heard.length > before, before);
    // Whatever else is said about the same step.
    await page.waitForTimeout(300);
    steps.push([what, (await heard(page)).slice(before)]);
  };
  await step("An empty file is dropped", () => drop(page, ""));
  await step("Another is chosen", () =>
    page
      .locator(".history input[type=file]")
      .first()
      .setInputFiles({ name: "history.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) }),
  );
  await step("The second importer is chosen", () =>
    page.getByLabel("Importer", { exact: true }).selectOption({ label: "Second Co 98-7654321" }),
  );
  await step("All importers", () => page.getByLabel("Importer", { exact: true }).selectOption(""));
  await page.getByRole("button", { name: "Automotive & Aerospace (CEE003)" }).click();
  await page.getByRole("button", { name: /^8703/ }).click();
  await step("The lines of a heading", () =>
    page.getByRole("button", { name: "Show its first lines" }).click(),
  );
  await page.evaluate(() => delete window.showSaveFilePicker);
  await step("The summary is saved", () =>
    page.getByRole("button", { name: "The summary" }).click(),
  );
  await page.getByText("The columns, as they were read").click();
  await page.getByLabel("Holds: HTS Number - Full").selectOption("");
  await step("Read again without tariff numbers", () =>
    page.getByRole("button", { name: "Read again" }).click(),
  );
  compare(
    "what is said",
    steps
      .map(([what, said]) => `${what}\n${said.map((line) => `  “${line}”\n`).join("")}`)
      .join(""),
  );
});

after(() => {
  const left = readdirSync(folder)
    .map((file) => join(folder, file))
    .filter((file) => !used.has(file));
  if (!process.execArgv.some((arg) => arg.includes("name-pattern")))
    assert.deepEqual(left, [], "texts that no test reads");
});
