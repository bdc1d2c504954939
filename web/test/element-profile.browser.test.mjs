/** The profile of an importer, given by the host. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, plain, seen, stage } from "./helpers/finder.mjs";
import { on } from "./helpers/element.mjs";

const here = stage({
  pages: {
    "/one.html": plain("<center-finder></center-finder>"),
  },
});

test("a profile fills My business, what it leaves out is asked, and assess() judges it", async () => {
  const page = await here.open("/one.html");
  await on(
    page,
    (f) =>
      (f.profile = {
        role: "importer",
        ctpat: "tier2",
        tradeCompliance: false,
        goods: [
          { number: "8703.23", share: 70 },
          { number: "4011", share: 30 },
        ],
      }),
  );
  await page.getByRole("tab", { name: "My business" }).click();
  await seen(page, "Does the business belong to the industry of a particular Center?");
  await seen(page, "8703.23 (70) and 4011 (30)");
  await on(
    page,
    (f) =>
      (f.profile = { ...f.profile, businessPractice: null, intendedUse: null, highValue: null }),
  );
  assert.match(await answered(page, "CEE003"), /Automotive/);
  const judged = await on(page, async (f) => [
    (await f.assess()).center.id,
    (await f.assess({ goods: [{ number: "3004", share: 1 }] })).center.id,
    (await f.assess(undefined, "iic-2012")).edition,
  ]);
  assert.deepEqual(judged, ["CEE003", "CEE001", "iic-2012"]);
  await page.getByRole("button", { name: "Change: Goods" }).click();
  await page.getByLabel("Tariff number 1").fill("3004");
  await page.getByLabel("Tariff number 2").fill("3004");
  await page.getByRole("button", { name: "Continue" }).click();
  await answered(page, "CEE001");
  assert.equal(
    await on(page, (f) => f.profile.goods[0].number),
    "3004",
    "the profile follows the user",
  );
});
