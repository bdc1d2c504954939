/** Files that are no import history. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { seen } from "./helpers/finder.mjs";
import { done, drop, history, read } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";
import { here } from "./helpers/worker.mjs";

const ZIP = [0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0];

for (const [name, file, content, words] of [
  [
    "a picture under the name of a table",
    "photo.csv",
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13],
    "This is not a table of text.",
  ],
  ["an empty file", "empty.csv", "", "This is not a table of text."],
  ["a torn workbook", "torn.xlsx", ZIP, /[Ww]orkbook/],
  [
    "a page of a web site",
    "report.csv",
    "<!DOCTYPE html><html><body>Sign in</body></html>",
    "This is not a table of text.",
  ],
]) {
  test(`${name} is refused in plain words, and the next file is read`, async () => {
    const page = await here.open("/portal.html");
    await history(page);
    await drop(page, content, file);
    await seen(page, words);
    assert.equal((await page.evaluate(() => events)).filter((e) => e.name === "error").length, 1);
    await page
      .locator(".history input[type=file]")
      .setInputFiles({ name: "next.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
    await done(page);
    assert.deepEqual(page.problems, []);
  });
}

test("a file that falls beside the zone does not take the place of the page", async () => {
  const page = await here.open("/portal.html");
  await read(page, FILE);
  const prevented = await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["x"], "x.csv"));
    const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
    document
      .querySelector("center-finder")
      .shadowRoot.querySelector(".history h2")
      .dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.ok(prevented);
});

test("markup in cells is text", async () => {
  const page = await here.open("/portal.html");
  const evil = "<img src=x onerror=alert(1)>";
  await read(
    page,
    FILE.replaceAll("First Co", evil).replaceAll("2704", "<b>27</b>"),
    `${evil}.csv`,
  );
  await page.locator("summary").filter({ hasText: "1 row that could not be read" }).click();
  await page.getByRole("button", { name: "Automotive & Aerospace (CEE003)" }).click();
  await page.getByRole("button", { name: /^8703/ }).click();
  await page.getByRole("button", { name: "Show its first lines" }).click();
  await seen(page, "All 2 rows of this heading");
  await page.getByText("The columns, as they were read").click();
  await seen(page, "Read as UTF-8");
  assert.ok((await page.getByText(evil).count()) >= 3);
  assert.equal(
    await page.locator(".history img, .history td b").filter({ hasText: "27" }).count(),
    0,
  );
  assert.equal(await page.locator(".history img").count(), 0);
  assert.deepEqual(page.problems, []);
});

test("a file that is changed after it was chosen is told, and another is read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "history-"));
  const path = join(folder, "moved.csv");
  writeFileSync(path, FILE);
  try {
    const page = await here.open("/portal.html");
    await history(page);
    await page.locator(".history input[type=file]").first().setInputFiles(path);
    await done(page);
    rmSync(path);
    await page.getByText("The columns, as they were read").click();
    await page.getByRole("button", { name: "Read again" }).click();
    await seen(page, "The file can no longer be read.");
    await page
      .locator(".history input[type=file]")
      .first()
      .setInputFiles({ name: "next.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
    await done(page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
