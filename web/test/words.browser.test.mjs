import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  answered,
  card,
  edition,
  enter,
  field,
  plain,
  said,
  seen,
  stage,
} from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";

const here = stage({
  pages: {
    "/one.html": plain('<center-finder views="goods"></center-finder>'),
    "/value.html": plain('<center-finder value="leather wallet" views="goods"></center-finder>'),
  },
});
const missing = stage({ missing: ["/center-finder-words.bin"] });
const broken = stage({ pages: { "/center-finder-words.bin": "not an index" } });

const options = (page) => page.getByRole("option");
const events = (page, name) =>
  page.evaluate((name) => events.filter((e) => e.name === name).map((e) => e.detail), name);
const focus = (page) =>
  page.evaluate(() => {
    const at = document.querySelector("center-finder").shadowRoot.activeElement;
    return at && `${at.localName} ${at.textContent}`;
  });
/** Waits for the answer that a view gives once it has its focus. */
const focused = (page, tag) =>
  page.waitForFunction(
    (tag) => document.querySelector("center-finder").shadowRoot.activeElement?.localName === tag,
    tag,
  );
const state = (page) => page.evaluate(() => document.querySelector("center-finder").state);

/** Types a text, in one piece so that no list for its beginning comes in between. */
async function type(page, text) {
  await field(page).fill(text);
  await options(page).first().waitFor();
}

test("suggestions come while words are typed: number, title, Center, matching words, how likely", async () => {
  const page = await here.open("/one.html");
  await type(page, "nylon dog leash");
  const first = options(page).first();
  const text = (await first.innerText()).replace(/\s+/g, " ");
  assert.match(
    text,
    /^4201 .*leash.* Consumer Products & Mass Merchandising · matches nylon dog leash very likely$/i,
  );
  assert.deepEqual((await first.locator("mark").allInnerTexts()).sort(), ["dog", "leash", "nylon"]);
  assert.equal(await first.locator("meter").count(), 1);
  assert.equal(await card(page).count(), 0, "nothing is answered before it is asked");
  assert.deepEqual(await events(page, "answer"), []);
});

test("the field and its list have the roles, names and states of an editable combobox", async () => {
  const page = await here.open("/one.html");
  const input = field(page);
  const aria = () =>
    input.evaluate((node) => {
      const root = node.getRootNode();
      const active = node.getAttribute("aria-activedescendant");
      return [
        node.role,
        node.ariaAutoComplete,
        node.ariaExpanded,
        root.getElementById(node.getAttribute("aria-controls"))?.role,
        active && root.getElementById(active).ariaSelected,
      ];
    });
  assert.deepEqual(await aria(), ["combobox", "list", "false", "listbox", null]);
  await type(page, "pump");
  assert.deepEqual(await aria(), ["combobox", "list", "true", "listbox", null]);
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await aria(), ["combobox", "list", "true", "listbox", "true"]);
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const of = (role) => nodes.filter((node) => !node.ignored && node.role?.value === role);
  const [box] = of("combobox");
  assert.equal(box.name.value, "Goods or tariff number");
  assert.match(box.description.value, /leather wallet/);
  assert.ok(box.properties.some((p) => p.name === "activedescendant"));
  assert.equal(of("listbox")[0].name.value, "Suggestions");
  const list = of("option");
  assert.ok(list.length > 1);
  assert.match(list[0].name.value, /^8413 Pumps.*Machinery · matches pump.*(likely|possible)$/);
});

test("the list is used with the keyboard alone, after the APG", async () => {
  const page = await here.open("/one.html");
  const selected = () =>
    page.evaluate(() =>
      [
        ...document.querySelector("center-finder").shadowRoot.querySelectorAll("[role=option]"),
      ].findIndex((o) => o.ariaSelected === "true"),
    );
  const visible = () => page.getByRole("listbox").isVisible();
  const caret = () => field(page).evaluate((node) => node.selectionStart);
  await type(page, "rubber bo");
  const last = (await options(page).count()) - 1;
  await page.keyboard.press("ArrowDown");
  assert.equal(await selected(), 0);
  await page.keyboard.press("ArrowDown");
  assert.equal(await selected(), 1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal(await selected(), last, "Up goes round to the last");
  await page.keyboard.press("ArrowDown");
  assert.equal(await selected(), 0, "Down goes round to the first");
  await page.keyboard.press("Home");
  assert.deepEqual([await selected(), await caret()], [-1, 0], "Home goes back to the text");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  assert.deepEqual([await selected(), await caret()], [-1, 9]);
  await page.keyboard.press("Escape");
  assert.equal(await visible(), false);
  assert.equal(await field(page).inputValue(), "rubber bo", "Escape keeps the text");
  await page.keyboard.press("Alt+ArrowDown");
  assert.deepEqual(
    [await visible(), await selected()],
    [true, -1],
    "Alt+Down opens and moves nowhere",
  );
  await page.keyboard.press("Alt+ArrowUp");
  assert.equal(await visible(), false);
  await page.keyboard.press("ArrowUp");
  assert.deepEqual([await visible(), await selected()], [true, last], "Up opens at the last");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await visible(), false);
  const number = await field(page).inputValue();
  assert.match(number, /^\d{4}$/);
  await answered(page, number);
  assert.match(await focus(page), /^input/, "the focus stays in the field");
  await page.keyboard.press("Tab");
  assert.doesNotMatch(await focus(page), /^input/, "Tab leaves");
});

