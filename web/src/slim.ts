/**
 * The element and the engine without addresses of files. The host provides the files, so nothing
 * is resolved, copied or fetched without its knowledge.
 *
 * ```js
 * import { CenterFinderElement, provide } from "center-finder/slim";
 * provide({ wasm: compiledModule, full: () => fetch(address, { integrity }), words: () => bytes });
 * CenterFinderElement.define();
 * ```
 *
 * Importing this module does nothing. It has an engine of its own.
 */
export * from "./element.js";
export { loadEngine, loadFullEngine, loadHistory, loadWords, readHistory } from "./engine.js";
export type {
  HistoryError,
  HistoryHandle,
  HistoryOptions,
  StartCode,
  StartError,
  WasmFile,
  WasmSource,
} from "./engine.js";
export { provide } from "./engine/given.js";
export type { Files, Given } from "./engine/given.js";
