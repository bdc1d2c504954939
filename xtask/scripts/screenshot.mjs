// Asks a page a question and writes what it shows as a PNG.
// CHROMIUM=... node screenshot.mjs http://127.0.0.1:PORT/ web/package.json picture.png
import { createRequire } from "node:module";

const [address, from, picture] = process.argv.slice(2);
const { chromium } = createRequire(from)("playwright-core");
const args = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
if (process.getuid?.() === 0) args.push("--no-sandbox");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
try {
  const page = await browser.newPage({
    viewport: { width: 1060, height: 1400 },
    colorScheme: "light",
    reducedMotion: "reduce",
    locale: "en-US",
  });
  page.setDefaultTimeout(20_000);
  // An answer that shows what the finder is for: a ruling, a doubt, and what would decide.
  await page.goto(`${address}#value=7013`);
  await page.locator("center-finder article").filter({ hasText: "CEE009" }).waitFor();
  const { x, y, width } = await page.locator("center-finder").boundingBox();
  // From the tabs down to what would decide.
  await page.screenshot({ path: picture, clip: { x: x - 16, y, width: width + 32, height: 816 }, animations: "disabled", caret: "hide" });
} finally {
  await browser.close();
}
