/** The iframe form: a portal on one origin, the frame on another. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { serve } from "./helpers/server.mjs";
import { stage } from "./helpers/finder.mjs";
import { site, web } from "./helpers/paths.mjs";
import { FILE } from "./helpers/history-files.mjs";

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
const portal = stage({ csp: CSP, pages });
let tool;
before(async () => (tool = await serve(site, { pages })));
after(() => tool?.close());

const schema = JSON.parse(readFileSync(join(web, "dist/frame-messages.schema.json"), "utf8"));
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
});
ajv.addSchema(schema, "frame");
const fits = ajv.getSchema("frame#/$defs/message");
const isCommand = ajv.getSchema("frame#/$defs/command");

const visit = async (parameters) => {
  const page = await portal.open(
    `/portal.html?${new URLSearchParams({ frame: `${tool.url}/frame.html`, ...parameters })}`,
    { ready: false },
  );
  page.inner = page.frameLocator("iframe");
  return page;
};
const open = async (src, path = "/raw.html") =>
  portal.open(`${path}?${new URLSearchParams({ src })}`, { ready: false });
/** The detail of the first thing told that is so named and passes. */
async function told(page, name, passes = () => true) {
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
const routed = (page, center) =>
  told(page, "answer", (d) => d.kind === "routing" && d.routing.center?.id === center);
const inside = (page) => page.inner.locator("center-finder");
const isReady = (page) =>
  page
    .frames()[1]
    .waitForFunction(() => document.querySelector("center-finder")?.matches(":state(ready)"));

/** Long enough for a message that should not come. */
const settle = (page) => page.waitForTimeout(400);

test("a portal that allows no WebAssembly gets the answer of the frame, and every message fits the schema", async () => {
  const host = await visit({ value: "7013", views: "goods", edition: "cee" });
  const detail = await routed(host, "CEE009");
  assert.equal(detail.value, "7013");
  assert.equal((await told(host, "ready")).edition, "cee");
  await host.evaluate(() => frame.set({ value: "parts" }));
  await told(host, "question");
  await host.evaluate(() => frame.set({ value: "8500" }));
  assert.equal((await told(host, "error")).value, "8500");
  assert.equal(await host.evaluate(() => frame.state()), "value=8500");
  const messages = await host.evaluate(() => raw);
  assert.deepEqual([...new Set(messages.map((m) => m.origin))], [tool.url]);
  for (const { data } of messages)
    assert.ok(fits(data), `${JSON.stringify(data).slice(0, 200)}: ${ajv.errorsText(fits.errors)}`);
  assert.deepEqual([...new Set(messages.map((m) => m.data.event))].sort(), [
    "answer",
    "error",
    "height",
    "question",
    "ready",
    "state",
  ]);
  assert.deepEqual(await host.evaluate(() => violations), []);
  assert.deepEqual(host.problems, []);
});

test("an import history is read in the frame, and the page around it gets the sums and no row", async () => {
  const host = await visit({ views: "history" });
  await isReady(host);
  await host.inner
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "history.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  const { answer, counts } = await told(host, "history-answer");
  assert.deepEqual([counts.rows, counts.goods, counts.unread], [7, 5, 1]);
  assert.deepEqual(
    answer.measures.map((m) => [m.measure, m.center?.id]),
    [
      ["entries", "CEE003"],
      ["lines", "CEE003"],
      ["value", "CEE001"],
    ],
  );
  assert.equal((await told(host, "history-progress")).total, FILE.length);
  const messages = await host.evaluate(() => raw);
  for (const { data } of messages)
    assert.ok(fits(data), `${JSON.stringify(data).slice(0, 200)}: ${ajv.errorsText(fits.errors)}`);
  assert.doesNotMatch(JSON.stringify(messages), /E000000|8703\.?23/);
  // A column that is not there is an error that the page around the frame hears of.
  await host.inner
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "other.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\nx,y\n") });
  await told(host, "error", (detail) => detail.code === "no-hts-column");
  assert.deepEqual([await host.evaluate(() => violations), host.problems], [[], []]);
});

