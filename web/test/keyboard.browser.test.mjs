/** The element with the keyboard alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, seen, stage } from "./helpers/finder.mjs";

const here = stage();

/** What has the focus, as a role and a name. */
const focus = (page) =>
  page.evaluate(() => {
    const at = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
    return `${at.getAttribute("role") ?? at.type ?? at.tagName.toLowerCase()}: ${(at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent).trim().slice(0, 60)}`;
  });

async function tabTo(page, wanted, key = "Tab") {
  for (let i = 0; i < 60; i++) {
    if (wanted.test(await focus(page))) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${wanted} is not reached by ${key}; the focus is on ${await focus(page)}`);
}

test("everything is reached and used with the keyboard alone", async () => {
  const page = await here.open();
  // The edition, with arrows, as radio buttons are.
  await tabTo(page, /^radio: In force/);
  await page.keyboard.press("ArrowRight");
  assert.match(await focus(page), /radio: As proposed/);
  await page.keyboard.press("ArrowLeft");

  // A number, by Enter.
  await tabTo(page, /^combobox: Goods or tariff/);
  await page.keyboard.type("8500");
  await page.keyboard.press("Enter");
  await seen(page, "Nearest headings");
  await tabTo(page, /^button: 8504/);
  await page.keyboard.press("Enter");
  await answered(page, "8504");
  assert.match(await focus(page), /^h2: /, "the answer has the focus");
  await tabTo(page, /^summary: Who does what/);
  await page.keyboard.press("Enter");
  await seen(page, "Cargo release and examination");
  await tabTo(page, /^summary: Browse chapters/);
  await page.keyboard.press("Space");
  await tabTo(page, /^summary: 01/);
  await page.keyboard.press("Enter");
  await seen(page, /^0101/);
  await tabTo(page, /^button: 0101/);
  await page.keyboard.press("Enter");
  await answered(page, "CEE002");

  // The tabs: arrows move, Enter opens, Home and End jump.
  await tabTo(page, /^tab: My goods/, "Shift+Tab");
  await page.keyboard.press("End");
  assert.match(await focus(page), /tab: About/);
  await page.keyboard.press("ArrowRight");
  assert.match(await focus(page), /tab: My goods/, "arrows go round");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await seen(page, "Who is the importer of record?");

  // The questions.
  for (const arrow of [0, 1, 1]) {
    await tabTo(page, /^radio: (An importer|Not a member|Yes)/);
    await page.keyboard.press("Space");
    for (let i = 0; i < arrow; i++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  await seen(page, "What is imported?");
  await tabTo(page, /^text: Tariff number 1/);
  await page.keyboard.type("8703");
  await page.keyboard.press("Enter");
  for (const question of [/business belong/, /main goods/, /much higher/]) {
    await page.getByRole("heading", { name: question }).waitFor();
    await tabTo(page, /^radio: No/);
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
  }
  await answered(page, "CEE003");
  await tabTo(page, /^button: Change: Goods/);
  await page.keyboard.press("Enter");
  await seen(page, "What is imported?");
});

test("words, the question and the choice of a heading are reached and used with the keyboard alone", async () => {
  const page = await here.open();
  await tabTo(page, /^combobox: Goods or tariff/);
  await page.keyboard.type("arc lamp");
  await page.keyboard.press("Enter");
  await seen(page, "What is it, above all?");
  await tabTo(page, /^button: An electrical/);
  await page.keyboard.press("Enter");
  await answered(page, "Most likely: Electronics");
  assert.match(await focus(page), /^h2: Most likely: Electronics/);
  await tabTo(page, /^button: Change: What is it/);
  await page.keyboard.press("Enter");
  await seen(page, "your answer so far");
  assert.match(await focus(page), /^h3: What is it/);
  await tabTo(page, /^button: I don’t know/);
  await page.keyboard.press("Enter");
  await seen(page, "Your answers");
  await tabTo(page, /^button: \d{4}/);
  await page.keyboard.press("Enter");
  await answered(page, "You typed “arc lamp”");
  assert.match(await focus(page), /^h2: /);
  await tabTo(page, /^button: See what else/);
  await page.keyboard.press("Enter");
  await answered(page, "Which heading are your goods?");
});

test("what has the focus is never hidden behind the edition switch", async () => {
  const page = await here.open("/#value=7013", { viewport: { width: 320, height: 640 } });
  await answered(page, "CEE009");
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let i = 0; i < 14; i++) {
      await page.keyboard.press(key);
      const hidden = await page.evaluate(() => {
        const root = document.querySelector("center-finder").shadowRoot;
        const at = root.activeElement;
        if (!at || at.closest(".bar")) return null;
        const box = at.getBoundingClientRect();
        const bar = root.querySelector(".switch").getBoundingClientRect();
        return bar.bottom > box.bottom && bar.top <= box.top ? at.outerHTML.slice(0, 80) : null;
      });
      assert.equal(hidden, null);
    }
  }
});

test("whoever uses the keyboard sees where the focus is, in every view, light, dark and in forced colours", async () => {
  for (const look of [
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { forcedColors: "active" },
  ]) {
    const page = await here.open("/", look);
    for (const [state, shows] of [
      ["value=7013", "What would decide"],
      ["value=arc lamp", "What is it, above all?"],
      ["view=business&role=importer&ctpat=tier1&tc=no", "What is imported?"],
      ["view=business", "Who is the importer of record?"],
      ["view=about", "The ten Centers in force"],
    ]) {
      await page.evaluate(
        (state) => (document.querySelector("center-finder").state = state),
        state,
      );
      await page.getByText(shows).filter({ visible: true }).first().waitFor();
      await page.evaluate(() => document.querySelector("h1").focus());
      let stops = 0;
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press("Tab");
        const found = await page.evaluate(() => {
          const at = document.querySelector("center-finder").shadowRoot.activeElement;
          if (!at) return null;
          // The switch's radio buttons lie invisibly over the words that are marked in their place.
          const marked = [at, at.nextElementSibling]
            .filter(Boolean)
            .map((node) => getComputedStyle(node));
          return marked.some(
            (style) =>
              style.outlineStyle !== "none" &&
              parseFloat(style.outlineWidth) >= 2 &&
              style.opacity !== "0",
          )
            ? ""
            : at.outerHTML.slice(0, 80);
        });
        if (found === null) continue;
        stops++;
        assert.equal(found, "", JSON.stringify(look));
      }
      assert.ok(stops > 5, `${stops} stops in ${state}`);
    }
    await page.close();
  }
});
