/** The snippets of the docs, and which test file tries which. Nothing here needs a browser. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { web } from "./paths.mjs";

export const folder = join(web, "site/snippets");
export const text = (name) => readFileSync(join(folder, name), "utf8");

/** `snippets-element.browser.test.mjs` tries those of `element`, and so on. */
export const GROUPS = {
  element: [
    "start.html",
    "attributes.html",
    "strings.mjs",
    "profile.mjs",
    "scope.mjs",
    "permalink.mjs",
    "events.mjs",
    "own-card.mjs",
    "methods.mjs",
    "define.mjs",
    "engine.mjs",
    "theme.css",
    "slots.html",
  ],
  form: ["form.html", "form.mjs", "form.css"],
  history: ["history.html", "history.mjs", "slim.mjs"],
  policy: ["policy.txt", "policy-nonce.txt", "nonce.html", "classic.html", "policy-classic.txt"],
  frame: ["iframe.html", "iframe.mjs", "policy-frame.txt", "iframe-plain.mjs"],
  node: ["history.csv", "history-server.mjs", "react.jsx", "next.jsx", "vue.vue", "server.mjs"],
};

/** One test for each snippet of a group. */
export function tests(group, cases) {
  for (const name of GROUPS[group])
    test(`the snippet ${name} does what it says`, (t) =>
      (cases[name] ?? assert.fail("no test for this snippet"))(t));
}
