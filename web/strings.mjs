/**
 * Are the translations whole, fresh and well set? `node strings.mjs` says what is
 * wrong; `node strings.mjs --accept [es fr zh]` records that the translations
 * were made from the English as it stands now.
 *
 * `src/strings/translated.json` holds, for every key, a hash of the English that
 * each language was translated from (one hash where all agree). Whoever changes
 * an English sentence makes its translations stale until somebody has looked at
 * them and accepts. Texts of core's tables are keyed by their English in the
 * `facts` of a language, so that a changed one is missing there.
 *
 * A string that is a function is judged by what it answers to many arguments:
 * its hash is that of the English answers, and the translation must put in the
 * same arguments, and have the plural forms that its language has.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { WORDS } from "./site/front.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, "src/strings");
const data = join(here, "../core/data");
const record = join(folder, "translated.json");

export const LANGUAGES = ["es", "fr", "zh"];

/** The same in English and in a language, and right so. */
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
/** One form for one and for many, and right so. */
const NO_PLURAL = new Set(["fr:words.more", "es:more.treatments-left-out"]);

const isGroup = (value) => typeof value === "object" && value !== null;

/**
 * All keys with their strings, `more.errors.empty` and so on, of a language; `front` is the front
 * page of the demo site. `facts` are apart.
 */
export async function load(language) {
  const parts = readdirSync(join(folder, language))
    .map((file) => file.replace(/\.ts$/, ""))
    .filter((part) => part !== "facts");
  const source = parts
    .map((part) => `export { ${part} } from "./${language}/${part}.ts";`)
    .join("\n");
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
  });
  const modules = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const tables = Object.entries(modules);
  const roots = new Set(tables.map(([, table]) => table));
  const keys = new Map();
  let facts = {};
  const walk = (path, value) => {
    // Codes, not strings.
    if (path === "more.bases") return;
    if (!isGroup(value)) return keys.set(path, value);
    for (const [name, inner] of Object.entries(value)) {
      if (roots.has(inner)) continue;
      if (path === "start" && name === "facts") facts = inner;
      else walk(`${path}.${name}`, inner);
    }
  };
  for (const [part, table] of tables) walk(part, table);
  walk("front", WORDS[language]);
  return { keys, facts };
}

/** Marks that no text holds, one for each argument, and two for a list. */
const mark = (i) => `⟦${"abcdef"[i]}⟧`;
const marked = (i) => [mark(i), mark(i).replace("⟧", "x⟧")];
/** What an argument may be. */
const candidates = (i) => [mark(i), 0, 1, 547, marked(i), 2, 0.6, 0.3, "1", "547"];

/** All combinations of arguments. */
function combinations(arity) {
  let lists = [[]];
  for (let i = 0; i < arity; i++)
    lists = lists.flatMap((list) =>
      candidates(i)
        .slice(0, arity > 3 ? 5 : 10)
        .map((c) => [...list, c]),
    );
  return lists;
}

/** What a function answers to all combinations of arguments; null where it throws. */
function answers(fn, arity) {
  return combinations(arity).map((list) => {
    try {
      const said = fn(...list);
      return typeof said === "string" ? said : null;
    } catch {
      return null;
    }
  });
}

const hash = (value) =>
  createHash("sha256")
    .update(
      typeof value === "function" ? JSON.stringify(answers(value, value.length)) : String(value),
    )
    .digest("hex")
    .slice(0, 10);

const accepted = () => (existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : {});
const of = (all, key, language) => (typeof all[key] === "string" ? all[key] : all[key]?.[language]);

/**
 * Texts of core's tables that the element shows. An address, or a name alone, stays as it is in
 * every language.
 */
