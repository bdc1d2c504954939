/**
 * One server for a file of tests, and the few things that tests do with the element.
 */
import { after, before } from "node:test";
import { newPage } from "./browser.mjs";
import { site } from "./paths.mjs";
import { serve } from "./server.mjs";

/** A page around one element, under no policy but that of the server. */
export const plain = (element, head = '<script type="module" src="/center-finder.js"></script>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A portal</title>${head}</head><body><main><h1>A portal</h1>${element}</main></body></html>`;

export function stage(options) {
  const here = {};
  before(async () => (here.server = await serve(site, options)));
  after(() => here.server?.close());

  /**
   * Opens a path (the demo page by default), and waits for the engine. The demo site's service
   * worker stays out, unless a test allows it: it would answer in the server's place.
   */
  here.open = async (path = "/", { ready = true, ...context } = {}) => {
    const page = await newPage({ serviceWorkers: "block", ...context });
    page.problems = [];
    page.requests = [];
    page.on("pageerror", (error) => page.problems.push(String(error)));
    page.on("request", (request) => page.requests.push(new URL(request.url()).pathname));
    await page.addInitScript(watch);
    await page.goto(here.server.url + path);
    if (ready)
      await page.waitForFunction(() =>
        document.querySelector("center-finder")?.matches(":state(ready)"),
      );
    return page;
  };
  return here;
}

/** In the page: notes what its policy refuses and what the element tells, as globals. */
function watch() {
  globalThis.violations = [];
  globalThis.events = [];
  addEventListener("securitypolicyviolation", (event) =>
    violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
  );
  for (const name of [
    "ready",
    "answer",
    "question",
    "error",
    "history-progress",
    "history-answer",
  ]) {
    addEventListener(`center-finder-${name}`, (event) =>
      events.push({
        name,
        detail: event.detail,
        composed: event.composed,
        bubbles: event.bubbles,
      }),
    );
  }
}

export const field = (page) => page.getByLabel("Goods or tariff number");

/** Types a text into the field, whole, and presses Enter. */
export async function enter(page, text) {
  const input = field(page);
  await input.fill(text);
  await input.press("Enter");
}

export const card = (page) => page.locator("article.card:visible");

/** The text of the answer once it shows `expected`. */
export async function answered(page, expected) {
  await card(page).filter({ hasText: expected }).waitFor();
  return card(page).innerText();
}

/** Switches the edition by its name. */
export const edition = (page, name) => page.getByRole("radio", { name }).check();

/** Waits for a text that is seen; the same words are also said to screen readers. */
export const seen = (page, text) => page.getByText(text).first().waitFor();

/** What is said to screen readers now. */
export const said = (page) =>
  page.evaluate(() =>
    [...document.querySelector("center-finder").shadowRoot.querySelectorAll("[aria-live]")]
      .map((r) => r.textContent)
      .join("")
      .trim(),
  );
