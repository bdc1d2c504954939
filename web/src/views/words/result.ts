/**
 * The answer to words as they stand: Centers with how likely each is, what was understood, the
 * question, the headings to choose from.
 */
import type { Kit } from "../../kit.js";
import type { Child } from "../../dom.js";
import type { GoodsRouting, Question, QuestionAnswer, Suggestions } from "../../engine.js";
import type { MoreStrings } from "../../strings/en/more.js";
import type { WordStrings } from "../../strings/en/words.js";
import { ask, given } from "./question.js";
import { reading, row, short } from "./reading.js";

export interface Shown {
  text: string;
  found: Suggestions;
  /** A number that stands among the words. */
  number: GoodsRouting | null;
  answers: QuestionAnswer[];
  question: Question | null;
  /** The place of the answer that is being changed. */
  changing: number | undefined;
}

export interface ResultActions {
  choose(code: string): void;
  answered(option: string): void;
  change(place: number): void;
  browse(): void;
}

/** How many headings are shown at once. */
const FIRST = 4;
/** Less likely headings and Centers are shown on demand, or not at all. */
const WORTH_HEADING = 0.01;
const WORTH_CENTER = 0.08;

export function result(
  kit: Kit,
  all: MoreStrings,
  shown: Shown,
  act: ResultActions,
): [HTMLElement, string] {
  const { h, t } = kit;
  const { words: m } = all;
  const { text, found, answers, question, changing } = shown;
  const percent = (p: number) => new Intl.NumberFormat(kit.lang, { style: "percent" }).format(p);
  const nothing = found.certainty === "nothing" || !found.centers[0];
  const notes = reading(
    m,
    text,
    nothing ? found.words.filter((w) => w.understood !== "unknown") : found.words,
  );
  const top = found.centers[0];
  const firm = top && (found.certainty === "sure" || found.certainty === "likely") ? top : null;

  const understood: Child = [
    h("p", null, m.asked(short(text))),
    notes.length > 0 && h("p", { class: "note" }, t.sentences(notes)),
  ];
  const questions: Child = [
    question &&
      ask(
        kit,
        m,
        question,
        changing === undefined ? undefined : answers[changing]?.option,
        act.answered,
      ),
    given(kit, all, answers, act.change),
  ];
  const asking = question ? m.saidQuestion(kit.fact(question.text)) : "";

  if (nothing || !top) {
    const title = found.words.length > 0 ? m.unknown : m.vague;
    // Said in every other language, and to whoever types in another script.
    const english =
      (t.english || (/\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text))) && m.english;
    return [
      h(
        "article",
        { class: "card", "aria-labelledby": "cf-nothing" },
        h(
          "div",
          { class: "body" },
          h("h2", { id: "cf-nothing", tabindex: -1, part: "title" }, title),
          understood,
          h("p", null, english ? t.sentences([english, m.nothingHelp]) : m.nothingHelp),
          h("p", null, h("button", { type: "button", onclick: act.browse }, m.browse)),
          questions,
          shown.number && numbered(kit, m, shown.number, act),
        ),
      ),
      all.spoken([title, english || "", m.nothingHelp, asking].filter(Boolean)),
    ];
  }

  const centers = found.centers
    .filter((c) => c === firm || c.probability >= WORTH_CENTER)
    .slice(0, 4);
  const spoken = [
    firm
      ? m.saidLikely(kit.center(firm.center), percent(firm.probability))
      : m.saidUnsure(centers.map((c) => `${kit.center(c.center)}, ${percent(c.probability)}`)),
    asking,
  ];
  const { name, id } = (firm ?? top).center;
  const card = kit.card(
    firm
      ? [`${m.likely} `, name, " ", kit.edition === "cee" && h("span", { class: "id" }, id)]
      : m.unsure,
    firm
      ? h(
          "p",
          null,
          kit.city(firm.center) && [h("b", null, kit.city(firm.center)), " · "],
          m.about(percent(firm.probability)),
          " · ",
          m.likelyHelp,
        )
      : h("p", null, question ? m.unsureHelp : m.unsureNoQuestion),
    firm?.center.stage === "proposed" && h("p", { class: "note" }, t.proposed),
    understood,
    questions,
    h(
      "div",
      { class: centers.length > 1 && "columns" },
      kit.section(m.choose, headings(kit, m, shown, act)),
      centers.length > 1 &&
        kit.section(
          m.centers,
          h(
            "ul",
            { class: "chances" },
            centers.map((c) =>
              h(
                "li",
                null,
                h("span", null, kit.center(c.center)),
                " ",
                h(
                  "span",
                  { class: "chance" },
                  h("meter", { min: 0, max: 1, value: c.probability, "aria-hidden": "true" }),
                  " ",
                  m.about(percent(c.probability)),
                ),
              ),
            ),
          ),
        ),
    ),
  );
  return [card, all.spoken(spoken.filter(Boolean))];
}

function numbered(
  kit: Kit,
  m: WordStrings,
  { heading, center }: GoodsRouting,
  { choose }: ResultActions,
): HTMLElement {
  const { h } = kit;
  return h(
    "button",
    { type: "button", class: "row", onclick: () => choose(heading.code) },
    h("b", null, heading.code),
    " ",
    h(
      "span",
      { class: "what" },
      kit.title(heading.title),
      h("span", { class: "by" }, " ", center.name),
    ),
    " ",
    h("span", { class: "chance" }, m.number),
  );
}

function headings(
  kit: Kit,
  m: WordStrings,
  { text, found, number }: Shown,
  act: ResultActions,
): HTMLElement {
  const { h } = kit;
  const one = (s: Suggestions["headings"][number]) =>
    h(
      "li",
      null,
      h(
        "button",
        { type: "button", class: "row", onclick: () => act.choose(s.heading.code) },
        row(kit, m, text, found, s),
      ),
    );
  const worth = found.headings.filter((s) => s.probability >= WORTH_HEADING).length;
  const first = kit.most || Math.max(2, Math.min(FIRST, worth));
  const others = found.headings.filter((s) => s.heading.code !== number?.heading.code);
  const rest = others.slice(first);
  const list = h(
    "ul",
    { class: "choices rows-of" },
    number && h("li", null, numbered(kit, m, number, act)),
    others.slice(0, first).map(one),
  );
  const more = h(
    "button",
    {
      type: "button",
      onclick: () => {
        const added = rest.map(one);
        list.append(...added);
        more.remove();
        added[0]?.querySelector("button")?.focus();
      },
    },
    m.more(rest.length),
  );
  return h("div", null, list, rest.length > 0 && more);
}
