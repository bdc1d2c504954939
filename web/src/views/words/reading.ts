/** How the words of a text were understood. */
import type { ViewContext } from "../../context.js";
import type { Child } from "../../dom.js";
import type { HeadingSuggestion, Suggestions, WordUse } from "../../engine.js";
import type { WordStrings } from "../../strings/en/words.js";

/** The most words that are named in one sentence. */
const MOST = 6;

const of = (text: string, { span: [from, to] }: WordUse): string => text.slice(from, to);

/** A text, cut to a length that fits into a sentence. */
export const short = (text: string, most = 140): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…` : line;
};

/**
 * Sentences about corrections, ignored words and excluded words; none if everything was understood
 * as it was typed.
 */
export function reading(m: WordStrings, text: string, words: WordUse[]): string[] {
  const which = (understood: WordUse["understood"]) =>
    words.filter((w) => w.understood === understood);
  const names = (understood: WordUse["understood"]) => [
    ...new Set(which(understood).map((w) => short(of(text, w), 40))),
  ];
  const [passed, excluded] = [names("unknown"), names("excluded")];
  const read = new Map([
    ...which("corrected").map(
      (w) => [of(text, w).toLowerCase(), m.read(of(text, w), w.readAs)] as const,
    ),
    ...which("split").map(
      (w) => [of(text, w).toLowerCase(), m.read(of(text, w), [w.readAs.join(" ")])] as const,
    ),
  ]);
  return [
    ...[...read.values()].slice(0, MOST),
    ...(passed.length ? [m.passed(passed.slice(0, MOST), Math.max(0, passed.length - MOST))] : []),
    ...(excluded.length ? [m.excluded(excluded.slice(0, MOST))] : []),
  ];
}

/** The words that led to a heading, as they were understood, in the order of the text. */
function because(text: string, words: WordUse[], places: number[]): string[] {
  const used = [...places]
    .sort((a, b) => a - b)
    .map((place) => words[place])
    .filter((w) => w !== undefined);
  const named = used.map(
    (w) => (w.understood === "corrected" ? w.readAs[0] : undefined) ?? of(text, w),
  );
  return named.filter(
    (word, i) => named.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === i,
  );
}

/**
 * A heading as a choice: its number, title and Center, the words that led to it, and its
 * probability.
 */
export function row(
  { dom, text }: Pick<ViewContext, "dom" | "text">,
  m: WordStrings,
  typed: string,
  found: Suggestions,
  { heading, center, probability, because: places }: HeadingSuggestion,
): Child {
  const { h } = dom;
  const led = because(typed, found.words, places);
  return [
    h("b", null, heading.code),
    " ",
    h(
      "span",
      { class: "what" },
      text.title(heading.title),
      h(
        "span",
        { class: "by" },
        " ",
        center?.name,
        led.length > 0 && [
          center && " · ",
          m.by,
          " ",
          led.map((word, i) => [i > 0 && " ", h("mark", { class: "hit" }, word)]),
        ],
      ),
    ),
    " ",
    h(
      "span",
      { class: "chance" },
      h("meter", { min: 0, max: 1, value: probability, "aria-hidden": "true" }),
      " ",
      m.chance(probability),
    ),
  ];
}
