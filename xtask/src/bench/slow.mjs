// Opens two pages over a slow network with a slow processor, in fresh browsers, and prints JSON:
// for each page, milliseconds from navigation to the first answer. CHROMIUM=... node slow.mjs
// web/dist/site web/package.json
//
// The network is Chromium's emulation: 1.6 Mbit/s down, 0.75 up, 150 ms from each request to its
// first byte; the processor runs at a quarter of its speed. The server compresses with gzip, as the
// servers of portals do.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const [folder, from] = process.argv.slice(2);
const { chromium } = createRequire(from)("playwright-core");
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };
const QUESTION = "8703.23.01.10";
const PORTAL = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A portal</title><script type="module" src="/center-finder.js"></script><center-finder value="${QUESTION}"></center-finder></html>`;
const PAGES = { demo_page: `/#value=${QUESTION}`, one_script_tag: "/portal.html" };
const RUNS = 5;

const packed = new Map();
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://x").pathname).replace(/\/$/, "/index.html");
  try {
    if (!packed.has(path)) packed.set(path, gzipSync(path === "/portal.html" ? PORTAL : readFileSync(join(folder, path)), { level: 9 }));
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-encoding": "gzip", "cache-control": "no-store" }).end(packed.get(path));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const origin = `http://127.0.0.1:${server.address().port}`;
const args = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
if (process.getuid?.() === 0) args.push("--no-sandbox");

async function once(path) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript(() => {
      window.answered = new Promise((resolve) => addEventListener("center-finder-answer", () => resolve(performance.now()), { once: true }));
    });
    await page.goto(origin + path, { waitUntil: "commit" });
    let timer;
    const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`no answer on ${path} within 30 seconds`)), 30_000); });
    return await Promise.race([page.evaluate(() => window.answered), late]).finally(() => clearTimeout(timer));
  } finally {
    await browser.close();
  }
}

const out = {};
for (const [name, path] of Object.entries(PAGES)) {
  out[name] = [];
  // One more than is counted: the first also waits for the disk.
  for (let run = 0; run <= RUNS; run++) out[name].push(await once(path));
  out[name].shift();
}
console.log(JSON.stringify(out));
server.close();
