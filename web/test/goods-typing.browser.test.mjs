/** Numbers as people type them: mended, refused with a hint, answered on the way. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, card, enter, field, plain, said, seen, stage } from "./helpers/finder.mjs";

const here = stage({
  pages: {
    "/one.html": plain('<center-finder value="4202" views="goods"></center-finder>'),
  },
});

test("a lost leading zero is put back, and the answer says so", async () => {
  const page = await here.open();
  await enter(page, "101210010");
  const text = await answered(page, "0101.21.00.10");
  assert.match(text, /We put back the leading zero that a spreadsheet had dropped/);
});

test("a number that a spreadsheet made a power of ten is refused with its own hint", async () => {
  const page = await here.open();
  await enter(page, "8.4713E+09");
  await seen(page, "its digits are gone");
  assert.equal(await field(page).getAttribute("aria-invalid"), "true");
  assert.equal(await card(page).count(), 0);
  const [event] = await page.evaluate(() => events.filter((e) => e.name === "error"));
  assert.equal(event.detail.code, "exponent");
});

test("a heading that does not exist offers the nearest ones as buttons", async () => {
  const page = await here.open();
  await enter(page, "8500");
  await seen(page, "There is no such heading");
  assert.match(await said(page), /There is no such heading/);
  await page.getByRole("button", { name: "8504 Transformers" }).click();
  await answered(page, "8504");
  assert.equal(
    await page.getByText("There is no such heading").count(),
    0,
    "the error goes when the number is right",
  );
});

test("Enter on an empty field says what to type", async () => {
  const page = await here.open();
  await enter(page, "");
  await seen(page, "There is nothing to look up here.");
});

test("the place of a mistake is marked in the text", async () => {
  const page = await here.open();
  await enter(page, "8703 and 7013");
  await seen(page, "more than one tariff number");
  assert.equal(await page.locator("mark").innerText(), "7013");
});

test("typing is answered when the number is complete enough, without Enter", async () => {
  const page = await here.open();
  await field(page).pressSequentially("870");
  await page.waitForTimeout(400);
  assert.equal(await card(page).count(), 0, "three digits are not answered");
  assert.equal(await page.getByRole("status").filter({ hasText: /./ }).count(), 0);
  await field(page).pressSequentially("3");
  await answered(page, "CEE003");
});

test("the clear button empties the field and takes the answer away", async () => {
  const page = await here.open();
  await enter(page, "7013");
  await answered(page, "CEE009");
  await page.getByRole("button", { name: "Clear the field" }).click();
  assert.equal(await field(page).inputValue(), "");
  assert.equal(await card(page).count(), 0);
});

test("a value of ten million characters does not hang the page", async () => {
  const page = await here.open("/one.html");
  const took = await page.evaluate(() => {
    const start = performance.now();
    document.querySelector("center-finder").value = "8703 ".repeat(2_000_000);
    return performance.now() - start;
  });
  assert.ok(took < 1000, `${took} ms`);
});
