import { build } from "esbuild";

await build({
  // The worker of import histories is a file of its own, and so is the reader of workbooks.
  entryPoints: [
    { in: "main.js", out: "main" },
    { in: "center-finder/history-worker.js", out: "history-worker" },
    { in: "center-finder/history-xlsx.js", out: "history-xlsx" },
  ],
  bundle: true,
  format: "esm",
  splitting: true,
  minify: true,
  outdir: "out",
  loader: { ".wasm": "file", ".bin": "file" },
});
