/** What a page around the element sets, styles, forbids and hears, in every browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { NONCES, STRICT, page, stage, until } from "./finder.mjs";

const here = stage();

const one = page("<center-finder></center-finder>");

test("the theme is light, dark, or the page's own", async () => {
  const finder = await here.open(
    page("<center-finder></center-finder>", {
      head: '<meta name="color-scheme" content="light">',
    }),
  );
  const ground = () => finder.run("return getComputedStyle(host).backgroundColor");
  assert.equal(await ground(), "rgb(255, 255, 255)");
  await finder.run("host.theme = 'dark'");
  assert.equal(await ground(), "rgb(20, 23, 27)");
  await finder.run("host.theme = 'light'");
  assert.equal(await ground(), "rgb(255, 255, 255)");
  await finder.run(
    "host.removeAttribute('theme'); document.querySelector('meta[name=color-scheme]').content = 'dark'",
  );
  assert.equal(await ground(), "rgb(20, 23, 27)");
});

test("a host's colours, type and radius are taken", async () => {
  const look =
    "center-finder { --cf-accent: rgb(1, 2, 3); --cf-radius: 11px; --cf-font: monospace } center-finder::part(button) { letter-spacing: 3px }";
  const finder = await here.open(
    page("<center-finder></center-finder>", { head: '<link rel="stylesheet" href="/look.css">' }),
    { pages: { "/look.css": look } },
  );
  const of = (property) =>
    finder.run("return getComputedStyle(root.querySelector('.primary'))[arguments[1]]", property);
  assert.deepEqual(
    await Promise.all(
      ["backgroundColor", "borderTopLeftRadius", "fontFamily", "letterSpacing"].map(of),
    ),
    ["rgb(1, 2, 3)", "11px", "monospace", "3px"],
  );
});

test("two elements on a page keep to themselves, and load the engine once", async () => {
  const finder = await here.open(
    page(
      '<center-finder id="a" value="7013"></center-finder><center-finder id="b" value="8703" edition="iic-2012"></center-finder>',
    ),
  );
  const [a, b] = [finder.of("#a"), finder.of("#b")];
  await a.shows("CEE009");
  await b.shows("Automotive and Aerospace");
  await b.type("6403", Key.ENTER);
  await b.shows("6403");
  assert.ok((await a.text()).includes("CEE009"));
  assert.equal(finder.server.log.filter((path) => path.endsWith(".wasm")).length, 1);
});

test("it fits a side bar of 280 pixels in one column, and a wide page in two", async () => {
  const css = ".side { width: 280px } .wide { width: 900px }";
  const finder = await here.open(
    page('<div class="side"><center-finder value="7013"></center-finder></div>', {
      head: '<link rel="stylesheet" href="/look.css">',
    }),
    { pages: { "/look.css": css } },
  );
  await finder.shows("CEE009");
  const columns = () =>
    finder.run(
      "return getComputedStyle(root.querySelector('.columns')).gridTemplateColumns.split(' ').filter((t) => /px/.test(t)).length",
    );
  const fits = () =>
    finder.run(
      "return [...root.querySelectorAll('*')].filter((n) => n.getClientRects().length && !n.closest('.vh') && n.getBoundingClientRect().right > host.getBoundingClientRect().right + 1).map((n) => n.outerHTML.slice(0, 80))",
    );
  assert.deepEqual(await fits(), []);
  assert.equal(await columns(), 0);
  await finder.script("document.querySelector('.side').className = 'wide'");
  assert.deepEqual(await fits(), []);
  assert.equal(await columns(), 2);
});

test("a policy that blocks WebAssembly is told, and the host's text stays", async () => {
  here.expected = true;
  const finder = await here.open(page("<center-finder><p>Ask CBP.</p></center-finder>"), {
    csp: STRICT.replace(" 'wasm-unsafe-eval'", ""),
    ready: false,
  });
  await finder.shows("'wasm-unsafe-eval' in script-src");
  assert.ok(await finder.state("failed"));
  assert.ok(
    await finder.script(
      "return document.querySelector('center-finder p').getClientRects().length > 0",
    ),
  );
  assert.deepEqual(
    (await finder.events("error")).map((e) => e.code),
    ["wasm-blocked"],
  );
});

test("a file that is not there is told, and a second try finds it", async () => {
  const missing = ["/center-finder-numbers.wasm"];
  const finder = await here.open(page('<center-finder value="7013"></center-finder>'), {
    missing,
    ready: false,
  });
  await finder.shows("a file did not load");
  missing.length = 0;
  await finder.click("button", "Try again");
  await finder.shows("CEE009");
});

test("it runs under a policy of nonces and strict-dynamic, with what is loaded later", async () => {
  const finder = await here.open(
    page("<center-finder></center-finder>", { script: 'nonce="c2VjcmV0"' }),
    { csp: NONCES },
  );
  await finder.type("arc lamp", Key.ENTER);
  await finder.shows("What is it, above all?");
  await finder.click("tab", "About the Centers");
  await finder.shows("The ten Centers in force");
});

test("the chosen Center goes into the form of the page, and a required one holds the form back until then", async () => {
  const finder = await here.open(
    page(
      '<form><center-finder name="center" required></center-finder><button id="send">Send</button></form>',
    ),
  );
  const form = () =>
    finder.script(
      "const form = document.querySelector('form'); return [form.checkValidity(), new FormData(form).get('center')]",
    );
  assert.deepEqual(await form(), [false, null]);
  await finder.type("7013", Key.ENTER);
  await finder.shows("CEE009");
  assert.deepEqual(await form(), [true, "CEE009"]);
  await finder.type("strip", Key.ENTER);
  await finder.shows("What is it, above all?");
  assert.deepEqual(await form(), [false, null]);
  await finder.script("document.querySelector('form').reset()");
  assert.equal(await finder.run("return host.value"), "");
});

test("a form elsewhere on the page is named by its id, and changed by the property", async () => {
  const finder = await here.open(
    page(
      '<form id="one"></form><form id="two"></form><center-finder name="center" form="one" value="7013"></center-finder>',
    ),
  );
  await finder.shows("CEE009");
  const given = () =>
    finder.script(
      "return ['one', 'two'].map((id) => new FormData(document.getElementById(id)).get('center'))",
    );
  assert.deepEqual(await given(), ["CEE009", null]);
  await finder.run("host.form = 'two'");
  assert.deepEqual(await given(), [null, "CEE009"]);
});

test("a host that cancels an answer shows its own", async () => {
  const finder = await here.open(one);
  await finder.script(
    "addEventListener('center-finder-answer', (event) => event.preventDefault())",
  );
  await finder.type("7013", Key.ENTER);
  await until(
    "the host hears of the answer",
    async () => (await finder.events("answer")).length > 0,
  );
  assert.ok(!(await finder.text()).includes("CEE009"));
});

test("a date decides the edition, and states and slots are the host's to style and fill", async () => {
  const css = "center-finder:state(answered) { outline: rgb(1, 2, 3) solid 4px }";
  const finder = await here.open(
    page('<center-finder as-of="2012-03" value="8703"><b slot="header">Ours</b></center-finder>', {
      head: '<link rel="stylesheet" href="/look.css">',
    }),
    { pages: { "/look.css": css } },
  );
  await finder.shows("Only proposed");
  assert.equal(await finder.run("return host.edition"), "iic-2012");
  assert.ok(await finder.state("answered"));
  assert.equal(await finder.run("return getComputedStyle(host).outlineColor"), "rgb(1, 2, 3)");
  assert.ok(
    await finder.script(
      "return document.querySelector('[slot=header]').getClientRects().length > 0",
    ),
  );
});
