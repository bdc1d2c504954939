/**
 * The goods by Center: a table with bars in it. A Center opens its headings, a heading its figures
 * and its lines.
 */
import type { Child } from "../../dom.js";
import type { HistoryHeading, HistoryLines } from "../../engine.js";
import { amount, bar, type Row, ranked, type Shown, sumHeads, sums, table } from "./shown.js";

const MOST_HEADINGS = 25;
const MOST_LINES = 25;

/** A row that opens more rows below it. */
interface OpeningRow {
  /** Its key in `Shown.open`. */
  key: string;
  name: Child;
  cells: HTMLElement[];
  depth: 0 | 1;
  below(): HTMLElement[];
}

const depthOf = (row: Element): number => Number((row as HTMLElement).dataset.depth ?? 0);

/** The row, and the rows below it if it is open. */
function opens(shown: Shown, { key, name, cells, depth, below }: OpeningRow): HTMLElement[] {
  const { h } = shown.context.dom;
  const isOpen = shown.open.has(key);
  const toggle = () => {
    const opening = !shown.open.has(key);
    button.setAttribute("aria-expanded", String(opening));
    if (opening) {
      shown.open.add(key);
      row.after(...below());
      return;
    }
    shown.open.delete(key);
    // All rows below it are deeper, and go with it.
    for (let next = row.nextElementSibling; next && depthOf(next) > depth; ) {
      const after = next.nextElementSibling;
      next.remove();
      next = after;
    }
  };
  const button = h(
    "button",
    { type: "button", class: "opens", "aria-expanded": String(isOpen), onclick: toggle },
    name,
  );
  const row = h(
    "tr",
    { class: depth ? "heading" : "center", "data-depth": depth },
    h("th", { scope: "row" }, button),
    cells,
  );
  return [row, ...(isOpen ? below() : [])];
}

const width = (shown: Shown): number => sumHeads(shown).length + 2;

const shareCell = ({ context, f }: Shown, share: number): HTMLElement =>
  context.dom.h("td", { class: "bars" }, bar(share), f.percent(share));

export function mix(shown: Shown): HTMLElement {
  const { context, m, f, answer, measure } = shown;
  const { dom, parts } = context;
  const { h } = dom;
  return parts.section(
    m.mix,
    h("p", { class: "muted noprint" }, m.mixLead),
    table(
      dom,
      m.mix,
      [m.mixHead.center, ...sumHeads(shown), `${m.mixHead.share} (${m.measures[measure]})`],
      ranked(shown).flatMap((row) => centerRows(shown, row)),
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
            parts.mark(basis),
            " ",
            f.percent((lines / (answer.total.lines || 1)) * 10_000),
          ),
        ),
      ),
  );
}

function centerRows(shown: Shown, row: Row): HTMLElement[] {
  const { context, m } = shown;
  return opens(shown, {
    key: `c:${row.center?.id ?? ""}`,
    name: row.center ? context.text.center(row.center) : m.noCenter,
    cells: [...sums(shown, row.sum), shareCell(shown, row.share)],
    depth: 0,
    below: () => headings(shown, row),
  });
}

/** The headings of a Center, the largest first. */
function headings(shown: Shown, { center }: Row): HTMLElement[] {
  const { answer, measure } = shown;
  const { h } = shown.context.dom;
  const all = answer.headings
    .filter((row) => row.center === (center?.id ?? null))
    .sort((a, b) => amount(b.sum, measure) - amount(a.sum, measure));
  const total =
    measure === "quantity"
      ? answer.total.lines
      : Number(answer.measures.find((r) => r.measure === measure)?.total ?? 0);
  const rows = (from: number, to?: number) =>
    all.slice(from, to).flatMap((row) => headingRows(shown, row, total));
  const made = rows(0, MOST_HEADINGS);
  if (all.length <= MOST_HEADINGS) return made;
  const showRest = () => {
    const more = rows(MOST_HEADINGS);
    rest.replaceWith(...more);
    more[0]?.querySelector("button")?.focus();
  };
  const button = h(
    "button",
    { type: "button", onclick: showRest },
    shown.more.headings(all.length - MOST_HEADINGS),
  );
  const rest = h("tr", { "data-depth": 1 }, h("td", { colspan: width(shown) }, button));
  return [...made, rest];
}

function headingRows(shown: Shown, row: HistoryHeading, total: number): HTMLElement[] {
  const { dom, text } = shown.context;
  const { h } = dom;
  const share = total ? (amount(row.sum, shown.measure) / total) * 10_000 : 0;
  return opens(shown, {
    key: `h:${row.code}`,
    name: [h("b", null, row.code), " ", h("span", null, text.title(row.title))],
    cells: [...sums(shown, row.sum), shareCell(shown, share)],
    depth: 1,
    below: () => [
      h(
        "tr",
        { class: "figures", "data-depth": 2 },
        h("td", { colspan: width(shown) }, figures(shown, row)),
      ),
    ],
  });
}

/** What is known of a heading: how sure it is, other plausible Centers, its lines. */
function figures(shown: Shown, { code, basis }: HistoryHeading): HTMLElement {
  const { dom, text, parts } = shown.context;
  const { h } = dom;
  return h(
    "div",
    { class: "detail" },
    basis && h("p", null, parts.mark(basis), " ", h("span", { class: "muted" }, text.t.why[basis])),
    alsoPlausible(shown, code),
    lines(shown, code),
  );
}

function alsoPlausible({ context, m }: Shown, heading: string): Child {
  const { dom, text, parts, query, session } = context;
  const { t } = text;
  try {
    const routing = session.engine.route(heading, query.edition);
    if (routing.kind !== "goods" || !routing.also.length) return null;
    return [
      dom.h("p", null, dom.h("b", null, m.alsoPlausible)),
      parts.list(
        routing.also.map(({ center, condition }) => [
          text.center(center),
          condition && t.if(t.conditions[condition.code]!),
        ]),
      ),
    ];
  } catch {
    // The heading is in a host's table that the small engine does not have.
    return null;
  }
}

/** The lines of a heading. They are read from the file on request. */
function lines(shown: Shown, heading: string): Child {
  const { context, m, handle, filter } = shown;
  const { dom, text } = context;
  const { h, fill } = dom;
  const place = h("div", { class: "lines" });
  const show = async () => {
    button.disabled = true;
    fill(place, h("p", { class: "muted" }, text.t.loading));
    try {
      const { label, content } = found(shown, await handle.lines(heading, MOST_LINES, filter));
      fill(place, content);
      dom.announce(label);
    } catch (error) {
      button.disabled = false;
      const { code } = error as { code: string };
      fill(place, h("p", { class: "error" }, m.errors[code] ?? m.errors.internal));
    }
  };
  const button = h("button", { type: "button", onclick: show }, m.showLines);
  return [h("p", { class: "noprint" }, button), place];
}

function found(
  { context, m, f, chosen }: Shown,
  { rows, header, more }: HistoryLines,
): { label: string; content: Child } {
  const { dom } = context;
  const { h } = dom;
  const n = rows.length;
  const label = more ? m.linesLead(n, f.number(n)) : m.linesAll(n, f.number(n));
  const row = ({ line, cells }: (typeof rows)[number]) =>
    h(
      "tr",
      null,
      h("th", { scope: "row" }, f.number(line)),
      cells.map((cell) => h("td", null, cell)),
    );
  return {
    label,
    content: [
      h("p", null, h("b", null, label), chosen && ` · ${chosen}`),
      table(dom, label, [m.lineNumber, ...(header ?? [])], rows.map(row), "raw"),
      h("p", { class: "muted" }, m.linesNote),
    ],
  };
}
