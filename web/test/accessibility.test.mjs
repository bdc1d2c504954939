import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { enter, seen, stage } from "./helpers/finder.mjs";

const here = stage();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every view and state, by what reaches it. */
const STATES = {
  "the empty field": ["", "Goods or tariff number"],
  "an answer with alternatives": ["value=7013", "What would decide"],
  "an answer of 2012": ["value=8703&edition=iic-2012", "Only proposed"],
  "a heading that is gone": ["value=8803", "has not existed"],
  "a chapter": ["value=85", "Chapter 85"],
  "a duty": ["value=9903.88.03", "is not goods"],
  "a mistake": ["value=8500", "Nearest headings"],
  "words that are sure": ["value=nylon dog leash", "Most likely: Consumer Products"],
  "words with a correction and a question": ["value=vehcile seat", "as “vehicle”"],
  "words that are not sure": ["value=parts", "These words fit several Centers"],
  "an answered question": ["value=LED strip&told=kind:electronic", "Your answers"],
  "words that name nothing": ["value=xqzwv", "These words name no goods"],
  "a number chosen by words": ["value=4201&from=nylon dog leash", "You typed"],
  "words in 2012": ["value=water bottle&edition=iic-2012", "Only proposed"],
  "a choice": ["view=business", "Who is the importer of record?"],
  "the goods": ["view=business&role=importer&ctpat=tier1&tc=no", "What is imported?"],
  "a choice of Centers": ["view=business&role=importer&ctpat=tier1&tc=no&goods=8703:1", "business belong"],
  "a verdict": ["view=business&role=importer&ctpat=tier1&tc=no&goods=8703:1,4202:2&business=CEE001&use=none&worth=none", "Why, one by one"],
  "a verdict of 2012": ["view=business&edition=iic-2012&role=importer&ctpat=tier2&isa=no&goods=8517:1", "stay at the ports"],
  "About": ["view=about", "The ten Centers in force"],
};
const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "320 pixels": { viewport: { width: 320, height: 640 } },
  "forced colours": { forcedColors: "active" },
};

async function check(page) {
  const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.flat().join(" ")} ${n.failureSummary}`).join(" | ")}`), []);
}

for (const [look, context] of Object.entries(LOOKS)) {
  test(`axe finds nothing in any state, ${look}`, async (t) => {
    for (const [name, [state, shows]] of Object.entries(STATES)) {
      await t.test(name, async () => {
        const page = await here.open(`/#${state}`, { ...context, bypassCSP: true });
        await seen(page, shows);
        await page.addScriptTag({ content: axe });
        await check(page);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing runs out of the window sideways");
        await page.context().close();
      });
    }
  });
}

for (const [look, context] of Object.entries(LOOKS)) {
  test(`axe finds nothing in the open list of suggestions, ${look}`, async () => {
    const page = await here.open("/", { ...context, bypassCSP: true });
    await page.getByRole("combobox").pressSequentially("rubber bo");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.addScriptTag({ content: axe });
    await check(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing runs out of the window sideways");
  });
}

test("axe finds nothing in the open tree and in who does what", async () => {
  const page = await here.open("/", { bypassCSP: true });
  await enter(page, "8703");
  await page.getByText("Who does what: the Center or the port").click();
  await seen(page, "Cargo release and examination");
  await page.getByText("Browse chapters and headings").click();
  await page.getByText("64 Footwear").click();
  await seen(page, /^6403/);
  await page.addScriptTag({ content: axe });
  await check(page);
});

/** What is smaller than a finger hits. */
const small = (page) => page.evaluate(() =>
  [...document.querySelector("center-finder").shadowRoot.querySelectorAll("button, input, summary, a.button")]
    .map((node) => [node.textContent || node.ariaLabel || node.type, node.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
    .map(([name, box]) => `${name} ${box.width}x${box.height}`));

test("targets are at least 24 pixels", async () => {
  const page = await here.open("/#value=7013", { viewport: { width: 320, height: 640 } });
  await seen(page, "What would decide");
  await page.getByText("Browse chapters and headings").click();
  await seen(page, "64 Footwear");
  assert.deepEqual(await small(page), []);
  await page.goto(`${here.server.url}/?words#value=LED+strip&told=kind:`);
  await seen(page, "Your answers");
  assert.deepEqual(await small(page), []);
});

test("nothing moves where reduced motion is asked for", async () => {
  const page = await here.open("/#value=7013", { reducedMotion: "reduce" });
  await seen(page, "What would decide");
  const moving = await page.evaluate(() => [...document.querySelector("center-finder").shadowRoot.querySelectorAll("*")]
    .filter((node) => getComputedStyle(node).animationName !== "none" || getComputedStyle(node).transitionDuration !== "0s").map((node) => node.outerHTML.slice(0, 60)));
  assert.deepEqual(moving, []);
});

test("the theme attribute wins over the system, and without it the page's colour scheme holds", async () => {
  const page = await here.open("/", { colorScheme: "dark" });
  const ground = () => page.evaluate(() => getComputedStyle(document.querySelector("center-finder")).backgroundColor);
  assert.equal(await ground(), "rgb(20, 23, 27)");
  await page.evaluate(() => (document.querySelector("center-finder").theme = "light"));
  assert.equal(await ground(), "rgb(255, 255, 255)");
  await page.evaluate(() => {
    document.querySelector("center-finder").removeAttribute("theme");
    document.querySelector('meta[name="color-scheme"]').remove();
    document.adoptedStyleSheets = [Object.assign(new CSSStyleSheet(), {})];
    document.adoptedStyleSheets[0].replaceSync(":root { color-scheme: only light !important }");
  });
  assert.equal(await ground(), "rgb(255, 255, 255)");
});
