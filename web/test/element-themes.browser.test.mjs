/** The look can be changed from outside: slots, properties, parts. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answered, edition, enter, plain, seen, stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";

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

    "/slots.html": narrow(
      `<center-finder value="7013">${SLOTS}<p>Without script</p></center-finder>`,
    ),

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
