// Our reader of import histories beside CSV libraries: one file, one browser, one worker each, and
// each in a fresh browser. npm ci && node history.mjs [ROWS ...] [--rounds N] [--only NAME]; writes
// RESULTS.md when nothing is left out.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../..");
const fromWeb = createRequire(join(root, "web/package.json"));
const { build } = fromWeb("esbuild");
const { chromium } = fromWeb("playwright-core");

const args = process.argv.slice(2);
const option = (name, otherwise) =>
  args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : otherwise;
const rounds = Number(option("--rounds", 3));
const only = option("--only", "");
const sizes = args.length ? args.map(Number) : [200_000, 1_000_000];

const duckdb = join(here, "node_modules/@duckdb/duckdb-wasm/dist");
const dist = join(root, "web/dist");
const shipped = [join(dist, "history-worker.js"), join(dist, "center-finder-history.wasm")];
const ENGINES = [
  {
    name: "page-ready",
    what: "Center Finder, as the page has it, the worker ready",
    page: true,
    ships: shipped,
  },
  {
    name: "page-cold",
    what: "Center Finder, as the page has it, the worker started with the file",
    page: true,
    ships: shipped,
  },
  {
    name: "center-finder",
    what: "Center Finder",
    ships: [
      join(root, "web/pkg/history/center_finder_history_bg.wasm"),
      join(root, "web/pkg/history/center_finder_history.js"),
    ],
  },
  { name: "papaparse", what: "PapaParse", ships: [] },
  { name: "udsv", what: "uDSV", ships: [] },
  { name: "csv-simple-parser", what: "csv-simple-parser", ships: [] },
  {
    name: "duckdb",
    what: "DuckDB-wasm",
    ships: [join(duckdb, "duckdb-eh.wasm"), join(duckdb, "duckdb-browser-eh.worker.js")],
  },
].filter((e) => !only || e.name === only);

const table = Object.fromEntries(
  readFileSync(join(root, "tests/snapshots/cee.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t").slice(0, 2)),
);

