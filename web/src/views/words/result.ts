/**
 * The answer to complete words: the Centers and their probabilities, what was understood, the
 * question, and the headings to choose from.
 */
import type { ViewContext } from "../../context.js";
import type { Child } from "../../dom.js";
import type { GoodsRouting, Question, QuestionAnswer, Suggestions } from "../../engine.js";
import type { MoreStrings } from "../../strings/en/more.js";
import type { WordStrings } from "../../strings/en/words.js";
import type { Answered } from "../goods/answered.js";
import { ask, given } from "./question.js";
import { reading, row, short } from "./reading.js";

export interface Shown {
  text: string;
  found: Suggestions;
  /** The tariff number among the words, if there is one. */
  number: GoodsRouting | null;
  answers: QuestionAnswer[];
  question: Question | null;
  /** The index of the answer that is being changed. */
  changing: number | undefined;
}

export interface ResultActions {
  choose(code: string): void;
  answered(option: string): void;
  change(index: number): void;
  browse(): void;
}

/** What the parts of the answer need. */
interface Given {
  context: ViewContext;
  more: MoreStrings;
  m: WordStrings;
  shown: Shown;
  actions: ResultActions;
}

type CenterChance = Suggestions["centers"][number];

/** How many headings are shown at once. */
const FIRST = 4;
/** Headings below this probability are shown on demand, Centers not at all. */
const WORTH_HEADING = 0.01;
const WORTH_CENTER = 0.08;

export function result(
  context: ViewContext,
  more: MoreStrings,
  shown: Shown,
  actions: ResultActions,
): Answered {
  const all = { context, more, m: more.words, shown, actions };
  const { certainty, centers } = shown.found;
  const [first] = centers;
  if (certainty === "nothing" || !first) return nothing(all);
  const isLikely = certainty === "sure" || certainty === "likely";
  return isLikely ? likely(all, first) : unsure(all);
}

/** No goods were recognized in the words. */
function nothing(all: Given): Answered {
  const { context, more, m, shown, actions } = all;
  const { t } = context.text;
  const { h } = context.dom;
  const { text, found, number } = shown;
  const title = found.words.length > 0 ? m.unknown : m.vague;
  // For users of another language, and for those who type in another script.
  const english =
    (t.english || (/\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text))) && m.english;
  const card = h(
    "article",
    { class: "card", "aria-labelledby": "cf-nothing" },
    h(
      "div",
      { class: "body" },
      h("h2", { id: "cf-nothing", tabindex: -1, part: "title" }, title),
      understood(
        all,
        found.words.filter((w) => w.understood !== "unknown"),
      ),
      h("p", null, english ? t.sentences([english, m.nothingHelp]) : m.nothingHelp),
      h("p", null, h("button", { type: "button", onclick: actions.browse }, m.browse)),
      questions(all),
      number && numbered(all, number),
    ),
  );
  return [card, more.spoken([title, english || "", m.nothingHelp, asking(all)].filter(Boolean))];
}

/** One Center is likely enough to be named first. */
function likely(all: Given, first: CenterChance): Answered {
  const { context, more, m, shown } = all;
  const { text, parts, query } = context;
  const { h } = context.dom;
  const { center } = first;
  const chance = percent(all, first.probability);
  const city = text.city(center);
  const card = parts.card(
    [
      `${m.likely} `,
      center.name,
      " ",
      query.edition === "cee" && h("span", { class: "id" }, center.id),
    ],
    h("p", null, city && [h("b", null, city), " · "], m.about(chance), " · ", m.likelyHelp),
    center.stage === "proposed" && h("p", { class: "note" }, text.t.proposed),
    understood(all, shown.found.words),
    questions(all),
    choices(all, worthCenters(shown.found, first)),
  );
  const spoken = [m.likelyAnnouncement(text.center(center), chance), asking(all)];
  return [card, more.spoken(spoken.filter(Boolean))];
}

