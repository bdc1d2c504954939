/** Makes the demo site from the package's files, from `static/` as it is, and from `pages/`. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { front } from "./front.mjs";
import { withTableRoles } from "./html.mjs";
import { layout } from "./layout.mjs";
import { serviceWorker } from "./offline.mjs";
import { filler, read } from "./pages.mjs";

const here = dirname(fileURLToPath(import.meta.url));

/** All files below a folder, sorted, with `/` on every system. */
export const filesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll("\\", "/"))
    .sort();

/** Makes the site in `dist/site`. `dist` holds the built package. */
export function site(dist) {
  const out = join(dist, "site");
  const write = (path, text) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };

  for (const file of filesOf(dist))
    if (!file.startsWith("site/") && !file.endsWith(".d.ts"))
      cpSync(join(dist, file), join(out, file));
  cpSync(join(here, "static"), out, { recursive: true });

  const sources = filesOf(join(here, "pages"));
  const docs = sources
    .filter((path) => path.startsWith("docs/"))
    .map(read)
    .sort((a, b) => a.order - b.order);
  const others = sources.filter((path) => !path.includes("/") && path !== "front.html").map(read);
  const fill = filler(dist, docs);
  for (const page of [...docs, ...others])
    write(page.path, layout({ ...page, text: withTableRoles(fill(page)), docs }));

  const template = readFileSync(join(here, "pages/front.html"), "utf8");
  for (const page of front(template)) write(page.path, layout({ ...page, docs }));

  write("sw.js", serviceWorker(out, filesOf(out)));
}