export function coreTexts() {
  const rows = (file) => {
    const [head, ...lines] = readFileSync(join(data, file), "utf8").trim().split("\n");
    const split = file.endsWith(".csv")
      ? (line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((m) => m[1] ?? m[2])
      : (line) => line.split("\t");
    const names = split(head);
    return lines.map((line) =>
      Object.fromEntries(split(line).map((value, i) => [names[i], value])),
    );
  };
  const column = (file, name, wanted = () => true) =>
    rows(file)
      .map((row) => row[name])
      .filter((text) => text && wanted(text));
  return new Set([
    ...column("centers.tsv", "industry"),
    ...column("agencies.tsv", "why"),
    ...column("agency-names.tsv", "name"),
    ...column("evidence.csv", "goods"),
    ...column("evidence.csv", "importer", (text) => /[(;]/.test(text)),
    ...column("moved.tsv", "goods"),
    ...column("offices.tsv", "name"),
    ...column("benefits.tsv", "text"),
    ...column("timeline.tsv", "text"),
    ...column("questions.tsv", "text"),
    ...column("questions.tsv", "option_text"),
    ...column("sources.tsv", "title"),
    ...column(
      "sources.tsv",
      "seen",
      (text) => !/^[\w.-]+\.\w+(\/\S*|, \d{4}|; [\w.-]+|, FR Doc [\d-]+)?$/.test(text),
    ),
  ]);
}

/** What a typesetter of the language would mark in a text. */
const SETTING = {
  en: [],
  es: [
    [/^[^¿]*\?/, "a question without ¿"],
    [/^[^¡]*!/, "an exclamation without ¡"],
  ],
  fr: [
    [/[ \u00a0][:;?!»%]/, "no narrow no-break space before : ; ? ! » or %"],
    [/[^\u202f][;?!»]|[\p{L}\d][:](?!\/\/)/u, "no space before : ; ? ! or »"],
    [/«[^\u202f]/, "no narrow no-break space after «"],
    [/\p{L}'\p{L}/u, "a straight apostrophe"],
  ],
  zh: [
    [/\p{Script=Han} \p{Script=Han}/u, "a space between Han characters"],
    [
      /[\p{Script=Han}⟧] ?[,;:?!()]|[,;:?!()] ?\p{Script=Han}|\p{Script=Han}\.(?!\d)/u,
      "punctuation of half width",
    ],
  ],
};

function set(language, text) {
  const found = [];
  if (/[<>]/.test(text)) found.push("markup");
  for (const [pattern, what] of SETTING[language]) if (pattern.test(text)) found.push(what);
  return found;
}

const letters = (text) => text.replace(/⟦\w+⟧|\P{L}/gu, "").length;
const marks = (text) => [...new Set(text.match(/⟦\w+⟧|547/g))].sort().join(" ");
const plain = (text, n) => text.replaceAll(new RegExp(`(?<!\\d)${n}(?!\\d)`, "g"), "#");

/** Plural forms, argument by argument, beside texts in the other places. */
function plurals(language, key, english, translated) {
  const arity = english.length;
  const rules = new Intl.PluralRules(language);
  const call = (fn, at, n) => {
    for (const kind of [mark, marked]) {
      try {
        return plain(fn(...Array.from({ length: arity }, (_, i) => (i === at ? n : kind(i)))), n);
      } catch {
        // Not this kind.
      }
    }
    return null;
  };
  for (let at = 0; at < arity; at++) {
    for (const as of [Number, String]) {
      const say = (fn, n) => call(fn, at, as(n));
      if (say(english, 1) === say(english, 547) || say(english, 2) !== say(english, 547)) continue;
      const [none, one, two, many] = [0, 1, 2, 547].map((n) => say(translated, n));
      if (two !== many) return "2 and 547 differ in form";
      if (rules.select(1) === rules.select(2)) continue;
      if (one === many && !NO_PLURAL.has(`${language}:${key}`))
        return "the same form for one and for many";
      if (rules.select(0) === rules.select(1) && one.includes("#") && none !== one)
        return "0 takes the form of 1";
      if (
        rules.select(0) === rules.select(2) &&
        none !== many &&
        say(english, 0) === say(english, 547)
      )
        return "0 takes the form of many";
    }
  }
  return null;
}

/** Everything that is wrong, each as a sentence. */
export async function problems() {
  const found = [];
  const english = await load("en");
  const known = accepted();
  const core = coreTexts();
  for (const [key, value] of english.keys) {
    if (typeof value === "string" && value && (value !== value.trim() || set("en", value).length))
      found.push(`en: ${key} has spaces at its ends or markup`);
  }
  for (const language of LANGUAGES) {
    const say = (key, what) => found.push(`${language}: ${key} ${what}`);
    const { keys, facts } = await load(language);
    for (const key of keys.keys()) if (!english.keys.has(key)) say(key, "is not in English");
    for (const [key, value] of english.keys) {
      if (!keys.has(key)) {
        say(key, "is missing");
        continue;
      }
      const translated = keys.get(key);
      if (of(known, key, language) !== hash(value))
        say(
          key,
          "is stale: the English changed. Translate it again, then node strings.mjs --accept",
        );
      if (typeof value !== typeof translated) {
        say(key, "is of another kind");
        continue;
      }
      const pairs = [];
      if (typeof value === "function") {
        const [before, after] = [value, translated].map((fn) => answers(fn, value.length));
        // For one, or a part of one, a sentence may do without the number, and with other words.
        combinations(value.length).forEach((list, i) =>
          pairs.push([
            before[i],
            after[i],
            list.every((arg) => (typeof arg !== "number" && arg !== "1") || arg === 547),
          ]),
        );
      } else pairs.push([String(value), String(translated), true]);
      const wrong = new Set();
      for (const [before, after, many] of pairs) {
        // A list where a text belongs shows as this; nobody passes one.
        if (before === null || `${before}${after}`.includes("⟧,⟦")) continue;
        if (after === null) wrong.add("fails where English does not");
        else {
          if (before && !after) wrong.add("is empty");
          if (many && marks(before) !== marks(after))
            wrong.add(
              `puts in ${marks(after) || "nothing"}, English ${marks(before) || "nothing"}`,
            );
          if (
            before === after &&
            letters(before) > 6 &&
            !SAME.has(key) &&
            !SAME.has(`${language}:${key}`)
          )
            wrong.add("is not translated");
          for (const what of set(language, after)) wrong.add(`has ${what}: ${after}`);
        }
      }
      if (typeof value === "string" && translated !== translated.trim())
        wrong.add("has spaces at its ends");
      if (typeof value === "function") {
        const what = plurals(language, key, value, translated);
        if (what) wrong.add(`has wrong plurals: ${what}`);
      }
      for (const what of [...wrong].slice(0, 3)) say(key, what);
    }
    for (const text of core)
      if (!facts[text]) say(`"${text}"`, "of core's tables is missing in facts");
    for (const [text, said] of Object.entries(facts)) {
      if (!core.has(text)) say(`"${text}"`, "in facts is not in core's tables");
      if (text === said && letters(text) > 6 && !SAME.has(`${language}:${text}`))
        say(`"${text}"`, "is not translated");
      for (const what of set(language, said)) say(`"${text}"`, `has ${what}: ${said}`);
    }
  }
  for (const key of Object.keys(known))
    if (!english.keys.has(key))
      found.push(`translated.json: ${key} is not in English; node strings.mjs --accept`);
  return found;
}

/**
 * Records that these languages were translated from the English of now, key by key where they have
 * the key.
 */
async function accept(languages) {
  const before = accepted();
  const english = await load("en");
  const have = new Map(await Promise.all(LANGUAGES.map(async (l) => [l, (await load(l)).keys])));
  const after = {};
  for (const key of [...english.keys.keys()].sort()) {
    const now = hash(english.keys.get(key));
    const each = LANGUAGES.map((l) => [
      l,
      languages.includes(l) && have.get(l).has(key) ? now : of(before, key, l),
    ]).filter(([, h]) => h);
    if (each.length === LANGUAGES.length && each.every(([, h]) => h === each[0][1]))
      after[key] = each[0][1];
    else if (each.length) after[key] = Object.fromEntries(each);
  }
  writeFileSync(record, `${JSON.stringify(after, null, 1)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf("--accept");
  if (at > 0) {
    const asked = process.argv.slice(at + 1);
    await accept(asked.length ? asked : LANGUAGES);
  }
  const found = await problems();
  console.log(found.join("\n") || "All strings are translated and fresh.");
  process.exitCode = found.length ? 1 : 0;
}
