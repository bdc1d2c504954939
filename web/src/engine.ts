/**
 * The engine without any DOM: for browsers, workers and Node.
 *
 * ```js
 * import { loadEngine, loadWords } from "center-finder/engine";
 * const engine = await loadEngine();
 * engine.route("8703.23.01.10", "cee").center.id; // "CEE003"
 * const words = await loadWords();
 * words.suggest("nylon dog leash").headings[0].heading.code; // "4201"
 * ```
 *
 * Importing this module does nothing; each of the files is loaded once and
 * shared; every call for the full engine gives one with a table of its own.
 */
import { finish, imports, isNumber, lookup, primaries, spin, tables } from "glue:base";
import * as files from "./engine/files.js";
import { leanEngine } from "./engine/lean.js";
import { fetched, start, type WasmSource } from "./engine/start.js";
import type { HistoryHandle, HistoryOptions, HistoryReader } from "./engine/history.js";
import type { Engine, FullEngine, WordSearch } from "./engine/types.js";
import { once } from "./once.js";

export type * from "./engine/types.js";
export type {
  HistoryError,
  HistoryHandle,
  HistoryOptions,
  HistoryReader,
} from "./engine/history.js";
export type { HistoryAdvance, HistoryPicture, HistoryScope } from "./history/protocol.js";
export type { StartCode, StartError, WasmFile, WasmSource } from "./engine/start.js";

const base = { finish, imports, isNumber, lookup, primaries, spin, tables };

/** The package's version; written in by the build. */
declare const VERSION: string;

const small = once(async (wasm?: WasmSource) => {
  await start(base, wasm ?? files.wasm());
  return leanEngine(base, VERSION);
});

/** The titles are in the small engine's file only. */
const titles = async (): Promise<string> => {
  await small();
  const { chapters } = JSON.parse(base.tables()) as {
    chapters: [string, string, string, number[], string][];
  };
  return chapters
    .map(([, section, title, , titles]) => `${section}\n${title}\n${titles}`)
    .join("\f");
};

const full = once(async (wasm?: WasmSource) => {
  const [glue, lent] = await Promise.all([import("./engine/full.js"), titles()]);
  await glue.begin(() => start(glue, wasm ?? files.full()));
  glue.Engine.lendTitles(lent);
  return glue;
});

const words = once(async (wasm?: WasmSource, index?: WasmSource) => {
  const [glue, bytes] = await Promise.all([full(wasm), fetched(index ?? files.words())]);
  return glue.search(bytes as BufferSource);
});

/** An engine that knows tariff numbers and their Centers. `wasm` counts for the first call only. */
export function loadEngine(wasm?: WasmSource): Promise<Engine> {
  return small(wasm);
}

/** An engine that knows importers, tables of the host, and all else as well. */
export async function loadFullEngine(wasm?: WasmSource): Promise<FullEngine> {
  return (await full(wasm)).engine();
}

/**
 * The search by words, which runs in the full engine. `wasm` and `index` count for the first call
 * only.
 */
export function loadWords(wasm?: WasmSource, index?: WasmSource): Promise<WordSearch> {
  return words(wasm, index);
}

/**
 * Reads an import history (a `File` or `Blob`, or a stream, which cannot be annotated afterwards)
 * in a worker, and answers about it.
 */
export async function readHistory(
  source: Blob | ReadableStream<Uint8Array>,
  options?: HistoryOptions,
): Promise<HistoryHandle> {
  return (await loadHistory()).read(source, options);
}

/** The reader of import histories before there is a file: it can get ready. */
export async function loadHistory(): Promise<HistoryReader> {
  return (await import("./engine/history.js")).reader(
    start,
    files.worker,
    files.history,
    files.xlsx,
  );
}
