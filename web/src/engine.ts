/**
 * The engine without any DOM: for browsers, workers and Node.
 *
 * ```js
 * import { loadEngine } from "center-finder/engine";
 * const engine = await loadEngine();
 * engine.route("8703.23.01.10", "cee").center.id; // "CEE003"
 * ```
 *
 * Importing this module does nothing; each of the two wasm files is loaded once
 * and shared; every call for the full one gives an engine with a table of its own.
 */
import { finish, imports, isNumber, lookup, primaries, spin, tables } from "glue:base";
import { leanEngine } from "./engine/lean.js";
import { face, start, type WasmSource } from "./engine/start.js";
import type { Engine, FullEngine } from "./engine/types.js";

export type * from "./engine/types.js";
export type { StartCode, StartError, WasmSource } from "./engine/start.js";

const base = { finish, imports, isNumber, lookup, primaries, spin, tables };

/** The package's version; written in by the build. */
declare const VERSION: string;

let baseStart: Promise<Engine> | undefined;
let fullStart: Promise<typeof import("./engine/full.js")> | undefined;

/** An engine that knows tariff numbers and their Centers. `wasm` counts for the first call only. */
export async function loadEngine(wasm?: WasmSource): Promise<Engine> {
  baseStart ??= start(base, wasm ?? new URL("./center-finder.wasm", import.meta.url)).then(() => leanEngine(base, VERSION));
  try {
    return await baseStart;
  } catch (error) {
    baseStart = undefined;
    throw error;
  }
}

/** An engine that knows importers, tables of the host, and all else as well. */
export async function loadFullEngine(wasm?: WasmSource): Promise<FullEngine> {
  fullStart ??= import("./engine/full.js").then(async (full) => {
    await start(full, wasm ?? new URL("./center-finder-full.wasm", import.meta.url));
    return full;
  });
  try {
    return face(await fullStart) as unknown as FullEngine;
  } catch (error) {
    fullStart = undefined;
    throw error;
  }
}
