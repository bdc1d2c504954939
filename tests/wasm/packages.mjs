// The wasm packages as `cargo xtask build` makes them.
import { existsSync, readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

/** A file of the repository as an address. */
export const at = path => new URL(path, root);

/** Loads a package, `base` or `full`, without a server. */
export async function load(name) {
  const glue = at(`web/pkg/${name}/center_finder_${name}.js`);
  if (!existsSync(glue)) throw new Error(`web/pkg/${name} is missing; run cargo xtask build`);
  const module = await import(glue.href);
  module.initSync({ module: readFileSync(at(`web/pkg/${name}/center_finder_${name}_bg.wasm`)) });
  return module;
}

/** The vectors of a file in tests/vectors. */
export const vectors = name => JSON.parse(readFileSync(at(`tests/vectors/${name}`), "utf8"));
