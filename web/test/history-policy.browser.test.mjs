/** Where a page forbids the worker the file is read in the page; nothing is sent. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { newPage } from "./helpers/browser.mjs";
import { plain, seen } from "./helpers/finder.mjs";
import { read } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";
import { here, named, none, workers, begin } from "./helpers/worker.mjs";

for (const [name, stage, wanted] of [
  ["a policy that names ours", named, 1],
  ["a policy that allows none", none, 0],
]) {
  test(`under trusted types, with ${name}, the file is read ${wanted ? "in the worker" : "in the page"}`, async () => {
    const page = await stage.open("/portal.html");
    await read(page, FILE);
    assert.equal(workers(page).length, wanted);
    assert.deepEqual(
      (await page.evaluate(() => violations)).filter(
        (v) => wanted || !v.startsWith("trusted-types"),
      ),
      [],
    );
    await page
      .getByLabel("Importer", { exact: true })
      .selectOption({ label: "Second Co 98-7654321" });
    await page.getByRole("heading", { name: "Your goods point to Pharmaceuticals" }).waitFor();
  });
}

test("where the package comes from another origin, whose workers a page may not start, the file is read in the page", async () => {
  const page = await newPage();
  const other = named.server.url;
  await page.route(`${other}/**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), "access-control-allow-origin": "*" },
    });
  });
  await page.route(`${here.server.url}/host.html`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: plain(
        "<center-finder></center-finder>",
        `<script type="module" src="${other}/center-finder.js"></script>`,
      ),
    }),
  );
  await page.goto(`${here.server.url}/host.html`);
  await read(page, FILE);
  assert.equal(workers(page).length, 0);
});

test("nothing is asked for but the package's own files, and what is read is never sent", async () => {
  const page = await here.open("/portal.html");
  const sent = [];
  page
    .context()
    .on("request", (request) =>
      sent.push([request.method(), new URL(request.url()).pathname, request.postData()]),
    );
  await read(page, FILE);
  const files = sent.map(([, path]) => path.replace(/-\w{8}\.js$/, ".js"));
  const ours =
    /^\/(history-worker\.js|center-finder-history\.wasm|chunks\/(history|en-history|en-more|chunk)\.js)$/;
  assert.deepEqual(
    files.filter((path) => !ours.test(path)),
    [],
  );
  assert.ok(files.includes("/history-worker.js") && files.includes("/center-finder-history.wasm"));
  assert.deepEqual(
    sent.filter(([method, , body]) => method !== "GET" || body),
    [],
  );
  assert.deepEqual(await page.evaluate(() => violations), []);
});

test("where the file is read in the page, the page still has its turns", async () => {
  const page = await none.open("/portal.html");
  await page.evaluate(() => {
    globalThis.turns = 0;
    const tick = () => {
      turns++;
      setTimeout(tick);
    };
    tick();
  });
  await begin(page);
  const before = await page.evaluate(() => turns);
  await page.waitForTimeout(500);
  assert.ok((await page.evaluate(() => turns)) - before > 3, "timers run while it is read");
  await page.getByRole("button", { name: "Cancel" }).click();
  await seen(page, "The reading was cancelled.");
});
