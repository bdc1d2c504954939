/** Where things lie. Nothing here needs a browser. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const web = join(root, "web");
export const dist = join(web, "dist");
export const site = join(dist, "site");
if (!existsSync(join(site, "center-finder.js"))) throw new Error("build first: node web/build.mjs");
