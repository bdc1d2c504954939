/** Methods answer without showing anything. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { card, plain, stage } from "./helpers/finder.mjs";
import { on } from "./helpers/element.mjs";

const here = stage({
  pages: {
    "/one.html": plain("<center-finder></center-finder>"),
  },
});

test("route, suggest and assess answer without showing anything, and throw errors with a code", async () => {
  const page = await here.open("/one.html");
  const found = await on(page, async (f) => [
    (await f.route("8703")).center.id,
    (await f.route("8703", { edition: "iic-2012" })).edition,
    await f.route("85000").catch((error) => error.code),
    (await f.suggest("nylon dog leash")).headings[0].heading.code,
    (await f.suggest("nylon dog leash", { most: 2, edition: "iic-2012" })).headings.length,
  ]);
  assert.deepEqual(found, ["CEE003", "iic-2012", "odd-length", "4201", 2]);
  assert.equal(await card(page).count(), 0);
  assert.deepEqual(await page.evaluate(() => events.map((e) => e.name)), ["ready"]);
});

test("methods work on an element that is on no page", async () => {
  const page = await here.open("/one.html");
  assert.equal(
    await page.evaluate(
      async () => (await document.createElement("center-finder").route("8703")).center.id,
    ),
    "CEE003",
  );
});
