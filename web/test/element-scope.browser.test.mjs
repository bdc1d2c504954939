/** A table of the host decides. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, enter, plain, stage } from "./helpers/finder.mjs";
import { on, errors, TABLE } from "./helpers/element.mjs";

const here = stage({
  pages: {
    "/one.html": plain("<center-finder></center-finder>"),
  },
});

test("a table of the host answers, a bad one is told with its line and leaves the one before, and null takes it away", async () => {
  const page = await here.open("/one.html");
  await enter(page, "8703");
  await answered(page, "CEE003");
  await on(
    page,
    (f, csv) => (f.scope = { name: "Portal list", csv }),
    `${TABLE}8703,8703,CEE010,,,,our list,\n`,
  );
  assert.match(await answered(page, "CEE010"), /Portal list/);
  await on(
    page,
    (f, csv) => (f.scope = { name: "Worse", csv }),
    `${TABLE}8703,8703,CEE099,,,,our list,\n`,
  );
  await page.waitForFunction(() => events.some((e) => e.name === "error"));
  const [told] = await errors(page);
  assert.deepEqual([told.line, told.value], [2, "Worse"]);
  assert.ok(told.hint.length > 5 && told.message.length > 5);
  assert.match(await answered(page, "CEE010"), /Portal list/);
  assert.equal(await on(page, (f) => f.scope.name), "Portal list");
  await on(page, (f) => (f.scope = null));
  await answered(page, "CEE003");
  await assert.rejects(
    on(page, (f) => f.setScope("No columns", "a,b\n1,2\n")),
    /column/,
  );
});

test("a table of ten megabytes is refused with a hint, and does not hang the page", async () => {
  const page = await here.open("/one.html");
  const took = await on(
    page,
    async (f, head) => {
      await f.assess({});
      const start = performance.now();
      f.scope = { name: "Huge", csv: head + "8703,8703,CEE010,,,,our list,\n".repeat(350_000) };
      await new Promise((done) => f.addEventListener("center-finder-error", done, { once: true }));
      return performance.now() - start;
    },
    TABLE,
  );
  assert.ok(took < 2000, `${took} ms`);
  assert.equal(await on(page, (f) => f.scope), null);
});

test("of tables that are set one after the other, the last one holds", async () => {
  const page = await here.open("/one.html");
  await enter(page, "8703");
  await on(
    page,
    (f, csv) => {
      f.scope = { name: "First", csv };
      f.scope = null;
    },
    `${TABLE}8703,8703,CEE010,,,,our list,\n`,
  );
  await on(page, (f) => f.assess({}));
  await page.waitForTimeout(100);
  await answered(page, "CEE003");
  assert.equal(await on(page, (f) => f.scope), null);
});
