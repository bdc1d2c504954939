/** What the element does, as sentences that hold in every browser. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { name } from "./driver.mjs";
import { NONCES, STRICT, page, stage, until } from "./finder.mjs";

// The same axe-core as in the tests of web/.
const AXE = readFileSync(
  createRequire(new URL("../../web/package.json", import.meta.url)).resolve("axe-core/axe.min.js"),
  "utf8",
);

describe(`in ${name}`, () => {
  const here = stage();
  const one = page("<center-finder></center-finder>");
  /** What axe-core finds in the page, where its script was run before. */
  const violations = () =>
    here.browser.executeAsyncScript(`const done = arguments[arguments.length - 1];
        axe.run({ resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then((r) => done(r.violations.map((v) => v.id + " " + v.nodes.map((n) => n.html).join(" ").slice(0, 200))), (e) => done([String(e)]));`);
  before(() => console.log(`${name} ${here.version}`));

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
      "/center-finder.js",
      "/center-finder-numbers.wasm",
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
      await finder.run(
        "return root.querySelector('[role=combobox]').getAttribute('aria-expanded')",
      ),
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
    assert.equal(
      await finder.run("return root.querySelector('[role=combobox]').value"),
      "rubber bo",
    );
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

  test("my business is judged, question by question", async () => {
    const finder = await here.open(one);
    await finder.click("tab", "My business");
    for (const [question, answer] of [
      ["Who is the importer of record?", /^An importer/],
      ["a member of C-TPAT?", "Tier 2"],
      ["in CTPAT Trade Compliance?", "No"],
    ]) {
      await finder.shows(question);
      await finder.click("radio", answer);
      await finder.click("button", "Continue");
    }
    await finder.shows("What is imported?");
    await (await finder.get("textbox", "Tariff number 1")).sendKeys("8703");
    await finder.click("button", "Continue");
    for (const question of [
      "Does the business belong",
      "Are the main goods for use",
      "of much higher value",
    ]) {
      await finder.shows(question);
      await finder.click("radio", "No");
      await finder.click("button", "Continue");
    }
    await finder.shows("The goods point to one Center: Automotive & Aerospace (CEE003)");
    assert.equal((await finder.events("answer")).at(-1).assessment.verdict, "assigned");
  });

  test("an import history is read in a worker, and every row is counted", async () => {
    const finder = await here.open(one);
    await finder.click("tab", "My import history");
    await finder.get("button", "Try a sample file");
    const rows = [
      "Entry Summary Number,Entry Summary Line Number,HTS Number - Full,Line Tariff Goods Value Amount",
      "E0000001,1,8703.23.0110,100",
      "E0000001,2,3004.90.9200,5000",
      "E0000002,1,8703.23.0110,200",
      "E0000002,2,8.4713E+09,1",
    ];
    await finder.script(
      `const [host, text] = arguments;
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "mine.csv", { type: "text/csv" }));
      const input = document.querySelector(host).shadowRoot.querySelector("input[type=file]");
      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));`,
      "center-finder",
      `${rows.join("\r\n")}\r\n`,
    );
    await finder.shows("Every row is counted");
    const { counts } = (await finder.events("history-answer"))[0];
    assert.deepEqual([counts.rows, counts.goods, counts.unread], [4, 3, 1]);
    assert.ok(finder.server.log.includes("/history-worker.js"));
  });

  test("the Centers, what they offer and the timeline are shown", async () => {
    const finder = await here.open(one);
    await finder.click("tab", "About the Centers");
    await finder.shows("The ten Centers in force");
    await finder.shows("From two pilots to the rule in force");
    const steps = await finder.run("return root.querySelectorAll('.timeline li').length");
    assert.ok(steps > 5, `${steps} steps`);
  });

  test("the edition is switched by mouse and by arrows, and the answer follows", async () => {
    const finder = await here.open(page('<center-finder value="8703"></center-finder>'));
    await finder.shows("CEE003");
    await finder.click("radio", "As proposed in early 2012");
    await finder.shows("Only proposed");
    assert.equal(await finder.run("return host.edition"), "iic-2012");
    await finder.press(Key.ARROW_LEFT);
    await finder.shows("CEE003");
    assert.equal(await finder.run("return host.edition"), "cee");
  });

  test("the tabs are moved through with arrows, and go round", async () => {
    const finder = await here.open(one);
    await finder.click("tab", "My goods");
    await finder.press(Key.END);
    assert.equal(await finder.focus(), "tab: About the Centers");
    await finder.press(Key.ARROW_RIGHT);
    assert.equal(await finder.focus(), "tab: My goods");
  });

  test("chapters open to their headings, and a heading is answered", async () => {
    const finder = await here.open(one);
    await finder.click("disclosure", "Browse chapters and headings");
    await finder.click("disclosure", /^64 Footwear/);
    await finder.click("button", /^6403/);
    await finder.shows("CEE004");
  });

  test("who does what is loaded when it is opened", async () => {
    const finder = await here.open(page('<center-finder value="8703"></center-finder>'));
    await finder.click("disclosure", "Who does what: the Center or the port");
    await finder.shows("Cargo release and examination");
  });

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

  test("a link reopens the answer, and the address of the demo page follows the answer", async () => {
    const finder = await here.open(null, { path: "/#value=arc+lamp&told=kind%3Aelectronic" });
    await finder.shows("Your answers");
    await finder.shows("Most likely: Electronics");
    await finder.type("7013", Key.ENTER);
    await finder.shows("CEE009");
    await until("the address follows", () =>
      finder.script("return location.hash === '#value=7013'"),
    );
    const link = await finder.run(
      "const a = [...root.querySelectorAll('a')].find((n) => n.textContent.startsWith('Link to this answer')); return a.href",
    );
    assert.ok(link.endsWith("/#value=7013"), link);
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

  test("markup in a value is text", async () => {
    const finder = await here.open(
      page(
        '<center-finder value="<img src=/x onerror=globalThis.bad=1> dog leash"></center-finder>',
      ),
    );
    await finder.shows("dog leash");
    await finder.shows("You asked about “<img src=/x");
    assert.equal(await finder.script("return globalThis.bad ?? null"), null);
    assert.equal(await finder.run("return root.querySelectorAll('img').length"), 0);
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

  test("axe finds nothing in the main states", async () => {
    const finder = await here.open(one);
    await finder.script(AXE);
    for (const [state, shows] of [
      ["", "Browse chapters"],
      ["value=7013", "What would decide"],
      ["value=8500", "Nearest headings"],
      ["value=arc+lamp", "What is it, above all?"],
      ["view=business", "Who is the importer of record?"],
      ["view=about", "The ten Centers in force"],
    ]) {
      await finder.run("host.state = arguments[1]", state);
      await finder.shows(shows);
      assert.deepEqual(await violations(), [], state);
    }
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

  for (const [lang, basis, question, history] of [
    ["es", "Visto en resoluciones u órdenes", "¿Qué es, ante todo?", "Mi historial de importación"],
    [
      "fr",
      "Vu dans des décisions ou des ordres",
      "Qu’est-ce que c’est avant tout ?",
      "Mon historique d’importation",
    ],
    ["zh-Hans", "见于裁定或命令", "它主要是什么？", "我的进口记录"],
  ]) {
    test(`in a page in ${lang} it speaks ${lang}, changes with the page, and axe finds nothing`, async () => {
      const finder = await here.open(
        page('<center-finder value="7013"></center-finder>', { html: `lang="${lang}"` }),
      );
      await finder.shows(basis);
      await finder.script(AXE);
      assert.deepEqual(await violations(), [], "an answer");
      await finder.run("host.state = 'value=arc+lamp'");
      await finder.shows(question);
      assert.deepEqual(await violations(), [], "a question");
      await finder.click("tab", history);
      await until("the file chooser is there", () =>
        finder.run("return !!root.querySelector('input[type=file]')"),
      );
      assert.deepEqual(await violations(), [], history);
      await finder.script("document.documentElement.lang = 'en'");
      await finder.get("tab", "My import history");
    });
  }

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
      page(
        '<center-finder as-of="2012-03" value="8703"><b slot="header">Ours</b></center-finder>',
        { head: '<link rel="stylesheet" href="/look.css">' },
      ),
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

  test("nothing is stored after every view was used", async () => {
    const finder = await here.open(one);
    await finder.type("arc lamp", Key.ENTER);
    await finder.shows("What is it, above all?");
    for (const [tab, shows] of [
      ["My business", "Who is the importer of record?"],
      ["About the Centers", "The ten Centers in force"],
    ]) {
      await finder.click("tab", tab);
      await finder.shows(shows);
    }
    const stored =
      await here.browser.executeAsyncScript(`const done = arguments[arguments.length - 1];
      Promise.all([indexedDB.databases?.() ?? [], globalThis.caches?.keys() ?? []]).then(([d, c]) => done([localStorage.length, sessionStorage.length, document.cookie, d.length, c.length]), (e) => done(String(e)));`);
    assert.deepEqual(stored, [0, 0, "", 0, 0]);
  });
});
