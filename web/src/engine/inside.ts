/** The engine of the classic script: its files are inside it, packed. Only the full engine is, which knows all that the small one does. */
import fullFile from "inside:center-finder-full.wasm";
import wordsFile from "inside:center-finder-words.bin";
import * as glue from "./full.js";
import { face, fetched, start, type WasmSource } from "./start.js";
import type { Engine, FullEngine, WordSearch } from "./types.js";
import { once } from "../once.js";

export type * from "./types.js";
export type { StartCode, StartError, WasmFile, WasmSource } from "./start.js";

/** The bytes of a file that the build packed with deflate and wrote in base64. */
async function unpacked(text: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer();
}

const full = once(async (wasm?: WasmSource) => {
  await start(glue, wasm ?? unpacked(fullFile));
  return glue;
});

const words = once(async (wasm?: WasmSource, index?: WasmSource) => {
  const [, bytes] = await Promise.all([full(wasm), fetched(index ?? unpacked(wordsFile))]);
  return glue.search(bytes as BufferSource);
});

export async function loadFullEngine(wasm?: WasmSource): Promise<FullEngine> {
  return face(await full(wasm)) as unknown as FullEngine;
}

export const loadEngine: (wasm?: WasmSource) => Promise<Engine> = loadFullEngine;

export function loadWords(wasm?: WasmSource, index?: WasmSource): Promise<WordSearch> {
  return words(wasm, index);
}
