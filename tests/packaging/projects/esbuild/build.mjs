import { build } from "esbuild";

await build({
  entryPoints: ["main.js"],
  bundle: true,
  format: "esm",
  splitting: true,
  minify: true,
  outdir: "out",
  loader: { ".wasm": "file", ".bin": "file" },
});
