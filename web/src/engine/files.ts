/**
 * Where the package's own files are: beside the module. The build puts another
 * module in the place of this one where a host gives the files itself
 * (`given.ts`, for center-finder/slim) or where they are inside the script
 * (`inside.ts`, for the classic script).
 */
import type { WasmSource } from "./start.js";

type File = () => WasmSource;

export const numbers: File = () => new URL("./center-finder-numbers.wasm", import.meta.url);
export const full: File = () => new URL("./center-finder-full.wasm", import.meta.url);
export const history: File = () => new URL("./center-finder-history.wasm", import.meta.url);
/** The worker of import histories; null where they are read in place. */
export const worker = (): URL | string | null | Promise<string | null> =>
  new URL("./history-worker.js", import.meta.url);
/**
 * The reader of workbooks, which the worker loads; empty where there is none, or where it is in the
 * worker.
 */
export const xlsx = (): URL | string => new URL("./history-xlsx.js", import.meta.url);
export const words: File = () => new URL("./center-finder-words.bin", import.meta.url);
