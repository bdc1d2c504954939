/** Every view and state of the element for everyone: axe, narrow windows, large text, targets. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./helpers/axe.mjs";
import { enter, seen, stage } from "./helpers/finder.mjs";

const here = stage();

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
  "an answered question": ["value=arc lamp&told=kind:electronic", "Your answers"],
  "words that name nothing": ["value=xqzwv", "These words name no goods"],
  "a number chosen by words": ["value=4201&from=nylon dog leash", "You typed"],
  "words in 2012": ["value=water bottle&edition=iic-2012", "Only proposed"],
  "a choice": ["view=business", "Who is the importer of record?"],
  "the goods": ["view=business&role=importer&ctpat=tier1&tc=no", "What is imported?"],
  "a choice of Centers": [
    "view=business&role=importer&ctpat=tier1&tc=no&goods=8703:1",
    "business belong",
  ],
  "a verdict": [
    "view=business&role=importer&ctpat=tier1&tc=no&goods=8703:1,4202:2&business=CEE001&use=none&worth=none",
    "Why, one by one",
  ],
  "a verdict of 2012": [
    "view=business&edition=iic-2012&role=importer&ctpat=tier2&isa=no&goods=8517:1",
    "stay at the ports",
  ],
  About: ["view=about", "The ten Centers in force"],
};
/**
 * Ways to look at it. `zoom` enlarges text alone, as the setting of a browser does; `layout` leaves
 * out axe, which would find the same as in the others; `colors` asks only its rules on colors.
 */
const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark", colors: true },
  "400 % zoom, which is 320 pixels": { viewport: { width: 320, height: 640 } },
  "200 % text": { zoom: 200, layout: true },
  "200 % text in 400 pixels": { viewport: { width: 400, height: 800 }, zoom: 200, layout: true },
  "forced colors": { forcedColors: "active", colorScheme: "light", colors: true },
  "forced colors, dark": { forcedColors: "active", colorScheme: "dark", colors: true },
};

/** Opens the demo page so that axe may be added to it. */
async function open({ zoom, layout: _layout, colors: _colors, ...context } = {}) {
  const page = await here.open("/", { reducedMotion: "reduce", ...context, bypassCSP: true });
  if (zoom) await page.addStyleTag({ content: `html { font-size: ${zoom}% !important }` });
  return page;
}

/** Everything that must hold in every state. */
async function check(page, { layout, colors } = {}) {
  if (!layout) assert.deepEqual(await findings(page, { colors }), []);
  const found = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("center-finder");
    const shown = [...shadowRoot.querySelectorAll("*")].filter(
      (node) => node.getClientRects().length && !node.closest(".vh"),
    );
    const name = (node) =>
      `${node.localName} “${(node.ariaLabel || node.textContent || node.type || "").trim().slice(0, 40)}”`;
    const box = (node) =>
      (node.matches("label input") ? node.closest("label") : node).getBoundingClientRect();
    return {
      sideways:
        document.documentElement.scrollWidth > innerWidth
          ? shown
              .filter(
                (node) =>
                  node.getBoundingClientRect().right > innerWidth + 1 && !node.closest(".scroll"),
              )
              .map(name)
          : [],
      // A link in running text may be as high as its line.
      small: shown
        .filter(
          (node) =>
            node.matches(
              "button, input, select, textarea, summary, [role=tab], [role=option], a.button",
            ) &&
            (box(node).width < 24 || box(node).height < 24),
        )
        .map(name),
      cut: shown
        .filter(
          (node) =>
            !node.matches("input, textarea") &&
            /hidden|clip/.test(getComputedStyle(node).overflowX) &&
            node.scrollWidth > node.clientWidth + 1,
        )
        .map(name),
      moving: shown
        .filter(
          (node) =>
            getComputedStyle(node).animationName !== "none" ||
            getComputedStyle(node).transitionDuration !== "0s",
        )
        .map(name),
    };
  });
  assert.deepEqual(found, { sideways: [], small: [], cut: [], moving: [] });
}

for (const [look, context] of Object.entries(LOOKS)) {
  test(`nothing is wrong in any state: ${look}`, async () => {
    const page = await open(context);
    const wrong = [];
    const see = (name, reach) =>
      reach()
        .then(() => check(page, context))
        .catch((error) => wrong.push(`${name}: ${JSON.stringify(error.actual ?? error.message)}`));
    for (const [name, [state, shows]] of Object.entries(STATES)) {
      await see(name, async () => {
        await page.evaluate(
          (state) => (document.querySelector("center-finder").state = state),
          state,
        );
        await page.getByText(shows).filter({ visible: true }).first().waitFor();
      });
    }
    await see("the open list of suggestions", async () => {
      await page.evaluate(() => (document.querySelector("center-finder").state = ""));
      await page.getByRole("combobox").pressSequentially("rubber bo");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
    });
    await see("the open tree and who does what", async () => {
      await enter(page, "8703");
      await page
        .locator("summary:visible", { hasText: "Who does what: the Center or the port" })
        .click();
      await seen(page, "Cargo release and examination");
      await page.getByText("Browse chapters and headings").click();
      await page.getByText("64 Footwear").click();
      await page.getByText(/^6403/).filter({ visible: true }).first().waitFor();
    });
    assert.deepEqual(wrong, []);
  });
}

test("each of these checks can fail", async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  const broken = async (css, key) => {
    const sheet = await page.evaluateHandle((css) => {
      const made = new CSSStyleSheet();
      made.replaceSync(css);
      document.querySelector("center-finder").shadowRoot.adoptedStyleSheets.push(made);
    }, css);
    await assert.rejects(
      check(page),
      (error) => error.actual?.[key]?.length > 0 || (key === "axe" && error.actual?.length > 0),
      key,
    );
    await page.evaluate(() =>
      document.querySelector("center-finder").shadowRoot.adoptedStyleSheets.pop(),
    );
    await sheet.dispose();
  };
  await check(page);
  await broken(".primary { min-width: 900px }", "sideways");
  await broken("button { min-height: 0 !important; height: 20px; padding: 0 }", "small");
  await broken(".primary { width: 30px; overflow: hidden; white-space: nowrap }", "cut");
  await broken(".primary { transition: color 1s }", "moving");
  await broken(".muted { color: #ccc }", "axe");
});

test("the theme attribute wins over the system, and without it the page's colour scheme holds", async () => {
  const page = await here.open("/", { colorScheme: "dark" });
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.querySelector("center-finder")).backgroundColor);
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
