import assert from "node:assert/strict";
import { test } from "node:test";
import { fetched } from "../tools/sizes.mjs";

const now = (path) => ({ path, kind: "import-statement" });
const later = (path) => ({ path: `dist/chunks/${path}`, kind: "dynamic-import" });
const OUTPUTS = {
  "dist/center-finder.js": { imports: [now("./element.js")] },
  "dist/element.js": {
    imports: [
      now("dist/chunks/shared.js"),
      later("words.js"),
      later("view.js"),
      later("fr.js"),
      later("fr-history.js"),
    ],
  },
  "dist/chunks/shared.js": { imports: [] },
  "dist/chunks/more.js": { imports: [] },
  "dist/chunks/words.js": {
    entryPoint: "src/views/words/words.ts",
    imports: [now("dist/chunks/shared.js"), now("dist/chunks/more.js"), later("about.js")],
  },
  "dist/chunks/view.js": { entryPoint: "src/views/history/history.ts", imports: [] },
  "dist/chunks/fr.js": { entryPoint: "languages:fr-more.ts", imports: [] },
  "dist/chunks/fr-history.js": { entryPoint: "languages:fr-history.ts", imports: [] },
  "dist/chunks/about.js": { entryPoint: "src/views/about.ts", imports: [] },
};
const names = (budget) =>
  fetched(OUTPUTS, budget).map((file) => file.replace(/^chunks\/|\.js$/g, ""));

test("a page waits for what is imported at once", () => {
  const start = { module: "center-finder.js", fetched: ["x.wasm"] };
  assert.deepEqual(names(start).sort(), ["center-finder", "element", "shared", "x.wasm"]);
});

test("what comes later is counted by what it is for", () => {
  assert.deepEqual(names({ later: ["words"] }), ["more", "words"]);
  assert.deepEqual(names({ later: ["history"] }), ["view"]);
  const all = { module: "center-finder.js", later: ["words", "rest"] };
  const found = ["about", "center-finder", "element", "more", "shared", "words"];
  assert.deepEqual(names(all).sort(), found);
});
