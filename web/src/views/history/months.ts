/** The months as small stacked bars and as a table. */
import type { Center, HistoryAnswer, HistoryMeasure } from "../../engine.js";
import { amount, fold, ranked, type Shown, svg, table } from "./shown.js";

type Month = HistoryAnswer["months"][number];
const SERIES = 3;
const TALL = 100;
const NONE = { entries: 0, lines: 0, value: "0" };

/** The series of the figure: one for each of the first Centers, and one for all others. */
interface Series {
  measure: Exclude<HistoryMeasure, "quantity">;
  first: Center[];
  others: Center[];
}

export function months(shown: Shown): HTMLElement | null {
  const { context, m, answer } = shown;
  const all = answer.months.filter((month) => month.month);
  const [from, until] = [all[0], all.at(-1)];
  if (!from || !until || from === until) return null;
  const measure = shown.measure === "quantity" ? "lines" : shown.measure;
  const centers = ranked({ answer, measure }).flatMap((row) => (row.center ? [row.center] : []));
  const series = { measure, first: centers.slice(0, SERIES), others: centers.slice(SERIES) };
  return context.parts.section(
    m.months,
    figure(shown, series, all, [from, until]),
    shown.measure === "quantity" && context.dom.h("p", { class: "muted" }, m.byLinesInstead),
    fold(shown, "months", m.monthsTable, () => asTable(shown, series)),
  );
}

function of(month: Month, center: Center, { measure }: Series): number {
  const found = month.centers.find((c) => c.center === center.id);
  return Math.max(0, amount(found?.sum ?? NONE, measure));
}

const ofOthers = (month: Month, series: Series): number =>
  series.others.reduce((sum, center) => sum + of(month, center, series), 0);

const names = ({ context, m }: Shown, { first, others }: Series): string[] => [
  ...first.map((center) => context.text.center(center)),
  ...(others.length ? [m.others] : []),
];

function figure(
  shown: Shown,
  series: Series,
  all: Month[],
  ends: [from: Month, until: Month],
): HTMLElement {
  const { context, m, f } = shown;
  const { h } = context.dom;
  const [from, until] = ends.map(({ month }) => f.month(month)) as [string, string];
  const key = (i: number) =>
    svg(
      "svg",
      { viewBox: "0 0 10 10", "aria-hidden": "true" },
      svg("rect", { class: `s${i}`, width: 10, height: 10 }),
    );
  return h(
    "figure",
    { class: "months" },
    h(
      "ul",
      { class: "legend" },
      names(shown, series).map((name, i) => h("li", null, key(i), name)),
    ),
    svg(
      "svg",
      {
        viewBox: `0 0 ${all.length * 10} ${TALL}`,
        preserveAspectRatio: "none",
        role: "img",
        "aria-label": m.monthsLabel(from, until),
      },
      ...bars(series, all),
    ),
    h("figcaption", { class: "muted" }, h("span", null, from), h("span", null, until)),
  );
}

function bars(series: Series, all: Month[]): SVGElement[] {
  const stacks = all.map((month) => [
    ...series.first.map((center) => of(month, center, series)),
    ofOthers(month, series),
  ]);
  const most = Math.max(...stacks.map((amounts) => amounts.reduce((a, b) => a + b, 0))) || 1;
  return stacks.flatMap((amounts, i) => {
    let y = TALL;
    return amounts.map((part, s) => {
      const height = (part / most) * TALL;
      y -= height;
      return svg("rect", { class: `s${s}`, x: i * 10 + 1, y, width: 8, height });
    });
  });
}

function asTable(shown: Shown, series: Series): HTMLElement {
  const { context, m, f, answer } = shown;
  const { dom } = context;
  const { h } = dom;
  const { measure, first, others } = series;
  const cell = (n: number) =>
    h("td", { class: "n" }, measure === "value" ? f.money(n.toFixed(2)) : f.number(n));
  return table(
    dom,
    m.months,
    [
      m.month,
      { figures: m.measures[measure] },
      ...names(shown, series).map((figures) => ({ figures })),
    ],
    answer.months.map((month) =>
      h(
        "tr",
        null,
        h("th", { scope: "row" }, month.month ? f.month(month.month) : m.noMonth),
        cell(amount(month.sum, measure)),
        first.map((center) => cell(of(month, center, series))),
        others.length > 0 && cell(ofOthers(month, series)),
      ),
    ),
  );
}
