/** Attributes, properties and methods of the element. */
import assert from "node:assert/strict";
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

const here = stage({
  pages: {
    "/one.html": plain("<center-finder></center-finder>"),
    "/date.html": plain('<center-finder as-of="2012-03" value="7013"></center-finder>'),
    "/bad-date.html": plain('<center-finder as-of="2013-02-30" value="7013"></center-finder>'),
    "/few.html": plain(
      '<center-finder value="parts" max-results="2" views="goods"></center-finder>',
    ),
    "/early.html": plain(
      "<center-finder></center-finder>",
      `<script type="module">
      const finder = document.querySelector("center-finder");
      Object.assign(finder, { value: "8703", edition: "iic-2012", strings: { label: "Your product" }, maxResults: 3, required: true, name: "center", profile: { role: "broker" },
        scope: { name: "Ours", csv: "from,to,center\\n8703,8703,CEE010\\n" } });
      await import("/center-finder.js");
    </script>`,
    ),
  },
});
const TABLE = "from,to,center,also,when,basis,source,note\n";

/** Runs a function on the element. */
const on = (page, what, given) => page.locator("center-finder").evaluate(what, given);
const errors = (page) =>
  page.evaluate(() => events.filter((e) => e.name === "error").map((e) => e.detail));

test("a date decides the edition before anything is answered, and the page says what held", async () => {
  const page = await here.open("/date.html");
  await answered(page, "Industrial and Manufacturing Materials");
  await seen(page, "As of Mar 2012: the Industry Integration Centers were proposed");
  assert.deepEqual(
    await page.evaluate(() =>
      events.filter((e) => e.name === "answer").map((e) => e.detail.edition),
    ),
    ["iic-2012"],
  );
  assert.equal(await on(page, (f) => f.getAttribute("edition")), "iic-2012");
});

test("in the years of the test the edition in force comes nearest, before the Centers nothing does, and both are said", async () => {
  const page = await here.open("/date.html");
  await answered(page, "Industrial and Manufacturing Materials");
  await on(page, (f) => (f.asOf = "2014-06-01"));
  await answered(page, "CEE009");
  await seen(page, "As of Jun 1, 2014: the Centers were growing");
  await on(page, (f) => (f.asOf = "2010"));
  await seen(page, "As of 2010: there were no Centers yet.");
  assert.equal(await on(page, (f) => f.edition), "cee");
  await on(page, (f) => f.removeAttribute("as-of"));
  await page.getByText("As of").waitFor({ state: "detached" });
});

test("a day that there is not is told as an error, on the page and to the host", async () => {
  const page = await here.open("/bad-date.html");
  await seen(page, "This is not a date.");
  await answered(page, "CEE009");
  assert.deepEqual(
    (await errors(page)).map((e) => [e.code, e.value]),
    [["not-a-date", "2013-02-30"]],
  );
});

test("at most so many headings are shown as the host says", async () => {
  const page = await here.open("/few.html");
  await answered(page, "fit several Centers");
  assert.equal(await card(page).locator(".choices.rows-of li").count(), 2);
  await on(page, (f) => (f.maxResults = 20));
  await page.waitForFunction(
    () =>
      document.querySelector("center-finder").shadowRoot.querySelectorAll(".choices.rows-of li")
        .length > 7,
  );
  await on(page, (f) => (f.maxResults = 3));
  await field(page).fill("");
  await field(page).pressSequentially("rubber bo");
  await page.getByRole("option").first().waitFor();
  assert.ok((await page.getByRole("option").count()) <= 3);
  for (const wrong of ["0", "21", "-1", "many", ""])
    assert.equal(
      await on(page, (f, wrong) => (f.setAttribute("max-results", wrong), f.maxResults), wrong),
      0,
      wrong,
    );
});

