/** The snippets of the docs on policies of a page do what their pages say. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist, web } from "./helpers/paths.mjs";
import {
  answered,
  ask,
  header,
  logged,
  open,
  pages,
  quiet,
  readsHistory,
} from "./helpers/portal.mjs";
import { tests, text } from "./helpers/snippets.mjs";

const CASES = {
  "policy.txt": async (t) => {
    const page = await open(t, text("start.html"), { csp: header("policy.txt") });
    await ask(page, "leather wallet");
    await answered(page, "CEE");
    quiet(page);
  },
  "policy-nonce.txt": async (t) => {
    const page = await open(t, text("nonce.html"), { csp: header("policy-nonce.txt") });
    await ask(page, "leather wallet");
    await answered(page, "CEE");
    quiet(page);
  },
  "classic.html": async (t) => {
    const page = await open(t, text("classic.html"));
    await ask(page, "leather wallet");
    await answered(page, "CEE");
    assert.equal(
      await page.evaluate(
        async () => (await CenterFinder.loadEngine()).route("7013", "cee").center.id,
      ),
      "CEE009",
    );
    // The page that shows this snippet names all that the global has.
    const said = readFileSync(join(web, "site/pages/docs/start.html"), "utf8");
    const has = await page.evaluate(() =>
      Object.keys(CenterFinder)
        .filter((name) => name !== "CenterFinderElement")
        .sort(),
    );
    assert.deepEqual(
      [...said.matchAll(/<code>((?:load|read)\w+)<\/code>/g)].map((m) => m[1]).sort(),
      has,
    );
  },
  "policy-classic.txt": async (t) => {
    const page = await open(t, text("classic.html"), { csp: header("policy-classic.txt") });
    await ask(page, "leather wallet");
    await answered(page, "CEE");
    let workers = 0;
    page.on("worker", () => workers++);
    await readsHistory(page);
    assert.ok(workers > 0);
    quiet(page);
  },
};
CASES["nonce.html"] = CASES["policy-nonce.txt"];

tests("policy", CASES);

test("the tags with hashes load, and a file of another build is refused", async (t) => {
  const page = readFileSync(join(dist, "site/docs/csp.html"), "utf8");
  const tags = /<figcaption>integrity\.html<\/figcaption><pre[^>]*><code>([\s\S]*?)<\/code>/
    .exec(page)[1]
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  const right = await open(t, '<center-finder value="7013"></center-finder>', { head: tags });
  await answered(right, "CEE009");
  for (const name of ["center-finder.js", "element.js", "engine.js"]) {
    pages[`/center-finder/${name}`] = `${readFileSync(join(dist, name), "utf8")}\n// another build`;
    const wrong = await open(t, '<center-finder value="7013"></center-finder>', { head: tags });
    await logged(wrong, "integrity");
    assert.equal(await wrong.evaluate(() => customElements.get("center-finder")), undefined, name);
    delete pages[`/center-finder/${name}`];
  }
});
