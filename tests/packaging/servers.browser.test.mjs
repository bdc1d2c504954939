/**
 * Server rendering: the package is imported on the server, the markup is rendered there, and the
 * page takes it over in Chromium.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answers } from "./answers.mjs";
import { stage } from "./browser.mjs";
import { call } from "./place.mjs";

const here = stage("ssr");
let rendered;
const render = async (cwd) => JSON.parse(await call(process.execPath, ["server.mjs"], { cwd }));

for (const name of ["react", "vue"]) {
  test(`${name} renders the element on a server, and hydrates it without a complaint`, async () => {
    const cwd = here.place.project("ssr");
    rendered ??= await render(cwd);
    assert.match(
      rendered[name],
      /<center-finder[^>]* value="8471"[^>]*><p>Ask CBP\.<\/p><\/center-finder>/,
    );
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"></head><body><div id="app">${rendered[name]}</div><script type="module" src="/${name}.mjs"></script></body></html>`;
    writeFileSync(join(cwd, "index.html"), page);
    await call(
      process.execPath,
      [here.place.tool("vite/bin/vite.js"), "build", "--outDir", `out-${name}`],
      { cwd },
    );
    assert.match(readFileSync(join(cwd, `out-${name}/index.html`), "utf8"), /Ask CBP/);
    const opened = await here.open(`${await here.serve(join(cwd, `out-${name}`))}/`);
    await answers(opened);
    assert.equal(
      await opened.locator("center-finder").count(),
      1,
      "the rendered element was taken over, not made anew",
    );
  });
}
