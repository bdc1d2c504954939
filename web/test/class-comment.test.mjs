/** The class comment and the style sheets, held against the code. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { web } from "./helpers/paths.mjs";

test("every style is written in logical directions", () => {
  const folder = join(web, "src/styles");
  for (const file of readdirSync(folder)) {
    const found = readFileSync(join(folder, file), "utf8").match(
      /(?:^|[\s{;-])(?:left|right)\s*:|(?:margin|padding|border|inset)-(?:left|right|top|bottom)|text-align:\s*(?:left|right)|float:/g,
    );
    assert.equal(found, null, file);
  }
});

test("the class comment names every part, custom property, attribute, slot and state that the code has, and none that it has not", () => {
  const folder = join(web, "src");
  const code = readdirSync(folder, { recursive: true })
    .filter((f) => /\.(ts|css)$/.test(f))
    .map((f) => readFileSync(join(folder, f), "utf8").replace(/\/\*\*[\s\S]*?\*\//g, ""))
    .join("\n");
  const comment = readFileSync(join(folder, "element.ts"), "utf8").match(
    /\/\*\*\n \* Tells an importer[\s\S]*?\*\//,
  )[0];
  const named = (tag) =>
    [...comment.matchAll(new RegExp(`@${tag} (?:\\{[^}]*\\} )?\\[?([\\w-]+)`, "g"))]
      .map((m) => m[1])
      .filter((name) => name !== "-")
      .sort();
  const found = (pattern) => [...new Set([...code.matchAll(pattern)].map((m) => m[1]))].sort();
  const bases = Object.keys(
    JSON.parse(
      `{${code
        .match(/BARS: Record<Basis, number> = \{([^}]*)\}/)[1]
        .replace(/,\s*$/, "")
        .replace(/(\w+):/g, '"$1":')}}`,
    ),
  );
  const parts = found(/\bpart: ["`]([\w-]+)/g);
  assert.deepEqual(named("csspart"), [...parts, ...bases.map((b) => `basis-${b}`)].sort());
  assert.deepEqual(named("cssproperty"), found(/var\((--cf-[\w-]+)/g));
  assert.deepEqual(named("slot"), found(/(?:slot\(|h\("slot", \{ name: )"([\w-]+)"/g));
  const states = [
    ...found(/\bstate\("(\w+)"/g),
    ...code.match(/for \(const name of \[("loading"[^\]]*)\]/)[1].match(/\w+/g),
  ].sort();
  assert.deepEqual(named("cssstate"), states);
  const observed = code.match(/observedAttributes = \[([^\]]*)\]/)[1].match(/[\w-]+/g);
  for (const name of observed) assert.ok(named("attr").includes(name), name);
  for (const name of named("attr"))
    assert.ok(
      ["theme", "name", "form", "disabled"].includes(name) || observed.includes(name),
      name,
    );
});
