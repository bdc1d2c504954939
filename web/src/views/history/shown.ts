/** What the parts of My import history need, and small pieces that several of them use. */
import type { DomContext, ViewContext } from "../../context.js";
import type {
  Center,
  HistoryAnswer,
  HistoryFilter,
  HistoryHandle,
  HistoryMeasure,
  HistorySum,
} from "../../engine.js";
import type { Formats } from "./formats.js";
import type { HistoryStrings } from "../../strings/en/history.js";
import type { MoreStrings } from "../../strings/en/more.js";

export interface Shown {
  context: ViewContext;
  m: HistoryStrings;
  more: MoreStrings;
  f: Formats;
  /** The file's name. Files that are made from it are named after it. */
  file: string;
  handle: HistoryHandle;
  answer: HistoryAnswer;
  /** The filter of the answer, and the same in words ("" for the whole file). */
  filter: HistoryFilter;
  chosen: string;
  measure: HistoryMeasure;
  /** The keys of what is open, so that it stays open when the answer is drawn again. */
  open: Set<string>;
}

const SVG = "http://www.w3.org/2000/svg";
export function svg(
  tag: string,
  set: Record<string, string | number>,
  ...children: Node[]
): SVGElement {
  const node = document.createElementNS(SVG, tag) as SVGElement;
  for (const name in set) node.setAttribute(name, String(set[name]));
  node.append(...children);
  return node;
}

/** A bar of the length of a share, in hundredths of a percent. The text beside it says the same. */
export const bar = (share: number): SVGElement =>
  svg(
    "svg",
    { class: "share", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "track", width: 100, height: 8 }),
    svg("rect", { class: "s0", width: Math.max(0, Math.min(100, share / 100)), height: 8 }),
  );

/** The title of a column of figures, which are aligned to the right. */
interface Figures {
  figures: string;
}

/** A table in a frame that scrolls sideways. The keyboard can reach the frame. */
export const table = (
  { h }: DomContext,
  label: string,
  head: (string | Node | Figures)[],
  body: Node[],
  cls = "",
): HTMLElement =>
  h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": label },
    h(
      "table",
      { class: cls },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          head.map((text) =>
            typeof text === "object" && "figures" in text
              ? h("th", { scope: "col", class: "n" }, text.figures)
              : h("th", { scope: "col" }, text),
          ),
        ),
      ),
      h("tbody", null, body),
    ),
  );

/** A `details` that stays open or closed when the answer is drawn again. */
export function fold(
  { context, open }: Pick<Shown, "context" | "open">,
  key: string,
  summary: string,
  make: () => Node,
): HTMLDetailsElement {
  const { h } = context.dom;
  const box = h(
    "details",
    {
      open: open.has(key),
      ontoggle: () => {
        if (box.open) open.add(key);
        else open.delete(key);
        if (box.open && box.childElementCount === 1) box.append(make());
      },
    },
    h("summary", null, summary),
  );
  if (box.open) box.append(make());
  return box;
}

/** The amount of a sum under a measure. For quantities, which have sums of their own, the lines. */
export function amount(sum: HistorySum, measure: HistoryMeasure): number {
  if (measure === "entries") return sum.entries ?? 0;
  return measure === "value" ? Number(sum.value ?? 0) : sum.lines;
}

/** The amount of a measure as text: "1,204" or "$3,000". */
export const written = ({ f }: Pick<Shown, "f">, measure: HistoryMeasure, text: string): string =>
  measure === "value" ? f.money(text) : f.decimal(text);

/** Cells of a sum: entries, lines, value, as far as the file has them. */
export function sums({ context, f, answer }: Shown, sum: HistorySum): HTMLElement[] {
  const { entries, value } = answer.total;
  const cell = (text: string) => context.dom.h("td", { class: "n" }, text);
  return [
    ...(entries === null ? [] : [cell(f.number(sum.entries ?? 0))]),
    cell(f.number(sum.lines)),
    ...(value === null ? [] : [cell(f.money(sum.value ?? "0"))]),
  ];
}
export const sumHeads = ({ m, answer }: Shown): Figures[] =>
  [
    answer.total.entries !== null && m.mixHead.entries,
    m.mixHead.lines,
    answer.total.value !== null && m.mixHead.value,
  ]
    .filter((text) => text !== false)
    .map((figures) => ({ figures }));

export interface Row {
  center: Center | null;
  sum: HistorySum;
  share: number;
  amount: number;
}

/** The Centers under a measure, the largest first. */
export function ranked({
  answer,
  measure,
}: {
  answer: Pick<HistoryAnswer, "centers" | "quantities">;
  measure: HistoryMeasure;
}): Row[] {
  const unit = answer.quantities[0];
  return answer.centers
    .map(({ center, sum, shares }): Row => {
      if (measure !== "quantity")
        return { center, sum, share: shares[measure] ?? 0, amount: amount(sum, measure) };
      const quantity = Number(unit?.centers.find((c) => c.center === center?.id)?.quantity ?? 0);
      return {
        center,
        sum,
        share: (quantity / (Number(unit?.total) || 1)) * 10_000,
        amount: quantity,
      };
    })
    .sort((a, b) => b.amount - a.amount);
}

/** The name of a file that is made from another. */
export const named = (file: string, what: string): string =>
  `${file.replace(/\.[^.]*$/, "").slice(0, 80)}-${what}.csv`;
