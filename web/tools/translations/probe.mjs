/**
 * Examines strings that are functions: calls them with many arguments and compares the texts that
 * they return. `⟦a⟧` is a text as the first argument, `⟦b⟧` one as the second. No string contains
 * these brackets.
 */
const mark = (i) => `⟦${"abcdef"[i]}⟧`;
/** A list of two texts as an argument. */
const markedList = (i) => [mark(i), mark(i).replace("⟧", "x⟧")];
/** The number that stands for many. No string contains it. */
const MANY = 547;

/** What the argument at an index may be. */
const candidates = (i) => [mark(i), 0, 1, MANY, markedList(i), 2, 0.6, 0.3, "1", String(MANY)];

/** All combinations of arguments; fewer candidates where there are more than three. */
export function combinations(arity) {
  let lists = [[]];
  for (let i = 0; i < arity; i++) {
    const values = candidates(i).slice(0, arity > 3 ? 5 : 10);
    lists = lists.flatMap((list) => values.map((value) => [...list, value]));
  }
  return lists;
}

/** What a function returns for all combinations of `arity` arguments; null where it throws. */
export function answers(fn, arity) {
  return combinations(arity).map((list) => {
    try {
      const text = fn(...list);
      return typeof text === "string" ? text : null;
    } catch {
      return null;
    }
  });
}

/**
 * Whether every number among the arguments is many. For one, or for a part of one, a sentence may
 * leave the number out.
 */
export const allMany = (list) =>
  list.every((value) => (typeof value !== "number" && value !== "1") || value === MANY);

/** The arguments that a text contains, each once and in order. */
export const contained = (text) => [...new Set(text.match(/⟦\w+⟧|547/g))].sort().join(" ");

/** The number of letters of a text without its arguments. */
export const letters = (text) => text.replace(/⟦\w+⟧|\P{L}/gu, "").length;

/** A list where a text belongs shows like this. The element never passes one. */
export const hasMisplacedList = (text) => text.includes("⟧,⟦");

/** The text for a number as one argument, beside texts as the others, with the number as `#`. */
function withNumber(fn, arity, index, number) {
  for (const other of [mark, markedList]) {
    try {
      const text = fn(
        ...Array.from({ length: arity }, (_, i) => (i === index ? number : other(i))),
      );
      return text.replaceAll(new RegExp(`(?<!\\d)${number}(?!\\d)`, "g"), "#");
    } catch {
      // The other arguments are of another type.
    }
  }
  return null;
}

/**
 * What is wrong with the plural forms of a translation, or null. Only arguments count whose number
 * changes the English sentence.
 */
export function pluralFault(language, english, translated, isOneForm) {
  for (let index = 0; index < english.length; index++) {
    for (const as of [Number, String]) {
      const forms = (fn) =>
        [0, 1, 2, MANY].map((n) => withNumber(fn, english.length, index, as(n)));
      const source = forms(english);
      if (source[1] === source[3] || source[2] !== source[3]) continue;
      const fault = formFault(new Intl.PluralRules(language), source, forms(translated), isOneForm);
      if (fault) return fault;
    }
  }
  return null;
}

/** The forms are those for 0, 1, 2 and many. */
function formFault(rules, source, [none, one, two, many], isOneForm) {
  if (two !== many) return `2 and ${MANY} differ in form`;
  if (rules.select(1) === rules.select(2)) return null;
  if (one === many && !isOneForm) return "the same form for one and for many";
  if (rules.select(0) === rules.select(1) && one.includes("#") && none !== one)
    return "0 does not take the form of 1";
  if (rules.select(0) === rules.select(2) && none !== many && source[0] === source[3])
    return "0 does not take the form of many";
  return null;
}
