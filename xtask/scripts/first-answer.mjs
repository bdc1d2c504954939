/** Opens pages in fresh browsers and takes the time until the first answer stands. */
import { launch } from "../../web/test/helpers/browser.mjs";

/** The middle of several runs. */
export const median = (runs) => runs.toSorted((a, b) => a - b)[runs.length >> 1];

const LATEST = 30_000;

/**
 * What `measure` finds in a page of each of several fresh browsers. `window.answered` is when the
 * first answer stood there.
 */
export async function firstAnswers(address, runs, measure, prepare = async () => {}) {
  const found = [];
  // One more than is counted: the first also waits for the disk.
  for (let run = 0; run <= runs; run++) {
    const browser = await launch();
    let timer;
    try {
      const page = await browser.newPage();
      await prepare(page);
      await page.addInitScript(() => {
        window.answered = new Promise((resolve) => {
          const answer = () => resolve(performance.now());
          addEventListener("center-finder-answer", answer, { once: true });
        });
      });
      await page.goto(address, { waitUntil: "commit" });
      const late = new Promise((_, reject) => {
        const error = new Error(`no answer at ${address} within ${LATEST / 1000} seconds`);
        timer = setTimeout(() => reject(error), LATEST);
      });
      found.push(await Promise.race([page.evaluate(measure), late]));
    } finally {
      clearTimeout(timer);
      await browser.close();
    }
  }
  return found.slice(1);
}
