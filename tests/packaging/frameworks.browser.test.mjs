/** The element in React and in Vue: a property goes in, an event comes out. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { answers, expected } from "./answers.mjs";
import { stage } from "./browser.mjs";
import { call, web } from "./place.mjs";

const here = stage("react", "vue");
const { loadEngine } = await import(join(web, "dist/engine.js"));
const cars = (await loadEngine()).route("8703", "cee").center.id;

for (const name of ["react", "vue"]) {
  test(`${name} gives the element its value a form elsewhere, and hears its answers`, async () => {
    const cwd = here.place.project(name);
    await call(process.execPath, [here.place.tool("vite/bin/vite.js"), "build"], { cwd });
    const page = await here.open(`${await here.serve(join(cwd, "dist"))}/`);
    const output = page.locator("output");
    await output.filter({ hasText: expected.number }).waitFor();
    await page.getByRole("button", { name: "Cars" }).click();
    await output.filter({ hasText: cars }).waitFor();
    // The form is another's content, named by its id.
    assert.equal(
      await page.evaluate(() => new FormData(document.querySelector("#entry")).get("center")),
      cars,
    );
    await answers(page);
  });
}
