import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

// Nothing has to be said for center-finder: webpack copies its files by itself.
export default {
  mode: "production",
  context: here,
  entry: "./main.js",
  devtool: false,
  output: { path: `${here}/out`, filename: "main.js" },
  performance: { hints: false },
};