test("the schema refuses what is not a message", () => {
  const type = "center-finder/1";
  for (const bad of [
    { type: "center-finder/2", event: "ready", detail: { version: "1", edition: "cee" } },
    { type, event: "height", detail: { height: "9" } },
    { type, event: "rumour", detail: {} },
    {
      type,
      event: "history-answer",
      detail: { edition: "cee", filter: {}, counts: { rows: 1, goods: 1, attached: 0, unread: 0 } },
    },
    { type, event: "answer", detail: { kind: "routing", edition: "cee", value: "1" } },
  ]) {
    assert.equal(fits(bad), false, JSON.stringify(bad));
  }
  for (const good of [
    { type, command: "set", parameters: { value: "7013", theme: null } },
    { type, command: "reset" },
    { type, command: "state" },
    { type, command: "state", state: "value=7013" },
  ])
    assert.ok(isCommand(good), ajv.errorsText(isCommand.errors));
  for (const bad of [
    { type, command: "set" },
    { type, command: "set", parameters: { onclick: "x" } },
    { type, command: "run" },
  ])
    assert.equal(isCommand(bad), false, JSON.stringify(bad));
});

for (const [name, given] of [
  ["another origin", "http://127.0.0.1:9"],
  ["*", "*"],
  ["null", "null"],
  ["an origin with a path", (page) => `${page}/portal`],
  ["a script", "javascript:alert(1)"],
  ["nothing", ""],
]) {
  test(`with ${name} as origin, the page around the frame is told nothing and the frame works`, async () => {
    const page = await open(
      `${tool.url}/frame.html?value=7013&origin=${encodeURIComponent(typeof given === "function" ? given(portal.server.url) : given)}`,
    );
    await page
      .frameLocator("iframe")
      .locator("article.card")
      .filter({ hasText: "CEE009" })
      .waitFor();
    await settle(page);
    assert.deepEqual(await page.evaluate(() => raw), []);
    // Nor is it listened to.
    await page.evaluate(
      (to) =>
        document
          .querySelector("iframe")
          .contentWindow.postMessage(
            { type: "center-finder/1", command: "set", parameters: { value: "8703" } },
            to,
          ),
      tool.url,
    );
    await settle(page);
    assert.equal(
      await page
        .frames()[1]
        .evaluate(() => document.querySelector("center-finder").getAttribute("value")),
      "7013",
    );
  });
}

test("the frame listens to its parent alone: the same message from another window of the right origin is ignored", async () => {
  const page = await visit({ value: "7013" });
  await routed(page, "CEE009");
  // A second frame, of the portal's own origin, is no parent.
  await page.evaluate(async () => {
    const other = document.createElement("iframe");
    other.src = "/portal-other.html";
    document.body.append(other);
    await new Promise((done) => other.addEventListener("load", done));
  });
  const second = page.frames().at(-1);
  await second.evaluate(
    (to) =>
      parent.document
        .querySelector("iframe")
        .contentWindow.postMessage(
          { type: "center-finder/1", command: "set", parameters: { value: "8703" } },
          to,
        ),
    tool.url,
  );
  await settle(page);
  assert.equal(
    await page
      .frames()[1]
      .evaluate(() => document.querySelector("center-finder").getAttribute("value")),
    "7013",
  );
  await page.evaluate(() => frame.set({ value: "8703" }));
  await routed(page, "CEE003");
});

test("what the host says before the frame has loaded, or long after, arrives", async () => {
  const page = await visit({ views: "goods" });
  await page.evaluate(() => frame.set({ value: "7013" }));
  await routed(page, "CEE009");
  // A second listener on a frame that has said all it had to say.
  await settle(page);
  const late = await page.evaluate(async () => {
    const { embed } = await import("/center-finder-frame.js");
    return embed(document.querySelector("iframe")).state();
  });
  assert.equal(late, "value=7013");
  // A frame on the portal's own origin.
  const same = await page.evaluate(async () => {
    const { embed, frameUrl } = await import("/center-finder-frame.js");
    const iframe = document.createElement("iframe");
    iframe.src = frameUrl("/frame.html", { edition: "iic-2012" });
    document.body.append(iframe);
    const early = await embed(iframe).state();
    return [early, await embed(iframe).state()];
  });
  assert.deepEqual(same, ["edition=iic-2012", "edition=iic-2012"]);
  assert.deepEqual(page.problems, []);
});

