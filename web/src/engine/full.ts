/** The full engine's glue and the search by words, in a chunk of their own. */
import { Engine, Words } from "glue:full";
import type { Engine as Glue } from "../../pkg/full/center_finder_full.js";
import type { WordSearch } from "./types.js";

export * from "glue:full";

export function search(index: BufferSource): WordSearch {
  const words = new Words(ArrayBuffer.isView(index) ? new Uint8Array(index.buffer, index.byteOffset, index.byteLength) : new Uint8Array(index));
  const own = new Engine();
  return { suggest: (text, options, engine) => words.suggest((engine as unknown as Glue | undefined) ?? own, text, options) };
}
