/** Ten megabytes and a thousand changes do not hang the page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, enter, field, plain, stage } from "./helpers/finder.mjs";

const here = stage({ pages: { "/empty.html": plain("<center-finder></center-finder>") } });

const MB = 1024 * 1024;

const HUGE = {
  words: "dog leash ".repeat(MB),
  digits: "8703".repeat((10 * MB) / 4),
  markup: "<b>".repeat((10 * MB) / 3),
};

for (const [kind, text] of Object.entries(HUGE)) {
  test(`ten megabytes of ${kind} do not hang the page, as an attribute, as a state, or pasted`, async () => {
    const page = await here.open("/empty.html");
    page.setDefaultTimeout(60_000);
    // The text is made in the page, so that sending it there is not measured.
    await page.evaluate(
      ([unit, count]) => (globalThis.huge = unit.repeat(count)),
      [text.slice(0, 16), Math.ceil(text.length / 16)],
    );
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const heap = async () => {
      await session.send("HeapProfiler.collectGarbage");
      return (
        (await session.send("Performance.getMetrics")).metrics.find(
          (m) => m.name === "JSHeapUsedSize",
        ).value / MB
      );
    };
    const before = await heap();
    for (const name of ["value", "edition", "views", "theme", "lang", "permalink"]) {
      const took = await page.evaluate((name) => {
        const finder = document.querySelector("center-finder");
        const start = performance.now();
        finder.setAttribute(name, huge);
        finder.getBoundingClientRect();
        return performance.now() - start;
      }, name);
      assert.ok(took < 3000, `${name}: ${took} ms`);
      if (name !== "value")
        await page.evaluate(
          (name) => document.querySelector("center-finder").removeAttribute(name),
          name,
        );
    }
    const took = await page.evaluate(() => {
      const start = performance.now();
      document.querySelector("center-finder").state = `value=${huge}&told=${huge}&goods=${huge}`;
      return performance.now() - start;
    });
    assert.ok(took < 3000, `state: ${took} ms`);
    await field(page).evaluate((input) => {
      input.value = huge;
      input.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
    });
    await enter(page, "8703");
    await answered(page, "CEE003");
    await page.evaluate(() => (globalThis.huge = ""));
    const grown = (await heap()) - before;
    assert.ok(grown < 64, `${grown} MB more than before`);
  });
}

test("a thousand changes at once end in the last one", async () => {
  const page = await here.open("/empty.html");
  await page.evaluate(() => {
    const finder = document.querySelector("center-finder");
    for (let i = 0; i < 1000; i++) {
      finder.value = ["7013", "arc lamp", "8500", "85", ""][i % 5];
      finder.edition = i % 2 ? "cee" : "iic-2012";
      if (i % 100 === 0) finder.views = i % 200 ? "goods" : "goods about";
    }
    finder.views = "goods business about";
    finder.edition = "cee";
    finder.value = "6403";
  });
  await answered(page, "CEE004");
  await page.waitForTimeout(300);
  assert.ok((await answered(page, "6403")).includes("CEE004"));
  assert.equal(await page.locator("article.card:visible").count(), 1);
  assert.deepEqual(page.problems, []);
});
