/**
 * The element fits its place, its look can be changed from outside, and its class comment tells
 * how.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { answered, edition, enter, plain, seen, stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
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
    "/themed.html": narrow(
      '<center-finder value="8703"></center-finder>',
      `
      center-finder { --cf-font: serif; --cf-font-size: 20px; --cf-text: rgb(1 1 1); --cf-muted: rgb(2 2 2); --cf-background: rgb(3 3 3); --cf-surface: rgb(4 4 4); --cf-border: rgb(5 5 5);
        --cf-control: rgb(6 6 6); --cf-accent: rgb(7 7 7); --cf-on-accent: rgb(8 8 8); --cf-focus: rgb(9 9 9); --cf-danger: rgb(10 10 10); --cf-radius: 11px; --cf-space: 12px; --cf-sticky-top: 13px }
      center-finder::part(title) { letter-spacing: 14px } center-finder::part(basis-stated) { letter-spacing: 15px } center-finder:state(answered) { outline: 1px solid rgb(16 16 16) }`,
    ),
  },
});
const on = (page, what, given) => page.locator("center-finder").evaluate(what, given);
/** What sticks out of the element sideways, and is not inside a region that scrolls. */
const sticksOut = (page) =>
  on(page, (f) => {
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
        await page.waitForTimeout(150);
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
      await page.waitForTimeout(100);
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

test("every style is written in logical directions", () => {
  const folder = join(web, "src/styles");
  for (const file of readdirSync(folder)) {
    const found = readFileSync(join(folder, file), "utf8").match(
      /(?:^|[\s{;-])(?:left|right)\s*:|(?:margin|padding|border|inset)-(?:left|right|top|bottom)|text-align:\s*(?:left|right)|float:/g,
    );
    assert.equal(found, null, file);
  }
});

test("the host's header, footer, last line and actions are seen in their places; the text without script is not", async () => {
  const page = await here.open("/slots.html");
  await answered(page, "CEE009");
  const top = async (text) => (await page.getByText(text).boundingBox()).y;
  assert.ok((await top("Acme Brokers")) < (await top("Goods or tariff number")));
  assert.ok((await top("Send to my broker")) < (await top("Acme decides nothing.")));
  assert.ok((await top("Acme decides nothing.")) < (await top("Made by Acme")));
  assert.equal(await page.getByText("Without script").isVisible(), false);
  assert.equal(await page.getByText("This is not legal advice").isVisible(), false);
});

test("slots go with the answer that is seen, from view to view and back", async () => {
  const page = await here.open("/slots.html");
  await answered(page, "CEE009");
  await on(
    page,
    (f) =>
      (f.state =
        "value=7013&view=business&role=importer&ctpat=none&tc=no&goods=8703:1&business=none&use=none&worth=none"),
  );
  assert.match(await answered(page, "CEE003"), /./);
  const place = () =>
    page
      .getByText("Acme decides nothing.")
      .evaluate((node) => node.assignedSlot?.closest("article").querySelector("h2").textContent);
  await page.waitForFunction(() => document.querySelector("[slot=disclaimer]").checkVisibility());
  assert.match(await place(), /Automotive/);
  assert.equal(await page.getByRole("button", { name: "Send to my broker" }).isVisible(), true);
  await page.getByRole("tab", { name: "My goods" }).click();
  assert.match(await place(), /Industrial/);
  await enter(page, "8703");
  await answered(page, "CEE003");
  assert.match(await place(), /Automotive/);
  await edition(page, "As proposed in early 2012");
  await page.getByRole("tab", { name: "My business" }).click();
  await page.getByRole("tab", { name: "My goods" }).click();
  await page.waitForFunction(() => document.querySelector("[slot=actions]").checkVisibility());
});

test("custom properties, parts and states reach what they name", async () => {
  const page = await here.open("/themed.html");
  await answered(page, "CEE003");
  const look = await on(page, (f) => {
    const of = (selector, property) =>
      getComputedStyle(f.shadowRoot.querySelector(selector))[property];
    return [
      getComputedStyle(f).fontFamily,
      getComputedStyle(f).fontSize,
      getComputedStyle(f).color,
      of(".muted", "color"),
      getComputedStyle(f).backgroundColor,
      of(".card", "backgroundColor"),
      of(".browse", "borderBlockStartColor"),
      of(".box input", "borderTopColor"),
      of(".primary", "backgroundColor"),
      of(".primary", "color"),
      of(".card", "borderRadius"),
      of(".card", "paddingInlineStart"),
      of(".switch", "insetBlockStart"),
      of("h2", "letterSpacing"),
      of(".mark", "letterSpacing"),
      getComputedStyle(f).outlineColor,
    ];
  });
  assert.deepEqual(look, [
    "serif",
    "20px",
    "rgb(1, 1, 1)",
    "rgb(2, 2, 2)",
    "rgb(3, 3, 3)",
    "rgb(4, 4, 4)",
    "rgb(5, 5, 5)",
    "rgb(6, 6, 6)",
    "rgb(7, 7, 7)",
    "rgb(8, 8, 8)",
    "11px",
    "12px",
    "13px",
    "14px",
    "15px",
    "rgb(16, 16, 16)",
  ]);
  await page.keyboard.press("Tab");
  await enter(page, "8500");
  await seen(page, "Nearest headings");
  assert.deepEqual(
    await on(page, (f) => [
      getComputedStyle(f.shadowRoot.querySelector(".error")).color,
      getComputedStyle(f.shadowRoot.querySelector(".box input")).outlineColor,
    ]),
    ["rgb(10, 10, 10)", "rgb(9, 9, 9)"],
  );
});

test("the class comment names every part, custom property, attribute, slot and state that the code has, and none that it has not", () => {
  const folder = join(web, "src");
  const code = readdirSync(folder, { recursive: true })
    .filter((f) => /\.(ts|css)$/.test(f))
    .map((f) => readFileSync(join(folder, f), "utf8").replace(/\/\*\*[\s\S]*?\*\//g, ""))
    .join("\n");
  const comment = readFileSync(join(folder, "element.ts"), "utf8").match(
    /\/\*\*\n \* Tells an importer[\s\S]*?\*\//,
  )[0];
  const named = (tag) =>
    [...comment.matchAll(new RegExp(`@${tag} (?:\\{[^}]*\\} )?\\[?([\\w-]+)`, "g"))]
      .map((m) => m[1])
      .filter((name) => name !== "-")
      .sort();
  const found = (pattern) => [...new Set([...code.matchAll(pattern)].map((m) => m[1]))].sort();
  const bases = Object.keys(
    JSON.parse(
      `{${code
        .match(/BARS: Record<Basis, number> = \{([^}]*)\}/)[1]
        .replace(/,\s*$/, "")
        .replace(/(\w+):/g, '"$1":')}}`,
    ),
  );
  const parts = found(/\bpart: ["`]([\w-]+)/g);
  assert.deepEqual(named("csspart"), [...parts, ...bases.map((b) => `basis-${b}`)].sort());
  assert.deepEqual(named("cssproperty"), found(/var\((--cf-[\w-]+)/g));
  assert.deepEqual(named("slot"), found(/(?:slot\(|h\("slot", \{ name: )"([\w-]+)"/g));
  const states = [
    ...found(/\bstate\("(\w+)"/g),
    ...code.match(/for \(const name of \[("loading"[^\]]*)\]/)[1].match(/\w+/g),
  ].sort();
  assert.deepEqual(named("cssstate"), states);
  const observed = code.match(/observedAttributes = \[([^\]]*)\]/)[1].match(/[\w-]+/g);
  for (const name of observed) assert.ok(named("attr").includes(name), name);
  for (const name of named("attr"))
    assert.ok(
      ["theme", "name", "form", "disabled"].includes(name) || observed.includes(name),
      name,
    );
});

for (const [path, shows] of [
  ["/date.html", "the Centers were growing"],
  ["/bad-date.html", "This is not a date"],
  ["/slots.html", "Acme decides"],
  ["/off.html", "Automotive & Aerospace"],
  ["/form.html", "Automotive & Aerospace"],
  ["/rtl.html", "Goods or tariff number"],
]) {
  for (const context of [{}, { colorScheme: "dark" }, { forcedColors: "active" }]) {
    test(`axe finds nothing: ${path} ${Object.values(context)}`, async () => {
      const page = await here.open(path, { ...context, bypassCSP: true });
      await seen(page, shows);
      await page.addScriptTag({ content: axe });
      const { violations } = await page.evaluate(() =>
        axe.run({
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }),
      );
      assert.deepEqual(
        violations.map(
          (v) =>
            `${v.id}: ${v.nodes.map((n) => `${n.target.flat().join(" ")} ${n.failureSummary}`).join(" | ")}`,
        ),
        [],
      );
    });
  }
}

test("nothing moves where reduced motion is asked for, and nothing at all without it", async () => {
  const page = await here.open("/side.html", { reducedMotion: "reduce" });
  await enter(page, "7013");
  await answered(page, "CEE009");
  assert.deepEqual(await on(page, (f) => f.shadowRoot.getAnimations().length), 0);
  const folder = join(web, "src/styles");
  for (const file of readdirSync(folder))
    assert.doesNotMatch(
      readFileSync(join(folder, file), "utf8"),
      /transition|animation|scroll-behavior/,
      file,
    );
});
