// Opens a page in fresh browsers and prints a JSON list of times in milliseconds.
// CHROMIUM=... node cold.mjs http://127.0.0.1:PORT/ web/package.json
import { createRequire } from "node:module";

const [address, from] = process.argv.slice(2);
const { chromium } = createRequire(from)("playwright-core");
const args = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
if (process.getuid?.() === 0) args.push("--no-sandbox");

const runs = [];
// One more than is counted: the first also waits for the disk.
for (let run = 0; run < 8; run++) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
  try {
    const page = await browser.newPage();
    const failures = [];
    page.on("pageerror", error => failures.push(error.message));
    await page.addInitScript(() => {
      window.answered = new Promise(resolve => addEventListener("center-finder-answer", () => resolve(performance.now()), { once: true }));
    });
    await page.goto(address, { waitUntil: "commit" });
    const answered = page.evaluate(() => window.answered.then(at => {
      const files = performance.getEntriesByType("resource").filter(entry => entry.startTime <= at && !entry.name.endsWith("/favicon.ico"));
      const script = files.find(entry => entry.name.endsWith("/center-finder.js"));
      return { script_to_answer: at - script.startTime, navigation_to_answer: at, requests: files.length };
    }));
    let timer;
    const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`no answer within 20 seconds: ${failures.join("; ") || "no error either"}`)), 20_000); });
    runs.push(await Promise.race([answered, late]).finally(() => clearTimeout(timer)));
  } finally {
    await browser.close();
  }
}
console.log(JSON.stringify(runs.slice(1)));
