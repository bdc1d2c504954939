import { after, before } from "node:test";
import { serve } from "./server.mjs";
import { stage } from "./finder.mjs";
import { site } from "./paths.mjs";

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
