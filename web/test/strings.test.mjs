/**
 * Every code of core has a sentence. The codes are read from core's tables and sources, so that a
 * new one without a sentence fails here.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { buildSync } from "esbuild";
import { problems } from "../strings.mjs";
import { root, web } from "./helpers/paths.mjs";

const core = (path) => readFileSync(join(root, "core", path), "utf8");
/** The Rust sources of a folder without their unit tests, all spaces and line breaks made one. */
const sources = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith(".rs"))
    .map((file) => readFileSync(join(root, folder, file), "utf8").split("#[cfg(test)]\nmod")[0])
    .join("\n")
    .replace(/\s+/g, " ")
    .replaceAll("( ", "(");
const rust = sources("core/src");
const bindings = sources("wasm/src");
const column = (file, name) => {
  const [head, ...rows] = core(`data/${file}`)
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  return [...new Set(rows.map((row) => row[head.indexOf(name)]).filter(Boolean))];
};
const codes = (text, pattern) => [...new Set([...text.matchAll(pattern)].map((m) => m[1]))];

let en, more, history;
before(async () => {
  const load = async (name) => {
    const { outputFiles } = buildSync({
      entryPoints: [join(web, `src/strings/en/${name}.ts`)],
      bundle: true,
      format: "esm",
      write: false,
    });
    return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  };
  ({ start: en } = await load("start"));
  ({ more } = await load("more"));
  ({ history } = await load("history"));
});

function complete(name, wanted, table, least) {
  assert.ok(
    wanted.length >= least,
    `only ${wanted.length} codes of ${name} were found: is this test still reading the right place?`,
  );
  assert.deepEqual(
    wanted.filter((code) => !table[code]),
    [],
    `${name} without a sentence`,
  );
  assert.deepEqual(
    Object.keys(table).filter((code) => !wanted.includes(code)),
    [],
    `${name} that core no longer has`,
  );
}

test("every note has a sentence", () =>
  complete("notes", column("notes.tsv", "code"), en.notes, 15));
test("every condition has a sentence", () =>
  complete("conditions", column("conditions.tsv", "code"), en.conditions, 10));
test("every remark on a task has a sentence", () =>
  complete("remarks", column("offices.tsv", "note"), more.taskNotes, 8));
test("every audience has a name", () =>
  complete("audiences", column("benefits.tsv", "audience"), more.audiences, 5));
test("every error has a sentence", () => {
  const wanted = [
    ...codes(rust, / \w+ "([a-z-]+)" is_\w+ /g),
    ...codes(bindings, /plain\("([a-z-]+)"/g),
  ];
  complete("errors", wanted, more.errors, 15);
});
test("every reason has a sentence", () => {
  const wanted = [
    ...codes(rust, /reasons\.add\("([a-z-]+)"/g),
    ...codes(rust, /"((?:exception|agrees)-[a-z]+)"/g),
    ...codes(rust, /if open \{ "([a-z-]+)"/g),
    ...codes(rust, /else \{ "([a-z-]+)" \}, Some\(open\)/g),
  ];
  complete("reasons", wanted, more.reasons, 25);
});
test("every verdict has a title", () =>
  complete(
    "verdicts",
    codes(rust, /Verdict::\w+ => "([a-z-]+-[a-z-]+|assigned|depends|tied)"/g),
    more.verdicts,
    6,
  ));
test("every repair has a sentence", () =>
  complete("repairs", codes(rust, /Repair::\w+ => "([a-z-]+)"/g), en.repairs, 4));
test("every basis has a mark, a name and a reason", () => {
  const wanted = codes(rust, /Basis::\w+ => "([a-z]+)"/g);
  complete("bases", wanted, en.basis, 5);
  complete("bases", wanted, en.why, 5);
});
test("every office has a name", () =>
  complete("offices", codes(rust, /Office::\w+ => "([a-z]+)"/g), more.offices, 4));
test("every pilot and stage has words", () =>
  complete("pilots", column("centers.tsv", "grew_out_of"), more.grewOutOf, 2));

test("every string is translated, fresh and well set in every language", async () =>
  assert.deepEqual(await problems(), []));

test("every reason why a row of an import history was not read has a sentence", () => {
  const wanted = [
    ...new Set([
      ...codes(rust, /RowKind::Unread\("([a-z-]+)"\)/g),
      ...codes(rust, /Lost::\w+ => "([a-z-]+)"/g),
    ]),
  ].filter((code) => !more.errors[code]);
  complete("reasons of rows", wanted, history.reasons, 6);
});
test("whatever a file may be that is no import history has a sentence", () => {
  const known = [
    ...codes(rust, /\(b"[^"]+", "([^"]+)"\),/g),
    ...codes(rust, /Some\("([^"]+)"\) \} else/g),
    ...codes(rust, /\brefused\("([^"]+)"\)/g),
  ];
  assert.ok(known.length >= 15, `only ${known.length} were found in core`);
  assert.deepEqual(
    known.filter((what) => !history.isA[what]),
    [],
  );
});

test("every column, encoding, measure and factor of an import history has a name", () => {
  const declared = readFileSync(join(web, "../wasm/src/generated/history.ts"), "utf8");
  const union = (text) => [...text.matchAll(/"([^"]+)"/g)].map((m) => m[1]);
  const type = (name) =>
    // A semicolon may stand in quotes.
    union(new RegExp(`type ${name} =((?:"[^"]*"|[^;"])+);`).exec(declared)[1]);
  complete("columns", type("HistoryColumn"), history.holds, 15);
  complete("measures", type("HistoryMeasure"), history.measures, 4);
  complete("measures", type("HistoryMeasure"), history.changeBy, 4);
  complete("factors", type("AppealFactor"), history.factor, 4);
  complete("encodings", type("HistoryEncoding"), history.encodings, 5);
  complete("delimiters", type("HistoryDelimiter"), history.delimiters, 4);
  complete("ways", type("HistoryHow"), history.how, 3);
  complete("sources of the Center of today", type("HistoryKnownFrom"), history.knownFrom, 3);
});

test("every question of the flow has its words, and each of its options", async () => {
  const { outputFiles } = buildSync({
    entryPoints: [join(web, "src/flow/business.ts")],
    bundle: true,
    format: "esm",
    write: false,
  });
  const { questions } = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
  );
  for (const [id, { options }] of Object.entries(questions)) {
    assert.ok(more.questions[id] && more.short[id], id);
    for (const option of options ?? []) assert.ok(more.options[id][option], `${id}: ${option}`);
  }
});

test("every path of the flow ends, in both editions", async () => {
  const { outputFiles } = buildSync({
    entryPoints: [join(web, "src/flow/business.ts")],
    bundle: true,
    format: "esm",
    write: false,
  });
  const { questions, walk } = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
  );
  for (const edition of ["cee", "iic-2012"]) {
    const answers = {};
    for (let step = 0; ; step++) {
      assert.ok(step <= Object.keys(questions).length, "the flow goes round");
      const { ask } = walk(answers, edition);
      if (!ask) break;
      const { kind, options } = questions[ask];
      answers[ask] = kind === "choice" ? options[0] : kind === "goods" ? "8703:1" : "none";
    }
    assert.ok(Object.keys(answers).includes("goods"));
  }
});
