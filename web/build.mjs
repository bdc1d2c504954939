/**
 * Builds the package and the demo site into `dist/`: `node build.mjs [--dev] [--json]`.
 *
 * Three layers, each a file of its own that imports the one before by name, so
 * that a number is answered with four requests: center-finder.js, element.js,
 * engine.js, center-finder.wasm. Views and languages that are loaded later are
 * chunks; they get what they need from the element and import nothing of it.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { filesOf, site } from "./site/build.mjs";
import { classic } from "./tools/classic.mjs";
import { integrity } from "./tools/integrity.mjs";
import { manifest } from "./tools/manifest.mjs";
import { typings } from "./tools/typings.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "dist");
const dev = process.argv.includes("--dev");

/**
 * wasm-bindgen's glue without its loader: ours says why a file could not start, and bundlers find
 * no second address.
 */
const glue = {
  name: "glue",
  setup(b) {
    b.onResolve({ filter: /^glue:/ }, ({ path }) => ({ path: path.slice(5), namespace: "glue" }));
    b.onLoad({ filter: /.*/, namespace: "glue" }, ({ path }) => {
      const name = `center_finder_${path}`;
      const file = join(here, "pkg", path, `${name}.js`);
      const code = readFileSync(file, "utf8");
      const cut = code.indexOf("async function __wbg_load");
      const needed = [
        "function __wbg_get_imports()",
        "function __wbg_finalize_init(instance, module)",
      ];
      if (cut < 0 || needed.some((part) => !code.slice(0, cut).includes(part)))
        throw new Error(`${file}: wasm-bindgen writes its glue in another way now; see build.mjs`);
      // What no browser of ours needs; a glue of another shape stays as it is.
      const lean = [
        [/if \(!\('encodeInto' in cachedTextEncoder\)\) \{[\s\S]*?\n\}\n/, ""],
        [/if \(Symbol\.dispose\).*\n/, ""],
        [/\(typeof FinalizationRegistry === 'undefined'\)\s*\? .*\n\s*: /g, ""],
        // Of the two ways to pass a text, the short one.
        [
          /(function passStringToWasm0\(arg, malloc, realloc\) \{)\s*if \(realloc === undefined\) \{([\s\S]*?)\n {4}\}[\s\S]*?\n\}\n/,
          "$1$2\n}\n",
        ],
        // Safari's decoder fails after two gigabytes; the small engine never sees so much.
        ...(path === "base" ? [[/numBytesDecoded \+= [\s\S]*?\n {4}\}\n/, ""]] : []),
      ].reduce((text, [from, to]) => text.replace(from, to), code.slice(0, cut));
      return {
        contents: `${lean}\nexport const imports = __wbg_get_imports;\nexport const finish = (instance) => __wbg_finalize_init(instance);\n`,
        loader: "js",
        resolveDir: here,
      };
    });
  },
};

/** A style sheet as text, with the sheets that it imports. */
const styles = {
  name: "styles",
  setup(b) {
    b.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        minify: !dev,
        charset: "utf8",
        legalComments: "none",
        write: false,
      });
      const css = outputFiles[0].text.trim();
      return { contents: dev ? css : css.replace(/(--[\w-]+:) /g, "$1"), loader: "text" };
    });
  },
};

/** Keeps a layer out of the one above it. */
const layer = (name) => ({
  name,
  setup(b) {
    b.onResolve({ filter: new RegExp(`/${name}\\.js$`) }, ({ importer, kind }) =>
      kind === "entry-point" ||
      (/\/(engine|strings|ui|views)\/[^/]+\.ts$/.test(importer) && name === "element")
        ? undefined
        : { path: `./${name}.js`, external: true },
    );
  },
});

/**
 * Names the chunks of a language after its folder, such as `es-more`. The files have the same
 * names in every language, and esbuild names a chunk after the file alone.
 */
