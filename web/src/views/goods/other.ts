/**
 * The answers to numbers other than those of a heading in force: chapters, former headings, duties
 * and treatments. Loaded on demand.
 */
import type { ViewContext } from "../../context.js";
import type {
  ChapterRouting,
  GoodsRouting,
  MovedRouting,
  Routing,
  TreatmentRouting,
} from "../../engine.js";
import type { MoreStrings } from "../../strings/en/more.js";
import css from "../../styles/other.css";
import type { Answered, AnswerTools, Choices } from "./answered.js";

/** What each kind of answer needs. */
interface Given {
  context: ViewContext;
  m: MoreStrings;
  choices: Choices;
  tools: AnswerTools;
}

export async function other(
  context: ViewContext,
  r: Exclude<Routing, GoodsRouting>,
  choices: Choices,
  tools: AnswerTools,
): Promise<Answered> {
  const m = await context.text.more();
  context.dom.style(css);
  const given = { context, m, choices, tools };
  switch (r.kind) {
    case "chapter":
      return chapter(given, r);
    case "moved":
      return moved(given, r);
    case "treatment":
      return treatment(given, r);
  }
}

function chapter({ context, m, choices, tools }: Given, r: ChapterRouting): Answered {
  const { dom, text, parts } = context;
  const { h } = dom;
  const { code, title } = r.chapter;
  const spread = m.spread(r.centers.length);
  const most = r.centers[0]?.headings ?? 1;
  const card = parts.card(
    text.titled(m.chapterIs(code, "\0"), [title]),
    tools.repairs(context, r),
    h("p", null, spread),
    h(
      "table",
      null,
      h(
        "tbody",
        null,
        r.centers.map(({ center, headings }) =>
          h(
            "tr",
            null,
            h("th", { scope: "row" }, text.center(center)),
            h(
              "td",
              null,
              h("meter", { min: 0, max: most, value: headings, "aria-hidden": "true" }),
              " ",
              m.headings(headings),
            ),
          ),
        ),
      ),
    ),
    h(
      "p",
      null,
      h("button", { type: "button", onclick: () => choices.browse(code) }, m.showHeadings),
    ),
  );
  return [card, m.spoken([m.chapterIs(code, title), spread])];
}

function moved({ context, m, choices, tools }: Given, r: MovedRouting): Answered {
  const { dom, text, parts } = context;
  const { h } = dom;
  const { t } = text;
  const { moved: was } = r;
  const gone = m.gone(was.heading, was.since);
  const goods = m.goneText(text.fact(was.goods));
  const lead = [
    h("p", { class: "note" }, h("b", null, gone), ` ${goods}`),
    r.to.length > 1 &&
      parts.list(
        r.to.map(({ heading, center }) =>
          h(
            "button",
            { type: "button", onclick: () => choices.ask(heading.code) },
            h("b", null, heading.code),
            " ",
            text.title(heading.title),
            ` · ${text.center(center)}`,
          ),
        ),
        "choices",
      ),
  ];
  const repairs = tools.repairs(context, r);
  const only = r.to.length === 1 && r.to[0];
  if (only)
    return [
      tools.card(context, only, lead, repairs),
      t.sentences([gone, tools.spoken(context, only)]),
    ];
  return [
    parts.card(r.number, repairs, lead, parts.sources([was.source])),
    t.sentences([gone, goods, text.and(was.to.map((to) => to.code))]),
  ];
}

function treatment({ context, m, tools }: Given, r: TreatmentRouting): Answered {
  const { dom, parts } = context;
  const { h } = dom;
  const title = m.treatment(r.chapter.code);
  const text = m.treatmentText(r.chapter.code);
  return [
    parts.card(
      title,
      h("p", { class: "number" }, h("b", null, r.number)),
      tools.repairs(context, r),
      h("p", null, text),
    ),
    m.spoken([title, text]),
  ];
}
