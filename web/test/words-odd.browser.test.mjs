/** Words that name no goods, and texts that are empty or far too long. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, card, enter, plain, seen, stage } from "./helpers/finder.mjs";
import { focus, focused } from "./helpers/words.mjs";

const here = stage({
  pages: {
    "/one.html": plain('<center-finder views="goods"></center-finder>'),
  },
});

const events = (page, name) =>
  page.evaluate((name) => events.filter((e) => e.name === name).map((e) => e.detail), name);

const ODD = {
  "a vague word": ["gift", "These words do not say which goods", null],
  nonsense: [
    "xqzwv plorn",
    "These words name no goods that are known here",
    "What is it, above all?",
  ],
  Cyrillic: [
    "лента светодиодная",
    "Only English names of goods are known",
    "What is it, above all?",
  ],
  Chinese: ["自行车", "Only English names of goods are known", "What is it, above all?"],
  markup: ["<img src=x onerror=alert(1)>", "These words", null],
};

for (const [name, [text, title, question]] of Object.entries(ODD)) {
  test(`${name} is told apart and helped on, without a guess`, async () => {
    const page = await here.open("/one.html");
    await enter(page, text);
    const shown = await answered(page, title);
    assert.ok(!shown.includes("Most likely"));
    assert.deepEqual(page.problems, []);
    if (question) assert.ok(shown.includes(question));
    if (title.includes("fit several") || name === "markup") return;
    assert.match(shown, /type 2 to 10 digits/);
    const [detail] = await events(page, "answer");
    assert.equal(detail.suggestions.certainty, "nothing");
    await page.getByRole("button", { name: "Browse for them" }).click();
    await seen(page, "64 Footwear");
    await focused(page, "summary");
    assert.match(await focus(page), /^summary 01/);
  });
}

for (const text of ["", "   ", "???", "🎁"]) {
  test(`${JSON.stringify(text)} asks for something to look up`, async () => {
    const page = await here.open("/one.html");
    await enter(page, text);
    await seen(
      page,
      text.trim() ? /nothing to look up|not a tariff number/ : "There is nothing to look up here.",
    );
    assert.equal(await card(page).count(), 0);
  });
}

test("a hundred kilobytes pasted are answered at once, from their beginning", async () => {
  const page = await here.open("/one.html");
  await enter(page, "pump");
  await answered(page, "Machinery");
  const took = await page.evaluate(async () => {
    const finder = document.querySelector("center-finder");
    const input = finder.shadowRoot.querySelector("[role=combobox]");
    input.value = "Nylon dog leash with a metal clip. ".repeat(3000);
    const start = performance.now();
    input.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
    await new Promise((told) =>
      finder.addEventListener("center-finder-answer", told, { once: true }),
    );
    return performance.now() - start;
  });
  assert.ok(took < 500, `${took} ms`);
  const shown = await answered(page, "You asked about “Nylon dog leash");
  assert.match(shown, /4201/);
  assert.ok(shown.length < 3000, "a long text is not repeated in full");
});
