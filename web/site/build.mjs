/**
 * Makes the demo site: the package's files, `static/` as it is, and `pages/` put
 * into the frame that all pages share. A page begins with a comment of
 * `key: value` lines; in its text,
 *
 *   <!-- snippet: start.html -->   shows a file of `snippets/`, which the tests load as well
 *   <!-- table: attributes -->     is a table out of custom-elements.json
 *   <!-- size: start -->           is a size that was just measured
 *   {{root}}                       leads from the page to the top of the site
 */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { front, WORDS } from "./front.mjs";
import { escaped, layout } from "./layout.mjs";
import { table, tables } from "./reference.mjs";

const here = dirname(fileURLToPath(import.meta.url));

export const listing = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => relative(folder, join(f.parentPath ?? f.path, f.name)).replaceAll("\\", "/"))
    .sort();

/** `dist` holds the built package; the site is made in `dist/site`. */
export function site(dist) {
  const out = join(dist, "site");
  for (const file of listing(dist))
    if (!file.startsWith("site/") && !file.endsWith(".d.ts"))
      cpSync(join(dist, file), join(out, file));
  cpSync(join(here, "static"), out, { recursive: true });
  const write = (path, text) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  const reference = tables(dist);
  const size = sizes(dist);
  const docs = listing(join(here, "pages/docs"))
    .map((file) => read(`docs/${file}`))
    .sort((a, b) => a.order - b.order);
  const pages = [
    ...docs,
    ...listing(join(here, "pages"))
      .filter((f) => !f.includes("/") && f !== "front.html")
      .map(read),
  ];
  for (const page of pages) {
    const text = page.text
      .replace(/<!-- snippet: (\S+) -->/g, (_, name) => snippet(name))
      .replace(
        /<!-- table: (\S+) -->/g,
        (_, name) => reference[name] ?? missing(page, `table ${name}`),
      )
      .replace(/<!-- size: (\S+) -->/g, (_, name) => size[name] ?? missing(page, `size ${name}`))
      .replace(
        "<!-- languages -->",
        ["en", ...languages()]
          .map((lang) => `<option value="${lang}" lang="${lang}">${WORDS[lang].name}</option>`)
          .join(""),
      )
      .replace("<!-- integrity -->", () => integrity(dist))
      .replace("<!-- entries -->", entries)
      .replace(/<!-- pages -->/g, () => contents(docs));
    write(page.path, layout({ ...page, text: tabled(text), docs }));
  }
  const template = readFileSync(join(here, "pages/front.html"), "utf8");
  for (const { path, ...page } of front(template, languages()))
    write(path, layout({ path, ...page, docs }));
  worker(out, write);
}

function read(path) {
  const text = readFileSync(join(here, "pages", path), "utf8");
  const head = /^<!--\n([\s\S]*?)-->\n/.exec(text);
  if (!head) throw new Error(`web/site/pages/${path} does not begin with a comment of its title`);
  const keys = Object.fromEntries(
    head[1]
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
  return { path, ...keys, order: Number(keys.order ?? 0), text: text.slice(head[0].length) };
}

const missing = (page, what) => {
  throw new Error(`web/site/pages/${page.path}: there is no ${what}`);
};

/**
 * On a narrow screen the rows of tables stand below one another, each cell with the name of its
 * column, where more than one could be meant. Style sheets that do so take a table its meaning;
 * roles give it back.
 */
function tabled(text) {
  const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row" };
  return text.replace(/<table[\s\S]*?<\/table>/g, (whole) => {
    const heads = [...whole.matchAll(/<th scope="col">(.*?)<\/th>/g)].map((m) => m[1]);
    let at = 0;
    return whole
      .replace(/<(table|thead|tbody|tr)\b/g, (open, name) => `${open} role="${ROLES[name]}"`)
      .replace(/<th scope="col"/g, '$& role="columnheader"')
      .replace(/<th scope="row"|<td\b/g, (open) => {
        if (open !== "<td") return ((at = 0), `${open} role="rowheader"`);
        at += 1;
        return heads.length > 2 ? `<td role="cell" data-label="${heads[at]}"` : '<td role="cell"';
      });
  });
}

/** Two tags with the hashes of this build. */
function integrity(dist) {
  const hashes = JSON.parse(readFileSync(join(dist, "integrity.json"), "utf8"));
  const map = ["element.js", "engine.js"]
    .map((name) => `    "/center-finder/${name}": "${hashes[name]}"`)
    .join(",\n");
  return figure(
    "integrity.html",
    `<script type="importmap">\n{\n  "integrity": {\n${map}\n  }\n}\n</script>\n<script type="module" src="/center-finder/center-finder.js"\n  integrity="${hashes["center-finder.js"]}"></script>`,
  );
}

/** The entries of the package, each with what it is for; one without words stops the build. */
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

function entries() {
  const { exports } = JSON.parse(readFileSync(join(here, "../package.json"), "utf8"));
  const rows = Object.keys(exports).map((entry) => [
    `<code>center-finder${entry.slice(1)}</code>`,
    ENTRIES[entry] ?? missing({ path: "" }, `description of the entry ${entry}`),
  ]);
  for (const entry of Object.keys(ENTRIES))
    if (!exports[entry]) missing({ path: "" }, `entry ${entry}`);
  return table("Entries of the package", ["Import", "What"], rows);
}

function snippet(name) {
  const file =
    [join(here, "snippets", name), join(here, "static/docs/looks", name)].find(existsSync) ??
    missing({ path: "" }, `snippet ${name}`);
  const code = readFileSync(file, "utf8").trimEnd();
  return figure(name, code);
}

function figure(name, code) {
  return `<figure class="code${name.endsWith(".txt") ? " wraps" : ""}"><figcaption>${escaped(name)}</figcaption><pre tabindex="0"><code>${escaped(code)}</code></pre></figure>`;
}

const contents = (docs) =>
  `<ul class="cards">${docs
    .filter((d) => d.path !== "docs/index.html")
    .map((d) => `<li><a href="${d.path.slice(5)}">${d.title}</a><p>${d.description}</p></li>`)
    .join("")}</ul>`;

/** The languages beside English that the element speaks. */
const languages = () =>
  ["es", "fr", "zh"].filter((lang) => existsSync(join(here, `../src/strings/${lang}/start.ts`)));

function sizes(dist) {
  const kB = (...names) =>
    `${Math.round(names.reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, name)), { level: 9 }).length, 0) / 1000)} kB`;
  return {
    start: kB("center-finder.js", "element.js", "engine.js", "center-finder.wasm"),
    full: kB("center-finder-full.wasm"),
    words: kB("center-finder-words.bin"),
    frame: kB("center-finder-frame.js"),
    history: kB("center-finder-history.wasm"),
    classic: kB("center-finder.classic.js"),
  };
}

/** The service worker with the list of what it keeps: all that the site's pages load or link to. */
function worker(out, write) {
  const kept = listing(out).filter(
    (file) =>
      file !== "sw.js" &&
      !/^(types\/|LICENSE|slim\.js$|integrity\.json$)|\.d\.ts$|\.classic\.js$/.test(file),
  );
  const hash = (file) =>
    `sha256-${createHash("sha256")
      .update(readFileSync(join(out, file)))
      .digest("base64")}`;
  const files = Object.fromEntries(kept.map((file) => [file, hash(file)]));
  const version = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  const text = readFileSync(join(here, "sw.js"), "utf8");
  write(
    "sw.js",
    text
      .replace("const FILES = {};", `const FILES = ${JSON.stringify(files, null, 1)};`)
      .replace("VERSION_OF_THE_FILES", version),
  );
}
