/** The list of suggestions: what it shows, and how it is used with keys, mouse and touch. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, card, field, plain, said, stage } from "./helpers/finder.mjs";
import { options, focus, type } from "./helpers/words.mjs";

const here = stage({
  pages: {
    "/one.html": plain('<center-finder views="goods"></center-finder>'),
  },
});

const events = (page, name) =>
  page.evaluate((name) => events.filter((e) => e.name === name).map((e) => e.detail), name);

test("suggestions come while words are typed: number, title, Center, matching words, how likely", async () => {
  const page = await here.open("/one.html");
  await type(page, "nylon dog leash");
  const first = options(page).first();
  const text = (await first.innerText()).replace(/\s+/g, " ");
  assert.match(
    text,
    /^4201 .*leash.* Consumer Products & Mass Merchandising · matches nylon dog leash very likely$/i,
  );
  assert.deepEqual((await first.locator("mark").allInnerTexts()).sort(), ["dog", "leash", "nylon"]);
  assert.equal(await first.locator("meter").count(), 1);
  assert.equal(await card(page).count(), 0, "nothing is answered before it is asked");
  assert.deepEqual(await events(page, "answer"), []);
});

test("the field and its list have the roles, names and states of an editable combobox", async () => {
  const page = await here.open("/one.html");
  const input = field(page);
  const aria = () =>
    input.evaluate((node) => {
      const root = node.getRootNode();
      const active = node.getAttribute("aria-activedescendant");
      return [
        node.role,
        node.ariaAutoComplete,
        node.ariaExpanded,
        root.getElementById(node.getAttribute("aria-controls"))?.role,
        active && root.getElementById(active).ariaSelected,
      ];
    });
  assert.deepEqual(await aria(), ["combobox", "list", "false", "listbox", null]);
  await type(page, "pump");
  assert.deepEqual(await aria(), ["combobox", "list", "true", "listbox", null]);
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await aria(), ["combobox", "list", "true", "listbox", "true"]);
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const of = (role) => nodes.filter((node) => !node.ignored && node.role?.value === role);
  const [box] = of("combobox");
  assert.equal(box.name.value, "Goods or tariff number");
  assert.match(box.description.value, /leather wallet/);
  assert.ok(box.properties.some((p) => p.name === "activedescendant"));
  assert.equal(of("listbox")[0].name.value, "Suggestions");
  const list = of("option");
  assert.ok(list.length > 1);
  assert.match(list[0].name.value, /^8413 Pumps.*Machinery · matches pump.*(likely|possible)$/);
});

test("the list is used with the keyboard alone, after the APG", async () => {
  const page = await here.open("/one.html");
  const selected = () =>
    page.evaluate(() =>
      [
        ...document.querySelector("center-finder").shadowRoot.querySelectorAll("[role=option]"),
      ].findIndex((o) => o.ariaSelected === "true"),
    );
  const visible = () => page.getByRole("listbox").isVisible();
  const caret = () => field(page).evaluate((node) => node.selectionStart);
  await type(page, "rubber bo");
  const last = (await options(page).count()) - 1;
  await page.keyboard.press("ArrowDown");
  assert.equal(await selected(), 0);
  await page.keyboard.press("ArrowDown");
  assert.equal(await selected(), 1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal(await selected(), last, "Up goes round to the last");
  await page.keyboard.press("ArrowDown");
  assert.equal(await selected(), 0, "Down goes round to the first");
  await page.keyboard.press("Home");
  assert.deepEqual([await selected(), await caret()], [-1, 0], "Home goes back to the text");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  assert.deepEqual([await selected(), await caret()], [-1, 9]);
  await page.keyboard.press("Escape");
  assert.equal(await visible(), false);
  assert.equal(await field(page).inputValue(), "rubber bo", "Escape keeps the text");
  await page.keyboard.press("Alt+ArrowDown");
  assert.deepEqual(
    [await visible(), await selected()],
    [true, -1],
    "Alt+Down opens and moves nowhere",
  );
  await page.keyboard.press("Alt+ArrowUp");
  assert.equal(await visible(), false);
  await page.keyboard.press("ArrowUp");
  assert.deepEqual([await visible(), await selected()], [true, last], "Up opens at the last");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await visible(), false);
  const number = await field(page).inputValue();
  assert.match(number, /^\d{4}$/);
  await answered(page, number);
  assert.match(await focus(page), /^input/, "the focus stays in the field");
  await page.keyboard.press("Tab");
  assert.doesNotMatch(await focus(page), /^input/, "Tab leaves");
});

test("Escape closes the list and nothing around it, and without a list it is the host's", async () => {
  const page = await here.open("/one.html");
  await page.evaluate(() => {
    globalThis.escapes = 0;
    addEventListener("keydown", (event) => event.key === "Escape" && escapes++);
  });
  await type(page, "pump");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => escapes), 0);
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => escapes), 1);
});

test("Tab and a click elsewhere close the list and choose nothing", async () => {
  const page = await here.open("/one.html");
  await type(page, "pump");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  assert.equal(await page.getByRole("listbox").isVisible(), false);
  assert.equal(await field(page).inputValue(), "pump");
  await field(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("heading", { name: "A portal" }).click();
  assert.equal(await page.getByRole("listbox").isVisible(), false);
  assert.equal(await card(page).count(), 0);
});

for (const how of ["click", "tap"]) {
  test(`a suggestion is chosen by a ${how}, and the answer says what was typed`, async () => {
    const page = await here.open("/one.html", { hasTouch: how === "tap" });
    await type(page, "nylon dog leash");
    await options(page).first()[how]();
    const text = await answered(page, "4201");
    assert.match(text, /You typed “nylon dog leash”/);
    assert.match(text, /How sure this is/);
    assert.equal(await field(page).inputValue(), "4201");
    assert.match(await focus(page), /^h2/);
    const [detail] = await events(page, "answer");
    assert.deepEqual(
      [detail.kind, detail.value, detail.words],
      ["routing", "4201", "nylon dog leash"],
    );
    await page.getByRole("button", { name: "See what else it may mean" }).click();
    await answered(page, "Which heading are your goods?");
    assert.equal(await field(page).inputValue(), "nylon dog leash");
  });
}

test("the number of suggestions is said after a pause", async () => {
  const page = await here.open("/one.html");
  await type(page, "pump");
  const count = await options(page).count();
  assert.equal(await said(page), "");
  await page.waitForTimeout(1100);
  assert.equal(await said(page), `${count} suggestions. Press Down to reach them.`);
});
