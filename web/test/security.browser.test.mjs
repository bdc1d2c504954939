/** The element under a strict policy, and what is said where it cannot start. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { newPage } from "./helpers/browser.mjs";
import { answered, enter, plain, seen, stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";
import { tour } from "./helpers/tour.mjs";

const page =
  '<center-finder value="7013"><p>Ask <a href="https://www.cbp.gov/">CBP</a>.</p></center-finder>';
const policy = (script) =>
  `default-src 'none'; script-src 'self' ${script}; style-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'; require-trusted-types-for 'script'`;
const STRICT = policy("'wasm-unsafe-eval'");
const NONCES =
  "default-src 'none'; script-src 'nonce-c2VjcmV0' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'nonce-c2VjcmV0'; connect-src 'self'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";
const DOCUMENTED = `default-src 'none'; ${readFileSync(join(web, "../SECURITY.md"), "utf8").match(/```\n(script-src .*)\n```/)[1]}`;

const here = stage({ csp: STRICT, pages: { "/portal.html": plain(page) } });
const nonces = stage({
  csp: NONCES,
  pages: {
    "/portal.html": plain(
      page,
      '<script type="module" nonce="c2VjcmV0" src="/center-finder.js"></script>',
    ),
  },
});
const documented = stage({ csp: DOCUMENTED, pages: { "/portal.html": plain(page) } });
const blocked = stage({ csp: policy(""), pages: { "/portal.html": plain(page) } });
const missing = stage({
  missing: ["/center-finder-numbers.wasm"],
  pages: { "/portal.html": plain(page) },
});
const broken = stage({
  pages: {
    "/portal.html": plain(page),
    "/center-finder-numbers.wasm": "<!doctype html><p>Not found",
  },
});
const bare = stage({ pages: { "/portal.html": plain(page, "") } });

/** Every policy under which all must run, as the host's page sends it. */
for (const [name, stage] of [
  ["the strict policy, with Trusted Types", here],
  ["a policy of nonces and strict-dynamic, with Trusted Types", nonces],
  ["the policy that SECURITY.md asks for, and nothing else allowed", documented],
]) {
  test(`everything runs under ${name}, without one violation`, async () => {
    const page = await stage.open("/portal.html");
    await tour(page);
    assert.deepEqual(await page.evaluate(() => violations), []);
    assert.deepEqual(page.problems, []);
  });

  test(`a violation of ${name} would be seen`, async () => {
    const page = await stage.open("/portal.html");
    await page.evaluate(() => document.createElement("p").setAttribute("style", "color: red"));
    await page.waitForFunction(() => violations.length > 0);
  });
}

test("the demo page runs under the strict policy, without one violation", async () => {
  const page = await here.open("/");
  await tour(page);
  assert.deepEqual(await page.evaluate(() => violations), []);
  assert.deepEqual(page.problems, []);
});

test("the demo page's own policy is as strict as the one that is tested", async () => {
  const page = await bare.open("/", { ready: false });
  const content = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute("content");
  for (const part of [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval';",
    "style-src 'self';",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
  ]) {
    assert.ok(content.includes(part), part);
  }
});

test("a number is answered with four requests of the package and none later", async () => {
  const page = await here.open("/portal.html");
  await answered(page, "CEE009");
  const ours = page.requests.filter((path) => path !== "/portal.html");
  assert.deepEqual(ours.sort(), [
    "/center-finder-numbers.wasm",
    "/center-finder.js",
    "/element.js",
    "/engine.js",
  ]);
  for (const number of ["8703", "4202", "0101", "3004.90"]) {
    await enter(page, number);
    await answered(page, number);
  }
  assert.equal(page.requests.length, 5);
});

for (const [name, stage, words, code] of [
  [
    "a policy without wasm-unsafe-eval",
    blocked,
    "'wasm-unsafe-eval' in script-src",
    "wasm-blocked",
  ],
  ["a wasm file that is not there", missing, "a file did not load", "wasm-missing"],
  ["a page in the place of the wasm file", broken, "damaged or of another version", "wasm-broken"],
]) {
  test(`${name} is told in plain words, and the light DOM stays`, async () => {
    const page = await stage.open("/portal.html", { ready: false });
    await seen(page, words);
    await page.getByRole("link", { name: "CBP" }).waitFor();
    const events = await page.evaluate(() => globalThis.events);
    assert.deepEqual(
      events.map((e) => [e.name, e.detail.code]),
      [["error", code]],
    );
    assert.ok(
      await page.evaluate(() => document.querySelector("center-finder").matches(":state(failed)")),
    );
  });
}

test("a second try starts the engine when the file is there again", async () => {
  const page = await newPage();
  let fail = true;
  await page.route("**/center-finder-numbers.wasm", (route) =>
    fail ? route.abort() : route.continue(),
  );
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
  await page.route("**/center-finder-full.wasm", (route) =>
    fail ? route.abort() : route.continue(),
  );
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
