/** The pages of the demo site: whole, linked, readable without script, and clean under axe. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { WORDS } from "../site/front.mjs";
import { seen, stage } from "./helpers/finder.mjs";
import { site, web } from "./helpers/paths.mjs";

const here = stage();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = readdirSync(site, { recursive: true })
  .map((f) => f.replaceAll("\\", "/"))
  .filter((f) => f.endsWith(".html"))
  .sort();
const docs = pages.filter((f) => /^docs\/[^/]+$/.test(f));
const looks = pages.filter((f) => f.startsWith("docs/looks/"));
const html = (path) => readFileSync(join(site, path), "utf8");
/** Without what is shown as code. */
const bare = (path) => html(path).replace(/<code>[\s\S]*?<\/code>/g, "");

test("every link and every file that a page names is there, with the place in it", () => {
  const broken = [];
  for (const page of pages) {
    for (const [, , to] of bare(page).matchAll(/\s(href|src)="([^"]*)"/g)) {
      // What begins so is a question in the address, and no place.
      if (/^(https?:|#\w+=)/.test(to)) continue;
      const url = new URL(to.replaceAll("&amp;", "&"), `http://x/${page}`);
      const file = decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, "$1index.html");
      if (!existsSync(join(site, file))) broken.push(`${page}: ${to}`);
      else if (
        url.hash &&
        file.endsWith(".html") &&
        !html(file).includes(`id="${decodeURIComponent(url.hash.slice(1))}"`)
      )
        broken.push(`${page}: ${to} (no such place)`);
    }
  }
  assert.deepEqual(broken, []);
});

test("the docs link to no site but CBP's, and the pages load nothing from elsewhere", () => {
  for (const page of pages) {
    const text = bare(page);
    for (const [, to] of text.matchAll(/\s(?:href|src)="(https?:[^"]*)"/g))
      assert.match(to, /^https:\/\/(www|rulings)\.cbp\.gov\//, `${page}: ${to}`);
    assert.doesNotMatch(text, /<script(?![^>]*\ssrc=)|\sstyle=|<style|\son\w+=/, page);
  }
});

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

test("every page has its policy, title, description, language and one heading of level 1; ids are used once", () => {
  const titles = new Map();
  for (const page of pages.filter((p) => p !== "frame.html")) {
    const text = html(page);
    for (const part of [
      /<html lang="[\w-]+">/,
      /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';[^"]*require-trusted-types-for 'script'"/,
      /name="viewport"/,
    ])
      assert.match(text, part, page);
    assert.equal(text.match(/<h1[\s>]/g)?.length, 1, page);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    assert.equal(new Set(ids).size, ids.length, page);
    assert.doesNotMatch(bare(page), /\{\{|<!-- (snippet|table|size|pages|languages)/, page);
    const title = /<title>(.*?)<\/title>/.exec(text)[1];
    assert.equal(titles.get(title), undefined, `${page} and ${titles.get(title)} have one title`);
    titles.set(title, page);
  }
});

test("every page of the docs has a list of all pages and, with more than one part, its own contents", () => {
  for (const page of docs) {
    const text = html(page);
    for (const other of docs)
      assert.ok(text.includes(`href="${other.slice(5)}"`), `${page} has no link to ${other}`);
    const heads = [...text.matchAll(/<h2 id="([^"]+)"/g)].map((m) => m[1]);
    if (heads.length > 1)
      for (const id of heads) assert.ok(text.includes(`<li><a href="#${id}">`), `${page}: ${id}`);
  }
  assert.equal(docs.length, readdirSync(join(web, "site/pages/docs")).length);
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
  for (let i = 0; i < 60 && (await page.keyboard.press("Tab"), true); i++) {
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

/**
 * How a page may look; in forced colours the browser chooses the colours, and those that a script
 * reads are not those that are seen.
 */
const LOOKS = {
  light: {},
  dark: { media: { colorScheme: "dark" } },
  "320 pixels": { size: { width: 320, height: 640 } },
  "forced colours": {
    media: { forcedColors: "active" },
    rules: { "color-contrast": { enabled: false } },
  },
};
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
  test(`axe finds nothing on ${path}: light, dark, 320 pixels, forced colours`, async () => {
    const live = !docs.includes(path);
    const page = await here.open(
      `/${path}${path === "frame.html" ? "?value=7013" : live && !looks.includes(path) ? "#value=7013" : ""}`,
      { bypassCSP: true, ready: live },
    );
    if (live) await page.locator("article.card").filter({ hasText: "CEE009" }).waitFor();
    await page.addScriptTag({ content: axe });
    for (const [
      look,
      { media = {}, size = { width: 1024, height: 800 }, rules = {} },
    ] of Object.entries(LOOKS)) {
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
      await page.setViewportSize(size);
      const { violations } = await page.evaluate(
        (rules) =>
          axe.run({
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            rules,
          }),
        rules,
      );
      assert.deepEqual(
        violations.map(
          (v) =>
            `${look}: ${v.id}: ${v.nodes.map((n) => `${n.target.flat().join(" ")} ${n.failureSummary}`).join(" | ")}`,
        ),
        [],
      );
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        `${look}: nothing runs out of the window sideways`,
      );
      assert.deepEqual(await page.evaluate(small), [], look);
    }
  });
}

test("the front page is there in every language that the element speaks, whole", () => {
  const spoken = ["es", "fr", "zh"].filter((lang) =>
    existsSync(join(web, `src/strings/${lang}/start.ts`)),
  );
  for (const lang of spoken) assert.ok(pages.includes(`${lang}.html`), lang);
  for (const [lang, words] of Object.entries(WORDS)) {
    assert.deepEqual(Object.keys(words), Object.keys(WORDS.en), lang);
    for (const [key, text] of Object.entries(words)) {
      assert.ok(text && text === text.trim(), `${lang}.${key}`);
      if (lang !== "en" && text.length > 12)
        assert.notEqual(text, WORDS.en[key], `${lang}.${key} is English`);
    }
  }
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
    await page.addScriptTag({ content: axe });
    const { violations } = await page.evaluate(() =>
      axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }),
    );
    assert.deepEqual(
      violations.map(
        (v) => `${v.id}: ${v.nodes.map((n) => n.target.flat().join(" ")).join(" | ")}`,
      ),
      [],
    );
    await page.goto(`${here.server.url}/?lang=${lang}#value=8703`);
    await page.waitForURL(new RegExp(`/${lang}\\.html#value=8703`));
  });
}
