import resolve from "@rollup/plugin-node-resolve";
import { importMetaAssets } from "@web/rollup-plugin-import-meta-assets";

// The second plugin copies what `new URL(..., import.meta.url)` names.
export default {
  input: "main.js",
  output: { dir: "out", format: "es" },
  plugins: [resolve(), importMetaAssets()],
  onwarn: (warning) => {
    throw new Error(warning.message);
  },
};
