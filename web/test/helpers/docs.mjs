/** The pages of the demo site. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { site } from "./paths.mjs";

export const pages = readdirSync(site, { recursive: true })
  .map((f) => f.replaceAll("\\", "/"))
  .filter((f) => f.endsWith(".html"))
  .sort();

export const docs = pages.filter((f) => /^docs\/[^/]+$/.test(f));

export const looks = pages.filter((f) => f.startsWith("docs/looks/"));

export const html = (path) => readFileSync(join(site, path), "utf8");

/** Without what is shown as code. */
export const bare = (path) => html(path).replace(/<code>[\s\S]*?<\/code>/g, "");
