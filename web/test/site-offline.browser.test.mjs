/** The demo site with the network off. Its service worker is the site's; the element has none. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { profile } from "./helpers/browser.mjs";
import { answered, enter, plain, seen, stage } from "./helpers/finder.mjs";
import { site } from "./helpers/paths.mjs";
import { FILE } from "./helpers/history-files.mjs";
import { serve } from "./helpers/server.mjs";
import { workbook } from "./helpers/xlsx.mjs";

const foreign = plain('<center-finder value="7013"></center-finder>');
const here = stage({ pages: { "/portal.html": foreign } });
const allow = { serviceWorkers: "allow" };
const file = (name) => readFileSync(join(site, name), "utf8");
const installed = (page) =>
  page.evaluate(() =>
    navigator.serviceWorker.ready
      .then(
        (r) =>
          r.active.state === "activated" ||
          new Promise((done) => r.active.addEventListener("statechange", done)),
      )
      .then(() => true),
  );

/** A server of its own, which a test can turn off or change, and a page on it. */
async function visit(t, pages = {}) {
  const server = await serve(site, { pages });
  const context = await profile({ viewport: { width: 1024, height: 800 } });
  const page = await context.newPage();
  t.after(() => server.close().catch(() => {}));
  await page.goto(server.url);
  await installed(page);
  return { server, page, context };
}

test("with the network off the site loads again, and numbers, words and an import history are answered", async (t) => {
  const { page, context, server } = await visit(t);
  await context.setOffline(true);
  await server.close();
  await page.reload();
  await enter(page, "7013");
  await answered(page, "CEE009");
  await enter(page, "nylon dog leash");
  await answered(page, "Consumer Products");
  await page.getByRole("tab", { name: "My business" }).click();
  await seen(page, "Who is the importer of record?");
  await page.getByRole("tab", { name: "My import history" }).click();
  await page
    .locator(".history input[type=file]")
    .first()
    .setInputFiles({ name: "history.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await seen(page, "The measures point to different Centers");
  await page
    .locator(".history input[type=file]")
    .first()
    .setInputFiles({
      name: "history.xlsx",
      mimeType: "application/octet-stream",
      buffer: workbook([["HTS Number - Full"], ["8703.23.0110"], ["8708.29.5060"]]),
    });
  await seen(page, "Your goods point to Automotive & Aerospace (CEE003)");
  for (const lang of ["es", "fr", "zh"]) {
    await page.goto(`${server.url}/${lang}.html#value=7013`);
    await answered(page, "CEE009");
  }
  for (const path of ["docs/", "docs/index.html?x=1", "frame.html?value=8703"]) {
    await page.goto(`${server.url}/${path}`);
    await page.locator("main").waitFor();
  }
  await page.locator("article.card").filter({ hasText: "CEE003" }).waitFor();
});

test("what is kept is the site's own files and nothing that was typed", async (t) => {
  const { page, server } = await visit(t);
  await page.reload();
  await enter(page, "nylon dog leash");
  await answered(page, "Consumer Products");
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    return [
      names.length,
      (await (await caches.open(names[0])).keys()).map((request) => request.url),
    ];
  });
  assert.equal(kept[0], 1);
  for (const url of kept[1]) assert.ok(existsSync(join(site, url.slice(server.url.length))), url);
  assert.deepEqual(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
    [0, 0, ""],
  );
  // Once it is installed, the server hears nothing of what is asked.
  const before = server.log.length;
  for (const text of ["8703", "leather wallet", "LED strip"]) {
    await enter(page, text);
    await page.waitForTimeout(300);
  }
  assert.deepEqual(
    server.log.slice(before).filter((path) => path !== "/sw.js"),
    [],
  );
});

test("a new build waits until the user takes it, and then the old one is gone", async (t) => {
  const pages = {};
  const { page, server } = await visit(t, pages);
  await page.reload();
  const [old] = await page.evaluate(() => caches.keys());
  const front = file("index.html").replace("</h1>", " The second build.</h1>");
  const sha = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const next = file("sw.js")
    .replace(/("index\.html": ")[^"]+/, `$1${sha(front)}`)
    .replace(/(const CACHE = `\$\{PREFIX\})\w+/, "$1second");
  assert.notEqual(next, file("sw.js"));

  // In the middle of an update, the server has the new list and the old page: nothing changes.
  pages["/sw.js"] = next;
  await page.evaluate(() =>
    navigator.serviceWorker
      .getRegistration()
      .then((r) => r.update())
      .catch(() => {}),
  );
  await page.waitForFunction(() =>
    navigator.serviceWorker.getRegistration().then((r) => !r.installing),
  );
  await page.waitForFunction((old) => caches.keys().then((names) => names.join() === old), old);
  assert.equal(await page.locator("#update").isVisible(), false);

  pages["/index.html"] = front;
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r.update()));
  await page.getByText("A new version of this page is ready.").waitFor();
  assert.equal(await page.getByText("The second build.").count(), 0);
  await page.getByRole("button", { name: "Load it" }).click();
  await page.getByText("The second build.").waitFor();
  await page.waitForFunction((old) => caches.keys().then((names) => !names.includes(old)), old);
  await server.close();
  await page.reload();
  await page.getByText("The second build.").waitFor();
});

test("the element alone registers no service worker and keeps nothing on a page of somebody else", async () => {
  const page = await here.open("/portal.html", allow);
  await enter(page, "nylon dog leash");
  await answered(page, "Consumer Products");
  await page.getByRole("tab", { name: "About the Centers" }).click();
  await seen(page, "The ten Centers in force");
  assert.deepEqual(
    await page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]),
    [0, 0],
  );
  // The same for the page in a frame; and where the site itself is open, there is one.
  await page.goto(`${here.server.url}/frame.html?value=7013`);
  await answered(page, "CEE009");
  assert.equal(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    0,
  );
  await page.goto(`${here.server.url}/`);
  await installed(page);
});

test("the site can be installed as an app: a manifest, icons of the sizes it says, a start page", async () => {
  const page = await here.open("/");
  const manifest = await page.evaluate(async () =>
    (await fetch(document.querySelector('link[rel="manifest"]').href)).json(),
  );
  assert.equal(manifest.display, "standalone");
  assert.equal(
    (await page.request.get(new URL(manifest.start_url, `${here.server.url}/`).href)).status(),
    200,
  );
  for (const icon of manifest.icons.filter((i) => i.type === "image/png")) {
    const size = await page.evaluate(
      async (src) =>
        createImageBitmap(await (await fetch(src)).blob()).then((b) => `${b.width}x${b.height}`),
      icon.src,
    );
    assert.equal(size, icon.sizes, icon.src);
  }
  assert.ok(manifest.icons.some((i) => i.purpose === "maskable"));
});

test("the service worker's list is every file that the site's pages can ask for, with its hash", () => {
  const files = JSON.parse(file("sw.js").match(/const FILES = (\{[\s\S]*?\});/)[1]);
  for (const [name, hash] of Object.entries(files))
    assert.equal(
      hash,
      `sha256-${createHash("sha256")
        .update(readFileSync(join(site, name)))
        .digest("base64")}`,
      name,
    );
  for (const name of [
    "index.html",
    "docs/index.html",
    "center-finder-numbers.wasm",
    "center-finder-full.wasm",
    "center-finder-words.bin",
    "center-finder-history.wasm",
    "history-worker.js",
    "history-xlsx.js",
    "frame.html",
    "site.css",
  ])
    assert.ok(files[name], name);
});
