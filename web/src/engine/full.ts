/** The full engine's glue and the search by words, in a chunk of their own. */
import { Engine, Words } from "glue:full";
import type { Engine as Glue } from "../../pkg/full/center_finder_full.js";
import type { FullEngine, WordSearch } from "./types.js";

export * from "glue:full";

/**
 * This glue works with one instance, whoever loads it: engine.js may be there twice, under two
 * addresses.
 */
let started: Promise<void> | undefined;
export const begin = (start: () => Promise<void>): Promise<void> =>
  (started ??= start().catch((error) => {
    started = undefined;
    throw error;
  }));

export function search(index: BufferSource): WordSearch {
  const words = new Words(
    ArrayBuffer.isView(index)
      ? new Uint8Array(index.buffer, index.byteOffset, index.byteLength)
      : new Uint8Array(index),
  );
  const own = new Engine();
  return {
    suggest: (text, options, engine) =>
      words.suggest((engine as unknown as Glue | undefined) ?? own, text, options),
  };
}

/** An engine whose static functions stand beside its methods. */
export function engine(): FullEngine {
  const made = new Engine() as unknown as FullEngine & Record<string, unknown>;
  const statics = Engine as unknown as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(statics)) {
    if (typeof statics[name] === "function") Object.assign(made, { [name]: statics[name] });
  }
  return made;
}
