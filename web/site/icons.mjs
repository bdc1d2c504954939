/**
 * Makes the PNG icons of `static/` out of icon.svg, after a change of it: `CHROMIUM=… node
 * web/site/icons.mjs`. The results are committed.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "../test/helpers/browser.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "static");
const svg = readFileSync(join(folder, "icon.svg"), "utf8");
const browser = await launch();
// A maskable icon may be cut to a circle of four fifths: the shield stays inside, on a ground of
// its own.
for (const [name, size, part, ground] of [
  ["icon-192", 192, 1, ""],
  ["icon-512", 512, 1, ""],
  ["icon-maskable-512", 512, 0.6, "#0b4f8a"],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawn = ground
    ? svg.replace("#0b4f8a", "#fff").replace('#fff" stroke-width', `${ground}" stroke-width`)
    : svg;
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground || "transparent"}}svg{width:${size * part}px}</style>${drawn}`,
  );
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: !ground });
  await page.close();
}
await browser.close();
