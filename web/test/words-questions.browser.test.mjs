/** Questions about goods: they are answered, changed, and kept in a link. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, enter, stage } from "./helpers/finder.mjs";
import { focus, focused } from "./helpers/words.mjs";

const here = stage({
  pages: {},
});

const events = (page, name) =>
  page.evaluate((name) => events.filter((e) => e.name === name).map((e) => e.detail), name);

const state = (page) => page.evaluate(() => document.querySelector("center-finder").state);

test("an answer changes the result, is listed, can be changed, and stays in the state", async () => {
  const page = await here.open();
  await enter(page, "arc lamp");
  await answered(page, "Most likely: Consumer Products");
  await page.getByRole("button", { name: /^An electrical or electronic/ }).click();
  assert.match(
    await answered(page, "Most likely: Electronics"),
    /Your answers[\s\S]*An electrical or electronic/,
  );
  assert.match(await focus(page), /^h2 Most likely: Electronics/);
  assert.equal(await state(page), "told=kind%3Aelectronic&value=arc+lamp");
  assert.match(page.url(), /told=kind/, "the demo page keeps it in its address");
  const [, second] = await events(page, "answer");
  assert.deepEqual(second.answers, [{ question: "kind", option: "electronic" }]);

  await page.getByRole("button", { name: "Change: What is it, above all?" }).click();
  await focused(page, "h3");
  assert.match(await focus(page), /^h3 What is it, above all/);
  await page.getByRole("button", { name: /your answer so far/ }).waitFor();
  assert.equal((await events(page, "answer")).length, 2, "to ask again is no answer");
  await page.getByRole("button", { name: /^Furniture, a lamp/ }).click();
  await answered(page, "Most likely: Consumer Products");
  assert.equal(await state(page), "told=kind%3Ahome&value=arc+lamp");

  await page.getByRole("button", { name: /^Change:/ }).click();
  await page.getByRole("button", { name: "I don’t know" }).click();
  assert.match(await answered(page, "Your answers"), /I don’t know/);
  assert.equal(
    await page.getByRole("group", { name: "What is it, above all?" }).count(),
    0,
    "it is not asked again",
  );

  await enter(page, "sofa");
  assert.doesNotMatch(await answered(page, "You asked about “sofa”"), /Your answers/);
  assert.equal(await state(page), "value=sofa", "another text starts anew");
});

test("a link with answers reopens the same result, with the words of the answers", async () => {
  const page = await here.open("/#value=arc+lamp&told=kind:electronic");
  const text = await answered(page, "Most likely: Electronics");
  assert.match(text, /What is it, above all\?\s+An electrical or electronic device/);
  await page.evaluate(() => (location.hash = "value=arc+lamp&told=kind:home"));
  await answered(page, "Most likely: Consumer Products");
  await page.evaluate(() => (location.hash = "value=4201&from=dog+leash"));
  await answered(page, "You typed “dog leash”");
});

test("answers in a link that no question has are left out", async () => {
  const page = await here.open("/#value=arc+lamp&told=kind:cheese,nonsense");
  assert.doesNotMatch(await answered(page, "Most likely"), /Your answers/);
  assert.deepEqual(page.problems, []);
});
