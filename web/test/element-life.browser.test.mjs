/** The element is moved, copied, removed, and lives beside others. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, enter, plain, stage } from "./helpers/finder.mjs";

const here = stage({
  pages: {
    "/blank.html": plain(
      '<div id="x"></div><div id="y" lang="fr"></div><iframe src="/frame.html" title="Another document" width="600" height="400"></iframe>',
    ),
    "/frame.html": plain("", ""),
    "/one.html": plain('<center-finder value="7013"><p>Ask CBP.</p></center-finder>'),
    "/versions.html": plain(
      '<center-finder value="7013"></center-finder>',
      `<script type="module">
      import { CenterFinderElement as Older } from "/element.js?older";
      import { CenterFinderElement as Newer } from "/element.js?newer";
      Older.define();
      Newer.define();
      Newer.define("other-finder");
      globalThis.which = [Older !== Newer, customElements.get("center-finder") === Older, customElements.get("other-finder") === Newer];
      document.querySelector("main").append(Object.assign(document.createElement("other-finder"), { value: "8703" }));
    </script>`,
    ),
  },
});
/** The ids of the Centers that the elements of a page show. */
const shown = (page, tag = "center-finder") =>
  page.evaluate(
    (tag) =>
      [...document.querySelectorAll(tag)].map(
        (f) => f.shadowRoot.querySelector("article .id")?.textContent ?? "",
      ),
    tag,
  );
const shows = (page, expected, tag) =>
  page.waitForFunction(
    ([expected, tag]) =>
      [...document.querySelectorAll(tag)]
        .map((f) => f.shadowRoot.querySelector("article .id")?.textContent ?? "")
        .join() === expected,
    [expected.join(), tag ?? "center-finder"],
  );

test("two versions on one page: the first has the tag, the other may have one of its own, and both answer", async () => {
  const page = await here.open("/versions.html");
  await shows(page, ["CEE009"]);
  await shows(page, ["CEE003"], "other-finder");
  assert.deepEqual(await page.evaluate(() => which), [true, true, true]);
  assert.deepEqual(page.problems, []);
});

test("moved while it loads and after, it keeps its answer and tells of itself once", async () => {
  const page = await here.open("/blank.html", { ready: false });
  await page.evaluate(async () => {
    await customElements.whenDefined("center-finder");
    const finder = Object.assign(document.createElement("center-finder"), { value: "7013" });
    document.querySelector("#x").append(finder);
    document.querySelector("#y").append(finder);
    document.querySelector("#x").append(finder);
  });
  await shows(page, ["CEE009"]);
  await page.evaluate(() =>
    document.querySelector("main").prepend(document.querySelector("center-finder")),
  );
  assert.deepEqual(await shown(page), ["CEE009"]);
  assert.deepEqual(await page.evaluate(() => events.map((e) => e.name)), ["ready", "answer"]);
});

test("removed while it loads, it throws nothing, and answers when it is put back", async () => {
  const page = await here.open("/blank.html", { ready: false });
  await page.evaluate(async () => {
    await customElements.whenDefined("center-finder");
    globalThis.finder = Object.assign(document.createElement("center-finder"), {
      value: "7013",
      profile: { role: "importer" },
      scope: { name: "x", csv: "from,to,center\n7013,7013,CEE001\n" },
    });
    document.querySelector("#x").append(finder);
    await Promise.resolve();
    finder.remove();
  });
  await page.waitForTimeout(800);
  await page.evaluate(() => document.querySelector("#y").append(finder));
  await shows(page, ["CEE001"]);
  assert.deepEqual(page.problems, []);
});

test("moved to where another language holds, it is built again in that and keeps what was asked", async () => {
  const page = await here.open("/blank.html", { ready: false });
  await page.evaluate(async () => {
    await customElements.whenDefined("center-finder");
    document
      .querySelector("#x")
      .append(
        Object.assign(document.createElement("center-finder"), { value: "0102", asOf: "2012-03" }),
      );
  });
  const language = () =>
    page.evaluate(
      () =>
        document.querySelector("center-finder").shadowRoot.querySelector("[part=date]").textContent,
    );
  await page.waitForFunction(() =>
    document.querySelector("center-finder").shadowRoot.querySelector("article"),
  );
  const before = await language();
  await page.evaluate(() =>
    document.querySelector("#y").append(document.querySelector("center-finder")),
  );
  await page.waitForFunction(
    (before) =>
      ![before, ""].includes(
        document.querySelector("center-finder").shadowRoot.querySelector("[part=date]").textContent,
      ),
    before,
  );
  assert.match(await language(), /mars 2012/);
  await page.waitForFunction(() =>
    document.querySelector("center-finder").shadowRoot.querySelector("article"),
  );
});

