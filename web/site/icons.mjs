/**
 * Makes the PNG icons of `static/` from icon.svg: `CHROMIUM=… node web/site/icons.mjs`. The icons
 * are committed, so this runs only after a change of icon.svg.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "../test/helpers/browser.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "static");
const svg = readFileSync(join(folder, "icon.svg"), "utf8");
const BLUE = "#0b4f8a";
/** White on blue, with a blue tick. */
const inverted = svg.replace(BLUE, "#fff").replace('#fff" stroke-width', `${BLUE}" stroke-width`);

const ICONS = [
  { name: "icon-192", size: 192, width: 192, image: svg, background: "transparent" },
  { name: "icon-512", size: 512, width: 512, image: svg, background: "transparent" },
  // A system may cut a maskable icon to a circle of 80 % of its size. The shield stays inside.
  { name: "icon-maskable-512", size: 512, width: 307.2, image: inverted, background: BLUE },
];

const browser = await launch();
for (const { name, size, width, image, background } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>
      body { margin: 0; height: 100vh; background: ${background} }
      body { display: grid; place-items: center }
      svg { width: ${width}px }
    </style>${image}`,
  );
  await page.screenshot({
    path: join(folder, `${name}.png`),
    omitBackground: background === "transparent",
  });
  await page.close();
}
await browser.close();