test("the host's few lines ignore messages of another origin and of another window", async () => {
  const page = await visit({ value: "7013" });
  await routed(page, "CEE009");
  await told(page, "height", ({ height }) => height > 1000);
  await settle(page);
  const before = await page.evaluate(() => [told.length, document.querySelector("iframe").height]);
  const forged = { type: "center-finder/1", event: "height", detail: { height: 9999 } };
  // From the portal's own window; and from a second frame of the right origin, which is not the one
  // that is embedded.
  await page.evaluate((message) => postMessage(message, "*"), forged);
  await page.evaluate((src) => {
    const other = document.createElement("iframe");
    other.src = src;
    document.body.append(other);
  }, `${tool.url}/frame.html`);
  await page.waitForFunction(() => frames.length === 2);
  const second = page.frames().at(-1);
  await second.waitForLoadState();
  await second.evaluate((message) => parent.postMessage(message, "*"), forged);
  await settle(page);
  assert.deepEqual(
    await page.evaluate(() => [told.length, document.querySelector("iframe").height]),
    before,
  );
  // The same message from the right window counts.
  await page.frames()[1].evaluate((message) => parent.postMessage(message, "*"), forged);
  await page.waitForFunction(() => document.querySelector("iframe").height === "9999");
});

test("a page that navigates the frame elsewhere is not believed", async () => {
  const page = await visit({ value: "7013" });
  await routed(page, "CEE009");
  const count = await page.evaluate(() => told.length);
  await page.evaluate(() => (document.querySelector("iframe").src = "/portal-other.html"));
  await page.waitForTimeout(300);
  await page
    .frames()[1]
    .evaluate(() =>
      parent.postMessage(
        { type: "center-finder/1", event: "answer", detail: { kind: "routing" } },
        "*",
      ),
    );
  await settle(page);
  assert.equal(await page.evaluate(() => told.length), count);
});

test("the height follows the content, without a bar to scroll and without a style", async () => {
  const page = await visit({ views: "goods" });
  await isReady(page);
  await told(page, "height");
  const fitsNow = () =>
    page
      .waitForFunction(() => {
        const iframe = document.querySelector("iframe");
        const heights = told.filter(([name]) => name === "height");
        return (
          iframe.height === String(heights.at(-1)[1].height) &&
          iframe.clientHeight === Number(iframe.height) &&
          iframe.clientHeight
        );
      })
      .then((h) => h.jsonValue());
  await settle(page);
  const empty = await fitsNow();
  await page.evaluate(() => frame.set({ value: "7013" }));
  await routed(page, "CEE009");
  await settle(page);
  const full = await fitsNow();
  assert.ok(full > empty + 200, `${empty} then ${full}`);
  const overflow = () =>
    page.frames()[1].evaluate(() => document.documentElement.scrollHeight - innerHeight);
  assert.equal(await overflow(), 0);
  await page.evaluate(() => frame.reset());
  await settle(page);
  assert.ok((await fitsNow()) < full - 200);
  // The open list of suggestions is inside, too.
  await inside(page).getByRole("combobox").pressSequentially("rubber boot");
  await inside(page).getByRole("option").first().waitFor();
  await settle(page);
  assert.equal(await overflow(), 0);
  assert.equal(
    await page.evaluate(() => document.querySelector("iframe").getAttribute("style")),
    null,
  );
});

