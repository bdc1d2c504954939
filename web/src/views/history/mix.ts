/**
 * The goods by Center: a table with bars in it. A Center opens its headings, a heading its figures
 * and its lines.
 */
import type { HistoryHeading } from "../../engine.js";
import { amount, bar, ranked, sumHeads, sums, table, type Row, type Shown } from "./shown.js";

const MOST_HEADINGS = 25;
const MOST_LINES = 25;

/** A row with a button that opens more rows below it. */
function opens(
  shown: Shown,
  key: string,
  name: (Node | string)[],
  rest: HTMLElement[],
  cls: string,
  below: () => HTMLElement[],
): HTMLElement[] {
  const { h } = shown.kit;
  let made: HTMLElement[] = [];
  const button = h(
    "button",
    {
      type: "button",
      class: "opens",
      "aria-expanded": String(shown.open.has(key)),
      onclick: () => {
        const open = !shown.open.has(key);
        button.setAttribute("aria-expanded", String(open));
        if (open) {
          shown.open.add(key);
          made = below();
          row.after(...made);
        } else {
          shown.open.delete(key);
          // What was opened below goes with it.
          const depth = +(row.dataset["depth"] ?? 0);
          while (
            row.nextElementSibling &&
            +((row.nextElementSibling as HTMLElement).dataset["depth"] ?? 0) > depth
          )
            row.nextElementSibling.remove();
        }
      },
    },
    name,
  );
  const row = h(
    "tr",
    { class: cls, "data-depth": cls === "center" ? 0 : 1 },
    h("th", { scope: "row" }, button),
    rest,
  );
  if (shown.open.has(key)) made = below();
  return [row, ...made];
}

export function mix(shown: Shown): HTMLElement {
  const { kit, m, f, answer, measure } = shown;
  const { h } = kit;
  const shareCell = (share: number) => h("td", { class: "bars" }, bar(share), f.percent(share));
  const width = sumHeads(shown).length + 2;

  const heading = (row: HistoryHeading, total: number): HTMLElement[] =>
    opens(
      shown,
      `h:${row.code}`,
      [h("b", null, row.code), " ", h("span", null, kit.title(row.title))],
      [...sums(shown, row.sum), shareCell(total ? (amount(row.sum, measure) / total) * 10_000 : 0)],
      "heading",
      () => [
        h(
          "tr",
          { class: "figures", "data-depth": 2 },
          h("td", { colspan: width }, figures(shown, row)),
        ),
      ],
    );

  const headings = (of: Row): HTMLElement[] => {
    const all = answer.headings
      .filter((row) => row.center === (of.center?.id ?? null))
      .sort((a, b) => amount(b.sum, measure) - amount(a.sum, measure));
    const total = answer.measures.find((r) => r.measure === measure)?.total;
    const rows = (from: number, to?: number) =>
      all
        .slice(from, to)
        .flatMap((row) =>
          heading(row, measure === "quantity" ? answer.total.lines : Number(total ?? 0)),
        );
    const made = rows(0, MOST_HEADINGS);
    if (all.length > MOST_HEADINGS) {
      const rest = h(
        "tr",
        { "data-depth": 1 },
        h(
          "td",
          { colspan: width },
          h(
            "button",
            {
              type: "button",
              onclick: () => {
                const more = rows(MOST_HEADINGS);
                rest.replaceWith(...more);
                more[0]?.querySelector("button")?.focus();
              },
            },
            shown.more.headings(all.length - MOST_HEADINGS),
          ),
        ),
      );
      made.push(rest);
    }
    return made;
  };

  return kit.section(
    m.mix,
    h("p", { class: "muted noprint" }, m.mixLead),
    table(
      kit,
      m.mix,
      [m.mixHead.center, ...sumHeads(shown), `${m.mixHead.share} (${m.measures[measure]})`],
      ranked(shown).flatMap((row) =>
        opens(
          shown,
          `c:${row.center?.id ?? ""}`,
          [row.center ? kit.center(row.center) : m.noCenter],
          [...sums(shown, row.sum), shareCell(row.share)],
          "center",
          () => headings(row),
        ),
      ),
      "mix",
    ),
    measure === "entries" && h("p", { class: "muted" }, m.entriesNote),
    answer.bases.length > 0 &&
      h(
        "p",
        { class: "bases-used" },
        h("b", null, m.basis),
        answer.bases.map(({ basis, lines }) =>
          h(
            "span",
            null,
            kit.mark(basis),
            " ",
            f.percent((lines / (answer.total.lines || 1)) * 10_000),
          ),
        ),
      ),
  );
}

/** A heading's figures: how sure it is, what else is plausible, its lines. */
function figures(shown: Shown, row: HistoryHeading): HTMLElement {
  const { kit, m } = shown;
  const { h, t } = kit;
  const box = h("div", { class: "detail" });
  if (row.basis)
    box.append(
      h("p", null, kit.mark(row.basis), " ", h("span", { class: "muted" }, t.why[row.basis])),
    );
  try {
    const routing = kit.session.engine.route(row.code, kit.edition);
    if (routing.kind === "goods" && routing.also.length > 0) {
      box.append(
        h("p", null, h("b", null, m.alsoPlausible)),
        kit.list(
          routing.also.map(({ center, condition }) => [
            kit.center(center),
            condition && t.if(t.conditions[condition.code]!),
          ]),
        ),
      );
    }
  } catch {
    // A heading of a table that the small engine does not have: its figures stand for themselves.
  }
  const lines = h("div", { class: "lines" });
  const show = h(
    "button",
    {
      type: "button",
      onclick: async () => {
        show.disabled = true;
        kit.fill(lines, h("p", { class: "muted" }, t.loading));
        try {
          const found = await shown.handle.lines(row.code, MOST_LINES, shown.filter);
          const n = found.rows.length;
          const label = found.more
            ? m.linesLead(n, shown.f.number(n))
            : m.linesAll(n, shown.f.number(n));
          kit.fill(
            lines,
            h("p", null, h("b", null, label), shown.chosen && ` · ${shown.chosen}`),
            table(
              kit,
              label,
              [m.lineNumber, ...(found.header ?? [])],
              found.rows.map(({ line, cells }) =>
                h(
                  "tr",
                  null,
                  h("th", { scope: "row" }, shown.f.number(line)),
                  cells.map((cell) => h("td", null, cell)),
                ),
              ),
              "raw",
            ),
            h("p", { class: "muted" }, m.linesNote),
          );
          kit.say(label);
        } catch (error) {
          show.disabled = false;
          kit.fill(
            lines,
            h(
              "p",
              { class: "error" },
              m.errors[(error as { code: string }).code] ?? m.errors.internal!,
            ),
          );
        }
      },
    },
    m.showLines,
  );
  box.append(h("p", { class: "noprint" }, show), lines);
  return box;
}
