/** A workbook is read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { seen } from "./helpers/finder.mjs";
import { done, read, row } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";
import { workbook } from "./helpers/xlsx.mjs";
import { here, none, workers } from "./helpers/worker.mjs";

test("a workbook is read, and the part that reads it comes with the first one", async () => {
  const rows = FILE.trim()
    .split("\r\n")
    .map((line) => line.split(","));
  for (const [stage, wanted] of [
    [here, 1],
    [none, 0],
  ]) {
    const page = await stage.open("/portal.html");
    await read(page, FILE);
    assert.ok(!page.requests.includes("/history-xlsx.js"));
    await page
      .locator(".history input[type=file]")
      .first()
      .setInputFiles({
        name: "Main Report.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: workbook(rows),
      });
    await seen(page, "Main Report.xlsx");
    await done(page);
    assert.deepEqual((await row(page, "The goods by Center", "Automotive")).slice(1, 4), [
      "3",
      "3",
      "$600",
    ]);
    assert.equal(workers(page).length, wanted);
    await page.getByRole("button", { name: "Automotive & Aerospace (CEE003)" }).click();
    await page.getByRole("button", { name: /^8708/ }).click();
    await page.getByRole("button", { name: "Show its first lines" }).click();
    assert.equal((await row(page, "The one row of this heading", "6"))[3], "E0000003");
    assert.deepEqual(
      (await page.evaluate(() => violations)).filter(
        (v) => wanted || !v.startsWith("trusted-types"),
      ),
      [],
    );
  }
});
