/** The page of the builder. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findings, inEachLook } from "./helpers/axe.mjs";
import { stage } from "./helpers/finder.mjs";

const here = stage();

const code = (page) => page.locator("#code").innerText();

test("what is chosen is seen live, in the snippet and in the address, and the address brings it back", async () => {
  const page = await here.open("/builder.html");
  await page.getByLabel("Asked from the start").fill("7013");
  await page.getByLabel("Theme").selectOption("dark");
  await page.getByRole("checkbox", { name: "My business" }).uncheck();
  await page.locator("#live article.card").filter({ hasText: "CEE009" }).waitFor();
  assert.match(await code(page), /views="goods [^"]*about"/);
  assert.match(await code(page), /value="7013"/);
  assert.equal(await page.locator("#live center-finder").getAttribute("theme"), "dark");
  await page.getByRole("radio", { name: "Vue" }).check();
  assert.match(await code(page), /<template>/);
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address);
  await page.locator("#live article.card").filter({ hasText: "CEE009" }).waitFor();
  assert.equal(await page.getByRole("checkbox", { name: "My business" }).isChecked(), false);
  assert.match(await code(page), /<template>/);
  await page.getByRole("button", { name: "Start over" }).click();
  await page.waitForFunction(
    () => !document.querySelector("#live center-finder").hasAttribute("value"),
  );
  assert.doesNotMatch(await code(page), /7013/);
});

test("by keyboard alone: every setting is reached and seen, and the snippet is copied", async () => {
  const page = await here.open("/builder.html", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.getByRole("heading", { name: "Build a snippet" }).click();
  const stops = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const node = document.activeElement;
      // A radio button lies over its name, which shows the ring.
      const { outlineStyle, outlineWidth } = getComputedStyle(
        node.closest("#kinds") ? node.nextElementSibling : node,
      );
      const box = node.getBoundingClientRect();
      return {
        name: node.ariaLabel ?? node.labels?.[0]?.textContent ?? node.textContent.trim(),
        ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 1,
        inside: box.top < innerHeight && box.bottom > 0,
      };
    });
    assert.ok(stop.ring && stop.inside, JSON.stringify(stop));
    stops.push(stop.name);
    if (stop.name === "Asked from the start") await page.keyboard.type("7013");
    // The kinds are one stop; arrows go through them.
    if (stop.name === "Script tag") await page.keyboard.press("ArrowRight");
    if (stop.name === "Copy") break;
  }
  for (const name of [
    "My import history",
    "My import history: earlier",
    "Edition",
    "Or the edition of a date",
    "Language",
    "Theme",
    "Headings shown for words",
    "Start over",
    "Where the package is",
  ])
    assert.ok(stops.includes(name), `${name} is not reached: ${stops.join(" | ")}`);
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Copied." }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /center-finder\.classic\.js[\s\S]*value="7013"/);
});

test("views are put into another order by keyboard", async () => {
  const page = await here.open("/builder.html");
  const button = page.getByRole("button", { name: "About the Centers: earlier" });
  await button.focus();
  await page.keyboard.press("Enter");
  assert.equal(
    await page.evaluate(() => document.activeElement.getAttribute("aria-label")),
    "About the Centers: earlier",
  );
  const views = /views="([^"]*)"/.exec(await code(page))[1].split(" ");
  assert.equal(views.at(-2), "about");
  await page.waitForFunction(
    (views) => document.querySelector("#live center-finder").getAttribute("views") === views,
    views.join(" "),
  );
});

test("the snippet is copied, and that is said", async () => {
  const page = await here.open("/builder.html#value=7013", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("status").filter({ hasText: "Copied." }).waitFor();
  assert.equal(
    (await page.evaluate(() => navigator.clipboard.readText())).trim(),
    (await code(page)).trim(),
  );
});

test("the frame is seen live, with the height of its content", async () => {
  const page = await here.open("/builder.html#value=7013&kind=iframe", { ready: false });
  await page
    .frameLocator("#live iframe")
    .locator("article.card")
    .filter({ hasText: "CEE009" })
    .waitFor();
  await page.waitForFunction(() => Number(document.querySelector("#live iframe").height) > 500);
  assert.match(await code(page), /tools\.example\.com.*origin=https%3A%2F%2Fportal\.example\.com/s);
  assert.deepEqual(await page.evaluate(() => violations), []);
});

test("markup in the address of the builder is text", async () => {
  const bomb = '<img src=x onerror="globalThis.hit=1">';
  const page = await here.open(
    `/builder.html#${new URLSearchParams({ value: bomb, views: bomb, theme: bomb, lang: bomb, kind: bomb })}`,
  );
  await page.waitForTimeout(300);
  assert.match(await code(page), /value="&lt;img/);
  assert.deepEqual(
    await page.evaluate(() => [globalThis.hit, document.querySelectorAll("img").length]),
    [undefined, 0],
  );
  assert.deepEqual(page.problems, []);
});

for (const hash of ["value=7013", "kind=react&views=history", "kind=iframe&value=7013&lang=es"]) {
  test(`axe finds nothing on the builder, ${hash}`, async () => {
    const page = await here.open(`/builder.html#${hash}`, { bypassCSP: true, ready: false });
    await page.waitForFunction(() =>
      document.querySelector("#live :is(center-finder:state(ready), iframe[height])"),
    );
    await inEachLook(page, async (look, options) => {
      assert.deepEqual(await findings(page, options), [], look);
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        look,
      );
      assert.deepEqual(await page.evaluate(small), [], look);
    });
  });
}

/** What is pressed or filled in and is smaller than 24 pixels. */
const small = () =>
  [...document.querySelectorAll("button, input, select, nav a, .button")]
    .filter((node) => node.checkVisibility())
    // The label of a box is part of what is pressed.
    .map((node) => [
      node.ariaLabel ?? node.textContent,
      (node.closest("label") ?? node).getBoundingClientRect(),
    ])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([name, box]) => `${name} ${box.width}x${box.height}`);
