/**
 * The classic script: one file with the engine and the words inside, for pages
 * that allow no more than `<script src>`. The files are packed with deflate and
 * written in base64: of all that a script can hold as text, that travels best,
 * since gzip takes the fourth quarter of base64 away again.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";

const inside = (dist, made) => ({
  name: "inside",
  setup(b) {
    b.onResolve({ filter: /^inside:/ }, ({ path }) => ({
      path: path.slice(7),
      namespace: "inside",
    }));
    b.onLoad({ filter: /.*/, namespace: "inside" }, ({ path }) => ({
      contents: deflateRawSync(made[path] ?? readFileSync(join(dist, path)), { level: 9 }).toString(
        "base64",
      ),
      loader: "text",
    }));
  },
});

/**
 * What esbuild is asked for. `common` is what all entries share; the files must lie in dist
 * already, but for the worker, which has all that it needs inside.
 */
export async function classic(common, plugins) {
  const { version } = JSON.parse(readFileSync(join(common.absWorkingDir, "package.json"), "utf8"));
  const whole = { ...common, splitting: false, chunkNames: undefined };
  const worker = await build({
    ...whole,
    entryPoints: ["src/history/worker.ts"],
    write: false,
    plugins,
  });
  return {
    ...whole,
    entryPoints: { "center-finder.classic": "src/classic.ts" },
    format: "iife",
    globalName: "CenterFinder",
    banner: {
      js: `/*! center-finder ${version}, MIT OR Apache-2.0; see LICENSE-MIT, LICENSE-APACHE and LICENSE-THIRD-PARTY */`,
    },
    plugins: [
      ...plugins,
      inside(join(common.absWorkingDir, common.outdir), {
        "history-worker.js": worker.outputFiles[0].contents,
      }),
    ],
  };
}
