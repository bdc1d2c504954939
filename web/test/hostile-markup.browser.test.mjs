/** Markup is text, wherever it comes from. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, enter, plain, stage } from "./helpers/finder.mjs";
import { BAD, made, CLEAN } from "./helpers/hostile.mjs";

const SCRIPT = '<script type="module" src="/center-finder.js"></script>';

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const pages = {
  "/empty.html": plain("<center-finder></center-finder>"),

  "/polluted.html": plain(
    "<center-finder></center-finder>",
    `<script>Object.prototype.onclick = "globalThis.bad = 1"; Object.prototype.style = "color: red"; Object.prototype.told = "kind:food"; Array.prototype.contains = () => true;</script>${SCRIPT}`,
  ),
};

for (const name of ["value", "edition", "views", "theme", "lang", "permalink", "nonsense"]) {
  pages[`/markup-${name}.html`] = plain(
    `<center-finder value="7013" ${name}="${escaped(BAD)}"></center-finder>`.replace(
      name === "value" ? ' value="7013"' : "§",
      "",
    ),
  );
}

const here = stage({ pages });

const state = (page, text) =>
  page.evaluate((text) => (document.querySelector("center-finder").state = text), text);

test("markup in any attribute is text", async () => {
  for (const path of Object.keys(pages).filter((path) => path.startsWith("/markup-"))) {
    const page = await here.open(path);
    await page.waitForTimeout(path.includes("value") ? 600 : 100);
    assert.deepEqual(await made(page), CLEAN, path);
    assert.deepEqual(page.problems, [], path);
    await page.close();
  }
});

test("markup in what is typed is shown as it was typed", async () => {
  const page = await here.open("/empty.html");
  await enter(page, `${BAD} dog leash`);
  await answered(page, 'You asked about “"><img src=x onerror=');
  assert.deepEqual(await made(page), CLEAN);
});

test("markup and odd names in a link's state are text, and no object gets new properties", async () => {
  const page = await here.open("/empty.html");
  const before = await page.evaluate(() => Reflect.ownKeys(Object.prototype).length);
  const odd = [
    "__proto__",
    "constructor",
    "prototype",
    "hasOwnProperty",
    "toString",
    "valueOf",
    "__defineGetter__",
  ];
  const texts = [
    ...[
      "value",
      "view",
      "edition",
      "role",
      "ctpat",
      "tc",
      "isa",
      "goods",
      "business",
      "use",
      "worth",
      "told",
      "from",
    ].map((key) => `value=arc+lamp&view=business&${key}=${encodeURIComponent(BAD)}`),
    ...odd.flatMap((key) => [
      `value=7013&${key}=${encodeURIComponent(BAD)}`,
      `view=business&role=${key}&ctpat=${key}`,
      `view=${key}&edition=${key}`,
      `value=arc+lamp&told=${key}:${key}`,
      `view=business&role=importer&ctpat=none&tc=no&goods=${key}:${key}&business=${key}`,
    ]),
    "value=%00%ff%fe&view=%",
    "=&=&==",
    "?".repeat(1000),
    "&".repeat(1000),
  ];
  for (const text of texts) {
    await state(page, text);
    await page.waitForTimeout(20);
    assert.deepEqual(await made(page), CLEAN, text);
  }
  assert.deepEqual(page.problems, []);
  assert.equal(await page.evaluate(() => Reflect.ownKeys(Object.prototype).length), before);
  assert.equal(await page.evaluate(() => ({}).value), undefined);
  await state(page, "value=8703");
  await answered(page, "CEE003");
});

test("markup in a table of the host is text", async () => {
  const page = await here.open("/empty.html");
  await page.evaluate(
    (bad) =>
      document
        .querySelector("center-finder")
        .setScope(
          bad,
          `from,to,center,also,when,basis,source,note\n7013,7013,CEE001,,,,"${bad.replaceAll('"', '""')}",\n`,
        ),
    BAD,
  );
  await enter(page, "7013");
  await answered(page, "CEE001");
  assert.ok((await answered(page, `Table “${BAD.slice(0, 12)}`)).includes("onerror="));
  assert.deepEqual(await made(page), CLEAN);
});

test("a page whose Object.prototype was tampered with gives the element no attributes and no code", async () => {
  const page = await here.open("/polluted.html");
  await enter(page, "7013");
  await answered(page, "CEE009");
  await page.getByText("How sure this is").click();
  assert.deepEqual(await made(page), CLEAN);
  assert.deepEqual(page.problems, []);
});

test("only http and https become links", async () => {
  const page = await here.open("/empty.html");
  await enter(page, "7013");
  await answered(page, "CEE009");
  for (const before of [
    "javascript:alert(1)//",
    "data:text/html,<b>",
    "vbscript:x",
    "file:///",
    "blob:x",
    " java\nscript:alert(1)//",
  ]) {
    await page.evaluate(
      (before) => document.querySelector("center-finder").setAttribute("permalink", before),
      before,
    );
    await answered(page, "CEE009");
    const hrefs = await page.evaluate(() =>
      [...document.querySelector("center-finder").shadowRoot.querySelectorAll("a")].map(
        (a) => a.protocol,
      ),
    );
    assert.deepEqual(
      hrefs.filter((protocol) => !/^https?:$/.test(protocol)),
      [],
      before,
    );
  }
});
