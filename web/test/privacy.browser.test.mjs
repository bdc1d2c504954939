/**
 * What never happens: nothing is stored, nothing is sent, no markup is made of text. Once in the
 * files that are shipped, once while everything is used.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { profile } from "./helpers/browser.mjs";
import { enter, plain, seen, stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";
import { tour } from "./helpers/tour.mjs";

const here = stage({
  pages: { "/portal.html": plain('<center-finder value="7013" permalink="#"></center-finder>') },
});

/**
 * What no file of the package says, with a line that does. Names of properties survive
 * minification.
 */
const NEVER = [
  [/\beval\s*\(/, "eval(x)"],
  [/\bFunction\s*\(/, "new Function(x)"],
  [/\b(?:setTimeout|setInterval)\s*\(\s*["'`]/, 'setTimeout("x()")'],
  [
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|DOMParser|srcdoc)\b/,
    "x.innerHTML=y",
  ],
  [/\bdocument\s*\.\s*write/, "document.write(x)"],
  [/\bjavascript:/, 'a.href="javascript:x"'],
  [
    /(?<!\bthis)\.style\b(?!\()|\bthis\.style\s*[.[]|\[\s*["'`]style["'`]\s*\]|\bcssText\b|\bstyle:\s*["'`](?!percent|currency|unit|decimal)/,
    "x.style.color=y",
  ],
  [
    /\b(?:localStorage|sessionStorage|indexedDB|cookieStore)\b|\.cookie\b|\bcaches\s*\./,
    "localStorage.x=y",
  ],
  [
    /\b(?:sendBeacon|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|importScripts)\b/,
    "navigator.sendBeacon(x)",
  ],
  [/\bserviceWorker\b/, "navigator.serviceWorker.register(x)"],
  [
    /\.(?:geolocation|userAgentData|plugins|hardwareConcurrency|deviceMemory)\b/,
    "navigator.deviceMemory",
  ],
  [
    /https?:\/\/(?!(?:www|rulings)\.cbp\.gov|www\.w3\.org\/2000\/svg)[\w-]+\.[\w.-]+/,
    'fetch("https://elsewhere.example/x")',
  ],
];
const scripts = readdirSync(join(web, "dist"), { recursive: true }).filter(
  (file) => file.endsWith(".js") && !file.startsWith("site"),
);

test("no file of the package can make markup of text, run text, store or send", () => {
  assert.ok(scripts.length > 10, `${scripts.length} files`);
  const found = [];
  for (const file of scripts) {
    const text = readFileSync(join(web, "dist", file), "utf8");
    for (const [never] of NEVER) {
      const hit = text.match(never);
      if (hit) found.push(`${file}: ${text.slice(Math.max(0, hit.index - 40), hit.index + 60)}`);
    }
  }
  assert.deepEqual(found, []);
});

test("that check finds each of these where it stands", () => {
  for (const [never, line] of NEVER) assert.match(line, never);
});

test("only the engine fetches, in the page and in its worker", () => {
  const fetching = scripts.filter((file) =>
    /\bfetch\s*\(/.test(readFileSync(join(web, "dist", file), "utf8")),
  );
  // The classic script and slim have the engine inside.
  assert.deepEqual(
    fetching.filter((file) => file !== "history-worker.js"),
    ["center-finder.classic.js", "engine.js", "slim.js"],
  );
});

/**
 * Puts a bell on every way to store, to send, or to make markup or code of text; `rung` has what
 * was used.
 */
function bells() {
  globalThis.rung = [];
  const ring = (name, text) => rung.push(`${name} ${String(text ?? "").slice(0, 80)}`.trim());
  const method = (of, name, owner) => {
    const real = of?.[name];
    if (typeof real !== "function") return;
    of[name] = function (...args) {
      ring(owner + name, args[0]);
      return new.target
        ? Reflect.construct(real, args, new.target)
        : Reflect.apply(real, this, args);
    };
    if (real.prototype) of[name].prototype = real.prototype;
  };
  const setter = (of, name, owner) => {
    const { set, get } = Object.getOwnPropertyDescriptor(of, name);
    Object.defineProperty(of, name, {
      configurable: true,
      get,
      set(value) {
        ring(owner + name, value);
        set.call(this, value);
      },
    });
  };
  // `eval` has none, since playwright itself uses it: the policies of security.test.mjs refuse it.
  for (const name of [
    "Function",
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "RTCPeerConnection",
    "open",
    "BroadcastChannel",
    "SharedWorker",
  ])
    method(globalThis, name, "");
  for (const name of ["setItem", "removeItem"]) method(Storage.prototype, name, "Storage.");
  method(IDBFactory.prototype, "open", "indexedDB.");
  for (const name of ["open", "match", "has"])
    method(globalThis.CacheStorage?.prototype, name, "caches.");
  method(globalThis.CookieStore?.prototype, "set", "cookieStore.");
  method(globalThis.ServiceWorkerContainer?.prototype, "register", "serviceWorker.");
  method(Navigator.prototype, "sendBeacon", "navigator.");
  for (const name of ["write", "writeln"]) method(Document.prototype, name, "document.");
  setter(Document.prototype, "cookie", "document.");
  for (const [type, names] of [
    [Element, ["innerHTML", "outerHTML"]],
    [ShadowRoot, ["innerHTML"]],
    [HTMLIFrameElement, ["src", "srcdoc"]],
    [HTMLImageElement, ["src"]],
    [HTMLScriptElement, ["src", "text"]],
    [HTMLElement, ["style"]],
    [CSSStyleDeclaration, ["cssText"]],
  ]) {
    for (const name of names)
      if (Object.getOwnPropertyDescriptor(type.prototype, name)?.set)
        setter(type.prototype, name, `${type.name}.`);
  }
  for (const name of ["insertAdjacentHTML", "setHTMLUnsafe"])
    method(Element.prototype, name, "Element.");
  method(DOMParser.prototype, "parseFromString", "DOMParser.");
  method(Range.prototype, "createContextualFragment", "Range.");
  method(CSSStyleDeclaration.prototype, "setProperty", "style.");
  const attribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (/^(style|on.*|srcdoc)$/i.test(name)) ring(`setAttribute ${name}`, value);
    return attribute.call(this, name, value);
  };
}

/** One use of each. */
const USES = {
  Function: () => new Function("1"),
  fetch: () => fetch("/portal.html"),
  XMLHttpRequest: () => new XMLHttpRequest(),
  "Storage.setItem": () => localStorage.setItem("a", "b"),
  "indexedDB.open": () => indexedDB.open("a"),
  "caches.open": () => caches.open("a"),
  // biome-ignore lint/suspicious/noDocumentCookie: the use that the bell is for
  "document.cookie": () => (document.cookie = "a=b"),
  "navigator.sendBeacon": () => navigator.sendBeacon("/a"),
  "Element.innerHTML": () => (document.createElement("p").innerHTML = "<b>"),
  "ShadowRoot.innerHTML": () =>
    (document.createElement("p").attachShadow({ mode: "open" }).innerHTML = "<b>"),
  "HTMLElement.style": () => (document.createElement("p").style = "color:red"),
  "setAttribute style": () => document.createElement("p").setAttribute("style", "color:red"),
  "style.setProperty": () => document.createElement("p").style.setProperty("color", "red"),
  "HTMLImageElement.src": () => (new Image().src = "/a"),
  "document.write": () => document.write(""),
};

async function open() {
  const context = await profile();
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.sent = [];
  context.on("request", (request) =>
    page.sent.push({ method: request.method(), url: request.url(), body: request.postData() }),
  );
  await page.addInitScript(bells);
  await page.goto(`${here.server.url}/portal.html`);
  await page.waitForFunction(() =>
    document.querySelector("center-finder")?.matches(":state(ready)"),
  );
  return page;
}

test("while everything is used, nothing is stored or sent, and no text becomes markup or code", async () => {
  const page = await open();
  await tour(page);
  const rung = await page.evaluate(() => rung);
  assert.deepEqual(
    rung.filter(
      (line) => !/^fetch http:\/\/127\.0\.0\.1:\d+\/center-finder[\w-]*\.(wasm|bin)$/.test(line),
    ),
    [],
  );
  const stored = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  assert.deepEqual(stored, [0, 0, "", 0, 0]);
  assert.equal(
    await page.evaluate(
      () => document.querySelector("center-finder").shadowRoot.querySelectorAll("[style]").length,
    ),
    0,
  );
});

test("each bell rings", async () => {
  const page = await open();
  for (const [name, use] of Object.entries(USES)) {
    const rung = await page.evaluate(
      `(() => { rung.length = 0; try { (${use})() } catch {} return rung })()`,
    );
    assert.ok(
      rung.some((line) => line.startsWith(name)),
      `${name}: ${rung}`,
    );
  }
});

test("no request carries what was typed: files of the package, by GET, without a query", async () => {
  const page = await open();
  await tour(page);
  await enter(page, "zebrawood marimba 9207");
  await seen(page, "You asked about");
  const origin = here.server.url;
  for (const { method, url, body } of page.sent) {
    assert.equal(method, "GET", url);
    assert.equal(body, null, url);
    assert.ok(
      url.startsWith(`${origin}/`) &&
        !/[?#]|zebra|marimba|7013|8703/.test(url.slice(origin.length)),
      url,
    );
  }
});

test("when all views have been seen, the server is asked for nothing more, and the page for nothing new", async () => {
  const page = await open();
  await tour(page);
  const [asked, known] = [here.server.log.length, new Set(page.sent.map(({ url }) => url))];
  assert.ok(known.size > 8, `${known.size} files`);
  await tour(page);
  await page.waitForTimeout(300);
  assert.deepEqual(here.server.log.slice(asked), []);
  assert.deepEqual(
    page.sent.map(({ url }) => url).filter((url) => !known.has(url)),
    [],
  );
});
