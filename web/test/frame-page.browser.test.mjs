/** The page of the iframe form: its height, its parameters, its files. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { site } from "./helpers/paths.mjs";
import { tool, visit, told, routed, inside, isReady, settle } from "./helpers/frame.mjs";

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
    "/center-finder-numbers.wasm",
    "/center-finder.js",
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
