/** Style sheets are bundled as minified text. */
declare module "*.css" {
  const css: string;
  export default css;
}

/** The sample of an import history, as text. */
declare module "*.csv" {
  const text: string;
  export default text;
}

/** What wasm-bindgen wrote, with its loader replaced by ours: see `build.mjs`. */
declare module "glue:base" {
  export const tables: typeof import("../pkg/base/center_finder_base.js").tables;
  export const lookup: typeof import("../pkg/base/center_finder_base.js").lookup;
  export const primaries: typeof import("../pkg/base/center_finder_base.js").primaries;
  export const isNumber: typeof import("../pkg/base/center_finder_base.js").isNumber;
  export const spin: typeof import("../pkg/base/center_finder_base.js").spin;
  export function imports(): WebAssembly.Imports;
  export function finish(instance: WebAssembly.Instance): void;
}
declare module "glue:full" {
  export const Engine: typeof import("../pkg/full/center_finder_full.js").Engine;
  export const Words: typeof import("../pkg/full/center_finder_full.js").Words;
  export function imports(): WebAssembly.Imports;
  export function finish(instance: WebAssembly.Instance): void;
}
declare module "glue:history" {
  export const Annotator: typeof import("../pkg/history/center_finder_history.js").Annotator;
  export type Annotator = import("../pkg/history/center_finder_history.js").Annotator;
  export const HeadingLines: typeof import("../pkg/history/center_finder_history.js").HeadingLines;
  export type HeadingLines = import("../pkg/history/center_finder_history.js").HeadingLines;
  export const History: typeof import("../pkg/history/center_finder_history.js").History;
  export type History = import("../pkg/history/center_finder_history.js").History;
  export function imports(): WebAssembly.Imports;
  export function finish(instance: WebAssembly.Instance): void;
}

/** A file of dist/, packed into the classic script: see `tools/classic.mjs`. */
declare module "inside:*" {
  const packed: string;
  export default packed;
}
