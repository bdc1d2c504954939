/**
 * Reads the pages of `pages/` and fills in what is made at build time. A page begins with a comment
 * of `key: value` lines. In its text,
 *
 *   <!-- snippet: start.html -->   shows a file of `snippets/`, which the tests load as well
 *   <!-- table: attributes -->     is a table made from custom-elements.json
 *   <!-- size: start -->           is a size that this build has
 *   <!-- entries -->               is the table of the package's entries
 *   <!-- integrity -->             is a listing of tags with the hashes of this build
 *   <!-- languages -->             is the list of languages, as options of a `select`
 *   <!-- pages -->                 is the table of contents of the docs
 *   {{root}}                       leads from the page to the top of the site
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { languageOptions } from "./front.mjs";
import { listing } from "./html.mjs";
import { entries, integrityTags, sizes } from "./package.mjs";
import { tables } from "./reference.mjs";

const here = dirname(fileURLToPath(import.meta.url));

/** A page with the values of its comment: `title`, `description`, `order` among the docs. */
export function read(path) {
  const text = readFileSync(join(here, "pages", path), "utf8");
  const head = /^<!--\n([\s\S]*?)-->\n/.exec(text);
  if (!head) throw new Error(`web/site/pages/${path} does not begin with a comment of its title`);
  const pairs = head[1]
    .trim()
    .split("\n")
    .map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
  const values = Object.fromEntries(pairs);
  return { path, ...values, order: Number(values.order ?? 0), text: text.slice(head[0].length) };
}

/** A function that fills in the text of a page. `dist` holds the built package. */
export function filler(dist, docs) {
  const reference = tables(dist);
  const size = sizes(dist);
  const contents = `<ul class="cards">${docs
    .filter(({ path }) => path !== "docs/index.html")
    .map(
      ({ path, title, description }) =>
        `<li><a href="${path.slice("docs/".length)}">${title}</a><p>${description}</p></li>`,
    )
    .join("")}</ul>`;
  return ({ path, text }) => {
    const found = (value, what) => {
      if (value === undefined) throw new Error(`web/site/pages/${path}: there is no ${what}`);
      return value;
    };
    return text
      .replace(/<!-- snippet: (\S+) -->/g, (_, name) => found(snippet(name), `snippet ${name}`))
      .replace(/<!-- table: (\S+) -->/g, (_, name) => found(reference[name], `table ${name}`))
      .replace(/<!-- size: (\S+) -->/g, (_, name) => found(size[name], `size ${name}`))
      .replace("<!-- entries -->", entries)
      .replace("<!-- integrity -->", () => integrityTags(dist))
      .replace("<!-- languages -->", languageOptions)
      .replace(/<!-- pages -->/g, () => contents);
  };
}

/** The listing of a snippet; undefined when there is no such file. */
function snippet(name) {
  const file = ["snippets", "static/docs/looks"]
    .map((folder) => join(here, folder, name))
    .find(existsSync);
  return file && listing(name, readFileSync(file, "utf8").trimEnd());
}
