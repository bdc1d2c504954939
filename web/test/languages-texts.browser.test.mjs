/** No English is left but titles of the tariff and names, in any state; axe; narrow windows. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { coreTexts, LANGUAGES, load } from "../strings.mjs";
import { findings } from "./helpers/axe.mjs";
import { plain, stage } from "./helpers/finder.mjs";

const shows = (lang, attributes = "") =>
  plain(`<center-finder permalink="#" ${attributes}></center-finder>`).replace(
    'lang="en"',
    `lang="${lang}"`,
  );

const here = stage({
  pages: Object.fromEntries(
    ["en", ...LANGUAGES].map((language) => [`/${language}.html`, shows(language)]),
  ),
});

/** What is asked, by the element's `state`, and what its shadow root must then hold. */
const STATES = {
  "the empty field": ["", "form"],
  "an answer with alternatives": ["value=7013", ".card"],
  "an answer with rulings": ["value=4202", ".card"],
  "an answer with repairs": ["value=101.21.00", ".card"],
  "an answer of 2012": ["value=8703&edition=iic-2012", ".card"],
  "a heading that is gone": ["value=8803", ".card"],
  "a heading that went to two": ["value=8469", ".card"],
  "a heading that was used again": ["value=8524", ".card"],
  "a chapter": ["value=85", ".card table"],
  "a duty": ["value=9903.88.03", ".card"],
  "a mistake": ["value=8500", ".error .choices"],
  "words that are sure": ["value=nylon dog leash", ".card .choices"],
  "words with a correction": ["value=vehcile seat", ".card .note"],
  "words that are not sure": ["value=parts", ".card"],
  "an answered question": ["value=arc lamp&told=kind:electronic", ".told"],
  "words that name nothing": ["value=xqzwv", ".card"],
  "a number chosen by words": ["value=4201&from=nylon dog leash", ".card .note"],
  "a choice": ["view=business", "fieldset h2"],
  "the goods": ["view=business&role=importer&ctpat=tier1&tc=no", ".rows"],
  "a choice of Centers": ["view=business&role=importer&ctpat=tier1&tc=no&goods=8703:1", ".options"],
  "a verdict": [
    "view=business&role=importer&ctpat=tier1&tc=no&goods=8703:1,4202:2,9903:1,84:3&business=CEE001&use=none&worth=CEE002",
    ".reasons",
  ],
  "a verdict of 2012": [
    "view=business&edition=iic-2012&role=importer&ctpat=tier2&isa=no&goods=8517:1",
    ".reasons",
  ],
  "a broker in 2012": [
    "view=business&edition=iic-2012&role=broker&ctpat=tier2&isa=yes&goods=8517:1,0101:1",
    ".reasons",
  ],
  About: ["view=about", ".timeline"],
  "About in 2012": ["view=about&edition=iic-2012", ".timeline"],
};

/**
 * What stays as it is in every language: names, codes, and terms of CBP beside their translation.
 */
const KEPT =
  /Centers of Excellence and Expertise|Industry Integration Centers|CTPAT Trade Compliance|Importer Self-Assessment|Customs-Trade Partnership Against Terrorism|Fines, Penalties and Forfeitures Officer/g;

let english;

before(async () => {
  const { keys } = await load("en");
  const said = [...keys.values()].flatMap((value) =>
    typeof value === "string"
      ? value
      : (String(value).match(/(?<=[`}"])[^`${}"]+(?=[`$"])/g) ?? []),
  );
  // Parts of sentences that can be recognised.
  english = [
    ...new Set(
      [...said, ...coreTexts()]
        .map((text) => text.trim())
        .filter((text) => text.replace(/\P{L}/gu, "").length > 12),
    ),
  ];
});

const state = (page, text) =>
  page.evaluate((text) => (document.querySelector("center-finder").state = text), text);

const inside = (page, selector) =>
  page.locator(`center-finder ${selector}`).filter({ visible: true }).first().waitFor();

