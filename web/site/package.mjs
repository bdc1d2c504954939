/** What the docs say about the built package: its entries, sizes and hashes. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { listing, table } from "./html.mjs";

const manifest = join(dirname(fileURLToPath(import.meta.url)), "../package.json");

/** What each entry of the package is for. */
const ENTRIES = {
  ".": "Defines the tag; on a server it does nothing",
  "./element": "The class, without side effects",
  "./engine": "The typed engine without DOM, for pages, workers and Node",
  "./slim": "Element and engine without addresses; you give the files",
  "./react": "Types for JSX of React 19",
  "./vue": "Types for templates of Vue 3",
  "./svelte": "Types for templates of Svelte 5",
  "./frame": "The few lines for the page around the iframe form",
  "./frame-messages.schema.json": "The messages of the iframe form, as a JSON schema",
  "./center-finder.classic.js": "Everything in one script",
  "./center-finder.wasm": "The engine for numbers",
  "./center-finder-full.wasm": "The engine for everything but histories",
  "./center-finder-history.wasm": "The reader of import histories",
  "./center-finder-words.bin": "The index of the search by words",
  "./history-worker.js": "The worker that reads import histories",
  "./history-xlsx.js": "What reads workbooks there",
  "./custom-elements.json": "The description of the element, for editors and frameworks",
  "./integrity.json": "The hash of every file",
  "./package.json": "What npm knows of the package",
};

/** The table of entries. The build stops when an entry has no description, or the reverse. */
export function entries() {
  const { exports } = JSON.parse(readFileSync(manifest, "utf8"));
  for (const entry of Object.keys(exports))
    if (!ENTRIES[entry])
      throw new Error(`web/site/package.mjs does not describe the entry ${entry}`);
  for (const entry of Object.keys(ENTRIES))
    if (!exports[entry]) throw new Error(`web/package.json has no entry ${entry}`);
  const rows = Object.keys(exports).map((entry) => [
    `<code>center-finder${entry.slice(1)}</code>`,
    ENTRIES[entry],
  ]);
  return table("Entries of the package", ["Import", "What"], rows);
}

/** The sizes that pages ask for: kilobytes over the network, packed with gzip. */
export function sizes(dist) {
  const packed = (name) => gzipSync(readFileSync(join(dist, name)), { level: 9 }).length;
  const kilobytes = (...names) =>
    `${Math.round(names.map(packed).reduce((sum, size) => sum + size) / 1000)} kB`;
  return {
    start: kilobytes("center-finder.js", "element.js", "engine.js", "center-finder.wasm"),
    full: kilobytes("center-finder-full.wasm"),
    words: kilobytes("center-finder-words.bin"),
    frame: kilobytes("center-finder-frame.js"),
    history: kilobytes("center-finder-history.wasm"),
    classic: kilobytes("center-finder.classic.js"),
  };
}

/** The tags that load the element and check the hashes of this build. */
export function integrityTags(dist) {
  const hashes = JSON.parse(readFileSync(join(dist, "integrity.json"), "utf8"));
  const map = ["element.js", "engine.js"]
    .map((name) => `    "/center-finder/${name}": "${hashes[name]}"`)
    .join(",\n");
  return listing(
    "integrity.html",
    `<script type="importmap">
{
  "integrity": {
${map}
  }
}
</script>
<script type="module" src="/center-finder/center-finder.js"
  integrity="${hashes["center-finder.js"]}"></script>`,
  );
}
