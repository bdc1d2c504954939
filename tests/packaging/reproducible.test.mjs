/**
 * The same sources give the same package, wherever they lie. (`cargo xtask build --twice` does the
 * same with the wasm.)
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { call, root, web } from "./place.mjs";

/** What the build of web/ reads besides web/. */
const BESIDE = ["core/data", "docs", "LICENSE-MIT", "LICENSE-APACHE"];

/** Copies what the build reads into a folder, and builds there; the files with their hashes. */
async function built(folder) {
  const copy = join(folder, "web");
  cpSync(web, copy, {
    recursive: true,
    filter: (path) => !["node_modules", "dist"].includes(basename(path)) || path === web,
  });
  for (const name of BESIDE) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(web, "node_modules"), join(copy, "node_modules"), "dir");
  utimesSync(join(copy, "build.mjs"), 1, 1);
  await call(process.execPath, ["build.mjs"], {
    cwd: copy,
    env: { ...process.env, TZ: folder.length % 2 ? "Asia/Tokyo" : "America/New_York", LANG: "C" },
  });
  const dist = join(copy, "dist");
  const files = readdirSync(dist, { recursive: true })
    .filter((file) => statSync(join(dist, file)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(dist, file)))
        .digest("hex"),
    ]),
  );
}

test("the package that is built twice, in two folders, is the same to the last byte", async () => {
  assert.ok(existsSync(join(web, "pkg/full")), "build the wasm first: cargo xtask build");
  const folder = mkdtempSync(join(tmpdir(), "center-finder-twice-"));
  try {
    const [one, other] = await Promise.all(
      ["a", "another folder/of a longer name"].map((name) => built(join(folder, name))),
    );
    assert.ok(Object.keys(one).length > 50, "files were built");
    assert.deepEqual(other, one);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
