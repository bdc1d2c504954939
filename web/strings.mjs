/**
 * Checks that the translations are complete, fresh and well set.
 *
 * - `node strings.mjs` prints what is wrong.
 * - `node strings.mjs --accept [es fr zh]` records that the translations were made from the English
 *   of now.
 *
 * `src/strings/translated.json` holds a hash of the English that each string was translated from:
 * one hash where all languages agree, otherwise one for each. When an English sentence changes, its
 * translations are stale until somebody has looked at them and accepts them. Texts of core's tables
 * need no hash. Their English is the key of their translation, so a changed text has none.
 *
 * A string may be a function. Its hash is that of what it returns for many arguments, so a function
 * that is written in another way and says the same stays fresh. The translation must contain the
 * same arguments and have the plural forms of its language.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { coreTexts } from "./tools/translations/core-texts.mjs";
import { folder, LANGUAGES, load } from "./tools/translations/load.mjs";
import {
  allMany,
  answers,
  combinations,
  contained,
  hasMisplacedList,
  letters,
  pluralFault,
} from "./tools/translations/probe.mjs";
import { faults } from "./tools/translations/typesetting.mjs";

export { coreTexts, LANGUAGES, load };

const record = join(folder, "translated.json");

/** Rightly the same as in English. */
const SAME = new Set([
  "more.short.tc",
  "history.encodings.utf-16be",
  "history.encodings.windows-1252",
  "fr:start.suggestions",
  "fr:start.sources",
  "fr:words.chance",
  "fr:Textile",
  "fr:cadmium",
]);
/** Rightly of one form for one and for many. */
const ONE_FORM = new Set(["fr:words.more", "es:more.treatments-left-out"]);
/** The problems of one string that are shown; the others often follow from them. */
const SHOWN = 3;

export const hash = (value) =>
  createHash("sha256")
    .update(
      typeof value === "function" ? JSON.stringify(answers(value, value.length)) : String(value),
    )
    .digest("hex")
    .slice(0, 10);

const accepted = () => (existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : {});
/** The hash of the English that a language's string was translated from. */
const translatedFrom = (hashes, key, language) =>
  typeof hashes[key] === "string" ? hashes[key] : hashes[key]?.[language];

const isUntranslated = (language, key, before, after) =>
  before === after && letters(before) > 6 && !SAME.has(key) && !SAME.has(`${language}:${key}`);

/** The texts to compare: English, its translation, and whether both contain the same arguments. */
function pairs(english, translated) {
  if (typeof english !== "function") return [[String(english), String(translated), true]];
  const [before, after] = [english, translated].map((fn) => answers(fn, english.length));
  return combinations(english.length).map((list, i) => [before[i], after[i], allMany(list)]);
}

/** What is wrong with one text. */
function textProblems(language, key, [before, after, sameArguments]) {
  if (before === null || hasMisplacedList(`${before}${after}`)) return [];
  if (after === null) return ["fails where English does not"];
  const found = [];
  if (before && !after) found.push("is empty");
  if (sameArguments && contained(before) !== contained(after))
    found.push(
      `contains ${contained(after) || "no argument"}, but English ${contained(before) || "none"}`,
    );
  if (isUntranslated(language, key, before, after)) found.push("is not translated");
  return [...found, ...faults(language, after).map((what) => `has ${what}: ${after}`)];
}

/** What is wrong with the translation of one string. `known` are the recorded hashes. */
export function stringProblems(language, key, english, translated, known) {
  const found = [];
  if (translatedFrom(known, key, language) !== hash(english))
    found.push(
      "is stale: the English changed. Translate it again, then run node strings.mjs --accept",
    );
  if (typeof english !== typeof translated)
    return [...found, `is a ${typeof translated}, but English a ${typeof english}`];
  const wrong = new Set(
    pairs(english, translated).flatMap((pair) => textProblems(language, key, pair)),
  );
  if (typeof english === "string" && translated !== translated.trim())
    wrong.add("has spaces at its ends");
  if (typeof english === "function") {
    const isOneForm = ONE_FORM.has(`${language}:${key}`);
    const fault = pluralFault(language, english, translated, isOneForm);
    if (fault) wrong.add(`has wrong plurals: ${fault}`);
  }
  return [...found, ...[...wrong].slice(0, SHOWN)];
}

/** What is wrong with the translations of core's texts. */
export function factProblems(language, facts, core) {
  const found = [];
  for (const text of core)
    if (!facts[text]) found.push(`"${text}" of core's tables is missing in facts`);
  for (const [text, translated] of Object.entries(facts)) {
    if (!core.has(text)) found.push(`"${text}" in facts is not in core's tables`);
    if (isUntranslated(language, text, text, translated)) found.push(`"${text}" is not translated`);
    for (const what of faults(language, translated))
      found.push(`"${text}" has ${what}: ${translated}`);
  }
  return found;
}

async function languageProblems(language, english, known, core) {
  const { keys, facts } = await load(language);
  const found = [...keys.keys()]
    .filter((key) => !english.has(key))
    .map((key) => `${key} is not in English`);
  for (const [key, value] of english) {
    if (!keys.has(key)) found.push(`${key} is missing`);
    else
      for (const what of stringProblems(language, key, value, keys.get(key), known))
        found.push(`${key} ${what}`);
  }
  return [...found, ...factProblems(language, facts, core)].map((what) => `${language}: ${what}`);
}

/** Everything that is wrong, each problem as a sentence. */
export async function problems() {
  const english = (await load("en")).keys;
  const known = accepted();
  const core = coreTexts();
  const found = [...english]
    .filter(
      ([, value]) =>
        typeof value === "string" && (value !== value.trim() || faults("en", value).length),
    )
    .map(([key]) => `en: ${key} has spaces at its ends or markup`);
  for (const language of LANGUAGES)
    found.push(...(await languageProblems(language, english, known, core)));
  for (const key of Object.keys(known))
    if (!english.has(key))
      found.push(`translated.json: ${key} is not in English; run node strings.mjs --accept`);
  return found;
}

/** Records for every key of these languages that it was translated from the English of now. */
async function accept(languages) {
  const before = accepted();
  const english = (await load("en")).keys;
  const translated = new Map();
  for (const language of LANGUAGES) translated.set(language, (await load(language)).keys);
  const after = {};
  for (const key of [...english.keys()].sort()) {
    const now = hash(english.get(key));
    const hashes = LANGUAGES.map((language) => [
      language,
      languages.includes(language) && translated.get(language).has(key)
        ? now
        : translatedFrom(before, key, language),
    ]).filter(([, from]) => from);
    const [, first] = hashes[0] ?? [];
    if (hashes.length === LANGUAGES.length && hashes.every(([, from]) => from === first))
      after[key] = first;
    else if (hashes.length) after[key] = Object.fromEntries(hashes);
  }
  writeFileSync(record, `${JSON.stringify(after, null, 1)}\n`);
}

async function main(args) {
  const index = args.indexOf("--accept");
  if (index >= 0) {
    const languages = args.slice(index + 1);
    const unknown = languages.filter((language) => !LANGUAGES.includes(language));
    if (unknown.length)
      throw new Error(`unknown: ${unknown.join(", ")}. The languages are ${LANGUAGES.join(", ")}`);
    await accept(languages.length ? languages : LANGUAGES);
  }
  const found = await problems();
  console.log(found.join("\n") || "All strings are translated and fresh.");
  process.exitCode = found.length ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
