/** The small engine and the full one, side by side, without a browser. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { web } from "./helpers/paths.mjs";

const { loadEngine, loadFullEngine } = await import(join(web, "dist/engine.js"));

test("both engines say the same of every four digits, in both editions, with every source", async () => {
  const engines = await Promise.all([loadEngine(), loadFullEngine()]);
  const say = (engine, text, edition) => {
    try {
      return engine.route(text, edition);
    } catch ({ code, hint }) {
      return { code, hint };
    }
  };
  let goods = 0;
  for (const edition of ["cee", "iic-2012"]) {
    for (let n = 0; n < 10_000; n++) {
      const text = String(n).padStart(4, "0");
      const [small, full] = engines.map((engine) =>
        JSON.parse(JSON.stringify(say(engine, text, edition))),
      );
      assert.deepEqual(small, full, `${text} ${edition}`);
      if (small.kind === "goods") {
        goods++;
        assert.ok(
          small.sources.length > 0 && small.sources.every((s) => s.id && s.title),
          `${text} ${edition} has its sources`,
        );
      }
    }
  }
  assert.ok(goods > 2400, `only ${goods} headings were answered`);
});
