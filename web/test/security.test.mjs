import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, edition, enter, plain, seen, stage } from "./helpers/finder.mjs";
import { FILE } from "./helpers/history.mjs";

const page = '<center-finder value="7013"><p>Ask <a href="https://www.cbp.gov/">CBP</a>.</p></center-finder>';
const policy = (script) =>
  `default-src 'none'; script-src 'self' ${script}; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'`;
const STRICT = policy("'wasm-unsafe-eval'");

const here = stage({ csp: STRICT, pages: { "/portal.html": plain(page) } });
const blocked = stage({ csp: policy(""), pages: { "/portal.html": plain(page) } });
const missing = stage({ missing: ["/center-finder.wasm"], pages: { "/portal.html": plain(page) } });
const broken = stage({ pages: { "/portal.html": plain(page), "/center-finder.wasm": "<!doctype html><p>Not found" } });
const bare = stage({ pages: { "/portal.html": plain(page, "") } });

/** Goes through every view, so that all that is loaded later is loaded. */
async function tour(page) {
  await enter(page, "7013");
  await answered(page, "CEE009");
  await page.getByText("Who does what: the Center or the port").click();
  await seen(page, "Cargo release and examination");
  if (!(await page.getByText("64 Footwear").isVisible())) await page.getByText("Browse chapters and headings").click();
  await page.getByText("64 Footwear").click();
  await enter(page, "85");
  await answered(page, "Chapter 85");
  await enter(page, "8500");
  await seen(page, "Nearest headings");
  await enter(page, "parts");
  await answered(page, "fit several Centers");
  await page.getByRole("tab", { name: "My business" }).click();
  await seen(page, "Who is the importer of record?");
  await page.getByRole("tab", { name: "My import history" }).click();
  await page.locator(".history input[type=file]").first().setInputFiles({ name: "history.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await seen(page, "Every row is counted");
  await page.getByRole("tab", { name: "About the Centers" }).click();
  await seen(page, "The ten Centers in force");
  await edition(page, "As proposed in early 2012");
  await seen(page, "The ten industries");
  await edition(page, "In force");
  await page.getByRole("tab", { name: "My goods" }).click();
}

test("everything runs under the strict policy, without one violation", async () => {
  const page = await here.open("/");
  await tour(page);
  assert.deepEqual(await page.evaluate(() => violations), []);
  assert.deepEqual(page.problems, []);
});

test("the demo page's own policy is as strict as the one that is tested", async () => {
  const page = await bare.open("/", { ready: false });
  const content = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval';", "style-src 'self';", "connect-src 'self'", "require-trusted-types-for 'script'"]) {
    assert.ok(content.includes(part), part);
  }
});

test("a number is answered with four requests of the package and none later", async () => {
  const page = await here.open("/portal.html");
  await answered(page, "CEE009");
  const ours = page.requests.filter((path) => path !== "/portal.html");
  assert.deepEqual(ours.sort(), ["/center-finder.js", "/center-finder.wasm", "/element.js", "/engine.js"]);
  for (const number of ["8703", "4202", "0101", "3004.90"]) {
    await enter(page, number);
    await answered(page, number);
  }
  assert.equal(page.requests.length, 5);
});

test("when all views have been seen, nothing is requested any more", async () => {
  const page = await here.open("/");
  await tour(page);
  const before = here.server.log.length;
  await tour(page);
  await page.waitForTimeout(300);
  assert.deepEqual(here.server.log.slice(before), []);
});

test("nothing is stored", async () => {
  const page = await here.open("/");
  await tour(page);
  const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length]);
  assert.deepEqual(stored, [0, 0, "", 0, 0]);
});

test("there is no style attribute anywhere", async () => {
  const page = await here.open("/");
  await tour(page);
  assert.equal(await page.evaluate(() => document.querySelector("center-finder").shadowRoot.querySelectorAll("[style]").length), 0);
});

for (const [name, stage, words, code] of [
  ["a policy without wasm-unsafe-eval", blocked, "'wasm-unsafe-eval' in script-src", "wasm-blocked"],
  ["a wasm file that is not there", missing, "a file did not load", "wasm-missing"],
  ["a page in the place of the wasm file", broken, "damaged or of another version", "wasm-broken"],
]) {
  test(`${name} is told in plain words, and the light DOM stays`, async () => {
    const page = await stage.open("/portal.html", { ready: false });
    await seen(page, words);
    await page.getByRole("link", { name: "CBP" }).waitFor();
    const events = await page.evaluate(() => globalThis.events);
    assert.deepEqual(events.map((e) => [e.name, e.detail.code]), [["error", code]]);
    assert.ok(await page.evaluate(() => document.querySelector("center-finder").matches(":state(failed)")));
  });
}

test("a second try starts the engine when the file is there again", async () => {
  const page = await here.browser.newPage();
  let fail = true;
  await page.route("**/center-finder.wasm", (route) => (fail ? route.abort() : route.continue()));
  await page.goto(`${here.server.url}/portal.html`);
  await seen(page, "a file did not load");
  fail = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await answered(page, "CEE009");
  assert.equal(await page.getByText("a file did not load").count(), 0);
  await page.close();
});

test("a view that does not load says so, and a second try brings it", async () => {
  const page = await here.open("/");
  let fail = true;
  await page.route("**/center-finder-full.wasm", (route) => (fail ? route.abort() : route.continue()));
  await page.getByRole("tab", { name: "My business" }).click();
  await seen(page, "a file did not load");
  fail = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await seen(page, "Who is the importer of record?");
});

test("without script the light DOM is what the page shows", async () => {
  const page = await bare.open("/portal.html", { ready: false, javaScriptEnabled: false });
  await page.getByRole("link", { name: "CBP" }).waitFor();
});

test("the light DOM gives way when the engine works", async () => {
  const page = await here.open("/portal.html");
  await answered(page, "CEE009");
  assert.equal(await page.getByRole("link", { name: "CBP", exact: true }).isVisible(), false);
});