test("Escape closes the list and nothing around it, and without a list it is the host's", async () => {
  const page = await here.open("/one.html");
  await page.evaluate(() => {
    globalThis.escapes = 0;
    addEventListener("keydown", (event) => event.key === "Escape" && escapes++);
  });
  await type(page, "pump");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => escapes), 0);
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => escapes), 1);
});

test("Tab and a click elsewhere close the list and choose nothing", async () => {
  const page = await here.open("/one.html");
  await type(page, "pump");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  assert.equal(await page.getByRole("listbox").isVisible(), false);
  assert.equal(await field(page).inputValue(), "pump");
  await field(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("heading", { name: "A portal" }).click();
  assert.equal(await page.getByRole("listbox").isVisible(), false);
  assert.equal(await card(page).count(), 0);
});

for (const how of ["click", "tap"]) {
  test(`a suggestion is chosen by a ${how}, and the answer says what was typed`, async () => {
    const page = await here.open("/one.html", { hasTouch: how === "tap" });
    await type(page, "nylon dog leash");
    await options(page).first()[how]();
    const text = await answered(page, "4201");
    assert.match(text, /You typed “nylon dog leash”/);
    assert.match(text, /How sure this is/);
    assert.equal(await field(page).inputValue(), "4201");
    assert.match(await focus(page), /^h2/);
    const [detail] = await events(page, "answer");
    assert.deepEqual(
      [detail.kind, detail.value, detail.words],
      ["routing", "4201", "nylon dog leash"],
    );
    await page.getByRole("button", { name: "See what else it may mean" }).click();
    await answered(page, "Which heading are your goods?");
    assert.equal(await field(page).inputValue(), "nylon dog leash");
  });
}

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

test("the number of suggestions is said after a pause", async () => {
  const page = await here.open("/one.html");
  await type(page, "pump");
  const count = await options(page).count();
  assert.equal(await said(page), "");
  await page.waitForTimeout(1100);
  assert.equal(await said(page), `${count} suggestions. Press Down to reach them.`);
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

test("the words files come with the first word, and then nothing more", async () => {
  const page = await here.open("/one.html");
  await enter(page, "8703");
  await answered(page, "CEE003");
  assert.ok(!page.requests.some((path) => /words|full|more/.test(path)), String(page.requests));
  await enter(page, "pump");
  await answered(page, "Machinery");
  assert.deepEqual(page.requests.filter((path) => /\.(wasm|bin)$/.test(path)).sort(), [
    "/center-finder-full.wasm",
    "/center-finder-words.bin",
    "/center-finder-numbers.wasm",
  ]);
  const before = page.requests.length;
  for (const text of ["vehcile seat", "parts", "gift", "自行车"]) {
    await field(page).fill("");
    await field(page).pressSequentially(text);
    await page.keyboard.press("Enter");
    await answered(page, text);
  }
  await page.getByRole("button", { name: "I don’t know" }).click();
  await page.waitForTimeout(200);
  assert.deepEqual(page.requests.slice(before), []);
});

test("an index that does not load or is damaged is told in plain words, and a second try brings it", async () => {
  const page = await missing.open("/");
  await enter(page, "pump");
  await seen(page, "a file did not load");
  const other = await broken.open("/");
  await enter(other, "pump");
  await seen(other, "a file is damaged or of another version");
  await other.route("**/center-finder-words.bin", (route) =>
    route.fulfill({ path: join(web, "dist/center-finder-words.bin") }),
  );
  await other.getByRole("button", { name: "Try again" }).click();
  await answered(other, "Machinery");
  await enter(page, "8703");
  await answered(page, "CEE003");
});

test("loading is shown only where it lasts", async () => {
  const page = await here.open("/one.html");
  let held;
  await page.route("**/center-finder-words.bin", (route) => void (held = () => route.continue()));
  await field(page).pressSequentially("pump");
  await seen(page, "Loading…");
  held();
  await options(page).first().waitFor();
  assert.equal(await page.locator("[part=output]").innerText(), "");
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

test("how long a suggestion takes in this browser is printed", async (t) => {
  const page = await here.open("/one.html");
  const texts = JSON.parse(readFileSync(join(web, "../tests/vectors/words.json"), "utf8")).map(
    (v) => v.input,
  );
  const { p50, p95, n } = await page.evaluate(async (texts) => {
    const { loadWords } = await import("/engine.js");
    const { suggest } = await loadWords();
    const times = [];
    for (let round = 0; round < 5; round++) {
      for (const text of texts) {
        const start = performance.now();
        suggest(text, { typing: round % 2 === 1 });
        if (round) times.push(performance.now() - start);
      }
    }
    times.sort((a, b) => a - b);
    return {
      p50: times[Math.floor(times.length * 0.5)],
      p95: times[Math.floor(times.length * 0.95)],
      n: times.length,
    };
  }, texts);
  t.diagnostic(`${n} suggestions: p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`);
  assert.ok(n > 200);
});
