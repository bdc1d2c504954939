/** Month by month, as small stacked bars and as a table. */
import type { HistoryAnswer } from "../../engine.js";
import { amount, fold, ranked, svg, table, type Shown } from "./shown.js";

type Month = HistoryAnswer["months"][number];
const SERIES = 3;
const TALL = 100;

export function months(shown: Shown): HTMLElement | null {
  const { kit, m, f, answer } = shown;
  const { h } = kit;
  const measure = shown.measure === "quantity" ? "lines" : shown.measure;
  const all = answer.months.filter((month) => month.month);
  if (all.length < 2) return null;
  const centers = ranked({ answer, measure }).flatMap((row) => (row.center ? [row.center] : []));
  const first = centers.slice(0, SERIES);
  const of = (month: Month, id: string) =>
    Math.max(
      0,
      amount(
        month.centers.find((c) => c.center === id)?.sum ?? { entries: 0, lines: 0, value: "0" },
        measure,
      ),
    );
  const others = (month: Month) =>
    centers.slice(SERIES).reduce((sum, c) => sum + of(month, c.id), 0);
  const stacks = all.map((month) => [...first.map((c) => of(month, c.id)), others(month)]);
  const most = Math.max(...stacks.map((parts) => parts.reduce((a, b) => a + b, 0))) || 1;
  const names = [
    ...first.map((c) => kit.center(c)),
    ...(centers.length > SERIES ? [m.others] : []),
  ];

  const bars = stacks.flatMap((parts, i) => {
    let at = TALL;
    return parts.map((part, series) => {
      const tall = (part / most) * TALL;
      at -= tall;
      return svg("rect", { class: `s${series}`, x: i * 10 + 1, y: at, width: 8, height: tall });
    });
  });
  const [from, until] = [f.month(all[0]!.month), f.month(all.at(-1)!.month)];
  const write = (n: number) => (measure === "value" ? f.money(String(n.toFixed(2))) : f.number(n));
  return kit.section(
    m.months,
    h(
      "figure",
      { class: "months" },
      h(
        "ul",
        { class: "legend" },
        names.map((name, i) =>
          h(
            "li",
            null,
            svg(
              "svg",
              { viewBox: "0 0 10 10", "aria-hidden": "true" },
              svg("rect", { class: `s${i}`, width: 10, height: 10 }),
            ),
            name,
          ),
        ),
      ),
      svg(
        "svg",
        {
          viewBox: `0 0 ${all.length * 10} ${TALL}`,
          preserveAspectRatio: "none",
          role: "img",
          "aria-label": m.monthsLabel(from, until),
        },
        ...bars,
      ),
      h("figcaption", { class: "muted" }, h("span", null, from), h("span", null, until)),
    ),
    shown.measure === "quantity" && h("p", { class: "muted" }, m.byLinesInstead),
    fold(shown, "months", m.monthsTable, () =>
      table(
        kit,
        m.months,
        [m.month, { figures: m.measures[measure] }, ...names.map((figures) => ({ figures }))],
        answer.months.map((month) =>
          h(
            "tr",
            null,
            h("th", { scope: "row" }, month.month ? f.month(month.month) : m.noMonth),
            h("td", { class: "n" }, write(amount(month.sum, measure))),
            first.map((c) => h("td", { class: "n" }, write(of(month, c.id)))),
            centers.length > SERIES && h("td", { class: "n" }, write(others(month))),
          ),
        ),
      ),
    ),
  );
}
