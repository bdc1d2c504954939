/** Reads the strings of a language out of `src/strings` and the front page of the demo site. */
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { WORDS } from "../../site/front-words.mjs";

export const folder = join(dirname(fileURLToPath(import.meta.url)), "../../src/strings");

/** The languages that English is translated into. */
export const LANGUAGES = ["es", "fr", "zh"];

/** Tables of codes among the strings. Nobody reads them, so nobody translates them. */
const CODES = new Set(["more.bases"]);

const isGroup = (value) => typeof value === "object" && value !== null;

/**
 * All strings of a language by their keys, such as `more.errors.empty`. The first word of a key is
 * the file in the language's folder, or `front` for the front page of the demo site. `facts` are
 * the texts of core's tables by their English.
 */
export async function load(language) {
  const parts = await modules(language);
  const files = new Set(Object.values(parts));
  const keys = new Map();
  let facts = {};
  const walk = (path, value) => {
    if (CODES.has(path)) return;
    if (!isGroup(value)) {
      keys.set(path, value);
      return;
    }
    for (const [name, inner] of Object.entries(value)) {
      // `more` contains `words`, which is a file of its own.
      if (files.has(inner)) continue;
      if (path === "start" && name === "facts") facts = inner;
      else walk(`${path}.${name}`, inner);
    }
  };
  for (const [part, strings] of Object.entries(parts)) walk(part, strings);
  walk("front", WORDS[language]);
  return { keys, facts };
}

/** What the files of a language export; each file exports one object of its own name. */
async function modules(language) {
  const contents = readdirSync(join(folder, language))
    .map((file) => file.replace(/\.ts$/, ""))
    .filter((part) => part !== "facts")
    .map((part) => `export { ${part} } from "./${language}/${part}.ts";`)
    .join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
