/** The builder, and every kind of snippet that it can produce. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { transform } from "esbuild";
import {
  chosen,
  KINDS,
  read,
  snippet,
  SETTINGS,
  written,
} from "../site/static/builder/snippets.mjs";
import { newPage } from "./helpers/browser.mjs";
import { stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";
import { serve } from "./helpers/server.mjs";

const here = stage();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = {};
let portal, tool, root;
before(async () => {
  root = mkdtempSync(join(tmpdir(), "center-finder-builder-"));
  symlinkSync(join(web, "dist"), join(root, "center-finder"));
  portal = await serve(root, { pages });
  tool = await serve(root);
});
after(async () => {
  await Promise.all([portal?.close(), tool?.close()]);
  if (root) rmSync(root, { recursive: true });
});

const SET = {
  "nothing chosen": {},
  "a number, two views, dark": {
    views: "about goods",
    value: "7013",
    theme: "dark",
    edition: "cee",
    lang: "en",
    "max-results": "5",
  },
  2012: { edition: "iic-2012", "as-of": "2012-03", value: "8703.23.01.10" },
  "markup and quotes": {
    value: `"'><img src=x onerror="globalThis.hit=1">\${1} {{ 2 }} </script> & \\`,
    views: "goods",
  },
};
const html = (body, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A portal</title>${head}</head><body>${body}</body></html>`;
const attributes = (page, frame = page) =>
  frame.evaluate(
    (names) =>
      Object.fromEntries(
        names
          .map((name) => [name, document.querySelector("center-finder").getAttribute(name)])
          .filter(([, value]) => value !== null),
      ),
    SETTINGS,
  );
const wanted = (settings) => Object.fromEntries(chosen(settings));

/**
 * Loads a page and waits until the element in it, or in its frame, works; gives the attributes that
 * it has.
 */
async function loaded(body, head) {
  pages["/page.html"] = html(body, head);
  const page = await newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(`${portal.url}/page.html?${Math.random()}`);
  const frame = page.frames()[1] ?? page;
  await frame.waitForFunction(() =>
    document.querySelector("center-finder")?.matches(":state(ready)"),
  );
  assert.deepEqual(problems, []);
  assert.equal(await frame.evaluate(() => globalThis.hit), undefined);
  return attributes(page, frame);
}

for (const [name, settings] of Object.entries(SET)) {
  for (const kind of ["html", "classic"]) {
    test(`${KINDS[kind].name}, ${name}: loads and says what was chosen`, async () => {
      assert.deepEqual(await loaded(snippet(kind, settings)), wanted(settings));
    });
  }

  test(`npm, ${name}: loads and says what was chosen`, async () => {
    pages["/main.mjs"] = snippet("npm", settings);
    const map =
      '<script type="importmap">{ "imports": { "center-finder": "/center-finder/center-finder.js" } }</script>';
    assert.deepEqual(
      await loaded('<script type="module" src="/main.mjs"></script>', map),
      wanted(settings),
    );
  });

  test(`iframe, ${name}: loads, says what was chosen, and has the height of its content`, async () => {
    const places = { base: `${tool.url}/center-finder/`, portal: portal.url };
    assert.deepEqual(await loaded(snippet("iframe", settings, places)), wanted(settings));
  });

  test(`React, ${name}: compiles, and the props are what was chosen`, async () => {
    const code = snippet("react", settings)
      .replace('import "center-finder";', "")
      .replace("export function", "return function");
    const { code: plain } = await transform(`(() => { ${code} })`, {
      loader: "jsx",
      jsxFactory: "h",
      format: "cjs",
    });
    const made = [];
    new Function("h", `return ${plain}`)((tag, props) => made.push([tag, props]))()();
    const [[tag, { "oncenter-finder-answer": listener, ...props }]] = made;
    assert.equal(tag, "center-finder");
    assert.equal(typeof listener, "function");
    assert.deepEqual(props, wanted(settings));
  });

  test(`Vue, ${name}: compiles, and the attributes are what was chosen`, async () => {
    const { compileScript, parse } = await import("@vue/compiler-sfc");
    const isCustomElement = (tag) => tag === "center-finder";
    const { descriptor, errors } = parse(snippet("vue", settings), {
      templateParseOptions: { isCustomElement },
    });
    assert.deepEqual(errors, []);
    const element = descriptor.template.ast.children.find((node) => node.tag === "center-finder");
    assert.deepEqual(
      Object.fromEntries(
        element.props.filter((p) => p.value).map((p) => [p.name, p.value.content]),
      ),
      wanted(settings),
    );
    assert.match(
      compileScript(descriptor, {
        id: "x",
        inlineTemplate: true,
        templateOptions: { compilerOptions: { isCustomElement } },
      }).content,
      /onCenterFinderAnswer: answered/,
    );
  });
}

test("every kind is covered, and an unknown one is refused", () => {
  assert.deepEqual(Object.keys(KINDS), ["html", "classic", "npm", "react", "vue", "iframe"]);
  assert.throws(() => snippet("perl"), /no such snippet/);
  for (const settings of Object.values(SET))
    assert.deepEqual(read(written(settings)), wanted(settings));
  assert.deepEqual(chosen({ onclick: "x", value: " " }), []);
});

const code = (page) => page.locator("#code").innerText();

