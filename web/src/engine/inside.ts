/** The engine of the classic script: its files are inside it, packed. Only the full engine is, which knows all that the small one does. */
import fullFile from "inside:center-finder-full.wasm";
import historyFile from "inside:center-finder-history.wasm";
import wordsFile from "inside:center-finder-words.bin";
import workerFile from "inside:history-worker.js";
import { starts } from "../history/caller.js";
import { once } from "../once.js";
import * as glue from "./full.js";
import { readHistory as read, type HistoryHandle, type HistoryOptions } from "./history.js";
import { face, fetched, start, type WasmSource } from "./start.js";
import type { Engine, FullEngine, WordSearch } from "./types.js";

export type * from "./types.js";
export type { HistoryError, HistoryHandle, HistoryOptions } from "./history.js";
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

/** The worker of import histories from inside the script; null where the page's policy has no `worker-src blob:`. */
const worker = once(async () => {
  const address = URL.createObjectURL(new Blob([await unpacked(workerFile)], { type: "text/javascript" }));
  return (await starts(address)) ? address : null;
});

export async function loadFullEngine(wasm?: WasmSource): Promise<FullEngine> {
  return face(await full(wasm)) as unknown as FullEngine;
}

export const loadEngine: (wasm?: WasmSource) => Promise<Engine> = loadFullEngine;

export function loadWords(wasm?: WasmSource, index?: WasmSource): Promise<WordSearch> {
  return words(wasm, index);
}

export async function readHistory(source: Blob | ReadableStream<Uint8Array>, options?: HistoryOptions): Promise<HistoryHandle> {
  return read(start, await worker(), unpacked(historyFile), source, options);
}
