/** axe finds nothing in My import history, in any state, look and language. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findings, inEachLook, LOOKS } from "./helpers/axe.mjs";
import { plain, seen, stage } from "./helpers/finder.mjs";
import { done, drop, history, openAll } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";

const OTHERS = ["es", "fr", "zh-Hans"];

const here = stage({
  pages: Object.fromEntries(
    OTHERS.map((lang) => [
      `/${lang}.html`,
      plain("<center-finder></center-finder>").replace('lang="en"', `lang="${lang}"`),
    ]),
  ),
});

const STATES = {
  "the empty zone": async () => {},
  "the answer": async (page) => {
    await drop(page, FILE);
    await done(page);
  },
  "the answer, all open": async (page) => {
    await drop(page, FILE);
    await done(page);
    await openAll(page);
  },
  "the sample": async (page) => {
    await page.getByRole("button", { name: "Try a sample file" }).click();
    await done(page);
  },
  "a refused file": async (page) => {
    await drop(page, "");
    await seen(page, "This is not a table of text.");
  },
  "a file without tariff numbers": async (page) => {
    await drop(page, "what,worth\nred,5\nblue,6\n");
    await seen(page, "No column was found");
  },
  "the reading": async (page) => {
    await page.context().route("**/center-finder-history.wasm", () => {});
    await drop(page, FILE);
    await page.getByRole("progressbar").waitFor();
  },
};

for (const [name, reach] of Object.entries(STATES)) {
  test(`axe finds nothing in My import history, in any look: ${name}`, async () => {
    const page = await here.open("/", { bypassCSP: true });
    await history(page);
    await reach(page);
    await inEachLook(page, async (look, options) => {
      assert.deepEqual(await findings(page, options), [], look);
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        `${look}: nothing runs out of the window sideways`,
      );
    });
  });
}

/** The same states, reached without a word. */
const WORDLESS = {
  "the empty zone": async () => {},
  "a refused file": async (page) => {
    await drop(page, "");
    await page.locator(".history > .error").waitFor();
    assert.ok(
      !(await page.locator(".history").innerText()).includes("empty"),
      "what the file is, is not said in core's English",
    );
  },
  "a file without tariff numbers": async (page) => {
    await page.locator(".history input[type=file]").setInputFiles({
      name: "a.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("what,worth\nred,5\nblue,6\n"),
    });
    await page.locator(".columns-form").waitFor();
  },
  "the answer, all open, with the letter": async (page) => {
    await page
      .locator(".history input[type=file]")
      .setInputFiles({ name: "history.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
    await page.locator(".history article.card").waitFor();
    for (const summary of await page.locator(".history summary").all()) await summary.click();
    await page.locator(".history tr.center button").first().click();
    await page.locator(".history tr.heading button").first().click();
    await page.locator(".history .detail > p button").click();
    await page.locator("table.raw").waitFor();
    await page
      .locator(".appeal-form button.primary, .appeal-form button:not([type=button])")
      .last()
      .click();
    await page.locator(".letter").waitFor();
  },
};

for (const lang of OTHERS) {
  test(`${lang}: axe finds nothing in My import history, dark and in forced colors`, async () => {
    const page = await here.open(`/${lang}.html`, { bypassCSP: true });
    await page.evaluate(() => (document.querySelector("center-finder").state = "view=history"));
    await page.locator(".history > .drop").waitFor();
    const { light, dark, "forced colors": forced } = LOOKS;
    for (const [name, reach] of Object.entries(WORDLESS)) {
      await reach(page);
      await inEachLook(
        page,
        async (look, options) =>
          assert.deepEqual(await findings(page, options), [], `${name}, ${look}`),
        { dark: { ...light, ...dark, colors: false }, forced },
      );
    }
    assert.equal(
      await page
        .locator(".history")
        .evaluate(
          (node) => node.closest("[lang]")?.lang ?? node.getRootNode().host.closest("[lang]").lang,
        ),
      lang,
    );
  });
}
