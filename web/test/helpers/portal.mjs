/** Pages of a web team that has a snippet of the docs, and the package's folder as /center-finder/. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { newPage } from "./browser.mjs";
import { dist } from "./paths.mjs";
import { serve } from "./server.mjs";
import { text, folder } from "./snippets.mjs";

// The portal of the snippets has an export of its own.
export const pages = { "/exports/history.csv": readFileSync(join(folder, "history.csv")) };
// The same address shows another page in each test.
export const FRESH = { "cache-control": "no-store" };
export let server;
export let root;
before(async () => {
  root = mkdtempSync(join(tmpdir(), "center-finder-snippets-"));
  symlinkSync(dist, join(root, "center-finder"));
  server = await serve(root, { pages, headers: FRESH });
});
after(async () => {
  await server?.close();
  if (root) rmSync(root, { recursive: true });
});

export const html = (body, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A portal</title>${head}</head><body>${body}</body></html>`;
export const start = '<script type="module" src="/center-finder/center-finder.js"></script>';

/** Opens a page with the given body, and collects what it logs and what goes wrong. */
export async function open(t, body, { head = "", csp, scripts = {} } = {}) {
  const other = csp ? await serve(root, { pages, csp, headers: FRESH }) : server;
  if (csp) t.after(() => other.close());
  Object.assign(pages, scripts, { "/page.html": html(body, head) });
  const page = await newPage({ viewport: { width: 900, height: 800 } });
  page.logs = [];
  page.problems = [];
  page.on("console", (message) => page.logs.push(message.text()));
  page.on("pageerror", (error) => page.problems.push(String(error)));
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", (event) =>
      console.log(`violation ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  await page.goto(`${other.url}/page.html`);
  return page;
}
/** The page of an ESM snippet: the element, then the snippet. */
export const withModule = (t, name, body = "<center-finder></center-finder><output></output>") =>
  open(t, `${body}<script type="module" src="/snippet.mjs"></script>`, {
    head: start,
    scripts: { "/snippet.mjs": text(name) },
  });
export const ask = async (page, value) => {
  const input = page.getByRole("combobox");
  await input.fill(value);
  await input.press("Enter");
};
export const answered = (page, text) =>
  page.locator("article.card").filter({ hasText: text }).first().waitFor();
export const readsHistory = async (page) => {
  await page.getByRole("tab", { name: "My import history" }).click();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "history.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(text("history.csv")),
    });
  await answered(page, "Your goods point to Automotive & Aerospace (CEE003)");
};
export const logged = async (page, expected) => {
  for (const end = Date.now() + 8000; Date.now() < end; await page.waitForTimeout(50))
    if (page.logs.some((line) => line.includes(expected))) return;
  assert.fail(`${expected} was not logged: ${page.logs.join(" | ")} ${page.problems.join(" | ")}`);
};
export const header = (name) =>
  text(name)
    .trim()
    .replace(/^Content-Security-Policy: /, "");
export const quiet = (page) =>
  assert.deepEqual(
    [page.problems, page.logs.filter((line) => line.startsWith("violation"))],
    [[], []],
  );