test("a clone has the attributes and the light DOM, and answers for itself", async () => {
  const page = await here.open("/one.html");
  await answered(page, "CEE009");
  await page.evaluate(() =>
    document.querySelector("main").append(document.querySelector("center-finder").cloneNode(true)),
  );
  await shows(page, ["CEE009", "CEE009"]);
  await page.evaluate(() => (document.querySelectorAll("center-finder")[1].value = "8703"));
  await shows(page, ["CEE009", "CEE003"]);
  assert.equal(
    await page.evaluate(() => document.querySelectorAll("center-finder")[1].textContent),
    "Ask CBP.",
  );
});

test("two elements hold different tables, editions, dates and strings", async () => {
  const page = await here.open("/one.html");
  await page.evaluate(() => {
    const other = document.createElement("center-finder");
    Object.assign(other, {
      value: "7013",
      scope: { name: "x", csv: "from,to,center\n7013,7013,CEE001\n" },
      strings: { find: "Go" },
    });
    document.querySelector("main").append(other);
  });
  await shows(page, ["CEE009", "CEE001"]);
  await page.evaluate(() => (document.querySelector("center-finder").asOf = "2012-01"));
  await shows(page, ["", "CEE001"]);
  assert.deepEqual(
    await page.evaluate(() =>
      [...document.querySelectorAll("center-finder")].map((f) => [
        f.edition,
        f.shadowRoot.querySelector(".primary").textContent,
      ]),
    ),
    [
      ["iic-2012", "Find the Center"],
      ["cee", "Go"],
    ],
  );
});

test("adopted into another document, it keeps its look and loads its later views", async () => {
  const page = await here.open("/blank.html", { ready: false });
  await page.evaluate(async () => {
    await customElements.whenDefined("center-finder");
    globalThis.finder = Object.assign(document.createElement("center-finder"), { value: "7013" });
    document.querySelector("#x").append(finder);
    await new Promise((ready) => finder.addEventListener("center-finder-ready", ready));
    document.querySelector("iframe").contentDocument.querySelector("main").append(finder);
  });
  const frame = page.frames()[1];
  await frame.getByText("CEE009").first().waitFor();
  const look = () =>
    page.evaluate(() => [
      finder.shadowRoot.adoptedStyleSheets.length,
      frames[0].getComputedStyle(finder.shadowRoot.querySelector(".primary")).fontWeight,
    ]);
  assert.deepEqual(await look(), [1, "600"]);
  await frame.getByRole("tab", { name: "About the Centers" }).click();
  await frame.getByText("The ten Centers in force").first().waitFor();
  assert.deepEqual(await look(), [2, "600"]);
  await page.evaluate(() => document.implementation.createHTMLDocument("").body.append(finder));
  await page.evaluate(() => document.querySelector("#x").append(finder));
  assert.deepEqual(
    await page.evaluate(() => [
      finder.shadowRoot.adoptedStyleSheets.length,
      getComputedStyle(finder.shadowRoot.querySelector(".primary")).fontWeight,
    ]),
    [2, "600"],
  );
  await page.getByRole("tab", { name: "My goods" }).click();
  await enter(page, "8703");
  await answered(page, "CEE003");
  assert.deepEqual(page.problems, []);
});

test("attributes that change while it loads hold when it is ready", async () => {
  const page = await here.open("/blank.html", { ready: false });
  await page.route("**/center-finder-numbers.wasm", async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  await page.evaluate(async () => {
    await customElements.whenDefined("center-finder");
    const finder = Object.assign(document.createElement("center-finder"), {
      value: "7013",
      edition: "iic-2012",
    });
    document.querySelector("#x").append(finder);
    await new Promise((done) => setTimeout(done, 50));
    Object.assign(finder, { value: "8703", edition: "cee", views: "about goods" });
  });
  await shows(page, ["CEE003"]);
  await page.waitForFunction(
    () =>
      document.querySelector("center-finder").shadowRoot.querySelectorAll("[role=tab]").length ===
      2,
  );
  assert.equal(
    await page.evaluate(
      () =>
        document.querySelector("center-finder").shadowRoot.querySelector("[role=tab]").textContent,
    ),
    "About the Centers",
  );
});