test("parameters of the query are attributes, others are not", async () => {
  const page = await visit({
    value: "7013",
    edition: "iic-2012",
    views: "about goods",
    theme: "dark",
    lang: "fr",
    "max-results": "3",
    "as-of": "",
    onclick: "alert(1)",
    id: "x",
  });
  await isReady(page);
  const seen = await page
    .frames()[1]
    .evaluate(() => [
      [...document.querySelector("center-finder").attributes].map((a) => [a.name, a.value]).sort(),
      document.documentElement.lang,
      getComputedStyle(document.documentElement).colorScheme,
    ]);
  assert.deepEqual(seen, [
    [
      ["as-of", ""],
      ["edition", "iic-2012"],
      ["lang", "fr"],
      ["max-results", "3"],
      ["theme", "dark"],
      ["value", "7013"],
      ["views", "about goods"],
    ],
    "fr",
    "dark",
  ]);
});

test("markup in the query and in messages is text, and what is no command is told", async () => {
  const bomb = '<img src=x onerror="globalThis.hit=1">';
  const page = await visit({ value: bomb, views: bomb, lang: bomb, theme: bomb });
  await isReady(page);
  const frame = page.frames()[1];
  await page.evaluate((bomb) => frame.set({ value: bomb, edition: bomb }), bomb);
  await inside(page).getByRole("combobox").waitFor();
  await page.evaluate(
    (bomb) => frame.restore(`value=${encodeURIComponent(bomb)}&view=${encodeURIComponent(bomb)}`),
    bomb,
  );
  await settle(page);
  assert.equal(await inside(page).getByRole("combobox").inputValue(), bomb);
  assert.deepEqual(
    await frame.evaluate(() => [
      globalThis.hit,
      document.querySelector("img"),
      document.querySelector("center-finder").shadowRoot.querySelector("img"),
    ]),
    [undefined, null, null],
  );
  for (const command of [
    { command: "run" },
    { command: "set", parameters: { onclick: bomb } },
    { command: "set", parameters: { value: 7 } },
    { command: "set" },
    { command: "state", state: {} },
  ]) {
    const before = await page.evaluate(() => told.length);
    await page.evaluate(
      ([message, to]) =>
        document
          .querySelector("iframe")
          .contentWindow.postMessage({ type: "center-finder/1", ...message }, to),
      [command, tool.url],
    );
    await page.waitForFunction(
      (before) =>
        told
          .slice(before)
          .some(([name, detail]) => name === "error" && detail.code === "frame-command"),
      before,
    );
  }
  assert.equal(
    await frame.evaluate(() => document.querySelector("center-finder").getAttribute("onclick")),
    null,
  );
  assert.deepEqual(page.problems, []);
});

test("the frame's page needs nothing but its own files and asks for nothing else", async () => {
  const page = await visit({ value: "7013" });
  await routed(page, "CEE009");
  const ours = page.requests.filter((path) => !path.startsWith("/portal"));
  assert.deepEqual([...new Set(ours)].sort(), [
    "/center-finder-frame.js",
    "/center-finder.js",
    "/center-finder-numbers.wasm",
    "/element.js",
    "/engine.js",
    "/frame.css",
    "/frame.html",
    "/frame.js",
  ]);
  const policy = readFileSync(join(site, "frame.html"), "utf8").match(
    /Content-Security-Policy" content="([^"]*)"/,
  )[1];
  for (const part of [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval';",
    "style-src 'self';",
    "connect-src 'self';",
    "require-trusted-types-for 'script'",
  ])
    assert.ok(policy.includes(part), part);
});

test("on its own, outside a frame, the page works and sends no message", async () => {
  const page = await portal.open("/portal-other.html", { ready: false });
  await page.goto(`${tool.url}/frame.html?value=7013&origin=${encodeURIComponent(tool.url)}`);
  await page.evaluate(() => addEventListener("message", () => (globalThis.heard = true)));
  await page.locator("article.card").filter({ hasText: "CEE009" }).waitFor();
  await settle(page);
  assert.equal(await page.evaluate(() => globalThis.heard), undefined);
  assert.deepEqual(page.problems, []);
});
