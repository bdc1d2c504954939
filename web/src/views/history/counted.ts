/**
 * Shows that no row is lost: rows = goods + attached + not read. Also lists what was repaired and
 * the rows that could not be read.
 */
import type { HistoryCounts } from "../../engine.js";
import { fold, table, type Shown } from "./shown.js";

export function counted(shown: Shown): HTMLElement {
  const { context, m, f, handle } = shown;
  const { dom, parts } = context;
  const { h } = dom;
  const { counts: c } = handle.result;
  const say = (n: number, words: (n: number, shown: string) => string) => words(n, f.number(n));
  const besides = (Object.keys(m.skipped) as (keyof HistoryCounts["skipped"])[])
    .filter((key) => c.skipped[key] > 0)
    .map((key) => say(c.skipped[key], m.skipped[key]));
  const found = {
    ...c.repairs,
    treatmentOnly: c.treatmentOnly,
    withoutValue: c.withoutValue,
    badDates: c.badDates,
    farApart: c.farApart,
  };
  const notes = (Object.keys(m.notes) as (keyof typeof m.notes)[])
    .filter((key) => found[key] > 0)
    .map((key) => say(found[key], m.notes[key]));
  if (c.bounded) notes.push(m.bounded);
  return parts.section(
    m.sum,
    h(
      "p",
      { class: "sum" },
      m.sumIs(
        say(c.rows, m.rows),
        say(c.goods, m.goodsRows),
        say(c.attached, m.attachedRows),
        say(c.unread, m.unreadRows),
      ),
    ),
    besides.length > 0 && h("p", { class: "muted" }, m.besides(f.list(besides))),
    notes.length > 0 && parts.list(notes),
    c.unread > 0 && fold(shown, "unread", say(c.unread, m.unread), () => unread(shown)),
  );
}

function unread({ context, m, more, f, handle }: Shown): HTMLElement {
  const { dom, parts } = context;
  const { h } = dom;
  const { unread: rows, reasons } = handle.result;
  const why = (code: string) => m.reasons[code] ?? more.errors[code] ?? code;
  return h(
    "div",
    null,
    parts.list(
      reasons.map(({ code, rows: n }) => [h("b", null, m.rows(n, f.number(n))), " ", why(code)]),
    ),
    table(
      dom,
      m.unread(rows.length, f.number(rows.length)),
      m.unreadHead,
      rows.map((row) =>
        h(
          "tr",
          null,
          h("th", { scope: "row" }, f.number(row.line)),
          h("td", null, why(row.code)),
          h("td", null, row.text),
        ),
      ),
      "notread",
    ),
    rows.length < handle.result.counts.unread &&
      h("p", { class: "muted" }, m.unreadFirst(f.number(rows.length))),
  );
}
