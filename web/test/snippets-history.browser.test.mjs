/** The snippets of the docs on import histories do what their pages say. */
import assert from "node:assert/strict";
import { answered, ask, logged, open, quiet, readsHistory, withModule } from "./helpers/portal.mjs";
import { tests, text } from "./helpers/snippets.mjs";
import { workbook } from "./helpers/xlsx.mjs";

const CASES = {
  "history.html": async (t) => {
    const page = await open(t, text("history.html"));
    await page.getByRole("button", { name: "Try a sample file" }).waitFor();
    assert.equal(await page.getByRole("tab").count(), 0);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "history.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(text("history.csv")),
      });
    await answered(page, "Your goods point to Automotive & Aerospace (CEE003)");
    quiet(page);
  },
  "history.mjs": async (t) => {
    const page = await withModule(t, "history.mjs", "<center-finder></center-finder>");
    await logged(page, "entries CEE003");
    for (const line of ["5 rows", "3 rows of goods of all importers", "value CEE003"])
      await logged(page, line);
    quiet(page);
  },
  "slim.mjs": async (t) => {
    const page = await open(
      t,
      '<center-finder value="7013"></center-finder><script type="module" src="/slim.mjs"></script>',
      { scripts: { "/slim.mjs": text("slim.mjs") } },
    );
    await answered(page, "CEE009");
    await ask(page, "leather wallet");
    await answered(page, "CEE");
    await readsHistory(page);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "history.xlsx",
        mimeType: "application/octet-stream",
        buffer: workbook([["HTS Number"], ["3004.90.92"]]),
      });
    await answered(page, "CEE001");
    quiet(page);
  },
};

tests("history", CASES);
