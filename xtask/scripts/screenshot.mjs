/**
 * Asks the demo site a question and writes what it shows as a PNG:
 * `CHROMIUM=... node screenshot.mjs SITE picture.png`.
 */
import { launch } from "../../web/test/helpers/browser.mjs";
import { serve } from "../../web/test/helpers/server.mjs";

const [site, picture] = process.argv.slice(2);
const { url, close } = await serve(site);
const browser = await launch();
try {
  const page = await browser.newPage({
    viewport: { width: 1060, height: 1400 },
    colorScheme: "light",
    reducedMotion: "reduce",
    locale: "en-US",
  });
  page.setDefaultTimeout(20_000);
  // An answer that shows what the finder is for: a ruling, a doubt, and what would decide.
  await page.goto(`${url}/#value=7013`);
  await page.locator("center-finder article").filter({ hasText: "CEE009" }).waitFor();
  const { x, y, width } = await page.locator("center-finder").boundingBox();
  await page.screenshot({
    path: picture,
    // From the tabs down to what would decide.
    clip: { x: x - 16, y, width: width + 32, height: 816 },
    animations: "disabled",
    caret: "hide",
  });
} finally {
  await browser.close();
  await close();
}
