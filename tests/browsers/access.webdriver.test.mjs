/** axe finds nothing, and languages are spoken, in every browser. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { page, stage, until } from "./finder.mjs";

// The same axe-core as in the tests of web/.
const AXE = readFileSync(
  createRequire(new URL("../../web/package.json", import.meta.url)).resolve("axe-core/axe.min.js"),
  "utf8",
);

const here = stage();

const one = page("<center-finder></center-finder>");

/** What axe-core finds in the page, where its script was run before. */
const violations = () =>
  here.browser.executeAsyncScript(`const done = arguments[arguments.length - 1];
      axe.run({ resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then((r) => done(r.violations.map((v) => v.id + " " + v.nodes.map((n) => n.html).join(" ").slice(0, 200))), (e) => done([String(e)]));`);

test("axe finds nothing in the main states", async () => {
  const finder = await here.open(one);
  await finder.script(AXE);
  for (const [state, shows] of [
    ["", "Browse chapters"],
    ["value=7013", "What would decide"],
    ["value=8500", "Nearest headings"],
    ["value=arc+lamp", "What is it, above all?"],
    ["view=business", "Who is the importer of record?"],
    ["view=about", "The ten Centers in force"],
  ]) {
    await finder.run("host.state = arguments[1]", state);
    await finder.shows(shows);
    assert.deepEqual(await violations(), [], state);
  }
});

for (const [lang, basis, question, history] of [
  ["es", "Visto en resoluciones u órdenes", "¿Qué es, ante todo?", "Mi historial de importación"],
  [
    "fr",
    "Vu dans des décisions ou des ordres",
    "Qu’est-ce que c’est avant tout ?",
    "Mon historique d’importation",
  ],
  ["zh-Hans", "见于裁定或命令", "它主要是什么？", "我的进口记录"],
]) {
  test(`in a page in ${lang} it speaks ${lang}, changes with the page, and axe finds nothing`, async () => {
    const finder = await here.open(
      page('<center-finder value="7013"></center-finder>', { html: `lang="${lang}"` }),
    );
    await finder.shows(basis);
    await finder.script(AXE);
    assert.deepEqual(await violations(), [], "an answer");
    await finder.run("host.state = 'value=arc+lamp'");
    await finder.shows(question);
    assert.deepEqual(await violations(), [], "a question");
    await finder.click("tab", history);
    await until("the file chooser is there", () =>
      finder.run("return !!root.querySelector('input[type=file]')"),
    );
    assert.deepEqual(await violations(), [], history);
    await finder.script("document.documentElement.lang = 'en'");
    await finder.get("tab", "My import history");
  });
}
