/** The tree of chapters and headings. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, stage } from "./helpers/finder.mjs";

const here = stage({
  pages: {},
});

test("the tree leads from a chapter to an answer, and the focus follows", async () => {
  const page = await here.open();
  await page.getByText("Browse chapters and headings").click();
  await page.getByText("64 Footwear").click();
  const row = page.getByRole("button", { name: /^6403/ });
  assert.match(await row.innerText(), /Apparel, Footwear & Textiles/);
  await row.click();
  await answered(page, "CEE004");
  assert.equal(
    await page.evaluate(
      () => document.querySelector("center-finder").shadowRoot.activeElement.tagName,
    ),
    "H2",
  );
});