const languages = {
  name: "languages",
  setup(b) {
    b.onResolve({ filter: /^\.\/\w+\/\w+\.js$/ }, ({ path, kind, resolveDir }) => {
      if (kind !== "dynamic-import" || !/[\\/]strings$/.test(resolveDir)) return undefined;
      const [, language, part] = /(\w+)\/(\w+)\.js$/.exec(path);
      const name = part === "start" ? language : `${language}-${part}`;
      return { path: `${name}.ts`, namespace: "languages", pluginData: { path, resolveDir } };
    });
    b.onLoad({ filter: /.*/, namespace: "languages" }, ({ pluginData: { path, resolveDir } }) => ({
      contents: `export * from "${path}";`,
      loader: "ts",
      resolveDir,
    }));
  },
};

/** Puts a module in the place of another. */
const instead = (name, other) => ({
  name: `${other} instead of ${name}`,
  setup(b) {
    b.onResolve({ filter: new RegExp(`/${name}\\.js$`) }, () => ({
      path: join(here, `src/${other}.ts`),
    }));
  },
});

const common = {
  absWorkingDir: here,
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  define: {
    VERSION: JSON.stringify(JSON.parse(readFileSync(join(here, "package.json"), "utf8")).version),
  },
  loader: { ".csv": "text" },
  outdir: "dist",
  minify: !dev,
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
};

rmSync(dist, { recursive: true, force: true });
const made = [];
made.push(await build({ ...common, entryPoints: ["src/engine.ts"], plugins: [glue] }));
// The worker is one file without imports, so that it works wherever a bundler puts it.
made.push(
  await build({
    ...common,
    entryPoints: { "history-worker": "src/history/worker.ts" },
    splitting: false,
    plugins: [glue],
  }),
);
// So is the reader of workbooks, which the worker loads by its address.
made.push(
  await build({
    ...common,
    entryPoints: { "history-xlsx": "src/history/xlsx.ts" },
    splitting: false,
  }),
);
made.push(
  await build({
    ...common,
    entryPoints: ["src/element.ts"],
    plugins: [styles, languages, layer("engine")],
  }),
);
made.push(
  await build({
    ...common,
    entryPoints: ["src/center-finder.ts"],
    plugins: [layer("element"), layer("engine")],
  }),
);
made.push(
  await build({
    ...common,
    entryPoints: ["src/slim.ts"],
    plugins: [glue, styles, languages, instead("engine/files", "engine/given")],
  }),
);
// The iframe form: a page with its own script, and a few lines for the page around it.
made.push(
  await build({
    ...common,
    entryPoints: [{ in: "src/frame/frame.ts", out: "frame" }],
    plugins: [layer("center-finder")],
  }),
);
made.push(
  await build({
    ...common,
    entryPoints: [{ in: "src/frame/embed.ts", out: "center-finder-frame" }],
  }),
);
for (const [from, to] of [
  ["frame.html", "frame.html"],
  ["frame.css", "frame.css"],
  ["messages.schema.json", "frame-messages.schema.json"],
])
  cpSync(join(here, "src/frame", from), join(dist, to));
for (const [from, to] of [
  ["base/center_finder_base", "center-finder"],
  ["full/center_finder_full", "center-finder-full"],
  ["history/center_finder_history", "center-finder-history"],
]) {
  cpSync(join(here, `pkg/${from}_bg.wasm`), join(dist, `${to}.wasm`));
}
cpSync(join(here, "../core/data/words.bin"), join(dist, "center-finder-words.bin"));
// What is imported by an address that is known only later is no affair of a host's bundler; esbuild
// drops the comments that say so.
for (const file of filesOf(dist).filter((f) => f.endsWith(".js"))) {
  const path = join(dist, file);
  const code = readFileSync(path, "utf8");
  const marked = code.replace(
    /\bimport\((?=[\w$.]+\))/g,
    "import(/* webpackIgnore: true *//* @vite-ignore */",
  );
  if (marked !== code) writeFileSync(path, marked);
}
for (const name of ["LICENSE-MIT", "LICENSE-APACHE"])
  cpSync(join(here, "..", name), join(dist, name));
