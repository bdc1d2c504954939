/** The reader of workbooks, without the worker around it. */
import { join } from "node:path";
import { build } from "esbuild";
import { web } from "./paths.mjs";
import assert from "node:assert/strict";
import { Blob } from "node:buffer";
import { workbook } from "./workbook.mjs";

const made = await build({
  entryPoints: [join(web, "src/history/xlsx.ts")],
  bundle: true,
  format: "esm",
  write: false,
});

export const { xlsxRows } = await import(
  `data:text/javascript;base64,${Buffer.from(made.outputFiles[0].contents).toString("base64")}`
);

/**
 * Which sheet it is, is not asked where there is one, or one called Main Report; where it is, the
 * reader of histories answers.
 */
export const whole = () => assert.fail("nothing is to be chosen");

export async function read(bytes, signal) {
  const pieces = [];
  for await (const piece of xlsxRows(new Blob([bytes]), whole, signal)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

export const one = (rows, more) => workbook({ sheets: { "Main Report": rows }, ...more });

export const refused = (bytes, code) =>
  assert.rejects(
    read(bytes),
    (error) =>
      error.code === code ||
      assert.fail(`${error.code ?? "no code"} and not ${code}: ${error.stack}`),
  );
