// The declarations that come with the wasm packages.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { at } from "./packages.mjs";

/** Declarations without comments. */
function declarations(name) {
  const text = readFileSync(at(`web/pkg/${name}/center_finder_${name}.d.ts`), "utf8");
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}

for (const name of ["numbers", "full", "history"]) {
  test(`the declarations of ${name} never say any`, () => {
    const said = declarations(name)
      .split("\n")
      .filter((line) => /\b(any|Function|Object)\b/.test(line));
    assert.deepEqual(said, []);
  });

  test(`every function of ${name} has a description`, () => {
    const text = readFileSync(at(`web/pkg/${name}/center_finder_${name}.d.ts`), "utf8");
    const engine = text.split("\n");
    const methods = engine
      .map((line, i) => [line, i])
      .filter(
        ([line]) =>
          /^(?: {4}[\w ]+|export function \w+)\(.*\).*;$/.test(line) && !/^ {4}free\(/.test(line),
      );
    assert.ok(methods.length >= 4, "functions were found");
    assert.deepEqual(
      methods.filter(([, i]) => !engine[i - 1].includes("*/")).map(([line]) => line),
      [],
    );
  });
}

test("a strict program that uses the answers compiles, and a wrong one does not", () => {
  const tsc = fileURLToPath(at("web/node_modules/.bin/tsc"));
  const program = fileURLToPath(at("tests/wasm/consumer.ts"));
  const options = [
    "--noEmit",
    "--strict",
    "--noUncheckedIndexedAccess",
    "--target",
    "es2022",
    "--module",
    "nodenext",
    "--lib",
    "es2022,dom,esnext.disposable",
  ];
  try {
    execFileSync(tsc, [...options, program], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    assert.fail(error.stdout || error.message);
  }
});