for (const engine of ENGINES) {
  if (engine.page) {
    engine.bytes = engine.ships
      .map((f) => gzipSync(readFileSync(f), { level: 9 }).length)
      .reduce((a, b) => a + b);
    continue;
  }
  const made = await build({
    entryPoints: [join(here, `engines/${engine.name}.mjs`)],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    external: ["/pkg/*"],
    logLevel: "error",
  });
  engine.script = made.outputFiles[0].contents;
  engine.bytes = [engine.script, ...engine.ships.map((f) => readFileSync(f))].reduce(
    (sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length,
    0,
  );
}

const TYPES = { js: "text/javascript", wasm: "application/wasm" };
const server = createServer((request, response) => {
  const path = new URL(request.url, "http://x").pathname;
  const engine = ENGINES.find((e) => !e.page && path === `/${e.name}.js`);
  const file = path.startsWith("/dist/")
    ? join(dist, path.slice(6))
    : path.startsWith("/pkg/")
      ? join(root, "web/pkg/history", path.slice(5))
      : path.startsWith("/duckdb/")
        ? join(duckdb, path.slice(8))
        : "";
  const body = engine
    ? engine.script
    : file && existsSync(file)
      ? readFileSync(file)
      : path === "/"
        ? "<!doctype html><title>peers</title><input type=file>"
        : null;
  response.writeHead(body ? 200 : 404, {
    "content-type": TYPES[path.split(".").pop()] ?? "text/html",
  });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

/** The most memory that a process has held, in bytes. */
const peak = (pid) =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? NaN) * 1024;

/**
 * What a page does with the package's files as they are shipped: the clock runs from its call to
 * the answer that it gets.
 */
async function inPage([name]) {
  try {
    const { loadHistory } = await import("/dist/engine.js");
    const reader = await loadHistory();
    if (name === "page-ready") {
      reader.prepare();
      // As long as somebody takes to choose a file, and not more than a quick one does.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    const start = performance.now();
    const { result } = await reader.read(document.querySelector("input").files[0]);
    return {
      ms: performance.now() - start,
      rows: result.counts.rows,
      centers: Object.fromEntries(result.answer.centers.map((c) => [c.center.id, c.sum.lines])),
    };
  } catch (error) {
    return { error: String(error?.stack ?? error) };
  }
}

async function run(engine, file) {
  const flags = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
  if (process.getuid?.() === 0) flags.push("--no-sandbox");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: flags,
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.setInputFiles("input", file);
    const control = await browser.newBrowserCDPSession();
    const { processInfo } = await control.send("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter((p) => p.type === "renderer").map((p) => p.id);
    const all = () => Math.max(...renderers.map(peak));
    const before = all();
    const result = await page.evaluate(
      engine.page
        ? inPage
        : ([name, headings]) =>
            new Promise((resolve) => {
              const worker = new Worker(`/${name}.js`, { type: "module" });
              worker.onmessage = ({ data }) => resolve(data);
              worker.onerror = ({ message }) => resolve({ error: message || "the worker failed" });
              worker.postMessage({
                file: document.querySelector("input").files[0],
                table: headings,
              });
            }),
      [engine.name, table],
    );
    return { ...result, memory: all() - before, version: browser.version() };
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), "center-finder-peers-"));
const sections = [];
let version = "";
try {
  for (const size of sizes) {
    const file = join(folder, `${size}.csv`);
    execFileSync(
      "cargo",
      ["xtask", "generate-history", "--rows", String(size), "--seed", "1", "--out", file],
      { cwd: root, stdio: "inherit" },
    );
    const truth = JSON.parse(readFileSync(`${file}.truth.json`, "utf8"));
    const wanted = truth.centers
      .map((c) => `${c.center} ${c.lines}`)
      .sort()
      .join();
    const all = new Map(ENGINES.map((e) => [e, []]));
    // Round by round, so that a busy moment of the machine meets all of them.
    for (let round = 0; round < rounds; round++) {
      for (const engine of ENGINES) {
        const result = await run(engine, file);
        version = result.version;
        const right =
          !result.error &&
          result.rows === truth.rows &&
          Object.entries(result.centers)
            .map(([c, n]) => `${c} ${n}`)
            .sort()
            .join() === wanted;
        all.get(engine).push({ ...result, right });
        console.log(
          size,
          engine.what,
          result.error ??
            `${(size / result.ms / 1e3).toFixed(2)} M rows/s, ${(result.memory / 1e6).toFixed(0)} MB, ${right ? "right" : JSON.stringify(result.centers)}`,
        );
      }
    }
    const rows = [...all].map(([engine, results]) => {
      const good = results.filter((r) => !r.error).sort((a, b) => a.ms - b.ms);
      const middle = good[good.length >> 1];
      if (!middle)
        return `| ${engine.what} | failed: ${results[0].error.split("\n")[0]} | | ${(engine.bytes / 1e3).toFixed(0)} kB | |`;
      const most = Math.max(...good.map((r) => r.memory));
      return `| ${engine.what} | ${(size / middle.ms / 1e3).toFixed(2)} (${(size / good.at(-1).ms / 1e3).toFixed(2)} to ${(size / good[0].ms / 1e3).toFixed(2)}) | ${(most / 1e6).toFixed(0)} MB | ${(engine.bytes / 1e3).toFixed(0)} kB | ${good.every((r) => r.right) ? "right" : "WRONG"} |`;
    });
    sections.push(
      `## ${size.toLocaleString("en")} rows, ${(readFileSync(file).length / 1e6).toFixed(0)} MB\n| | million rows a second | memory at most | shipped, gzip | lines by Center |\n|---|---|---|---|---|\n${rows.join("\n")}\n`,
    );
    rmSync(file);
  }
} finally {
  server.close();
  rmSync(folder, { recursive: true });
}

const text = `# Reading an import history in a browser
${new Date().toISOString().slice(0, 10)}, Chromium ${version}, ${cpus()[0].model}, ${cpus().length} cores. \`node history.mjs\` writes this page.

Each library reads the same ES-003 file of 15 columns (\`cargo xtask generate-history --seed 1\`) from a chosen file in a worker and counts lines of goods by Center; ${rounds} rounds, each in a fresh browser:
the median, and the slowest and fastest round. The time goes from the file's arrival in the worker to the count, and holds the loading of what the library fetches then. The first two rows are the package as a page uses it, and their time is the
page's: from its call to the answer that it holds, messages between page and worker and all; "ready" is a worker that was started a second before, as it is when somebody points at the zone
where files fall. The memory is what the page's process
held at most (its resident set) above what it held before. The CSV libraries look headings up in our table as a JavaScript object, and do only that; Center Finder finds the columns by itself and sums entries,
values, headings, ports, months and importers on the way. DuckDB-wasm reads the file twice, for the rows and for the lines.

${sections.join("\n")}`;
console.log(text);
if (!only) writeFileSync(join(here, "RESULTS.md"), text);
