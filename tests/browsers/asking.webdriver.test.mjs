/** What is asked in the field, and answered, in every browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { page, stage, until } from "./finder.mjs";

const here = stage();

const one = page("<center-finder></center-finder>");

test("a number is answered with its Center, how sure that is, and the limits", async () => {
  const finder = await here.open(one);
  await finder.type("7013", Key.ENTER);
  await finder.shows("CEE009");
  await finder.shows("Seen in rulings or orders");
  await finder.shows("the Center ID that CBP holds for you in ACE decides");
  await finder.says("7013: Industrial & Manufacturing Materials (CEE009)");
  const answers = await finder.events("answer");
  assert.equal(answers.at(-1).routing.center.id, "CEE009");
});

test("a number that is being typed is answered without Enter", async () => {
  const finder = await here.open(one);
  await finder.type("8703");
  await finder.shows("CEE003");
});

test("a number is answered by four files", async () => {
  const finder = await here.open(page('<center-finder value="8703"></center-finder>'));
  await finder.shows("CEE003");
  const files = finder.server.log.filter((path) => !/portal|watch|favicon/.test(path));
  assert.deepEqual(files.sort(), [
    "/center-finder-numbers.wasm",
    "/center-finder.js",
    "/element.js",
    "/engine.js",
  ]);
});

test("a mistake is told with what may be meant, and one of that is taken", async () => {
  const finder = await here.open(one);
  await finder.type("8500", Key.ENTER);
  await finder.shows("There is no such heading");
  assert.equal(
    await finder.run("return root.querySelector('[role=combobox]').getAttribute('aria-invalid')"),
    "true",
  );
  await finder.click("button", /^8504/);
  await finder.shows("8504");
  await until("the answer has the focus", async () => /^h2/.test(await finder.focus()));
  assert.equal((await finder.events("error"))[0].code, "no-such-heading");
});

test("words get suggestions, which are reached and taken by keyboard", async () => {
  const finder = await here.open(one);
  await finder.type("nylon dog lea");
  await finder.get("option", /^4201/);
  assert.equal(
    await finder.run("return root.querySelector('[role=combobox]').getAttribute('aria-expanded')"),
    "true",
  );
  // Said when the list stands still.
  await finder.says("suggestions. Press Down to reach them.");
  const codes = (await finder.names("option")).map((name) => name.slice(0, 4));
  const active = () =>
    finder.run(
      "return root.getElementById(root.querySelector('[role=combobox]').getAttribute('aria-activedescendant')).textContent.slice(0, 4)",
    );
  for (const code of codes.slice(0, codes.indexOf("4201") + 1)) {
    await finder.press(Key.ARROW_DOWN);
    assert.equal(await active(), code);
  }
  assert.match(await finder.focus(), /^combobox/, "the focus stays in the field");
  await finder.press(Key.ENTER);
  await finder.shows("You typed “nylon dog lea”");
  assert.equal(await finder.run("return host.value"), "4201");
});

test("Escape closes the suggestions and leaves the words", async () => {
  const finder = await here.open(one);
  await finder.type("rubber bo");
  await finder.get("option", /./);
  await finder.press(Key.ESCAPE);
  await until("the list is closed", async () => (await finder.all("option")).length === 0);
  assert.equal(await finder.run("return root.querySelector('[role=combobox]').value"), "rubber bo");
});

test("a suggestion is taken by the mouse", async () => {
  const finder = await here.open(one);
  await finder.type("nylon dog lea");
  await finder.click("option", /^4201/);
  await finder.shows("You typed “nylon dog lea”");
});

test("a question is asked, answered, and taken back", async () => {
  const finder = await here.open(one);
  await finder.type("arc lamp", Key.ENTER);
  await finder.shows("What is it, above all?");
  assert.equal((await finder.events("question"))[0].question.id, "kind");
  await finder.click("button", /^An electrical/);
  await finder.shows("Most likely: Electronics");
  await finder.click("button", /^Change: What is it/);
  await finder.shows("your answer so far");
  await finder.click("button", "I don’t know");
  await finder.shows("I don’t know Change");
  assert.equal(new URLSearchParams(await finder.run("return host.state")).get("told"), "kind:");
});

test("a link reopens the answer, and the address of the demo page follows the answer", async () => {
  const finder = await here.open(null, { path: "/#value=arc+lamp&told=kind%3Aelectronic" });
  await finder.shows("Your answers");
  await finder.shows("Most likely: Electronics");
  await finder.type("7013", Key.ENTER);
  await finder.shows("CEE009");
  await until("the address follows", () => finder.script("return location.hash === '#value=7013'"));
  const link = await finder.run(
    "const a = [...root.querySelectorAll('a')].find((n) => n.textContent.startsWith('Link to this answer')); return a.href",
  );
  assert.ok(link.endsWith("/#value=7013"), link);
});

test("markup in a value is text", async () => {
  const finder = await here.open(
    page('<center-finder value="<img src=/x onerror=globalThis.bad=1> dog leash"></center-finder>'),
  );
  await finder.shows("dog leash");
  await finder.shows("You asked about “<img src=/x");
  assert.equal(await finder.script("return globalThis.bad ?? null"), null);
  assert.equal(await finder.run("return root.querySelectorAll('img').length"), 0);
});
