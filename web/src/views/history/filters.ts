/** The controls that select measure, importer and time. */
import type { ViewContext } from "../../context.js";
import type { HistoryAnswer, HistoryFilter, HistoryMeasure } from "../../engine.js";
import type { HistoryStrings } from "../../strings/en/history.js";
import type { Formats } from "./formats.js";
import { measureName } from "./measures.js";

export interface Filters {
  filter: HistoryFilter;
  measure: HistoryMeasure;
}

interface Given {
  context: ViewContext;
  m: HistoryStrings;
  f: Formats;
  /** The answer without a filter, which lists all choices. */
  all: HistoryAnswer;
  /** The current choice. */
  now: Filters;
  change(filters: Partial<Filters>): void;
}

export function filters(given: Given): HTMLElement {
  const { context, m, f, all } = given;
  const { h } = context.dom;
  const listed = all.importers.filter(({ number }) => number);
  const times = all.months
    .filter(({ month }) => month)
    .map(({ month }): Option => [month, f.month(month)]);
  return h(
    "form",
    { class: "filters", onsubmit: (event: Event) => event.preventDefault() },
    measures(given),
    listed.length > 1 &&
      choice(given, "importer", {
        label: m.importer,
        blank: m.allImporters(all.importerCount, f.number(all.importerCount)),
        options: listed.map(({ name, number }) => [number, `${name} ${number}`.trim()]),
      }),
    times.length > 1 && [
      choice(given, "from", { label: m.from, blank: m.firstMonth, options: times }),
      choice(given, "until", { label: m.until, blank: m.lastMonth, options: times }),
    ],
    listed.length < all.importerCount &&
      listed.length > 1 &&
      h("p", { class: "muted" }, m.someImporters(f.number(listed.length))),
  );
}

function measures({ context, m, all, now, change }: Given): HTMLElement {
  const { h } = context.dom;
  return h(
    "fieldset",
    { class: "switch" },
    h("legend", null, m.countBy),
    h(
      "div",
      null,
      all.measures.map((result) => {
        const { measure } = result;
        const radio = h("input", {
          type: "radio",
          name: "measure",
          value: measure,
          checked: now.measure === measure,
          onchange: () => change({ measure }),
        });
        return h("label", null, radio, h("span", null, measureName({ m }, result)));
      }),
    ),
  );
}

type Option = [value: string, text: string];

function choice(
  { context, now, change }: Given,
  key: keyof HistoryFilter,
  { label, blank, options }: { label: string; blank: string; options: Option[] },
): HTMLElement {
  const { h } = context.dom;
  const id = `history-${key}`;
  const select = h(
    "select",
    { id, onchange: () => change({ filter: { ...now.filter, [key]: select.value || null } }) },
    h("option", { value: "" }, blank),
    options.map(([value, text]) =>
      h("option", { value, selected: now.filter[key] === value }, text),
    ),
  );
  return h("div", null, h("label", { for: id }, label), select);
}
