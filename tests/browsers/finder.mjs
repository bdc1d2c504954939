/** What people do with the element, and what they find there, for a browser behind WebDriver. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, afterEach, before } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/test/helpers/server.mjs";
import { name, start } from "./driver.mjs";

const site = join(dirname(fileURLToPath(import.meta.url)), "../../web/dist/site");
if (!existsSync(join(site, "center-finder.js"))) throw new Error("build first: node web/build.mjs");

export const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'; require-trusted-types-for 'script'";

export const NONCES =
  "default-src 'none'; script-src 'nonce-c2VjcmV0' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'";

/** Writes down what happens, from before the element exists. */
const WATCH = `
globalThis.seen = { events: [], problems: [] };
addEventListener("securitypolicyviolation", (e) => seen.problems.push("policy: " + e.violatedDirective + " " + e.blockedURI));
addEventListener("error", (e) => seen.problems.push("error: " + e.message));
addEventListener("unhandledrejection", (e) => seen.problems.push("rejection: " + e.reason));
for (const name of ["ready", "answer", "question", "history-answer", "error"]) {
  addEventListener("center-finder-" + name, (e) => seen.events.push({ name, detail: JSON.parse(JSON.stringify(e.detail)), composed: e.composed }));
}
`;

/** A page of a host around an element. */
export const page = (
  content,
  { head = "", html = 'lang="en"', script = "" } = {},
) => `<!doctype html><html ${html}><head><meta charset="utf-8"><title>A portal</title>
<script ${script} src="/watch.js"></script>${head}<script ${script} type="module" src="/center-finder.js"></script></head><body><main><h1>A portal</h1>${content}</main></body></html>`;

const SELECTORS = {
  button: "button",
  tab: "[role=tab]",
  radio: "input[type=radio]",
  option: "[role=option]",
  textbox: "input[type=text]:not([role])",
  combobox: "[role=combobox]",
  disclosure: "summary",
  link: "a[href]",
  heading: "h2, h3",
};

/** Runs in the page: the elements of a kind that are on the screen, with their names. */
const LOOK = `
const [host, selector] = arguments;
const root = document.querySelector(host)?.shadowRoot;
const name = (node) => node.getAttribute("aria-label") ?? (node.labels?.[0] ?? node).textContent;
return [...(root?.querySelectorAll(selector) ?? [])].filter((node) => node.getClientRects().length).map((node) => [node, name(node).trim().replace(/\\s+/g, " ")]);
`;

const TIME = 10_000;

/** Looks again until there is something. */
export async function until(what, look) {
  const end = Date.now() + TIME;
  let last;
  for (;;) {
    try {
      const found = await look();
      if (found) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(
        `${typeof what === "function" ? await what() : what}${last ? ` (${last.message})` : ""}`,
      );
    await new Promise((wait) => setTimeout(wait, 40));
  }
}

/**
 * One browser for a file of tests, and one server for each set of pages. After each test, the page
 * must have had no error and no violation of its policy.
 */
export function stage() {
  const here = { servers: [] };
  before(async () => {
    Object.assign(here, await start());
    console.log(`${name} ${here.version}`);
  });
  after(async () => {
    await here.close?.();
  });
  afterEach(async () => {
    const problems = await here.browser
      .executeScript("return globalThis.seen?.problems ?? []")
      .catch(() => []);
    await here.browser.get("about:blank");
    await Promise.all(here.servers.splice(0).map((server) => server.close()));
    if (!here.expected) assert.deepEqual(problems, []);
    here.expected = false;
  });

  /** Opens a page of a host, or a path of the demo site, on a server of its own. */
  here.open = async (
    content,
    { path = "/portal.html", ready = true, csp = STRICT, pages = {}, ...options } = {},
  ) => {
    const server = await serve(site, {
      csp,
      ...options,
      pages: {
        "/watch.js": WATCH,
        ...(content === null ? {} : { "/portal.html": content }),
        ...pages,
      },
    });
    here.servers.push(server);
    await here.browser.get(server.url + path);
    const finder = of("center-finder");
    finder.server = server;
    if (ready) await until("the element is not ready", () => finder.state("ready"));
    return finder;
  };

  const of = (host) => {
    const run = (body, ...args) =>
      here.browser.executeScript(
        `const host = document.querySelector(arguments[0]), root = host.shadowRoot; ${body}`,
        host,
        ...args,
      );
    const finder = {
      of,
      run,
      state: (name) => run("return host.matches(':state(' + arguments[1] + ')')", name),
      /** All that the element shows. */
      text: () =>
        run(
          "return [...root.children].filter((n) => !n.matches('.vh, slot')).map((n) => n.innerText).join(' ').replace(/\\s+/g, ' ').trim()",
        ),
      /** What is said to screen readers now. */
      said: () =>
        run(
          "return [...root.querySelectorAll('[aria-live]')].map((n) => n.textContent).join('').trim()",
        ),
      all: (role) => here.browser.executeScript(LOOK, host, SELECTORS[role]),
      names: async (role) => (await finder.all(role)).map(([, name]) => name),
      get: (role, name) =>
        until(
          async () =>
            `there is no ${role} ${name}, only ${(await finder.names(role)).join(" | ").slice(0, 600)}`,
          async () =>
            (await finder.all(role)).find(([, found]) =>
              name instanceof RegExp ? name.test(found) : found === name,
            )?.[0],
        ),
      /**
       * A click with the mouse, on what stands still in sight: lists here scroll within themselves.
       */
      click: (role, name) =>
        until(`the ${role} ${name} cannot be clicked`, async () => {
          const node = await finder.get(role, name);
          await here.browser.executeScript(
            "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })",
            node,
          );
          await node.click();
          return true;
        }),
      shows: (words) =>
        until(
          async () => `"${words}" is not shown, but: ${(await finder.text()).slice(0, 600)}`,
          async () => (await finder.text()).includes(words),
        ),
      says: (words) =>
        until(
          async () => `"${words}" is not said, but: ${await finder.said()}`,
          async () => (await finder.said()).includes(words),
        ),
      /** Types into the field, key by key, in the place of what stands there. */
      type: async (...keys) => {
        const field = await finder.get("combobox", "Goods or tariff number");
        await field.clear();
        await field.sendKeys(...keys);
      },
      /** Presses keys where the focus is. */
      press: (...keys) =>
        here.browser
          .actions()
          .sendKeys(...keys)
          .perform(),
      /** What has the focus, as its role or tag and its name. */
      focus: () =>
        run(`const at = root.activeElement; const name = at && (at.getAttribute("aria-label") ?? (at.labels?.[0] ?? at).textContent).trim();
        return at && (at.getAttribute("role") ?? at.type ?? at.localName) + ": " + name;`),
      events: (name) =>
        here.browser.executeScript(
          "return seen.events.filter((e) => e.name === arguments[0]).map((e) => e.detail)",
          name,
        ),
      script: (body, ...args) => here.browser.executeScript(body, ...args),
    };
    return finder;
  };
  return here;
}
