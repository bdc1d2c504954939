/** A portal on one origin, and the iframe form on another. */
import { after, before } from "node:test";
import { serve } from "./server.mjs";
import { stage } from "./finder.mjs";
import { site } from "./paths.mjs";

// A portal that allows neither WebAssembly nor styles nor requests of ours; only the frame.
const CSP =
  "default-src 'none'; script-src 'self'; frame-src http:; require-trusted-types-for 'script'";

const html = (script) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A portal</title><script type="module" src="${script}"></script></head><body><h1>A portal</h1><iframe title="Center Finder" width="500"></iframe></body></html>`;

const pages = {
  "/portal.html": html("/portal.js"),
  "/portal.js": `import { embed, frameUrl } from "/center-finder-frame.js";
    const { frame, ...parameters } = Object.fromEntries(new URLSearchParams(location.search));
    const iframe = document.querySelector("iframe");
    globalThis.raw = []; globalThis.told = [];
    addEventListener("message", (event) => raw.push({ origin: event.origin, data: event.data }));
    iframe.src = frameUrl(frame, parameters);
    const on = (name) => (detail) => told.push([name, detail]);
    globalThis.frame = embed(iframe, { onReady: on("ready"), onAnswer: on("answer"), onQuestion: on("question"), onError: on("error"), onHeight: on("height"), onHistoryProgress: on("history-progress"), onHistoryAnswer: on("history-answer") });`,
  // What listens to everything and trusts nobody: the address of its frame is given whole.
  "/portal-other.html": "<!doctype html><title>Another page</title>",
  "/raw.html": html("/raw.js"),
  "/raw.js": `globalThis.raw = [];
    addEventListener("message", (event) => raw.push({ origin: event.origin, data: event.data }));
    document.querySelector("iframe").src = new URLSearchParams(location.search).get("src");`,
};

export const portal = stage({ csp: CSP, pages });

export let tool;

before(async () => (tool = await serve(site, { pages })));

after(() => tool?.close());

export const visit = async (parameters) => {
  const page = await portal.open(
    `/portal.html?${new URLSearchParams({ frame: `${tool.url}/frame.html`, ...parameters })}`,
    { ready: false },
  );
  page.inner = page.frameLocator("iframe");
  return page;
};

export const open = async (src, path = "/raw.html") =>
  portal.open(`${path}?${new URLSearchParams({ src })}`, { ready: false });

/** The detail of the first thing told that is so named and passes. */
export async function told(page, name, passes = () => true) {
  for (const end = Date.now() + 8000; Date.now() < end; await page.waitForTimeout(50)) {
    const found = (await page.evaluate(() => globalThis.told ?? [])).find(
      ([n, detail]) => n === name && passes(detail),
    );
    if (found) return found[1];
  }
  throw new Error(
    `${name} was not told: ${JSON.stringify(await page.evaluate(() => told.map(([n, d]) => `${n} ${d.kind ?? ""} ${d.value ?? ""}`)))}`,
  );
}

export const routed = (page, center) =>
  told(page, "answer", (d) => d.kind === "routing" && d.routing.center?.id === center);

export const inside = (page) => page.inner.locator("center-finder");

export const isReady = (page) =>
  page
    .frames()[1]
    .waitForFunction(() => document.querySelector("center-finder")?.matches(":state(ready)"));

/** Long enough for a message that should not come. */
export const settle = (page) => page.waitForTimeout(400);
