import { build } from "esbuild";

await build({
  // The worker of import histories is a file of its own.
  entryPoints: [{ in: "main.js", out: "main" }, { in: "center-finder/history-worker.js", out: "history-worker" }],
  bundle: true,
  format: "esm",
  splitting: true,
  minify: true,
  outdir: "out",
  loader: { ".wasm": "file", ".bin": "file" },
});
