/**
 * The engine of the packed package where there is no page: Node, as a module, from CommonJS, and
 * slim.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { line, NUMBER, WORDS } from "./answers.mjs";
import { call, place } from "./place.mjs";

let here;
before(async () => (here = await place("node", "ssr")));
after(() => here?.close());

for (const [name, file] of [
  ["the engine answers in Node", "main.mjs"],
  [
    "slim answers with a compiled module, a response and bytes, and says what is missing before",
    "slim.mjs",
  ],
  ["CommonJS reaches the engine", "required.cjs"],
]) {
  test(name, async () => {
    const said = await call(process.execPath, [file, NUMBER, WORDS], { cwd: here.project("node") });
    assert.equal(said.trim(), line);
  });
}
