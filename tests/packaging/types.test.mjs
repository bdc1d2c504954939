/**
 * What the checkers of packages and the compilers of types say of the tarball; and that they notice
 * what is wrong.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { call, place } from "./place.mjs";

let here;
before(async () => (here = await place("types", "react", "vue", "svelte")));
after(() => here?.close());

test("publint has nothing to say of the tarball", async () => {
  const { publint } = await import(pathToFileURL(here.tool("publint/src/index-node.js")));
  const bytes = readFileSync(here.tarball);
  const { messages } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
    strict: true,
  });
  assert.deepEqual(messages, []);
});

test("the types of every entry are right, as arethetypeswrong sees them", async () => {
  const { exports } = JSON.parse(readFileSync(join(here.installed, "package.json"), "utf8"));
  const files = Object.keys(exports).filter((entry) => /\.(wasm|bin)$/.test(entry));
  const said = await call(process.execPath, [
    here.tool("@arethetypeswrong/cli/dist/index.js"),
    here.tarball,
    "--profile",
    "esm-only",
    "--format",
    "json",
    "--exclude-entrypoints",
    ...files,
  ]);
  const { analysis } = JSON.parse(said);
  const typed = Object.keys(exports).filter((entry) => !/\.(wasm|bin|json)$/.test(entry));
  assert.deepEqual(
    typed.filter(
      (entry) => !analysis.entrypoints[entry]?.resolutions.bundler?.resolution?.isTypeScript,
    ),
    [],
    "entries without types",
  );
});

/**
 * Runs a compiler once, on the project and on a copy of one file with something wrong in it: all
 * complaints must be about the copy.
 */
async function strict(project, compiler, file, from, to) {
  const cwd = here.project(project);
  const text = readFileSync(join(cwd, file), "utf8");
  assert.ok(text.includes(from), `${file} has ${from}`);
  writeFileSync(join(cwd, `Wrong${extname(file)}`), text.replace(from, to));
  const said = await call(process.execPath, [here.tool(compiler[0]), ...compiler.slice(1)], {
    cwd,
  }).catch((error) => error.message);
  const complaints = said.split("\n").filter((line) => /error TS\d+|\bERROR\b.*\d+:\d+/.test(line));
  assert.ok(
    complaints.some((line) => line.includes("Wrong.")),
    `${to} was accepted: ${said}`,
  );
  assert.deepEqual(
    complaints.filter((line) => !line.includes("Wrong.")),
    [],
  );
}

test("TypeScript under Node's own resolution takes every entry, and refuses what is wrong", async () => {
  await strict("types", ["typescript/bin/tsc", "-p", "."], "all.ts", "iic-2012", "iic-2015");
});

test("JSX of React 19 knows the element from center-finder/react, and refuses a wrong edition", async () => {
  await strict(
    "react",
    ["typescript/bin/tsc", "-p", "."],
    "main.tsx",
    'edition="cee"',
    'edition="2013"',
  );
});

test("templates of Vue know the element from center-finder/vue, and refuse a wrong edition", async () => {
  await strict(
    "vue",
    ["vue-tsc/bin/vue-tsc.js", "-p", "."],
    "Portal.vue",
    'edition="cee"',
    'edition="2013"',
  );
});

test("templates of Svelte know the element from center-finder/svelte, and refuse a wrong edition", async () => {
  await strict(
    "svelte",
    ["svelte-check/bin/svelte-check", "--tsconfig", "./tsconfig.json", "--output", "machine"],
    "Portal.svelte",
    'edition="cee"',
    'edition="2013"',
  );
});

test("the tarball holds what was built, the licences, and nothing else", async () => {
  const names = (await call("tar", ["-tzf", here.tarball]))
    .trim()
    .split("\n")
    .map((name) => name.replace(/^package\//, ""));
  for (const name of [
    "package.json",
    "README.md",
    "dist/LICENSE-MIT",
    "dist/LICENSE-APACHE",
    "dist/LICENSE-THIRD-PARTY",
    "dist/custom-elements.json",
    "dist/integrity.json",
    "dist/center-finder.classic.js",
  ])
    assert.ok(names.includes(name), name);
  assert.deepEqual(
    names.filter((name) => !/^(package\.json|README\.md|dist\/(?!site\/))/.test(name)),
    [],
  );
});
