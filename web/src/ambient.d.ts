/** Style sheets are bundled as minified text. */
declare module "*.css" {
  const css: string;
  export default css;
}

/** What wasm-bindgen wrote, with its loader replaced by ours: see `build.mjs`. */
declare module "glue:base" {
  export const Engine: typeof import("../pkg/full/center_finder_full.js").Engine;
  export function imports(): WebAssembly.Imports;
  export function finish(instance: WebAssembly.Instance): void;
}
declare module "glue:full" {
  export const Engine: typeof import("../pkg/full/center_finder_full.js").Engine;
  export function imports(): WebAssembly.Imports;
  export function finish(instance: WebAssembly.Instance): void;
}
