/** What words are answered with. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answered, card, edition, enter, field, plain, said, stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";
import { options, focus, type } from "./helpers/words.mjs";

const here = stage({
  pages: {
    "/one.html": plain('<center-finder views="goods"></center-finder>'),
    "/value.html": plain('<center-finder value="leather wallet" views="goods"></center-finder>'),
  },
});

const events = (page, name) =>
  page.evaluate((name) => events.filter((e) => e.name === name).map((e) => e.detail), name);

test("Enter asks the text as it stands, not the first suggestion", async () => {
  const page = await here.open("/one.html");
  await type(page, "nylon dog leash");
  await page.keyboard.press("Enter");
  const text = await answered(page, "Most likely");
  assert.match(text, /Most likely: Consumer Products & Mass Merchandising\s+CEE008/);
  assert.match(text, /about 9\d%/);
  assert.match(text, /You asked about “nylon dog leash”/);
  assert.equal(await page.getByRole("listbox").isVisible(), false);
  const [detail] = await events(page, "answer");
  assert.deepEqual(
    [
      detail.kind,
      detail.value,
      detail.suggestions.certainty,
      detail.suggestions.headings[0].heading.code,
      detail.answers,
    ],
    ["words", "nylon dog leash", "sure", "4201", []],
  );
  assert.match(
    await said(page),
    /^Most likely Consumer Products & Mass Merchandising \(CEE008\), about 9\d%\.$/,
  );
  assert.deepEqual(await events(page, "question"), [], "nothing is asked where all is clear");
});

test("a heading of the answer is chosen, and more are shown on demand", async () => {
  const page = await here.open("/one.html");
  await enter(page, "arc lamp");
  await answered(page, "Which heading are your goods?");
  const rows = card(page).locator("button.row");
  const few = await rows.count();
  assert.ok(few >= 2 && few <= 5);
  await page.getByRole("button", { name: /^Show \d+ more/ }).click();
  assert.ok((await rows.count()) > few);
  assert.match(await focus(page), /^button \d{4}/, "the focus is on the first that came");
  await rows.filter({ hasText: "8539" }).click();
  assert.match(await answered(page, "You typed “arc lamp”"), /8539/);
  assert.match(await focus(page), /^h2/);
});

test("words that fit several Centers name no winner and ask one question", async () => {
  const page = await here.open("/one.html");
  await enter(page, "parts");
  const text = await answered(page, "These words fit several Centers");
  assert.ok(!text.includes("Most likely"));
  assert.match(text, /None of them stands out/);
  assert.match(text, /Centers that the words fit[\s\S]*about \d+%/);
  const group = page.getByRole("group", { name: "What is it, above all?" });
  const answers = await group.getByRole("button").allInnerTexts();
  assert.ok(answers.length >= 3 && answers.length <= 6);
  assert.equal(answers.at(-1), "I don’t know");
  assert.match(
    await said(page),
    /^These words fit several Centers: .*One question would help: What is it, above all\?$/,
  );
  const [asked] = await events(page, "question");
  assert.deepEqual([asked.value, asked.question.id, asked.answers], ["parts", "kind", []]);
});

test("a correction is shown, and what was passed over or excluded", async () => {
  const page = await here.open("/one.html");
  await enter(page, "cermaic mug xqzwv, not glass");
  const text = await answered(page, "You asked about");
  assert.match(text, /Read “cermaic” as “ceramic”\./);
  assert.match(text, /Passed over, as no name of goods known here: “xqzwv”\./);
  assert.match(text, /Counted against, as you exclude it: “glass”\./);
  assert.ok(
    (await card(page).locator("mark").allInnerTexts()).includes("ceramic"),
    "the words that led there are as they were read",
  );
});

test("the value attribute takes words, and the edition switch answers them anew", async () => {
  const page = await here.open("/value.html");
  await answered(page, "Most likely: Consumer Products & Mass Merchandising");
  await edition(page, "As proposed in early 2012");
  const text = await answered(page, "Industry Integration Centers");
  assert.match(text, /Most likely: Consumer Products/);
  assert.match(text, /Only proposed/);
  assert.ok(!text.includes("IIC-"));
  await page.evaluate(() => (document.querySelector("center-finder").value = "frozen shrimp"));
  await answered(page, "Agriculture and Prepared Products");
});

test("a table of the host decides about words, too", async () => {
  const page = await here.open("/value.html");
  await answered(page, "CEE008");
  await page.evaluate(() =>
    document.querySelector("center-finder").setScope("ours", "from,to,center\n4202,4202,CEE001\n"),
  );
  await answered(page, "Most likely: Pharmaceuticals, Health & Chemicals");
});

test("numbers behave as before, and words around a number do not hide it", async () => {
  const page = await here.open("/one.html");
  await field(page).pressSequentially("HTS 8703");
  assert.equal(await options(page).count(), 0);
  await answered(page, "CEE003");
  await enter(page, "8471.30.0100 laptop, 15 inch");
  await answered(page, "8471.30.01.00");
  // Four digits among words may be a model or a size: the words count, and the number is offered.
  await enter(page, "2202 bolt");
  await answered(page, "You asked about");
  const offered = card(page).getByRole("button", { name: /The number in your text/ });
  assert.match(await offered.innerText(), /2202/);
  await offered.click();
  await answered(page, "You typed “2202 bolt”");
});

test("what the vectors say holds in the element", async () => {
  const all = JSON.parse(readFileSync(join(web, "../tests/vectors/words.json"), "utf8"));
  const some = all.filter((v, i) => v.corrected || v.asks || i % 11 === 0).slice(0, 24);
  assert.ok(some.length >= 12);
  const page = await here.open("/one.html");
  for (const v of some) {
    await enter(page, v.input);
    const shown = await answered(page, `You asked about “${v.input}”`);
    const codes = await card(page).locator("button.row b").allInnerTexts();
    if (v.first) assert.equal(codes[0], v.first, v.input);
    if (v.within) assert.ok(codes.slice(0, v.within[0]).includes(v.within[1]), v.input);
    for (const [word, as] of Object.entries(v.corrected ?? {}))
      assert.match(shown, new RegExp(`Read “${word}” as [^.]*“${as}”`));
    if ("asks" in v) assert.equal(await page.locator(".ask").count(), +v.asks, v.input);
    const [detail] = (await events(page, "answer")).slice(-1);
    if (v.center) assert.equal(detail.suggestions.centers[0].center.id, v.center, v.input);
    if (v.certainty) assert.equal(detail.suggestions.certainty, v.certainty, v.input);
  }
});