test("what is chosen is seen live, in the snippet and in the address, and the address brings it back", async () => {
  const page = await here.open("/builder.html");
  await page.getByLabel("Asked from the start").fill("7013");
  await page.getByLabel("Theme").selectOption("dark");
  await page.getByRole("checkbox", { name: "My business" }).uncheck();
  await page.locator("#live article.card").filter({ hasText: "CEE009" }).waitFor();
  assert.match(await code(page), /views="goods [^"]*about"/);
  assert.match(await code(page), /value="7013"/);
  assert.equal(await page.locator("#live center-finder").getAttribute("theme"), "dark");
  await page.getByRole("radio", { name: "Vue" }).check();
  assert.match(await code(page), /<template>/);
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address);
  await page.locator("#live article.card").filter({ hasText: "CEE009" }).waitFor();
  assert.equal(await page.getByRole("checkbox", { name: "My business" }).isChecked(), false);
  assert.match(await code(page), /<template>/);
  await page.getByRole("button", { name: "Start over" }).click();
  await page.waitForFunction(
    () => !document.querySelector("#live center-finder").hasAttribute("value"),
  );
  assert.doesNotMatch(await code(page), /7013/);
});

test("by keyboard alone: every setting is reached and seen, and the snippet is copied", async () => {
  const page = await here.open("/builder.html", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.getByRole("heading", { name: "Build a snippet" }).click();
  const stops = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const node = document.activeElement;
      // A radio button lies over its name, which shows the ring.
      const { outlineStyle, outlineWidth } = getComputedStyle(
        node.closest("#kinds") ? node.nextElementSibling : node,
      );
      const box = node.getBoundingClientRect();
      return {
        name: node.ariaLabel ?? node.labels?.[0]?.textContent ?? node.textContent.trim(),
        ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 1,
        inside: box.top < innerHeight && box.bottom > 0,
      };
    });
    assert.ok(stop.ring && stop.inside, JSON.stringify(stop));
    stops.push(stop.name);
    if (stop.name === "Asked from the start") await page.keyboard.type("7013");
    // The kinds are one stop; arrows go through them.
    if (stop.name === "Script tag") await page.keyboard.press("ArrowRight");
    if (stop.name === "Copy") break;
  }
  for (const name of [
    "My import history",
    "My import history: earlier",
    "Edition",
    "Or the edition of a date",
    "Language",
    "Theme",
    "Headings shown for words",
    "Start over",
    "Where the package lies",
  ])
    assert.ok(stops.includes(name), `${name} is not reached: ${stops.join(" | ")}`);
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Copied." }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /center-finder\.classic\.js[\s\S]*value="7013"/);
});

test("views are put into another order by keyboard", async () => {
  const page = await here.open("/builder.html");
  const button = page.getByRole("button", { name: "About the Centers: earlier" });
  await button.focus();
  await page.keyboard.press("Enter");
  assert.equal(
    await page.evaluate(() => document.activeElement.getAttribute("aria-label")),
    "About the Centers: earlier",
  );
  const views = /views="([^"]*)"/.exec(await code(page))[1].split(" ");
  assert.equal(views.at(-2), "about");
  await page.waitForFunction(
    (views) => document.querySelector("#live center-finder").getAttribute("views") === views,
    views.join(" "),
  );
});

test("the snippet is copied, and that is said", async () => {
  const page = await here.open("/builder.html#value=7013", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("status").filter({ hasText: "Copied." }).waitFor();
  assert.equal(
    (await page.evaluate(() => navigator.clipboard.readText())).trim(),
    (await code(page)).trim(),
  );
});

test("the frame is seen live, with the height of its content", async () => {
  const page = await here.open("/builder.html#value=7013&kind=iframe", { ready: false });
  await page
    .frameLocator("#live iframe")
    .locator("article.card")
    .filter({ hasText: "CEE009" })
    .waitFor();
  await page.waitForFunction(() => Number(document.querySelector("#live iframe").height) > 500);
  assert.match(await code(page), /tools\.example\.com.*origin=https%3A%2F%2Fportal\.example\.com/s);
  assert.deepEqual(await page.evaluate(() => violations), []);
});

test("markup in the address of the builder is text", async () => {
  const bomb = '<img src=x onerror="globalThis.hit=1">';
  const page = await here.open(
    `/builder.html#${new URLSearchParams({ value: bomb, views: bomb, theme: bomb, lang: bomb, kind: bomb })}`,
  );
  await page.waitForTimeout(300);
  assert.match(await code(page), /value="&lt;img/);
  assert.deepEqual(
    await page.evaluate(() => [globalThis.hit, document.querySelectorAll("img").length]),
    [undefined, 0],
  );
  assert.deepEqual(page.problems, []);
});

for (const [look, context] of Object.entries({
  light: {},
  dark: { colorScheme: "dark" },
  "320 pixels": { viewport: { width: 320, height: 640 } },
  "forced colours": { forcedColors: "active" },
})) {
  test(`axe finds nothing on the builder, ${look}`, async () => {
    for (const hash of [
      "value=7013",
      "kind=react&views=history",
      "kind=iframe&value=7013&lang=es",
    ]) {
      const page = await here.open(`/builder.html#${hash}`, {
        ...context,
        bypassCSP: true,
        ready: false,
      });
      await page.waitForFunction(() =>
        document.querySelector("#live :is(center-finder:state(ready), iframe[height])"),
      );
      await page.addScriptTag({ content: axe });
      const { violations } = await page.evaluate(() =>
        axe.run({
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }),
      );
      assert.deepEqual(
        violations.map(
          (v) => `${v.id}: ${v.nodes.map((n) => n.target.flat().join(" ")).join(" | ")}`,
        ),
        [],
      );
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(
        await page.evaluate(() =>
          [...document.querySelectorAll("button, input, select, nav a, .button")]
            .filter((node) => node.checkVisibility())
            // The label of a box is part of what is pressed.
            .map((node) => [
              node.ariaLabel ?? node.textContent,
              (node.closest("label") ?? node).getBoundingClientRect(),
            ])
            .filter(([, box]) => box.width < 24 || box.height < 24)
            .map(([name, box]) => `${name} ${box.width}x${box.height}`),
        ),
        [],
      );
    }
  });
}
