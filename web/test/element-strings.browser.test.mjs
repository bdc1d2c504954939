/** Sentences of the host in the place of the element's. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, seen, stage } from "./helpers/finder.mjs";
import { on, errors } from "./helpers/element.mjs";

const here = stage({
  pages: {
    "/one.html": plain("<center-finder></center-finder>"),
  },
});

test("strings of the host lie over the language's, in the first part and in the later ones", async () => {
  const page = await here.open("/one.html");
  const warnings = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await on(
    page,
    (f) =>
      (f.strings = {
        label: "Your product",
        "views.goods": "Products",
        "words.choose": "Pick one",
        "errors.no-such-heading": "Never heard of it.",
        steps: ["Call us."],
        readAs: "We take it for {0}!",
        othersLead: (n) => `${n} more`,
        "facts.cars, aircraft, other transport equipment and their parts": "Cars and planes",
        "facts.tires": "Tyres",
      }),
  );
  await page.getByLabel("Your product").waitFor();
  await page.getByRole("tab", { name: "Products" }).waitFor();
  const input = page.getByLabel("Your product");
  for (const [text, shows] of [
    ["4202", "1 more"],
    ["101.21", "We take it for 0101.21!"],
    ["4202", "Call us."],
    ["8500", "Never heard of it."],
    ["parts", "Pick one"],
  ]) {
    await input.fill(text);
    await input.press("Enter");
    await seen(page, shows);
  }
  await page.getByRole("tab", { name: "About the Centers" }).click();
  await seen(page, "Cars and planes");
  assert.deepEqual(
    [warnings, await errors(page).then((all) => all.filter((e) => e.code === "no-such-string"))],
    [[], []],
  );
  await on(page, (f) => (f.strings = null));
  await page.getByRole("tab", { name: "My goods" }).waitFor();
  await on(page, (f) => {
    f.strings = { find: "Go" };
    f.strings = null;
    f.strings = { find: "Come" };
  });
  await page.getByRole("tab", { name: "My goods" }).click();
  await page.getByRole("button", { name: "Come" }).waitFor();
  assert.deepEqual(page.problems, []);
});

test("unknown keys are told once to the console and once as an event; the others hold", async () => {
  const page = await here.open("/one.html");
  const warnings = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await on(
    page,
    (f) =>
      (f.strings = {
        labl: "x",
        "views.goods.x": "x",
        views: "x",
        "__proto__.x": "x",
        constructor: "x",
        steps: "x",
        label: () => "x",
        find: "Go",
      }),
  );
  await page.getByRole("button", { name: "Go" }).waitFor();
  await page.waitForFunction(() => events.some((e) => e.name === "error"));
  await on(page, (f) => f.setAttribute("views", "goods about"));
  await page.getByRole("tab", { name: "My business" }).waitFor({ state: "detached" });
  assert.deepEqual(warnings, [
    "center-finder: no such strings: labl, views.goods.x, views, __proto__.x, constructor, steps, label",
  ]);
  const [told, ...more] = await errors(page);
  assert.deepEqual([told.code, more.length], ["no-such-string", 0]);
  assert.equal(await page.evaluate(() => ({}).x), undefined);
});
