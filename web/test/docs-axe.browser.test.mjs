/** axe finds nothing on the pages of the demo site, in any look. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findings, inEachLook } from "./helpers/axe.mjs";
import { stage } from "./helpers/finder.mjs";
import { pages, docs, looks } from "./helpers/docs.mjs";

const here = stage();

/**
 * What one presses or fills in on the page itself; links in running text have the height of their
 * line.
 */
const small = () =>
  [
    ...document.querySelectorAll(
      "button, input, select, summary, a.button, nav a, .try a, .brand, .cards a",
    ),
  ]
    .filter((node) => node.checkVisibility())
    .map((node) => [node, node.getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([node, box]) => `${node.localName} ${node.textContent} ${box.width}x${box.height}`);

// The builder has tests of its own.
for (const path of pages.filter((p) => p !== "builder.html")) {
  test(`axe finds nothing on ${path}: light, dark, 320 pixels, forced colors`, async () => {
    const live = !docs.includes(path);
    const page = await here.open(
      `/${path}${path === "frame.html" ? "?value=7013" : live && !looks.includes(path) ? "#value=7013" : ""}`,
      { bypassCSP: true, ready: live },
    );
    if (live) await page.locator("article.card").filter({ hasText: "CEE009" }).waitFor();
    await inEachLook(page, async (look, options) => {
      // The browser chooses forced colors, and those that a script reads are not those seen.
      if (look !== "forced colors") assert.deepEqual(await findings(page, options), [], look);
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        `${look}: nothing runs out of the window sideways`,
      );
      assert.deepEqual(await page.evaluate(small), [], look);
    });
  });
}