/** The words fit several Centers. */
function unsure(all: Given): Answered {
  const { context, more, m, shown } = all;
  const { h } = context.dom;
  const centers = worthCenters(shown.found);
  const card = context.parts.card(
    m.unsure,
    h("p", null, shown.question ? m.unsureHelp : m.unsureNoQuestion),
    understood(all, shown.found.words),
    questions(all),
    choices(all, centers),
  );
  const chances = centers.map(
    (c) => `${context.text.center(c.center)}, ${percent(all, c.probability)}`,
  );
  return [card, more.spoken([m.unsureAnnouncement(chances), asking(all)].filter(Boolean))];
}

const percent = ({ context }: Given, probability: number): string =>
  new Intl.NumberFormat(context.text.lang, { style: "percent" }).format(probability);

/** The Centers that are likely enough to be listed, and `first` in any case. */
const worthCenters = ({ centers }: Suggestions, first?: CenterChance): CenterChance[] =>
  centers.filter((c) => c === first || c.probability >= WORTH_CENTER).slice(0, 4);

function understood({ context, m, shown }: Given, words: Suggestions["words"]): Child {
  const { h } = context.dom;
  const notes = reading(m, shown.text, words);
  return [
    h("p", null, m.asked(short(shown.text))),
    notes.length > 0 && h("p", { class: "note" }, context.text.t.sentences(notes)),
  ];
}

/** The question that would help most, and the answers that were given. */
function questions({ context, more, m, shown, actions }: Given): Child {
  const { question, answers, changing } = shown;
  const now = changing === undefined ? undefined : answers[changing]?.option;
  return [
    question && ask(context, m, question, now, actions.answered),
    given(context, more, answers, actions.change),
  ];
}

/** The announcement of the question; empty if there is none. */
const asking = ({ context, m, shown: { question } }: Given): string =>
  question ? m.questionAnnouncement(context.text.fact(question.text)) : "";

/** The headings to choose from, and the Centers if there are several. */
function choices(all: Given, centers: CenterChance[]): HTMLElement {
  const { context, m } = all;
  const { dom, text, parts } = context;
  const { h } = dom;
  const several = centers.length > 1;
  return h(
    "div",
    { class: several && "columns" },
    parts.section(m.choose, headings(all)),
    several &&
      parts.section(
        m.centers,
        h(
          "ul",
          { class: "chances" },
          centers.map(({ center, probability }) =>
            h(
              "li",
              null,
              h("span", null, text.center(center)),
              " ",
              h(
                "span",
                { class: "chance" },
                h("meter", { min: 0, max: 1, value: probability, "aria-hidden": "true" }),
                " ",
                m.about(percent(all, probability)),
              ),
            ),
          ),
        ),
      ),
  );
}

/** The tariff number among the words, as a choice. */
function numbered(
  { context: { dom, text }, m, actions }: Given,
  { heading, center }: GoodsRouting,
): HTMLElement {
  const { h } = dom;
  return h(
    "button",
    { type: "button", class: "row", onclick: () => actions.choose(heading.code) },
    h("b", null, heading.code),
    " ",
    h(
      "span",
      { class: "what" },
      text.title(heading.title),
      h("span", { class: "by" }, " ", center.name),
    ),
    " ",
    h("span", { class: "chance" }, m.number),
  );
}

function headings(all: Given): HTMLElement {
  const { context, m, shown, actions } = all;
  const { h } = context.dom;
  const { text, found, number } = shown;
  const one = (s: Suggestions["headings"][number]) =>
    h(
      "li",
      null,
      h(
        "button",
        { type: "button", class: "row", onclick: () => actions.choose(s.heading.code) },
        row(context, m, text, found, s),
      ),
    );
  const worth = found.headings.filter((s) => s.probability >= WORTH_HEADING).length;
  const first = context.query.most || Math.max(2, Math.min(FIRST, worth));
  const others = found.headings.filter((s) => s.heading.code !== number?.heading.code);
  const rest = others.slice(first);
  const list = h(
    "ul",
    { class: "choices rows-of" },
    number && h("li", null, numbered(all, number)),
    others.slice(0, first).map(one),
  );
  const showRest = () => {
    const added = rest.map(one);
    list.append(...added);
    button.remove();
    added[0]?.querySelector("button")?.focus();
  };
  const button = h("button", { type: "button", onclick: showRest }, m.more(rest.length));
  return h("div", null, list, rest.length > 0 && button);
}
