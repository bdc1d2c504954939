/** The snippets of the docs on attributes, properties, methods, events and the look do what their pages say. */
import assert from "node:assert/strict";
import { answered, ask, logged, open, quiet, start, withModule } from "./helpers/portal.mjs";
import { tests, text } from "./helpers/snippets.mjs";

const CASES = {
  "start.html": async (t) => {
    const page = await open(t, text("start.html"));
    await ask(page, "7013");
    await answered(page, "CEE009");
    quiet(page);
  },
  "attributes.html": async (t) => {
    const page = await open(t, text("attributes.html"));
    await answered(page, "CEE003");
    assert.deepEqual(await page.getByRole("tab").allInnerTexts(), [
      "My goods",
      "About the Centers",
    ]);
  },
  "strings.mjs": async (t) => {
    const page = await withModule(
      t,
      "strings.mjs",
      '<center-finder views="goods business"></center-finder>',
    );
    await page.getByRole("button", { name: "Look it up" }).waitFor();
    assert.deepEqual(await page.getByRole("tab").allInnerTexts(), ["Goods", "My business"]);
    await ask(page, "8703.0");
    await page.getByText("We read this as 8703.").waitFor();
    quiet(page);
  },
  "profile.mjs": async (t) => {
    const page = await withModule(
      t,
      "profile.mjs",
      '<center-finder views="goods business"></center-finder>',
    );
    await page.getByRole("tab", { name: "My business" }).click();
    // The first of its questions that the profile leaves open.
    await page.getByText("Is the importer in CTPAT Trade Compliance?").first().waitFor();
  },
  "scope.mjs": async (t) => {
    const page = await withModule(t, "scope.mjs");
    await ask(page, "7013");
    await answered(page, "List of our broker desk");
    await answered(page, "CEE010");
  },
  "permalink.mjs": async (t) => {
    const page = await withModule(t, "permalink.mjs");
    await ask(page, "7013");
    await page.waitForURL(/#value=7013$/);
    await page.goto(page.url().replace("7013", "8703"));
    await answered(page, "CEE003");
  },
  "events.mjs": async (t) => {
    const page = await withModule(t, "events.mjs");
    await logged(page, "version");
    await ask(page, "7013");
    await page
      .locator("output")
      .filter({ hasText: "7013: Industrial & Manufacturing Materials (CEE009), evidence" })
      .waitFor();
    await ask(page, "8500");
    await logged(page, "no-such-heading");
  },
  "own-card.mjs": async (t) => {
    const page = await withModule(t, "own-card.mjs");
    await ask(page, "7013");
    await page
      .locator("output")
      .filter({ hasText: "Industrial & Manufacturing Materials" })
      .waitFor();
    assert.equal(await page.locator("article.card").count(), 0);
  },
  "methods.mjs": async (t) => {
    const page = await withModule(t, "methods.mjs");
    for (const line of ["CEE003 stated", "4201", "CEE001"]) await logged(page, line);
    quiet(page);
  },
  "define.mjs": async (t) => {
    const page = await open(
      t,
      '<our-center-finder value="7013"></our-center-finder><script type="module" src="/define.mjs"></script>',
      { scripts: { "/define.mjs": text("define.mjs") } },
    );
    await answered(page, "CEE009");
    assert.equal(await page.evaluate(() => customElements.get("center-finder")), undefined);
  },
  "engine.mjs": async (t) => {
    const page = await withModule(t, "engine.mjs");
    for (const line of ["CEE003", "4201"]) await logged(page, line);
  },
  "theme.css": async (t) => {
    const page = await open(t, '<center-finder value="7013"></center-finder>', {
      head: `${start}<link rel="stylesheet" href="/theme.css">`,
      scripts: { "/theme.css": text("theme.css") },
    });
    await answered(page, "CEE009");
    const look = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("center-finder");
      const of = (part, what) =>
        getComputedStyle(shadowRoot.querySelector(`[part~="${part}"]`))[what];
      return [
        of("button", "backgroundColor"),
        of("button", "borderRadius"),
        of("answer", "boxShadow") !== "none",
        of("edition", "display"),
      ];
    });
    assert.deepEqual(look, ["rgb(122, 31, 61)", "0px", true, "none"]);
  },
  "slots.html": async (t) => {
    const page = await open(t, text("slots.html"));
    await answered(page, "CEE009");
    for (const name of ["Which Center?", "Send to our desk", "Ask our compliance desk"])
      await page.getByText(name).waitFor();
  },
};

tests("element", CASES);
