/**
 * The first answer over a slow network on a slow processor, from navigation, as one JSON object of
 * medians: `CHROMIUM=... node bench-slow.mjs web/dist/site`.
 *
 * The network is Chromium's emulation: 1.6 Mbit/s down, 0.75 up, 150 ms from each request to its
 * first byte; the processor runs at a quarter of its speed. The server compresses with gzip, as the
 * servers of portals do.
 */
import { gzipSync } from "node:zlib";
import { serve } from "../../web/test/helpers/server.mjs";
import { firstAnswers, median } from "./first-answer.mjs";

const QUESTION = "8703.23.01.10";
const PORTAL = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A portal</title>
<script type="module" src="/center-finder.js"></script><center-finder value="${QUESTION}"></center-finder></html>`;

const packed = new Map();
const pack = (body) => {
  const key = body.toString("latin1");
  if (!packed.has(key)) packed.set(key, gzipSync(body, { level: 9 }));
  return packed.get(key);
};

async function slow(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

const { url, close } = await serve(process.argv[2], {
  pages: { "/portal.html": PORTAL },
  headers: { "content-encoding": "gzip", "cache-control": "no-store" },
  pack,
});
const first = async (path) =>
  median(await firstAnswers(url + path, 5, () => window.answered, slow));
console.log(
  JSON.stringify({
    first_answer_slow: await first(`/#value=${QUESTION}`),
    first_answer_slow_one_script_tag: await first("/portal.html"),
  }),
);
await close();
