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
declare module "glue:numbers" {
  export const Engine: typeof import("../pkg/numbers/center_finder_numbers.js").Engine;
  export function imports(): WebAssembly.Imports;
  export function finish(instance: WebAssembly.Instance): void;
}
declare module "glue:full" {
  export const Engine: typeof import("../pkg/full/center_finder_full.js").Engine;
  export type Engine = import("../pkg/full/center_finder_full.js").Engine;
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
