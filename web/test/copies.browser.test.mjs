/** The package that is loaded twice, and an element that a script makes, moves and removes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, plain, stage } from "./helpers/finder.mjs";

const two =
  '<center-finder id="a" value="7013"></center-finder><center-finder id="b" value="8703" edition="iic-2012"></center-finder>';
const here = stage({
  pages: {
    "/twice.html": plain(
      two,
      '<script type="module" src="/center-finder.js"></script><script type="module" src="/center-finder.js?again"></script>',
    ),
    "/copies.html": plain(
      two,
      '<script type="module" src="/center-finder.js"></script><script type="module">import { CenterFinderElement } from "/element.js?other"; CenterFinderElement.define();</script>',
    ),
    "/moved.html": plain('<div id="x"></div><div id="y"></div>'),
  },
});

for (const path of ["/twice.html", "/copies.html"]) {
  test(`two elements and two loads live on one page: ${path.slice(1, -5)}`, async () => {
    const page = await here.open(path);
    await page.locator("#a article.card").filter({ hasText: "CEE009" }).waitFor();
    await page.locator("#b article.card").filter({ hasText: "Automotive and Aerospace" }).waitFor();
    assert.deepEqual(page.problems, []);
    assert.equal(
      page.requests.filter((path) => path.endsWith(".wasm")).length,
      1,
      "the engine is loaded once and shared",
    );
  });
}

test("an element that is made by script, moved and removed keeps working", async () => {
  const page = await here.open("/moved.html", { ready: false });
  await page.evaluate(async () => {
    await customElements.whenDefined("center-finder");
    const finder = document.createElement("center-finder");
    finder.value = "7013";
    document.querySelector("#x").append(finder);
    await new Promise((ready) => finder.addEventListener("center-finder-ready", ready));
    document.querySelector("#y").append(finder);
    finder.value = "8703";
  });
  await answered(page, "CEE003");
  assert.deepEqual(page.problems, []);
});
