/**
 * Every snippet of the docs has a test and a page. Those for a server run in Node; those for React
 * and Vue are compiled here, and run in a browser by `tests/packaging`.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { transform } from "esbuild";
import { dist, web } from "./helpers/paths.mjs";
import { folder, GROUPS, tests, text } from "./helpers/snippets.mjs";

const CASES = {
  "history.csv": async () => {
    // As the page says: five rows, three of goods, one duty row, one not read; Automotive &
    // Aerospace by entries and by value.
    const { readHistory } = await import(join(dist, "engine.js"));
    const {
      result: { counts, answer },
    } = await readHistory(new Blob([text("history.csv")]));
    assert.deepEqual([counts.rows, counts.goods, counts.attached, counts.unread], [5, 3, 1, 1]);
    const first = Object.fromEntries(answer.measures.map((m) => [m.measure, m.center?.name]));
    assert.deepEqual(
      [first.entries, first.value],
      ["Automotive & Aerospace", "Automotive & Aerospace"],
    );
  },
  "history-server.mjs": () => {
    const out = inNode("history-server.mjs", { "history.csv": text("history.csv") }).split(/\r?\n/);
    assert.deepEqual(out.slice(0, 3), ["5 3 1 1", "no mark of a Center", "900.00 CEE003"]);
    assert.ok(
      out.some((line) => line.startsWith("6,exponent,")),
      out.join("\n"),
    );
    assert.ok(
      out.some((line) => /^12-3456789,E0000001,1,.*,8703,CEE003,\w+,goods$/.test(line)),
      out.join("\n"),
    );
  },
  "react.jsx": () => compiled("react.jsx", /jsx\("center-finder"|"center-finder",/),
  "next.jsx": () => compiled("next.jsx", /import\("center-finder"\)/),
  "vue.vue": async () => {
    const { compileScript, parse } = await import("@vue/compiler-sfc");
    const isCustomElement = (tag) => tag === "center-finder";
    const { descriptor, errors } = parse(text("vue.vue"), {
      templateParseOptions: { isCustomElement },
    });
    assert.deepEqual(errors, []);
    const { content } = compileScript(descriptor, {
      id: "x",
      inlineTemplate: true,
      templateOptions: { compilerOptions: { isCustomElement } },
    });
    assert.match(content, /"center-finder", \{/);
    assert.match(content, /onCenterFinderAnswer: answered/);
  },
  "server.mjs": () => assert.equal(inNode("server.mjs").trim(), "function CEE009"),
};

/** What a snippet prints in Node, in a project that has the package. */
function inNode(name, files = {}) {
  const project = mkdtempSync(join(tmpdir(), "center-finder-server-"));
  try {
    mkdirSync(join(project, "node_modules"));
    symlinkSync(web, join(project, "node_modules/center-finder"));
    for (const [file, content] of Object.entries({ [name]: text(name), ...files }))
      writeFileSync(join(project, file), content);
    return execFileSync(process.execPath, ["--no-warnings", name], {
      cwd: project,
      stdio: ["ignore", "pipe", "ignore"],
    }).toString();
  } finally {
    rmSync(project, { recursive: true });
  }
}

async function compiled(name, expected) {
  const { code } = await transform(text(name), { loader: "jsx", jsx: "automatic" });
  assert.match(code, expected);
}

tests("node", CASES);

test("every snippet has a test", () =>
  assert.deepEqual(Object.values(GROUPS).flat().sort(), readdirSync(folder).sort()));

test("every snippet is shown on a page of the docs", () => {
  const docs = join(web, "site/pages/docs");
  const all = readdirSync(docs)
    .map((name) => readFileSync(join(docs, name), "utf8"))
    .join("");
  for (const name of readdirSync(folder))
    assert.ok(all.includes(`<!-- snippet: ${name} -->`), name);
  assert.ok(existsSync(join(dist, "site/docs/start.html")));
});

test("every column of the history page is found by each name that it gives, and none is left out", async () => {
  const { readHistory } = await import(join(dist, "engine.js"));
  const page = readFileSync(join(dist, "site/docs/history.html"), "utf8");
  const rows = [
    .../<table[^>]* id="columns-found">[\s\S]*?<\/table>/
      .exec(page)[0]
      .matchAll(/<th scope="row"[^>]*><code>([\w-]+)<\/code><\/th><td[^>]*>(.*?)<\/td>/g),
  ].map(([, id, names]) => [id, names.split("; ")]);
  for (const [id, names] of rows) {
    for (const name of names) {
      const other = id === "hts" ? "Nothing" : "HTS";
      const { result } = await readHistory(
        new Blob([`"${name}",${other}\n7013.10.5000,7013.10.5000\n`]),
      );
      assert.deepEqual(result.layout.columns.map((c) => [c.holds, c.how])[0], [id, "name"], name);
    }
  }
  const all = /type HistoryColumn =([^;]*);/
    .exec(readFileSync(join(web, "pkg/history/center_finder_history.d.ts"), "utf8"))[1]
    .match(/[\w-]+/g);
  assert.deepEqual(rows.map(([id]) => id).sort(), all.sort());
});