test("what was set before the class was known is honoured", async () => {
  const page = await here.open("/early.html");
  assert.match(await answered(page, "8703"), /Machinery/, "the table of the host");
  assert.equal(
    await page.evaluate(() => events.filter((e) => e.name === "answer").length),
    1,
    "nothing is answered before the table is there",
  );
  await page.getByLabel("Your product").waitFor();
  const held = await on(page, (f) => [
    f.value,
    f.edition,
    f.getAttribute("edition"),
    f.required,
    f.hasAttribute("required"),
    f.getAttribute("name"),
    f.getAttribute("max-results"),
    f.scope.name,
    f.profile.role,
    Object.keys(f),
  ]);
  assert.deepEqual(held, [
    "8703",
    "iic-2012",
    "iic-2012",
    true,
    true,
    "center",
    "3",
    "Ours",
    "broker",
    [],
  ]);
  await page.getByRole("tab", { name: "My business" }).click();
  await seen(page, "Is the importer a member of C-TPAT?");
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

test("strings of the host lie over the language's, in the first part and in the later ones", async () => {
  const page = await here.open("/one.html");
  const warnings = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await on(
    page,
    (f) =>
      (f.strings = {
        label: "Your product",
        "views.goods": "Products",
        "words.choose": "Pick one",
        "errors.no-such-heading": "Never heard of it.",
        steps: ["Call us."],
        readAs: "We take it for {0}!",
        othersLead: (n) => `${n} more`,
        "facts.cars, aircraft, other transport equipment and their parts": "Cars and planes",
        "facts.tires": "Tyres",
      }),
  );
  await page.getByLabel("Your product").waitFor();
  await page.getByRole("tab", { name: "Products" }).waitFor();
  const input = page.getByLabel("Your product");
  for (const [text, shows] of [
    ["4202", "1 more"],
    ["101.21", "We take it for 0101.21!"],
    ["4202", "Call us."],
    ["8500", "Never heard of it."],
    ["parts", "Pick one"],
  ]) {
    await input.fill(text);
    await input.press("Enter");
    await seen(page, shows);
  }
  await page.getByRole("tab", { name: "About the Centers" }).click();
  await seen(page, "Cars and planes");
  assert.deepEqual(
    [warnings, await errors(page).then((all) => all.filter((e) => e.code === "no-such-string"))],
    [[], []],
  );
  await on(page, (f) => (f.strings = null));
  await page.getByRole("tab", { name: "My goods" }).waitFor();
  await on(page, (f) => {
    f.strings = { find: "Go" };
    f.strings = null;
    f.strings = { find: "Come" };
  });
  await page.getByRole("tab", { name: "My goods" }).click();
  await page.getByRole("button", { name: "Come" }).waitFor();
  assert.deepEqual(page.problems, []);
});

test("unknown keys are told once to the console and once as an event; the others hold", async () => {
  const page = await here.open("/one.html");
  const warnings = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await on(
    page,
    (f) =>
      (f.strings = {
        labl: "x",
        "views.goods.x": "x",
        views: "x",
        "__proto__.x": "x",
        constructor: "x",
        steps: "x",
        label: () => "x",
        find: "Go",
      }),
  );
  await page.getByRole("button", { name: "Go" }).waitFor();
  await page.waitForFunction(() => events.some((e) => e.name === "error"));
  await on(page, (f) => f.setAttribute("views", "goods about"));
  await page.getByRole("tab", { name: "My business" }).waitFor({ state: "detached" });
  assert.deepEqual(warnings, [
    "center-finder: no such strings: labl, views.goods.x, views, __proto__.x, constructor, steps, label",
  ]);
  const [told, ...more] = await errors(page);
  assert.deepEqual([told.code, more.length], ["no-such-string", 0]);
  assert.equal(await page.evaluate(() => ({}).x), undefined);
});

test("a table of the host answers, a bad one is told with its line and leaves the one before, and null takes it away", async () => {
  const page = await here.open("/one.html");
  await enter(page, "8703");
  await answered(page, "CEE003");
  await on(
    page,
    (f, csv) => (f.scope = { name: "Portal list", csv }),
    `${TABLE}8703,8703,CEE010,,,,our list,\n`,
  );
  assert.match(await answered(page, "CEE010"), /Portal list/);
  await on(
    page,
    (f, csv) => (f.scope = { name: "Worse", csv }),
    `${TABLE}8703,8703,CEE099,,,,our list,\n`,
  );
  await page.waitForFunction(() => events.some((e) => e.name === "error"));
  const [told] = await errors(page);
  assert.deepEqual([told.line, told.value], [2, "Worse"]);
  assert.ok(told.hint.length > 5 && told.message.length > 5);
  assert.match(await answered(page, "CEE010"), /Portal list/);
  assert.equal(await on(page, (f) => f.scope.name), "Portal list");
  await on(page, (f) => (f.scope = null));
  await answered(page, "CEE003");
  await assert.rejects(
    on(page, (f) => f.setScope("No columns", "a,b\n1,2\n")),
    /column/,
  );
});

test("route, suggest and assess answer without showing anything, and throw errors with a code", async () => {
  const page = await here.open("/one.html");
  const found = await on(page, async (f) => [
    (await f.route("8703")).center.id,
    (await f.route("8703", { edition: "iic-2012" })).edition,
    await f.route("85000").catch((error) => error.code),
    (await f.suggest("nylon dog leash")).headings[0].heading.code,
    (await f.suggest("nylon dog leash", { most: 2, edition: "iic-2012" })).headings.length,
  ]);
  assert.deepEqual(found, ["CEE003", "iic-2012", "odd-length", "4201", 2]);
  assert.equal(await card(page).count(), 0);
  assert.deepEqual(await page.evaluate(() => events.map((e) => e.name)), ["ready"]);
});

test("methods work on an element that is on no page", async () => {
  const page = await here.open("/one.html");
  assert.equal(
    await page.evaluate(
      async () => (await document.createElement("center-finder").route("8703")).center.id,
    ),
    "CEE003",
  );
});

test("reset() forgets what was asked and answered, in every view, and keeps the edition", async () => {
  const page = await here.open("/one.html");
  await edition(page, "As proposed in early 2012");
  await on(
    page,
    (f) =>
      (f.profile = {
        role: "importer",
        ctpat: "tier2",
        isa: false,
        goods: [{ number: "8517", share: 1 }],
      }),
  );
  await page.getByRole("tab", { name: "My business" }).click();
  await seen(page, "stay at the ports");
  await page.getByRole("tab", { name: "My goods" }).click();
  await enter(page, "7013");
  await answered(page, "Industrial and Manufacturing Materials");
  await on(page, (f) => f.reset());
  assert.equal(await card(page).count(), 0);
  assert.deepEqual(await on(page, (f) => [f.value, f.state, f.edition, f.center, f.profile]), [
    "",
    "edition=iic-2012",
    "iic-2012",
    null,
    null,
  ]);
  assert.equal(await field(page).inputValue(), "");
  await page.getByRole("tab", { name: "My business" }).click();
  await seen(page, "Who is the importer of record?");
});

test("the state tells whether there is an answer and how sure it is", async () => {
  const page = await here.open("/one.html");
  const states = () =>
    on(page, (f) =>
      ["loading", "ready", "failed", "answered", "unsure", "disabled"].filter((name) =>
        f.matches(`:state(${name})`),
      ),
    );
  assert.deepEqual(await states(), ["ready"]);
  await enter(page, "8703");
  await answered(page, "CEE003");
  assert.deepEqual(await states(), ["ready", "answered"]);
  await enter(page, "parts");
  await answered(page, "fit several Centers");
  assert.deepEqual(await states(), ["ready", "unsure"]);
  await enter(page, "nylon dog leash");
  await answered(page, "Most likely");
  assert.deepEqual(await states(), ["ready", "answered"]);
  await enter(page, "8500");
  await seen(page, "Nearest headings");
  assert.deepEqual(await states(), ["ready"]);
});

test("markup from the host is shown as text, wherever it comes from", async () => {
  const page = await here.open("/one.html");
  const evil = '<img src=x onerror="globalThis.hit=1">';
  await on(
    page,
    (f, evil) => {
      f.strings = { label: evil, "views.goods": evil, readAs: `${evil}{0}` };
      f.profile = { role: evil, goods: [{ number: evil, share: evil }], businessPractice: evil };
      f.asOf = evil;
      f.setAttribute("max-results", evil);
      f.setAttribute("name", evil);
      f.theme = evil;
    },
    evil,
  );
  await page.getByRole("tab", { name: evil }).waitFor();
  await seen(page, "This is not a date.");
  await on(
    page,
    (f, [evil, head]) =>
      (f.scope = {
        name: evil,
        csv: `${head}8703,8703,CEE010,,,,"${evil.replaceAll('"', '""')}",\n`,
      }),
    [evil, TABLE],
  );
  await on(page, (f) => (f.value = "8703"));
  assert.ok((await answered(page, "CEE010")).includes(evil));
  await on(
    page,
    (f, evil) =>
      (f.profile = {
        role: "importer",
        ctpat: "none",
        tradeCompliance: false,
        goods: [{ number: evil, share: 1 }],
        businessPractice: null,
        intendedUse: null,
        highValue: null,
      }),
    evil,
  );
  await page.getByRole("tab", { name: "My business" }).click();
  await page.waitForTimeout(400);
  await page.getByText(evil).first().waitFor();
  assert.equal(
    await page.evaluate(
      () =>
        document.querySelector("center-finder").shadowRoot.querySelectorAll("img").length +
        (globalThis.hit ?? 0),
    ),
    0,
  );
  assert.deepEqual(page.problems, []);
});

test("a table of ten megabytes is refused with a hint, and does not hang the page", async () => {
  const page = await here.open("/one.html");
  const took = await on(
    page,
    async (f, head) => {
      await f.assess({});
      const start = performance.now();
      f.scope = { name: "Huge", csv: head + "8703,8703,CEE010,,,,our list,\n".repeat(350_000) };
      await new Promise((done) => f.addEventListener("center-finder-error", done, { once: true }));
      return performance.now() - start;
    },
    TABLE,
  );
  assert.ok(took < 2000, `${took} ms`);
  assert.equal(await on(page, (f) => f.scope), null);
});

test("of tables that are set one after the other, the last one holds", async () => {
  const page = await here.open("/one.html");
  await enter(page, "8703");
  await on(
    page,
    (f, csv) => {
      f.scope = { name: "First", csv };
      f.scope = null;
    },
    `${TABLE}8703,8703,CEE010,,,,our list,\n`,
  );
  await on(page, (f) => f.assess({}));
  await page.waitForTimeout(100);
  await answered(page, "CEE003");
  assert.equal(await on(page, (f) => f.scope), null);
});

test("ten megabytes in any attribute do not hang the page", async () => {
  const page = await here.open("/one.html");
  for (const name of [
    "edition",
    "as-of",
    "views",
    "value",
    "lang",
    "theme",
    "permalink",
    "max-results",
    "name",
    "required",
  ]) {
    const took = await on(
      page,
      async (f, name) => {
        const start = performance.now();
        f.setAttribute(name, "goods 8703 ".repeat(1_000_000));
        await new Promise((done) => setTimeout(done));
        return performance.now() - start;
      },
      name,
    );
    assert.ok(took < 1500, `${name}: ${took} ms`);
    await on(page, (f, name) => f.removeAttribute(name), name);
  }
  await enter(page, "7013");
  await answered(page, "CEE009");
});
