/** The columns that were recognized, and the form that corrects them. */
import type { HistoryColumn, HistoryLayout, HistoryMapping } from "../../engine.js";
import { table, type Shown } from "./shown.js";

export function columns(
  { context, m, f }: Pick<Shown, "context" | "m" | "f">,
  layout: HistoryLayout,
  again: (mapping: HistoryMapping) => void,
): HTMLElement {
  const { dom } = context;
  const { h } = dom;
  const all = Object.keys(m.holds) as HistoryColumn[];
  const selects = layout.columns.map((column) =>
    h(
      "select",
      { "aria-label": `${m.columnHead[1]}: ${column.header || m.columnIs(column.index + 1)}` },
      h("option", { value: "", selected: !column.holds }, m.nothing),
      all.map((what) =>
        h("option", { value: what, selected: column.holds === what }, m.holds[what]),
      ),
    ),
  );
  const error = h("p", { class: "error", hidden: true });
  const wrong = (message: string) => {
    error.hidden = false;
    error.textContent = message;
    dom.announce(message);
  };
  return h(
    "form",
    {
      class: "columns-form",
      novalidate: true,
      onsubmit: (event: Event) => {
        event.preventDefault();
        const mapping: HistoryMapping = {};
        for (const what of all) {
          const chosen = selects.flatMap((select, i) =>
            select.value === what ? [layout.columns[i]!.index] : [],
          );
          if (chosen.length > 1) return wrong(m.twice(m.holds[what]));
          mapping[what] = chosen[0] ?? null;
        }
        if (mapping.hts === null) return wrong(m.needHts);
        again(mapping);
      },
    },
    h(
      "p",
      { class: "muted" },
      m.format(
        m.encodings[layout.encoding],
        m.delimiters[layout.delimiter],
        layout.headerLine === null ? m.noHeader : m.headerLine(f.number(layout.headerLine)),
      ),
    ),
    h("p", null, m.columnsLead),
    table(
      dom,
      m.columns,
      m.columnHead,
      layout.columns.map((column, i) =>
        h(
          "tr",
          null,
          h("th", { scope: "row" }, column.header || m.columnIs(column.index + 1)),
          h("td", null, selects[i]!),
          h("td", null, column.how ? m.how[column.how] : "—"),
          h(
            "td",
            { class: "cells" },
            layout.sample.slice(0, 3).map((row) => h("span", null, row[column.index] || "—")),
          ),
        ),
      ),
    ),
    error,
    h("button", { class: "primary" }, m.again),
  );
}
