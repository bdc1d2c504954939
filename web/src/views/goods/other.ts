/**
 * The answers to numbers that are not those of a heading in force: chapters, headings that are
 * gone, duties and treatments. Loaded when one is asked about.
 */
import type { Kit } from "../../kit.js";
import type {
  ChapterRouting,
  GoodsRouting,
  MovedRouting,
  Routing,
  TreatmentRouting,
} from "../../engine.js";
import type { MoreStrings } from "../../strings/en/more.js";
import css from "../../styles/other.css";
import type { AnswerTools, Choices } from "./answer.js";

/** An answer, and the same as a sentence. */
export type Answered = [card: HTMLElement, spoken: string];

export async function other(
  kit: Kit,
  r: Exclude<Routing, GoodsRouting>,
  choices: Choices,
  tools: AnswerTools,
): Promise<Answered> {
  const m = await kit.more();
  kit.style(css);
  switch (r.kind) {
    case "chapter":
      return chapter(kit, m, r, choices, tools);
    case "moved":
      return moved(kit, m, r, choices, tools);
    case "treatment":
      return treatment(kit, m, r, tools);
  }
}

function chapter(
  kit: Kit,
  m: MoreStrings,
  r: ChapterRouting,
  { browse }: Choices,
  { repairs }: AnswerTools,
): Answered {
  const { h } = kit;
  const title = m.chapterIs(r.chapter.code, r.chapter.title);
  const spread = m.spread(r.centers.length);
  const most = r.centers[0]?.headings ?? 1;
  const card = kit.card(
    kit.titled(m.chapterIs(r.chapter.code, "\0"), [r.chapter.title]),
    repairs(kit, r),
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
            h("th", { scope: "row" }, kit.center(center)),
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
      h("button", { type: "button", onclick: () => browse(r.chapter.code) }, m.showHeadings),
    ),
  );
  return [card, m.spoken([title, spread])];
}

function moved(
  kit: Kit,
  m: MoreStrings,
  r: MovedRouting,
  { ask }: Choices,
  { goods, repairs, said }: AnswerTools,
): Answered {
  const { h, t } = kit;
  const { moved: was } = r;
  const gone = m.gone(was.heading, was.since);
  const text = m.goneText(kit.fact(was.goods));
  const lead = [
    h("p", { class: "note" }, h("b", null, gone), ` ${text}`),
    r.to.length > 1 &&
      kit.list(
        r.to.map((to) =>
          h(
            "button",
            { type: "button", onclick: () => ask(to.heading.code) },
            h("b", null, to.heading.code),
            " ",
            kit.title(to.heading.title),
            ` · ${kit.center(to.center)}`,
          ),
        ),
        "choices",
      ),
  ];
  const only = r.to.length === 1 && r.to[0];
  return only
    ? [goods(kit, only, lead, repairs(kit, r)), t.sentences([gone, said(kit, only)])]
    : [
        kit.card(r.number, repairs(kit, r), lead, kit.sources([was.source])),
        t.sentences([gone, text, kit.and(was.to.map((to) => to.code))]),
      ];
}

function treatment(
  kit: Kit,
  m: MoreStrings,
  r: TreatmentRouting,
  { repairs }: AnswerTools,
): Answered {
  const { h } = kit;
  const title = m.treatment(r.chapter.code);
  const text = m.treatmentText(r.chapter.code);
  return [
    kit.card(
      title,
      h("p", { class: "number" }, h("b", null, r.number)),
      repairs(kit, r),
      h("p", null, text),
    ),
    m.spoken([title, text]),
  ];
}
