/** The pages of the demo site and its docs, in Chromium. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { WORDS } from "../site/front-words.mjs";
import { findings } from "./helpers/axe.mjs";
import { stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";
import { pages } from "./helpers/docs.mjs";

const here = stage();

test("every page, opened, asks its own server alone, and within its policy", async () => {
  for (const path of pages) {
    const page = await here.open("/frame.css", { ready: false });
    const elsewhere = [];
    page.on(
      "request",
      (request) => request.url().startsWith(`${here.server.url}/`) || elsewhere.push(request.url()),
    );
    await page.goto(`${here.server.url}/${path}`, { waitUntil: "networkidle" });
    assert.deepEqual(
      [elsewhere, await page.evaluate(() => violations), page.problems],
      [[], [], []],
      path,
    );
    await page.close();
  }
});

test("the docs read without script", async () => {
  const page = await here.open("/docs/csp.html", { ready: false, javaScriptEnabled: false });
  await page.getByRole("heading", { name: "What it needs" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Upgrading" }).isVisible(), true);
  assert.equal(await page.getByRole("button", { name: /Copy/ }).count(), 0);
});

test("a snippet is copied, and that is said; the page runs under its policy", async () => {
  const page = await here.open("/docs/start.html", {
    ready: false,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.getByRole("button", { name: "Copy start.html" }).click();
  await page.getByRole("status").filter({ hasText: "Copied." }).waitFor();
  assert.equal(
    (await page.evaluate(() => navigator.clipboard.readText())).trim(),
    readFileSync(join(web, "site/snippets/start.html"), "utf8").trim(),
  );
  assert.deepEqual([await page.evaluate(() => violations), page.problems], [[], []]);
});

test("by keyboard alone: past the header, to the contents, to a page; the focus is seen", async () => {
  const page = await here.open("/docs/history.html", { ready: false });
  const at = () =>
    page.evaluate(() => {
      const node = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      const box = node.getBoundingClientRect();
      return {
        text: node.textContent.trim(),
        ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
        inside: box.top < innerHeight && box.bottom > 0 && box.right > 0,
      };
    });
  await page.keyboard.press("Tab");
  assert.deepEqual(await at(), { text: "Skip to the content", ring: true, inside: true });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  // The first link of the contents, behind the header and the list of pages.
  assert.deepEqual(await at(), { text: "Which files", ring: true, inside: true });
  await page.keyboard.press("Enter");
  await page.waitForURL(/#which-files$/);
  await page.waitForFunction(
    () => Math.abs(document.querySelector("#which-files").getBoundingClientRect().top) < 60,
  );
  await page.goto(`${here.server.url}/docs/history.html`);
  const stops = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    const stop = await at();
    assert.ok(stop.ring && stop.inside, JSON.stringify(stop));
    stops.push(stop.text);
    if (stop.text.startsWith("Next")) break;
  }
  for (const text of ["For web teams", "Upgrading", "Copy", "table of your own"])
    assert.ok(stops.includes(text), `${text} is not reached: ${stops.join(" | ")}`);
  await page.keyboard.press("Enter");
  await page.waitForURL(/docs\/styling\.html/);
});

test("on a narrow screen the list of pages is folded, and opens by keyboard", async () => {
  const page = await here.open("/docs/csp.html", {
    ready: false,
    viewport: { width: 320, height: 640 },
  });
  const link = page.getByRole("link", { name: "Upgrading" }).first();
  await page.waitForFunction(() => !document.querySelector(".pages details").open);
  assert.equal(await link.isVisible(), false);
  await page.getByText("All pages").focus();
  await page.keyboard.press("Enter");
  await link.waitFor();
});

test("on a narrow screen the rows of a table stand below one another, and it is still a table", async () => {
  const page = await here.open("/docs/attributes.html", {
    ready: false,
    viewport: { width: 320, height: 640 },
  });
  const row = page.getByRole("table").first().getByRole("row").filter({ hasText: "max-results" });
  assert.equal(await row.getByRole("rowheader").innerText(), "max-results");
  const [name, type] = await Promise.all(
    [row.getByRole("rowheader"), row.getByRole("cell").first()].map((cell) => cell.boundingBox()),
  );
  assert.ok(type.y >= name.y + name.height, "below one another");
  assert.deepEqual(
    await page.getByRole("table").first().getByRole("columnheader").allTextContents(),
    ["Attribute", "Values", "Without it", "What it does"],
  );
});

for (const lang of ["es", "fr", "zh"].filter((lang) => pages.includes(`${lang}.html`))) {
  test(`the front page in ${lang} speaks it, and so does the finder; the question comes along`, async () => {
    const page = await here.open("/#value=7013", { bypassCSP: true });
    await page.getByRole("link", { name: WORDS[lang].name }).click();
    await page.waitForURL(new RegExp(`/${lang}\\.html#value=7013`));
    await page.getByRole("heading", { level: 1, name: WORDS[lang].heading }).waitFor();
    await page.locator("article.card").filter({ hasText: "CEE009" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang.slice(0, 2)), lang);
    assert.equal(await page.getByRole("combobox", { name: "Goods or tariff number" }).count(), 0);
    assert.deepEqual(await findings(page), []);
    await page.goto(`${here.server.url}/?lang=${lang}#value=8703`);
    await page.waitForURL(new RegExp(`/${lang}\\.html#value=8703`));
  });
}
