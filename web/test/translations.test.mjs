/** `strings.mjs` finds what may be wrong with a translation; each fault is made here once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { factProblems, hash, stringProblems } from "../strings.mjs";
import { faults } from "../tools/translations/typesetting.mjs";

/** The problems of a fresh translation of `english`. */
const problems = (language, english, translated) =>
  stringProblems(language, "start.example", english, translated, {
    "start.example": hash(english),
  });

test("a right translation has no problems", () => {
  assert.deepEqual(problems("es", "Which Center?", "¿Qué Centro?"), []);
  assert.deepEqual(
    problems(
      "fr",
      (n) => `${n} row${n === 1 ? "" : "s"}`,
      (n) => `${n} ligne${n < 2 ? "" : "s"}`,
    ),
    [],
  );
  assert.deepEqual(
    problems(
      "zh",
      (file) => `Reading ${file}`,
      (file) => `正在读取${file}`,
    ),
    [],
  );
});

test("a translation is stale when the English changed, and only then", () => {
  const known = { "start.example": hash("The old sentence") };
  const found = stringProblems("es", "start.example", "A new sentence", "Una frase", known);
  assert.match(found.join(), /^is stale/);
  const [before, after] = [(n) => `${n} rows`, (count) => [count, "rows"].join(" ")];
  assert.equal(hash(before), hash(after), "a function that is written in another way");
  assert.notEqual(
    hash(before),
    hash((n) => `${n} lines`),
  );
});

test("only the language whose hash is old is stale", () => {
  const known = { "start.example": { es: hash("Old"), fr: hash("New") } };
  assert.match(stringProblems("es", "start.example", "New", "Nuevo", known).join(), /is stale/);
  assert.deepEqual(stringProblems("fr", "start.example", "New", "Nouveau", known), []);
});

test("an argument that is lost, added or exchanged is found", () => {
  const english = (file, rows) => `${rows} of ${file}`;
  for (const translated of [
    (file) => `de ${file}`,
    (file, rows) => `${rows} de ${file.length}`,
    () => "nada",
  ])
    assert.match(problems("es", english, translated).join(), /contains/);
  assert.deepEqual(
    problems("es", english, (file, rows) => `${file}: ${rows}`),
    [],
  );
});

test("a string that is a function in one language only is found", () =>
  assert.match(problems("es", (n) => `${n} rows`, "filas").join(), /is a string, but English a f/));

test("what is empty, not translated or throws is found", () => {
  assert.match(problems("es", "Which Center", "").join(), /is empty/);
  assert.match(problems("es", "Which Center", "Which Center").join(), /is not translated/);
  assert.deepEqual(problems("es", "C-TPAT", "C-TPAT"), [], "a name");
  const throws = (list) => list.nothing.here;
  assert.match(problems("es", (list) => `${list}`, throws).join(), /fails where English does not/);
});

test("plural forms are those of the language", () => {
  const english = (n) => `${n} ${n === 1 ? "row" : "rows"}`;
  const plural = (language, translated) => problems(language, english, translated).join();
  assert.match(
    plural("es", (n) => `${n} filas`),
    /the same form for one and for many/,
  );
  assert.match(
    plural("es", (n) => `${n} ${n === 2 ? "fila" : "filas"}`),
    /differ in form/,
  );
  assert.match(
    plural("es", (n) => `${n} ${n < 2 ? "fila" : "filas"}`),
    /0 .* the form of many/,
  );
  assert.match(
    plural("fr", (n) => `${n} ${n === 1 ? "ligne" : "lignes"}`),
    /0 .* form of 1/,
  );
  assert.deepEqual(
    plural("zh", (n) => `${n}行`),
    "",
  );
});

test("typesetting: each fault has an example, and right texts have none", () => {
  for (const [language, wrong, right] of [
    ["es", "Qué Centro?", "¿Qué Centro?"],
    ["es", "Atención!", "¡Atención!"],
    ["fr", "Quel Centre ?", "Quel Centre\u202f?"],
    ["fr", "Quel Centre?", "Quel Centre\u202f?"],
    ["fr", "« ici\u202f»", "«\u202fici\u202f»"],
    ["fr", "l'importateur", "l’importateur"],
    ["zh", "税则 号", "税则号"],
    ["zh", "税则号,品目", "税则号，品目"],
    ["zh", "税则号.", "税则号。"],
    ["es", "<b>Centro</b>", "Centro"],
  ]) {
    assert.equal(faults(language, wrong).length > 0, true, wrong);
    assert.deepEqual(faults(language, right), [], right);
  }
  assert.deepEqual(faults("fr", "https://www.cbp.gov"), [], "an address");
});

test("a text of core's tables without a translation is found, and one that core no longer has", () => {
  const core = new Set(["leather goods", "steel pipes"]);
  const facts = { "leather goods": "artículos de cuero", "wood pipes": "tubos de madera" };
  assert.deepEqual(factProblems("es", facts, core), [
    '"steel pipes" of core\'s tables is missing in facts',
    '"wood pipes" in facts is not in core\'s tables',
  ]);
  const same = { "leather goods": "leather goods", "steel pipes": "tubos de acero" };
  assert.deepEqual(factProblems("es", same, core), ['"leather goods" is not translated']);
});
