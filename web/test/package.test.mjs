/** What the built package holds, and that a server may import it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { web } from "./helpers/paths.mjs";

const dist = (name) => readFileSync(join(web, "dist", name));

test("all that a number needs is at most 60 kB gzip, the scripts of it at most 17.9", () => {
  const gzip = (name) => gzipSync(dist(name), { level: 9 }).length;
  const scripts = ["center-finder.js", "element.js", "engine.js"].reduce(
    (sum, name) => sum + gzip(name),
    0,
  );
  assert.ok(scripts <= 17_900, `${scripts} bytes of scripts`);
  assert.ok(
    scripts + gzip("center-finder.wasm") <= 60_000,
    `${scripts} + ${gzip("center-finder.wasm")} bytes`,
  );
});

test("the three layers import nothing at once but those below", () => {
  const imports = (name) =>
    [
      ...dist(name)
        .toString()
        .matchAll(/(?:from|import)\s*"([^"]+)"/g),
    ].map((m) => m[1]);
  assert.deepEqual([...new Set(imports("center-finder.js"))].sort(), [
    "./element.js",
    "./engine.js",
  ]);
  assert.deepEqual(imports("element.js"), ["./engine.js"]);
  assert.deepEqual(imports("engine.js"), []);
});

test("importing the class on a server does nothing and throws nothing", () => {
  const out = execFileSync(process.execPath, [
    "--input-type=module",
    "-e",
    `const { CenterFinderElement } = await import(${JSON.stringify(join(web, "dist/element.js"))}); console.log(typeof CenterFinderElement, CenterFinderElement.observedAttributes.includes("edition"), typeof customElements);`,
  ]);
  assert.equal(out.toString().trim(), "function true undefined");
});

test("the engine answers in Node, small and full, and so do words", () => {
  const out = execFileSync(process.execPath, [
    "--input-type=module",
    "-e",
    `const { loadEngine, loadFullEngine, loadWords } = await import(${JSON.stringify(join(web, "dist/engine.js"))});
     const small = await loadEngine(); const full = await loadFullEngine(); const words = await loadWords();
     console.log(small.route("8703", "cee").center.id, small.isNumber("7013"), full.assess({ goods: [{ number: "3004", share: 1 }] }, "cee").center.id, small.assess, words.suggest("nylon dog leash").headings[0].heading.code);`,
  ]);
  assert.equal(out.toString().trim(), "CEE003 true CEE001 undefined 4201");
});

test("declarations stand beside every entry and say no any", () => {
  for (const name of ["center-finder", "element", "engine"])
    assert.match(dist(`${name}.d.ts`).toString(), /export \* from/);
  const all = readdirSync(join(web, "dist/types"), { recursive: true }).filter((f) =>
    f.endsWith(".d.ts"),
  );
  const loose = all.filter(
    (f) =>
      !f.includes("wasm/") &&
      /[:<(|]\s*any\b/.test(
        dist(join("types", f))
          .toString()
          .replace(/\(event: any\)/, ""),
      ),
  );
  assert.deepEqual(loose, []);
  for (const file of all)
    assert.ok(
      !dist(join("types", file)).toString().includes("/pkg/"),
      `${file} points out of the package`,
    );
});

test("source maps are not shipped, and no path of this machine", () => {
  const files = readdirSync(join(web, "dist"), { recursive: true });
  assert.deepEqual(
    files.filter((f) => f.endsWith(".map")),
    [],
  );
  for (const file of files.filter((f) => f.endsWith(".js")))
    assert.ok(!dist(file).includes(web), file);
});
