/**
 * The first answer in a browser that has seen nothing before, as one JSON object of medians:
 * `CHROMIUM=... node bench-cold.mjs web/dist`.
 */
import { serve } from "../../web/test/helpers/server.mjs";
import { firstAnswers, median } from "./first-answer.mjs";

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cold start</title>
<script type="module" src="/center-finder.js"></script><center-finder value="8703.23.01.10"></center-finder></html>`;

const { url, close } = await serve(process.argv[2], {
  pages: { "/cold.html": PAGE },
  headers: { "cache-control": "no-store" },
});
const runs = await firstAnswers(`${url}/cold.html`, 7, async () => {
  const at = await window.answered;
  const files = performance
    .getEntriesByType("resource")
    .filter((entry) => entry.startTime <= at && !entry.name.endsWith("/favicon.ico"));
  const script = files.find((entry) => entry.name.endsWith("/center-finder.js"));
  return { fromScript: at - script.startTime, fromNavigation: at, requests: files.length };
});
const of = (key) => median(runs.map((run) => run[key]));
console.log(
  JSON.stringify({
    first_answer: of("fromScript"),
    first_answer_from_navigation: of("fromNavigation"),
    first_answer_requests: of("requests"),
  }),
);
await close();
