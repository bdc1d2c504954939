/** Nothing sticks out of the place that the element has, and axe finds nothing there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findings, inEachLook } from "./helpers/axe.mjs";
import { answered, enter, plain, seen, stage } from "./helpers/finder.mjs";

const SLOTS =
  '<h2 slot="header">Acme Brokers</h2><span slot="disclaimer">Acme decides nothing.</span><button slot="actions">Send to my broker</button><p slot="footer">Made by Acme</p>';

const narrow = (element, css = "") =>
  plain(
    `<div class="side">${element}</div>`,
    `<meta name="viewport" content="width=device-width"><style>button { min-block-size: 2rem } .side { inline-size: 280px } .wide .side { inline-size: 1200px } ${css}</style><script type="module" src="/center-finder.js"></script>`,
  );

const here = stage({
  pages: {
    "/side.html": narrow("<center-finder permalink='#'></center-finder>"),
    "/rtl.html": narrow("<center-finder dir='rtl' permalink='#'></center-finder>"),
    "/slots.html": narrow(
      `<center-finder value="7013">${SLOTS}<p>Without script</p></center-finder>`,
    ),
    "/date.html": narrow('<center-finder as-of="2014-06" value="8703"></center-finder>'),
    "/bad-date.html": narrow('<center-finder as-of="2014-06-31" value="8703"></center-finder>'),
    "/form.html": narrow(
      '<form><label for="finder">Your Center</label><center-finder id="finder" name="center" value="8703" required></center-finder><p><button>Send</button></p></form>',
    ),
    "/off.html": narrow('<center-finder value="8703" disabled></center-finder>'),
  },
});

const on = (page, what, given) => page.locator("center-finder").evaluate(what, given);

/** What sticks out of the element sideways, and is not inside a region that scrolls. */
const sticksOut = (page) =>
  on(page, async (f) => {
    // Sizes are observed after the layout of a frame, and what follows from them in the next one.
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    const { left, right } = f.getBoundingClientRect();
    const out = [...f.shadowRoot.querySelectorAll("*")].filter((node) => {
      if (node.closest(".vh, .scroll, [hidden], meter, [role=listbox]") || !node.checkVisibility())
        return false;
      const box = node.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    });
    return out.map((node) => `${node.localName}.${node.className}`);
  });

const VIEWS = {
  "a number": ["value=4202.21.60.00", "What would decide"],
  "a chapter": ["value=85", "Chapter 85"],
  "a mistake": ["value=8500", "Nearest headings"],
  words: ["value=vehcile seat", "as “vehicle”"],
  "words that are not sure": ["value=arc lamp", "One question would help"],
  "a question of My business": [
    "view=business&role=importer&ctpat=tier1&tc=no",
    "What is imported?",
  ],
  "a verdict": [
    "view=business&role=importer&ctpat=tier1&tc=no&goods=8703:1,4202:2&business=CEE001&use=none&worth=none",
    "Why, one by one",
  ],
  About: ["view=about", "The ten Centers in force"],
};

for (const path of ["/side.html", "/rtl.html"]) {
  for (const [name, [state, shows]] of Object.entries(VIEWS)) {
    test(`nothing sticks out at 280 and at 1200 px: ${name}, ${path}`, async () => {
      const page = await here.open(path, { viewport: { width: 1300, height: 800 } });
      for (const wide of [false, true]) {
        await page.evaluate((wide) => document.body.classList.toggle("wide", wide), wide);
        await on(page, (f, state) => (f.state = state), state);
        await seen(page, shows);
        for (const box of await page.locator("center-finder details:not([open])").all())
          if (await box.isVisible()) await box.evaluate((d) => (d.open = true));
        assert.deepEqual(await sticksOut(page), [], wide ? "1200 px" : "280 px");
      }
    });
  }
}

for (const [name, css, viewport] of [
  ["text of 200 %", "html { font-size: 200% }", { width: 640, height: 900 }],
  ["zoom of 400 %", "", { width: 320, height: 256 }],
]) {
  test(`nothing sticks out and nothing covers the rest: ${name}`, async () => {
    const page = await here.open("/side.html", { viewport });
    await page.addStyleTag({ content: `${css} .side { inline-size: auto !important }` });
    for (const [state, shows] of Object.values(VIEWS)) {
      await on(page, (f, state) => (f.state = state), state);
      await seen(page, shows);
      assert.deepEqual(await sticksOut(page), [], state);
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        state,
      );
    }
    const covered = await on(
      page,
      (f) =>
        [...f.shadowRoot.querySelectorAll(".bar, .switch")]
          .filter((n) => getComputedStyle(n).position === "sticky")
          .reduce((sum, n) => sum + n.getBoundingClientRect().height, 0) / innerHeight,
    );
    assert.ok(covered < 0.25, `${covered} of the window`);
  });
}

test("a full page has two columns, a sidebar one", async () => {
  const page = await here.open("/side.html", { viewport: { width: 1300, height: 800 } });
  await enter(page, "7013");
  await answered(page, "CEE009");
  const columns = () =>
    on(
      page,
      (f) =>
        getComputedStyle(f.shadowRoot.querySelector(".columns")).gridTemplateColumns.split(" ")
          .length,
    );
  assert.equal(await columns(), 1);
  await page.evaluate(() => document.body.classList.add("wide"));
  assert.equal(await columns(), 2);
});

test("right to left, the field's button, the tabs and their arrows change sides", async () => {
  const page = await here.open("/rtl.html", { viewport: { width: 1300, height: 800 } });
  await page.evaluate(() => document.body.classList.add("wide"));
  await enter(page, "7013");
  await answered(page, "CEE009");
  const x = (selector) =>
    on(
      page,
      (f, selector) => f.shadowRoot.querySelector(selector).getBoundingClientRect().left,
      selector,
    );
  assert.ok((await x(".line .primary")) < (await x(".box input")));
  assert.ok((await x("[role=tab]:last-child")) < (await x("[role=tab]")));
  await page.getByRole("tab", { name: "My goods" }).focus();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await on(page, (f) => f.shadowRoot.activeElement.textContent), "My business");
});

for (const [path, shows] of [
  ["/date.html", "the Centers were growing"],
  ["/bad-date.html", "This is not a date"],
  ["/slots.html", "Acme decides"],
  ["/off.html", "Automotive & Aerospace"],
  ["/form.html", "Automotive & Aerospace"],
  ["/rtl.html", "Goods or tariff number"],
]) {
  test(`axe finds nothing: ${path}`, async () => {
    const page = await here.open(path, { bypassCSP: true });
    await seen(page, shows);
    await inEachLook(page, async (look, options) =>
      assert.deepEqual(await findings(page, options), [], look),
    );
  });
}
