/**
 * The snippets of the demo site for npm, React and Vue, with the packed package, built by Vite and
 * run in Chromium: those of the builder, and those of its docs.
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { chosen, KINDS, snippet } from "../../web/site/static/builder/snippets.mjs";
import { stage } from "./browser.mjs";
import { call, web } from "./place.mjs";

const here = stage();
const SET = {
  "nothing chosen": {},
  "a number, two views, dark": {
    views: "about goods",
    value: "7013",
    theme: "dark",
    edition: "cee",
    lang: "es",
    "max-results": "5",
  },
  2012: { edition: "iic-2012", "as-of": "2012-03", value: "8703.23.01.10" },
  "markup and quotes": {
    value: `"'><img src=x onerror="globalThis.hit=1">\${1} {{ 2 }} </script> & \\`,
    views: "goods",
  },
};
const docs = (name) => readFileSync(join(web, "site/snippets", name), "utf8");

/** How a component of a framework comes onto a page. */
const MOUNT = {
  react: (file, name) =>
    `import { createElement } from "react";\nimport { createRoot } from "react-dom/client";\nimport { ${name} } from "./${file}";\ncreateRoot(document.querySelector("#app")).render(createElement(${name}));\n`,
  vue: (file) =>
    `import { createApp } from "vue";\nimport Snippet from "./${file}";\ncreateApp(Snippet).mount("#app");\n`,
};

let made;
/** The address of all pages, once they are built. */
const built = () => (made ??= build());
async function build() {
  const cwd = here.place.project("snippets");
  mkdirSync(cwd);
  const write = (name, text) => writeFileSync(join(cwd, name), text);
  const pages = [];
  const page = (name, script) => {
    pages.push(`${name}.html`);
    write(
      `${name}.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A portal</title><link rel="icon" href="data:,"></head><body><div id="app"></div><script type="module" src="./${script}"></script></body></html>`,
    );
  };
  Object.values(SET).forEach((settings, i) => {
    write(`npm-${i}.mjs`, snippet("npm", settings));
    page(`npm-${i}`, `npm-${i}.mjs`);
    for (const [kind, end] of [
      ["react", "jsx"],
      ["vue", "vue"],
    ]) {
      write(`${kind}-${i}.${end}`, snippet(kind, settings));
      write(`${kind}-${i}.mjs`, MOUNT[kind](`${kind}-${i}.${end}`, "CenterFinder"));
      page(`${kind}-${i}`, `${kind}-${i}.mjs`);
    }
  });
  for (const [file, kind, name] of [
    ["react.jsx", "react", "CenterField"],
    ["next.jsx", "react", "CenterFinder"],
    ["vue.vue", "vue"],
  ]) {
    const own = `docs-${file}`;
    write(own, docs(file));
    write(`${own}.mjs`, MOUNT[kind](own, name));
    page(own, `${own}.mjs`);
  }
  // As the docs say: Vue's compiler is told that the tag is an element.
  write(
    "vite.config.mjs",
    `import vue from "@vitejs/plugin-vue";
export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "center-finder" } } })],
  build: { rollupOptions: { input: ${JSON.stringify(pages)} } },
};
`,
  );
  await call(process.execPath, [here.place.tool("vite/bin/vite.js"), "build"], { cwd });
  return here.serve(join(cwd, "dist"));
}

async function opened(name) {
  const url = await built();
  const page = await here.open("about:blank");
  page.logs = [];
  page.on("console", (message) => message.type() === "log" && page.logs.push(message));
  await page.goto(`${url}/${name}.html`);
  await page.waitForFunction(() =>
    document.querySelector("center-finder")?.matches(":state(ready)"),
  );
  return page;
}

for (const kind of ["npm", "react", "vue"]) {
  Object.entries(SET).forEach(([name, settings], i) => {
    test(`${KINDS[kind].name}, ${name}: runs, shows what was chosen, and hears the answer`, async () => {
      const page = await opened(`${kind}-${i}`);
      const wanted = Object.fromEntries(chosen(settings));
      const has = await page.evaluate(
        (names) =>
          Object.fromEntries(
            names.map((n) => [n, document.querySelector("center-finder").getAttribute(n)]),
          ),
        Object.keys(wanted),
      );
      assert.deepEqual(has, wanted);
      assert.equal(await page.evaluate(() => globalThis.hit), undefined);
      if (/^\d/.test(settings.value ?? "")) {
        while (!page.logs.length) await page.waitForEvent("console");
        assert.equal(
          await page.logs[0].args()[0].evaluate((detail) => detail.value),
          settings.value,
        );
      }
      assert.deepEqual(page.problems, []);
    });
  });
}

for (const file of ["react.jsx", "vue.vue"]) {
  test(`${file} of the docs shows the Center that it hears of`, async () => {
    const page = await opened(`docs-${file}`);
    await page
      .locator("output")
      .filter({ hasText: "Industrial & Manufacturing Materials (CEE009)" })
      .waitFor();
    assert.deepEqual(page.problems, []);
  });
}

test("next.jsx of the docs has its text first, and then the element", async () => {
  const page = await opened("docs-next.jsx");
  assert.equal(await page.locator("center-finder > p").count(), 1);
  assert.deepEqual(page.problems, []);
});
