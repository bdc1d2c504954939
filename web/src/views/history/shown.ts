/** What the pieces of My import history are given, and small things that several of them use. */
import type {
  Center,
  HistoryAnswer,
  HistoryFilter,
  HistoryHandle,
  HistoryMeasure,
  HistorySum,
} from "../../engine.js";
import type { Formats } from "./formats.js";
import type { Kit } from "../../kit.js";
import type { HistoryStrings } from "../../strings/en/history.js";
import type { MoreStrings } from "../../strings/en/more.js";

export interface Shown {
  kit: Kit;
  m: HistoryStrings;
  more: MoreStrings;
  f: Formats;
  /** The file's name, for the names of files that are made of it. */
  file: string;
  handle: HistoryHandle;
  answer: HistoryAnswer;
  /** What the answer is of, and in words: "" for the whole file. */
  filter: HistoryFilter;
  chosen: string;
  measure: HistoryMeasure;
  /** What was opened, so that it stays open when the answer is drawn anew. */
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

/** A bar as long as a share, in hundredths of a percent. It repeats what stands beside it. */
export const bar = (share: number): SVGElement =>
  svg(
    "svg",
    { class: "share", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "track", width: 100, height: 8 }),
    svg("rect", { class: "s0", width: Math.max(0, Math.min(100, share / 100)), height: 8 }),
  );

/** The title of a column of figures, which stand to the right. */
interface Figures {
  figures: string;
}

/** A table in a frame that scrolls sideways, and is reached by the keyboard for that. */
export const table = (
  { h }: Kit,
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

/** A `details` that stays as it was left. */
export function fold(
  { kit: { h }, open }: Pick<Shown, "kit" | "open">,
  key: string,
  summary: string,
  make: () => Node,
): HTMLDetailsElement {
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

/** What counts of a sum under a measure; the cells of a quantity are elsewhere. */
export function amount(sum: HistorySum, measure: HistoryMeasure): number {
  if (measure === "entries") return sum.entries ?? 0;
  return measure === "value" ? Number(sum.value ?? 0) : sum.lines;
}

/** A measure's amount in words' company: "1,204" or "$3,000". */
export const written = ({ f }: Pick<Shown, "f">, measure: HistoryMeasure, text: string): string =>
  measure === "value" ? f.money(text) : f.decimal(text);

/** Cells of a sum: entries, lines, value; only those that the file has. */
export const sums = ({ kit: { h }, f, answer }: Shown, sum: HistorySum): HTMLElement[] => [
  ...(answer.total.entries === null ? [] : [h("td", { class: "n" }, f.number(sum.entries ?? 0))]),
  h("td", { class: "n" }, f.number(sum.lines)),
  ...(answer.total.value === null ? [] : [h("td", { class: "n" }, f.money(sum.value ?? "0"))]),
];
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

/** The Centers under a measure, the most first. */
export function ranked({ answer, measure }: Pick<Shown, "answer" | "measure">): Row[] {
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

/** A few letters for the name of a file. */
export const named = (file: string, what: string): string =>
  `${file.replace(/\.[^.]*$/, "").slice(0, 80)}-${what}.csv`;
