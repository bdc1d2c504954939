/** The predominant Center under each measure, how robust that is, and what CBP's own marks say. */
import type { HistoryMeasure, HistoryMeasureResult } from "../../engine.js";
import { svg, table, written, type Shown } from "./shown.js";

export const measureName = (
  { m }: Pick<Shown, "m">,
  { measure, unit }: { measure: HistoryMeasure; unit: string | null },
): string => (measure === "quantity" && unit ? m.quantityIn(unit) : m.measures[measure]);

/** Worst, now and best on one line. */
const range = ({ worst, share, best }: HistoryMeasureResult): SVGElement =>
  svg(
    "svg",
    {
      class: "share range",
      viewBox: "0 0 100 12",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    },
    svg("rect", { class: "track", y: 5, width: 100, height: 2 }),
    svg("rect", {
      class: "s1",
      x: worst / 100,
      y: 2,
      width: Math.max(1, (best - worst) / 100),
      height: 8,
    }),
    svg("rect", { class: "now", x: Math.min(98.5, share / 100), y: 0, width: 1.5, height: 12 }),
  );

/** Which Centers come first, each with the measures under which it does. */
export function firsts(shown: Shown): HTMLElement {
  const { context, m, f, answer } = shown;
  const { text, parts } = context;
  const found = new Map<string, string[]>();
  for (const r of answer.measures)
    for (const c of r.leaders)
      found.set(text.center(c), [
        ...(found.get(text.center(c)) ?? []),
        m.measures[r.measure].toLocaleLowerCase(text.lang),
      ]);
  return parts.list([...found].map(([center, names]) => m.countedBy(center, f.list(names))));
}

export function byMeasure(shown: Shown): HTMLElement {
  const { context, m, f, answer } = shown;
  const { dom, text, parts } = context;
  const { h } = dom;
  const head = m.measureHead;
  const row = (r: HistoryMeasureResult) => {
    const { second } = r;
    return h(
      "tr",
      null,
      h("th", { scope: "row" }, measureName(shown, r)),
      h(
        "td",
        { "data-label": head.center },
        h(
          "b",
          null,
          r.center ? text.center(r.center) : m.tied(f.list(r.leaders.map((c) => text.center(c)))),
        ),
      ),
      h("td", { class: "n", "data-label": head.share }, f.percent(r.share)),
      h(
        "td",
        { "data-label": head.margin },
        m.points(f.points(r.margin)),
        second &&
          h("span", { class: "muted" }, m.second(text.center(second), f.percent(r.secondShare))),
      ),
      h(
        "td",
        { "data-label": head.range },
        range(r),
        m.range(f.percent(r.worst), f.percent(r.best)),
        h("span", { class: "muted" }, r.robust ? m.robust : m.fragile),
      ),
      h(
        "td",
        { "data-label": head.change },
        r.needed && second
          ? m.changeBy[r.measure](
              Number(r.needed),
              written(shown, r.measure, r.needed),
              text.center(second),
            )
          : "—",
      ),
    );
  };
  return parts.section(
    m.byMeasure,
    h("p", { class: "muted" }, m.byMeasureLead),
    table(
      dom,
      m.byMeasure,
      [head.measure, head.center, { figures: head.share }, head.margin, head.range, head.change],
      answer.measures.map(row),
      "measures",
    ),
    answer.contestedLines > 0 &&
      h(
        "p",
        { class: "muted" },
        m.rangeNote(
          answer.contestedLines,
          f.number(answer.contestedLines),
          m.lines(answer.total.lines, f.number(answer.total.lines)),
        ),
      ),
  );
}

export function marks(shown: Shown): HTMLElement {
  const { context, m, f, answer } = shown;
  const { dom, text, parts } = context;
  const { h } = dom;
  const { ids, teams, current, knownFrom, varies, differs } = answer.marks;
  if (ids.length + teams.length === 0) return parts.section(m.marks, h("p", null, m.noMarks));
  const name = (measure: HistoryMeasure) => m.measures[measure].toLocaleLowerCase(text.lang);
  return parts.section(
    m.marks,
    h(
      "p",
      null,
      current
        ? [h("b", null, m.current(text.center(current))), " ", m.knownFrom[knownFrom]]
        : varies
          ? m.varies
          : m.unknownCurrent,
    ),
    current &&
      answer.edition === "cee" &&
      (differs.length > 0
        ? h("p", { class: "note" }, m.differs(f.list(differs.map(name))))
        : answer.measures.length > 0 && h("p", null, m.sameAsGoods)),
    table(
      dom,
      m.marks,
      [m.markHead.mark, m.markHead.center, { figures: m.markHead.entries }, m.markHead.latest],
      [
        ...ids
          .slice(0, 12)
          .map((id) =>
            h(
              "tr",
              null,
              h("th", { scope: "row" }, m.centerId(id.code)),
              h("td", null, id.center ? text.center(id.center) : (m.pending[id.code] ?? "—")),
              h("td", { class: "n" }, f.number(id.entries)),
              h("td", null, id.latest ? f.month(id.latest) : "—"),
            ),
          ),
        ...teams.map((team) =>
          h(
            "tr",
            null,
            h("th", { scope: "row" }, m.team(team.digit)),
            h(
              "td",
              null,
              team.center ? text.center(team.center) : "—",
              team.guess && h("span", { class: "muted" }, m.guess),
            ),
            h("td", { class: "n" }, f.number(team.entries)),
            h("td", null, "—"),
          ),
        ),
      ],
    ),
  );
}
