/** What a fault is called: the page has words for each code. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const made = await build({
  entryPoints: [fileURLToPath(new URL("../src/history/failure.ts", import.meta.url))],
  bundle: true,
  format: "esm",
  write: false,
});
const { failure } = await import(
  `data:text/javascript;base64,${Buffer.from(made.outputFiles[0].contents).toString("base64")}`
);

test("a fault of the program is not called lack of memory", () => {
  const fault = (act) => {
    try {
      act();
    } catch (error) {
      return failure(error);
    }
    return assert.fail("it did not fail");
  };
  assert.equal(fault(() => "x".repeat(-1)).code, "internal");
  assert.equal(fault(() => null.x).code, "internal");
  assert.equal(
    fault(() => {
      throw new WebAssembly.RuntimeError("unreachable");
    }).code,
    "worker-died",
  );
  const known = Object.assign(new Error("no column"), {
    code: "no-hts-column",
    hint: "choose one",
    layout: { columns: [] },
  });
  assert.deepEqual(
    fault(() => {
      throw known;
    }),
    {
      name: "Error",
      code: "no-hts-column",
      message: "no column",
      hint: "choose one",
      found: "",
      line: null,
      layout: { columns: [] },
    },
  );
});
