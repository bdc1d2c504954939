/** The pages of a test, in one browser for all tests of a process. */
import { after, afterEach } from "node:test";
import { launch } from "./chromium.mjs";

let started;
const browser = () => (started ??= launch());

/** Profiles that tests share, by their options, and those that belong to one test. */
const shared = new Map();
const own = [];

/** A profile for one test, which is closed with it. */
export async function profile(options) {
  const context = await (await browser()).newContext(options);
  own.push(context);
  return context;
}

/**
 * A profile that other tests of this file with the same options have, too: to make one takes
 * Chromium longer than to load the element. Its first page stays open, and keeps the process.
 */
async function share(options) {
  const context = await (await browser()).newContext(options);
  const first = await context.newPage();
  await first.route("**", (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await first.goto("http://127.0.0.1/");
  return { context, first };
}

const VIEWPORT = { width: 1024, height: 800 };

/** A new page in a shared profile. What can be set for a page alone is set for it. */
export async function newPage({ viewport, ...given } = {}) {
  const { colorScheme, reducedMotion, forcedColors, ...options } = given;
  const media = { colorScheme, reducedMotion, forcedColors };
  const key = JSON.stringify(options);
  if (!shared.has(key)) shared.set(key, share({ viewport: VIEWPORT, ...options }));
  const page = await (await shared.get(key)).context.newPage();
  page.setDefaultTimeout(15_000);
  if (viewport) await page.setViewportSize(viewport);
  if (Object.values(media).some(Boolean)) await page.emulateMedia(media);
  return page;
}

afterEach(async () => {
  await Promise.all(own.splice(0).map((context) => context.close()));
  for (const { context, first } of await Promise.all(shared.values())) {
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await Promise.all(context.pages().map((page) => page === first || page.close()));
  }
});
after(async () => (await started)?.close());
