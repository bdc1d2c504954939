/** What a host gives is text, however odd or long. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, enter, plain, seen, stage } from "./helpers/finder.mjs";
import { on, TABLE } from "./helpers/element.mjs";

const here = stage({
  pages: {
    "/one.html": plain("<center-finder></center-finder>"),
  },
});

test("markup from the host is shown as text, wherever it comes from", async () => {
  const page = await here.open("/one.html");
  const evil = '<img src=x onerror="globalThis.hit=1">';
  await on(
    page,
    (f, evil) => {
      f.strings = { label: evil, "views.goods": evil, readAs: `${evil}{0}` };
      f.profile = { role: evil, goods: [{ number: evil, share: evil }], businessPractice: evil };
      f.asOf = evil;
      f.setAttribute("max-results", evil);
      f.setAttribute("name", evil);
      f.theme = evil;
    },
    evil,
  );
  await page.getByRole("tab", { name: evil }).waitFor();
  await seen(page, "This is not a date.");
  await on(
    page,
    (f, [evil, head]) =>
      (f.scope = {
        name: evil,
        csv: `${head}8703,8703,CEE010,,,,"${evil.replaceAll('"', '""')}",\n`,
      }),
    [evil, TABLE],
  );
  await on(page, (f) => (f.value = "8703"));
  assert.ok((await answered(page, "CEE010")).includes(evil));
  await on(
    page,
    (f, evil) =>
      (f.profile = {
        role: "importer",
        ctpat: "none",
        tradeCompliance: false,
        goods: [{ number: evil, share: 1 }],
        businessPractice: null,
        intendedUse: null,
        highValue: null,
      }),
    evil,
  );
  await page.getByRole("tab", { name: "My business" }).click();
  await page.waitForTimeout(400);
  await page.getByText(evil).first().waitFor();
  assert.equal(
    await page.evaluate(
      () =>
        document.querySelector("center-finder").shadowRoot.querySelectorAll("img").length +
        (globalThis.hit ?? 0),
    ),
    0,
  );
  assert.deepEqual(page.problems, []);
});

test("ten megabytes in any attribute do not hang the page", async () => {
  const page = await here.open("/one.html");
  for (const name of [
    "edition",
    "as-of",
    "views",
    "value",
    "lang",
    "theme",
    "permalink",
    "max-results",
    "name",
    "required",
  ]) {
    const took = await on(
      page,
      async (f, name) => {
        const start = performance.now();
        f.setAttribute(name, "goods 8703 ".repeat(1_000_000));
        await new Promise((done) => setTimeout(done));
        return performance.now() - start;
      },
      name,
    );
    assert.ok(took < 1500, `${name}: ${took} ms`);
    await on(page, (f, name) => f.removeAttribute(name), name);
  }
  await enter(page, "7013");
  await answered(page, "CEE009");
});
