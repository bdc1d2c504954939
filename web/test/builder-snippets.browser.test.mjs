/** Every kind of snippet that the builder makes runs, and says what was chosen. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
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
import { web } from "./helpers/paths.mjs";
import { serve } from "./helpers/server.mjs";

const pages = {};
// The same address shows another page in each test.
const FRESH = { "cache-control": "no-store" };

let portal, tool, root;

before(async () => {
  root = mkdtempSync(join(tmpdir(), "center-finder-builder-"));
  symlinkSync(join(web, "dist"), join(root, "center-finder"));
  portal = await serve(root, { pages, headers: FRESH });
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