cpSync(join(here, "LICENSE-THIRD-PARTY"), join(dist, "LICENSE-THIRD-PARTY"));
await build(
  await classic(common, [
    glue,
    styles,
    instead("engine/files", "engine/inside"),
    instead("workbooks", "history/workbooks-inside"),
  ]),
);

// What an entry imports at once is what a page waits for.
const outputs = Object.assign({}, ...made.map((m) => m.metafile.outputs));
// For `cargo xtask sizes`.
writeFileSync(join(here, "dist.meta.json"), JSON.stringify(outputs));
for (const [file, { imports, entryPoint }] of Object.entries(outputs)) {
  for (const { path, kind } of imports) {
    if (kind === "dynamic-import") continue;
    const allowed = entryPoint
      ? ({
          "dist/element.js": ["./engine.js"],
          "dist/center-finder.js": ["./element.js", "./engine.js"],
        }[file] ?? [])
      : null;
    const isChunk = path.startsWith("dist/chunks/");
    if (
      allowed
        ? !allowed.includes(path) &&
          entryPoint.match(/src\/(engine|element|center-finder|slim)\.ts$/)
        : !isChunk
    ) {
      throw new Error(
        `${file} imports ${path} at once: that is one more request before the first answer`,
      );
    }
  }
}

const files = filesOf(dist).filter((f) => !f.startsWith("site/") && /\.(js|wasm|bin)$/.test(f));
const sizes = files.map((file) => {
  const bytes = readFileSync(join(dist, file));
  return {
    file,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
});
const START = ["center-finder.js", "element.js", "engine.js", "center-finder.wasm"];
const start = sum(
  "all that a number needs",
  sizes.filter((s) => START.includes(s.file)),
);
const scripts = sum(
  "of that, scripts",
  sizes.filter((s) => START.includes(s.file) && s.file.endsWith(".js")),
);
if (process.argv.includes("--json")) {
  console.log(JSON.stringify({ files: sizes, start, scripts, requests: START.length }, null, 1));
} else {
  for (const { file, raw, gzip, brotli } of [...sizes, start, scripts]) {
    console.log(
      `${file.padEnd(36)} ${String(raw).padStart(8)} ${String(gzip).padStart(8)} ${String(brotli).padStart(8)}`,
    );
  }
}

if (!dev) types();
typings(here, await manifest(here));
integrity(dist, filesOf(dist));
site(dist);

function sum(file, list) {
  const total = { file, raw: 0, gzip: 0, brotli: 0 };
  for (const s of list) for (const key of ["raw", "gzip", "brotli"]) total[key] += s[key];
  return total;
}

/** Declarations for every module, and the wasm package's own beside them. */
function types() {
  execFileSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "-p", here], {
    stdio: "inherit",
  });
  const root = join(dist, "types");
  mkdirSync(join(root, "wasm"), { recursive: true });
  for (const name of ["full", "history"])
    cpSync(
      join(here, `pkg/${name}/center_finder_${name}.d.ts`),
      join(root, `wasm/center_finder_${name}.d.ts`),
    );
  for (const file of filesOf(root)) {
    const path = join(root, file);
    // The glue's method of that name is cut away as well, and hosts need not know so new a symbol.
    const text = readFileSync(path, "utf8").replace(/^ *\[Symbol\.dispose\]\(\): void;\n/gm, "");
    const up = file.includes("/engine/") ? "../../wasm/" : "../wasm/";
    writeFileSync(
      path,
      text.replaceAll(/["'](?:\.\.\/)+pkg\/(?:full|history)\//g, (found) => found[0] + up),
    );
  }
  for (const name of ["center-finder", "element", "engine", "slim"]) {
    writeFileSync(join(dist, `${name}.d.ts`), `export * from "./types/src/${name}.js";\n`);
  }
  writeFileSync(
    join(dist, "center-finder-frame.d.ts"),
    'export * from "./types/src/frame/embed.js";\n',
  );
}
