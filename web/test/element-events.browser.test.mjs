/** What the element tells its host, and what the host can cancel. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, card, enter, plain, said, seen, stage } from "./helpers/finder.mjs";

const here = stage({
  pages: {
    "/one.html": plain("<center-finder></center-finder>"),
    "/own.html": plain(
      '<center-finder value="8703"></center-finder><p id="own"></p>',
      `<script type="module" src="/center-finder.js"></script><script>
      addEventListener("center-finder-answer", (event) => {
        event.preventDefault();
        document.querySelector("#own").textContent = event.detail.center?.id ?? event.detail.kind;
      });</script>`,
    ),
  },
});
const on = (page, what, given) => page.locator("center-finder").evaluate(what, given);

test("only answers and questions can be cancelled", async () => {
  const page = await here.open("/one.html");
  await on(page, (f) => {
    globalThis.can = {};
    for (const name of ["ready", "answer", "question", "error"])
      f.addEventListener(`center-finder-${name}`, (event) => {
        can[name] = event.cancelable;
      });
  });
  await enter(page, "arc lamp");
  await seen(page, "One question would help");
  await enter(page, "8500");
  await seen(page, "Nearest headings");
  assert.deepEqual(await page.evaluate(() => can), { answer: true, question: true, error: false });
});

test("a cancelled answer is not shown and not said; the host shows its own, and the form still gets the Center", async () => {
  const page = await here.open("/own.html");
  await page.locator("#own").filter({ hasText: "CEE003" }).waitFor();
  for (const [text, own] of [
    ["7013", "CEE009"],
    ["85", "routing"],
    ["nylon dog leash", "words"],
  ]) {
    await enter(page, text);
    await page.locator("#own").filter({ hasText: own }).waitFor();
    await page.waitForTimeout(300);
    assert.equal(await card(page).count(), 0, text);
    assert.equal(await said(page), "", text);
  }
  await enter(page, "7013");
  await page.locator("#own").filter({ hasText: "CEE009" }).waitFor();
  assert.equal(await on(page, (f) => f.center), "CEE009");
  await on(
    page,
    (f) =>
      (f.profile = {
        role: "importer",
        ctpat: "none",
        tradeCompliance: false,
        goods: [{ number: "3004", share: 1 }],
        businessPractice: null,
        intendedUse: null,
        highValue: null,
      }),
  );
  await page.getByRole("tab", { name: "My business" }).click();
  await page.locator("#own").filter({ hasText: "CEE001" }).waitFor();
  await seen(page, "Your answers");
  assert.equal(await card(page).count(), 0);
});

test("a cancelled question is left out; the host asks it and hands over the answer", async () => {
  const page = await here.open("/one.html");
  await on(page, (f) =>
    f.addEventListener("center-finder-question", (event) => {
      event.preventDefault();
      globalThis.asked = event.detail;
    }),
  );
  await enter(page, "arc lamp");
  await page.waitForFunction(() => globalThis.asked);
  await card(page).waitFor();
  assert.equal(await page.getByText("One question would help").count(), 0);
  assert.equal(await page.getByText("Answer the question").count(), 0);
  const before = await page.evaluate(() => asked.question.id);
  await on(page, (f) => f.answerQuestion(asked.question.id, asked.question.options[0].id));
  await seen(page, "Your answers");
  const last = await page.evaluate(
    () => events.findLast((e) => e.name === "answer").detail.answers,
  );
  assert.deepEqual(
    last.map((a) => a.question),
    [before],
  );
  await on(page, (f, id) => f.answerQuestion(id), before);
  await page.waitForFunction(
    () => events.findLast((e) => e.name === "answer").detail.answers[0]?.option === "",
  );
});

test("an answer to a question that there is not is told as an error and dropped", async () => {
  const page = await here.open("/one.html");
  await enter(page, "arc lamp");
  await seen(page, "One question would help");
  await on(page, (f) => f.answerQuestion("made-up", "nothing"));
  await page.waitForFunction(() => events.some((e) => e.name === "error"));
  const told = await page.evaluate(() => events.find((e) => e.name === "error").detail);
  assert.deepEqual([told.code, told.value], ["no-such-answer", "made-up:nothing"]);
  assert.doesNotMatch(await on(page, (f) => f.state), /told/);
});

test("a host that asks something else while it hears of an answer gets that, and nothing of the first", async () => {
  const page = await here.open("/one.html");
  await on(page, (f) =>
    f.addEventListener("center-finder-answer", () => (f.value = "7013"), { once: true }),
  );
  await enter(page, "8703");
  await answered(page, "CEE009");
  assert.equal(await card(page).count(), 1);
  assert.equal(await on(page, (f) => f.center), "CEE009");
  await on(page, (f) =>
    f.addEventListener("center-finder-answer", () => f.reset(), { once: true }),
  );
  await enter(page, "85");
  await page.waitForTimeout(300);
  assert.equal(await card(page).count(), 0);
});

test("a listener that throws breaks nothing", async () => {
  const page = await here.open("/one.html");
  await on(page, (f) => {
    for (const name of ["answer", "question", "error"])
      f.addEventListener(`center-finder-${name}`, () => {
        throw new Error("mine");
      });
  });
  await enter(page, "8703");
  await answered(page, "CEE003");
  await enter(page, "arc lamp");
  await seen(page, "One question would help");
  assert.ok(
    page.problems.every((p) => p.includes("mine")),
    page.problems.join(),
  );
});