/** All that can be read or heard, but for what is marked as English. */
const readable = (page) =>
  page.evaluate(() => {
    const texts = [];
    const read = (node) => {
      if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
      if (node.nodeType !== Node.ELEMENT_NODE || (node.lang === "en" && !node.matches(".cf")))
        return;
      for (const name of ["aria-label", "placeholder", "title", "alt"])
        if (node.hasAttribute(name)) texts.push(`${node.getAttribute(name)}\n`);
      node.childNodes.forEach(read);
      if (/^(block|flex|grid|list-item|table-cell)$/.test(getComputedStyle(node).display))
        texts.push("\n");
    };
    document.querySelector("center-finder").shadowRoot.childNodes.forEach(read);
    return texts.join("");
  });

/** Every state, with all that is closed opened. */
async function each(language, context, check) {
  const page = await here.open(`/${language}.html`, { bypassCSP: true, ...context });
  for (const [name, [asked, selector]] of Object.entries(STATES)) {
    await page.goto(`${here.server.url}/${language}.html`);
    await page.waitForFunction(() =>
      document.querySelector("center-finder").matches(":state(ready)"),
    );
    await state(page, asked);
    await inside(page, selector);
    await page.evaluate(() =>
      document
        .querySelector("center-finder")
        .shadowRoot.querySelectorAll("[part=panel]:not([hidden]) details:not(.browse)")
        .forEach((box) => {
          box.open = true;
        }),
    );
    await page.waitForFunction(() =>
      [
        ...document
          .querySelector("center-finder")
          .shadowRoot.querySelectorAll("[part=panel]:not([hidden]) details[open]"),
      ].every((box) => box.children[1]?.textContent),
    );
    await check(page, name);
  }
  assert.deepEqual(page.problems, []);
}

for (const language of LANGUAGES) {
  test(`${language}: no sentence of English is left, axe finds nothing and nothing runs out of a window of 320 pixels, in any state`, async () => {
    const found = [];
    await each(language, { viewport: { width: 320, height: 640 } }, async (page, name) => {
      const text = (await readable(page)).replace(KEPT, "");
      found.push(
        ...english
          .filter((sentence) => text.includes(sentence))
          .map((sentence) => `${name}: ${sentence}`),
      );
      if (language === "zh")
        found.push(
          ...(text.match(/.{0,9}\p{Script=Han}[ \u00a0]+\p{Script=Han}.{0,9}/gu) ?? []).map(
            (space) => `${name}: a space in ${space}`,
          ),
        );
      found.push(...(await findings(page)).map((line) => `${name}: ${line}`));
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
        found.push(`${name} runs out of the window`);
    });
    assert.deepEqual(found, []);
  });
}

test("the check for English sees English", async () => {
  const page = await here.open("/en.html");
  await state(page, "value=7013");
  await inside(page, ".card");
  const text = (await readable(page)).replace(KEPT, "");
  const seen = english.filter((sentence) => text.includes(sentence));
  assert.ok(seen.length > 15, `only ${seen.length} were seen: ${seen.join(" | ")}`);
});

for (const language of LANGUAGES) {
  test(`${language}: My import history speaks it, from the empty view to the answer of the sample, in a window of 320 pixels`, async () => {
    const page = await here.open(`/${language}.html`, {
      viewport: { width: 320, height: 640 },
      bypassCSP: true,
    });
    const found = [];
    const look = async (name) => {
      const text = (await readable(page)).replace(KEPT, "");
      found.push(
        ...english
          .filter((sentence) => text.includes(sentence))
          .map((sentence) => `${name}: ${sentence}`),
      );
      if (/=>|undefined|\[object/.test(text)) found.push(`${name}: code is shown`);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
        found.push(`${name} runs out of the window`);
      found.push(...(await findings(page)).map((line) => `${name}: ${line}`));
    };
    await page.evaluate(() => (document.querySelector("center-finder").state = "view=history"));
    await inside(page, ".drop");
    await look("empty");
    await page.locator("center-finder .drop button").click();
    await inside(page, ".card");
    for (let deep = 0; deep < 3; deep++) {
      await page.evaluate(() =>
        document
          .querySelector("center-finder")
          .shadowRoot.querySelectorAll(".history details:not([open])")
          .forEach((box) => {
            box.open = true;
          }),
      );
    }
    await look("sample");
    assert.deepEqual([...found, ...page.problems], []);
  });
}
