/**
 * What goes wrong with an import history: files that are none, a worker that dies, a page that
 * forbids it.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { newPage, profile } from "./helpers/browser.mjs";
import { plain, seen, stage } from "./helpers/finder.mjs";
import { done, drop, history, read, row } from "./helpers/history.mjs";
import { FILE, many } from "./helpers/history-files.mjs";
import { workbook } from "./helpers/xlsx.mjs";

const portal = plain("<center-finder></center-finder>");
const policy = (more) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; ${more}`;
const here = stage({ csp: policy(""), pages: { "/portal.html": portal } });
const named = stage({
  csp: policy("trusted-types center-finder"),
  pages: { "/portal.html": portal },
});
const none = stage({ csp: policy("trusted-types 'none'"), pages: { "/portal.html": portal } });

const workers = (page) =>
  page.workers().filter((worker) => worker.url().endsWith("/history-worker.js"));
/** A file that takes a while. */
const LONG = many(400_000);

/** Begins a long reading; resolves when the worker has told of it. */
async function begin(page) {
  await history(page);
  // Gigabytes, as one text many times over.
  await page.evaluate((text) => {
    const body = new Blob([text.slice(text.indexOf("\n") + 1)]);
    const file = new File(
      [text.slice(0, text.indexOf("\n") + 1), ...Array(60).fill(body)],
      "long.csv",
    );
    const data = new DataTransfer();
    data.items.add(file);
    document
      .querySelector("center-finder")
      .shadowRoot.querySelector(".drop")
      .dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
  }, LONG);
  await seen(page, "rows a second");
}

test("progress is shown with bytes, rows and speed, a first picture comes while it runs, and it can be cancelled", async () => {
  const page = await here.open("/portal.html");
  await begin(page);
  await page.getByRole("progressbar", { name: "Reading long.csv" }).waitFor();
  await seen(page, /^[\d.]+ [MG]B of \d\.\d GB$/);
  await seen(page, "The picture so far");
  await page
    .getByRole("region", { name: "The picture so far" })
    .getByText("Automotive & Aerospace (CEE003)")
    .waitFor();
  assert.equal(workers(page).length, 1);
  await page.getByRole("button", { name: "Cancel" }).click();
  await seen(page, "The reading was cancelled.");
  for (let i = 0; i < 80 && workers(page).length; i++) await page.waitForTimeout(100);
  assert.equal(workers(page).length, 0, "the worker is gone");
  assert.equal(
    (await page.evaluate(() => events)).filter(
      (e) => e.name === "error" || e.name === "history-answer",
    ).length,
    0,
  );
  await drop(page, FILE);
  await done(page);
});

test("progress is told at most about ten times a second", async () => {
  const page = await here.open("/portal.html");
  await begin(page);
  const count = () =>
    page.evaluate(() => events.filter((e) => e.name === "history-progress").length);
  const before = await count();
  await page.waitForTimeout(1000);
  const told = (await count()) - before;
  assert.ok(told >= 1 && told <= 12, `${told} in a second`);
});

const DIED = "The part of this page that reads files stopped.";

test("a worker that dies is told, and a second try reads the file", async () => {
  const page = await here.open("/portal.html");
  await begin(page);
  await workers(page)[0].evaluate(
    () =>
      void setTimeout(() => {
        throw new Error("boom");
      }),
  );
  await seen(page, DIED);
  const error = (await page.evaluate(() => events)).find((e) => e.name === "error");
  assert.deepEqual([error.detail.code, error.detail.value], ["worker-died", "long.csv"]);
  await page.getByRole("button", { name: "Try again" }).click();
  await seen(page, "rows a second");
  assert.equal(await page.getByText(DIED).count(), 0);
});

test("a worker that goes silent is given up", async () => {
  const page = await (await profile()).newPage();
  await page.clock.install();
  await page.goto(`${here.server.url}/portal.html`);
  await begin(page);
  await workers(page)[0].evaluate(() => self.close());
  await page.clock.runFor(11_000);
  await seen(page, DIED);
});

test("a worker that dies after the answer is told when it is asked", async () => {
  const page = await here.open("/portal.html");
  await read(page, FILE);
  await workers(page)[0].evaluate(
    () =>
      void setTimeout(() => {
        throw new Error("boom");
      }),
  );
  await page.waitForTimeout(200);
  await page
    .getByLabel("Importer", { exact: true })
    .selectOption({ label: "Second Co 98-7654321" });
  await seen(page, DIED);
  await page.getByRole("button", { name: "Try again" }).click();
  await done(page);
});

for (const [name, path, words] of [
  ["worker", "/history-worker.js", DIED],
  ["module", "/center-finder-history.wasm", "a file did not load"],
]) {
  test(`a ${name} that does not load is told, and a second try reads the file`, async () => {
    const page = await here.open("/portal.html");
    let fail = true;
    await page.context().route(`**${path}`, (route) => (fail ? route.abort() : route.continue()));
    await history(page);
    await drop(page, FILE);
    await seen(page, words);
    fail = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await done(page);
  });
}

