/** The full engine's glue and the search by words, in a chunk of their own. */
import { Engine, Words } from "glue:full";
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
    suggest: (text, options, engine = own) => words.suggest(engine as Engine, text, options),
  };
}

export const engine = (): FullEngine => new Engine();
