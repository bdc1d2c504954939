// The engines as `cargo xtask build` makes them.
import { existsSync, readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

/** A file of the repository as an address. */
export const at = (path) => new URL(path, root);

/** The module of the npm package that loads engines. */
async function engines() {
  const file = at("web/dist/engine.js");
  if (!existsSync(file)) throw new Error("web/dist is missing; run cargo xtask build");
  return import(file.href);
}

/** An engine: `numbers` answers tariff numbers and is loaded first, `full` does everything. */
export async function load(name) {
  const { loadEngine, loadFullEngine } = await engines();
  return name === "numbers" ? loadEngine() : loadFullEngine();
}

/** The vectors of a file in tests/vectors. */
export const vectors = (name) => JSON.parse(readFileSync(at(`tests/vectors/${name}`), "utf8"));