const ZIP = [0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0];
for (const [name, file, content, words] of [
  [
    "a picture under the name of a table",
    "photo.csv",
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13],
    "This is not a table of text.",
  ],
  ["an empty file", "empty.csv", "", "This is not a table of text."],
  ["a torn workbook", "torn.xlsx", ZIP, /[Ww]orkbook/],
  [
    "a page of a web site",
    "report.csv",
    "<!DOCTYPE html><html><body>Sign in</body></html>",
    "This is not a table of text.",
  ],
]) {
  test(`${name} is refused in plain words, and the next file is read`, async () => {
    const page = await here.open("/portal.html");
    await history(page);
    await drop(page, content, file);
    await seen(page, words);
    assert.equal((await page.evaluate(() => events)).filter((e) => e.name === "error").length, 1);
    await page
      .locator(".history input[type=file]")
      .setInputFiles({ name: "next.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
    await done(page);
    assert.deepEqual(page.problems, []);
  });
}

test("a file that falls beside the zone does not take the place of the page", async () => {
  const page = await here.open("/portal.html");
  await read(page, FILE);
  const prevented = await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["x"], "x.csv"));
    const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
    document
      .querySelector("center-finder")
      .shadowRoot.querySelector(".history h2")
      .dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.ok(prevented);
});

test("markup in cells is text", async () => {
  const page = await here.open("/portal.html");
  const evil = "<img src=x onerror=alert(1)>";
  await read(
    page,
    FILE.replaceAll("First Co", evil).replaceAll("2704", "<b>27</b>"),
    `${evil}.csv`,
  );
  await page.locator("summary").filter({ hasText: "1 row that could not be read" }).click();
  await page.getByRole("button", { name: "Automotive & Aerospace (CEE003)" }).click();
  await page.getByRole("button", { name: /^8703/ }).click();
  await page.getByRole("button", { name: "Show its first lines" }).click();
  await seen(page, "All 2 rows of this heading");
  await page.getByText("The columns, as they were read").click();
  await seen(page, "Read as UTF-8");
  assert.ok((await page.getByText(evil).count()) >= 3);
  assert.equal(
    await page.locator(".history img, .history td b").filter({ hasText: "27" }).count(),
    0,
  );
  assert.equal(await page.locator(".history img").count(), 0);
  assert.deepEqual(page.problems, []);
});

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

test("a file that is changed after it was chosen is told, and another is read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "history-"));
  const path = join(folder, "moved.csv");
  writeFileSync(path, FILE);
  try {
    const page = await here.open("/portal.html");
    await history(page);
    await page.locator(".history input[type=file]").first().setInputFiles(path);
    await done(page);
    rmSync(path);
    await page.getByText("The columns, as they were read").click();
    await page.getByRole("button", { name: "Read again" }).click();
    await seen(page, "The file can no longer be read.");
    await page
      .locator(".history input[type=file]")
      .first()
      .setInputFiles({ name: "next.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
    await done(page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a workbook is read, and the part that reads it comes with the first one", async () => {
  const rows = FILE.trim()
    .split("\r\n")
    .map((line) => line.split(","));
  for (const [stage, wanted] of [
    [here, 1],
    [none, 0],
  ]) {
    const page = await stage.open("/portal.html");
    await read(page, FILE);
    assert.ok(!page.requests.includes("/history-xlsx.js"));
    await page
      .locator(".history input[type=file]")
      .first()
      .setInputFiles({
        name: "Main Report.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: workbook(rows),
      });
    await seen(page, "Main Report.xlsx");
    await done(page);
    assert.deepEqual((await row(page, "The goods by Center", "Automotive")).slice(1, 4), [
      "3",
      "3",
      "$600",
    ]);
    assert.equal(workers(page).length, wanted);
    await page.getByRole("button", { name: "Automotive & Aerospace (CEE003)" }).click();
    await page.getByRole("button", { name: /^8708/ }).click();
    await page.getByRole("button", { name: "Show its first lines" }).click();
    assert.equal((await row(page, "The one row of this heading", "6"))[3], "E0000003");
    assert.deepEqual(
      (await page.evaluate(() => violations)).filter(
        (v) => wanted || !v.startsWith("trusted-types"),
      ),
      [],
    );
  }
});

test("where the file is read in the page, the page still has its turns", async () => {
  const page = await none.open("/portal.html");
  await page.evaluate(() => {
    globalThis.turns = 0;
    const tick = () => void (turns++, setTimeout(tick));
    tick();
  });
  await begin(page);
  const before = await page.evaluate(() => turns);
  await page.waitForTimeout(500);
  assert.ok((await page.evaluate(() => turns)) - before > 3, "timers run while it is read");
  await page.getByRole("button", { name: "Cancel" }).click();
  await seen(page, "The reading was cancelled.");
});
