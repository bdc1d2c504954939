/** The progress of reading a file, and the answer so far. */
import type { ViewContext } from "../../context.js";
import type { HistoryAdvance, HistoryPicture } from "../../engine.js";
import type { HistoryStrings } from "../../strings/en/history.js";
import type { Formats } from "./formats.js";
import { bar, ranked, table } from "./shown.js";

interface Given {
  context: ViewContext;
  m: HistoryStrings;
  f: Formats;
}

export interface Progress {
  node: HTMLElement;
  show(advance: HistoryAdvance): void;
}

export function progress(given: Given, name: string, cancel: () => void): Progress {
  const { context, m, f } = given;
  const { h, fill } = context.dom;
  const meter = h("progress", { "aria-label": m.reading(name) });
  const rows = h("span");
  const bytes = h("span");
  const picture = h("div");
  const node = h(
    "div",
    { class: "running" },
    h("h2", { tabindex: -1 }, m.reading(name)),
    meter,
    h("p", { class: "figures-line" }, bytes, rows),
    h("button", { type: "button", onclick: cancel }, m.cancel),
    picture,
  );
  return {
    node,
    show(advance) {
      const read = f.bytes(advance.bytes);
      if (advance.total) {
        meter.max = advance.total;
        meter.value = advance.bytes;
      }
      bytes.textContent = advance.total ? m.bytesOf(read, f.bytes(advance.total)) : read;
      const speed = m.rowsPerSecond(f.number(advance.rowsPerSecond));
      rows.textContent = `${m.rows(advance.rows, f.number(advance.rows))} · ${speed}`;
      if (advance.picture) fill(picture, soFar(given, advance.picture));
    },
  };
}

/** The Centers so far, under the first measure. */
function soFar({ context, m, f }: Given, { centers, measures }: HistoryPicture): HTMLElement[] {
  const { dom, text } = context;
  const { h } = dom;
  const measure = measures[0]?.measure ?? "lines";
  return [
    h("h3", null, m.soFar),
    table(
      dom,
      m.soFar,
      [m.mixHead.center, `${m.mixHead.share} (${m.measures[measure]})`],
      ranked({ answer: { centers, quantities: [] }, measure }).map((row) =>
        h(
          "tr",
          null,
          h("th", { scope: "row" }, row.center ? text.center(row.center) : m.noCenter),
          h("td", { class: "bars" }, bar(row.share), f.percent(row.share)),
        ),
      ),
    ),
  ];
}
