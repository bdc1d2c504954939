/** A test's class is in its file name; a file loads no driver of browsers that its name denies. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { build } from "esbuild";
import { root } from "./helpers/paths.mjs";

const DRIVERS = ["playwright-core", "selenium-webdriver"];
const allowed = (file) =>
  /\.browser\.test\.mjs$/.test(file)
    ? ["playwright-core"]
    : /\.webdriver\.test\.mjs$/.test(file)
      ? ["selenium-webdriver"]
      : [];

/** Imports that a page makes, written in a text that it is served. */
const PAGES = {
  name: "pages",
  setup: (made) => made.onResolve({ filter: /^\// }, ({ path }) => ({ path, external: true })),
};

/** The drivers that a module imports, itself or through others. */
async function drivers(entryPoint) {
  const { metafile } = await build({
    entryPoints: [entryPoint],
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    ignoreAnnotations: true,
    plugins: [PAGES],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const paths = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map((i) => i.path));
  return DRIVERS.filter((name) => paths.some((p) => p === name || p.startsWith(`${name}/`)));
}

const files = ["web/test", "tests"].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true })
    .filter((file) => /(?<!node_modules.*)\.test\.mjs$/.test(file))
    .map((file) => `${folder}/${file}`),
);

test("every test file loads the driver that its name says, and no other", async () => {
  const found = await Promise.all(files.map(async (file) => [file, await drivers(file)]));
  assert.deepEqual(
    found,
    files.map((file) => [file, allowed(file)]),
  );
  for (const name of DRIVERS)
    assert.ok(
      found.some(([, [driver]]) => driver === name),
      name,
    );
});
