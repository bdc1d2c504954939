/**
 * The files as the host gives them: center-finder/slim has no address of its own, so that no
 * bundler finds one.
 */
import type { WasmFile, WasmSource } from "./start.js";

/**
 * A file, or what brings it when it is needed: an address, a response, bytes, or a compiled module.
 */
export type Given = WasmSource | (() => WasmSource);

/**
 * The files of the package. What is not given cannot be used: without `full` there are numbers
 * only, without `words` no names of goods.
 */
export interface Files {
  /** center-finder-numbers.wasm: answers numbers. */
  numbers: Given;
  /** center-finder-full.wasm: importers, tables of the host, and words with `words`. */
  full?: Given;
  /** center-finder-words.bin: the index of the search by words. It is never a module. */
  words?: Given;
  /** center-finder-history.wasm: reads import histories. */
  history?: Given;
  /**
   * The address of history-worker.js. Without it histories are read in place, and a large file
   * makes the page wait.
   */
  worker?: URL | string;
  /** The address of history-xlsx.js. Without it workbooks (.xlsx) cannot be read. */
  xlsx?: URL | string;
}

const files: Partial<Files> = {};

/**
 * Says where the files come from. Call it before the first element or engine starts; what was
 * started stays.
 */
export function provide(given: Partial<Files>): void {
  Object.assign(files, given);
}

const file = (name: Exclude<keyof Files, "worker" | "xlsx">) => async (): Promise<WasmFile> => {
  const given = files[name];
  if (given === undefined)
    throw Object.assign(new Error(`center-finder/slim: provide({ ${name} }) first`), {
      code: "wasm-missing",
    });
  return typeof given === "function" ? given() : given;
};

export const numbers = file("numbers");
export const full = file("full");
export const words = file("words");
export const history = file("history");
export const worker = (): URL | string | null => files.worker ?? null;
export const xlsx = (): URL | string => files.xlsx ?? "";
