/** The letter of appeal. It is always in English because it goes to CBP. */
import type { Child } from "../../dom.js";
import type { AppealPacket } from "../../engine.js";
import type { Shown } from "./shown.js";

const BLANK = "________";

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const whole = new Intl.NumberFormat("en-US");

export function letter({ context, m }: Shown, packet: AppealPacket): HTMLElement {
  const { h } = context.dom;
  const blank = () => h("span", { class: "blank" }, BLANK);
  const sources = sourcesOf(packet);
  return h(
    "article",
    { class: "letter", lang: "en", "aria-label": m.letter },
    h("h3", { tabindex: -1 }, "Appeal of Center assignment"),
    h(
      "dl",
      null,
      packet.parts.map(({ code, text, check, values }) =>
        h(
          "div",
          { class: code },
          h("dt", null, text, check && "*"),
          h(
            "dd",
            null,
            values.length > 1
              ? h(
                  "ul",
                  null,
                  values.map((value) => h("li", null, value)),
                )
              : (values[0] ?? blank()),
          ),
        ),
      ),
    ),
    imports({ context }, packet, blank),
    h(
      "p",
      { class: "muted" },
      "* From general knowledge: check it in 19 CFR 101.10 before this letter goes out. Titles of goods are in our own words, and the Center of a heading is an indication, not CBP’s decision.",
      sources.length > 0 && ` Source of the factors: ${sources.join("; ")}.`,
    ),
  );
}

/** The distinct titles of the sources. */
function sourcesOf({ parts }: AppealPacket): string[] {
  const titles = parts.flatMap(({ source, check }) =>
    source && !check && source.id !== "general-knowledge" ? [source.title] : [],
  );
  return [...new Set(titles)];
}

function imports(
  { context }: Pick<Shown, "context">,
  { rows, year }: AppealPacket,
  blank: () => Child,
): HTMLElement {
  const { h } = context.dom;
  const cell = (text: string | null) => h("td", { class: "n" }, text ?? blank());
  return h(
    "table",
    null,
    h(
      "caption",
      null,
      year
        ? `Imports by four-digit tariff number, ${year[0]} to ${year[1]}`
        : "Imports by four-digit tariff number, whole file (it has no dates)",
    ),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        ["Heading", "Goods", "Points to", "Entries", "Value"].map((text, i) =>
          h("th", { scope: "col", class: i > 2 && "n" }, text),
        ),
      ),
    ),
    h(
      "tbody",
      null,
      rows.map(({ heading, title, center, sum: { entries, value } }) =>
        h(
          "tr",
          null,
          h("th", { scope: "row" }, heading),
          h("td", null, title),
          h("td", null, center ?? "—"),
          cell(entries === null ? null : whole.format(entries)),
          // The value is exact decimal text, which `format` accepts and a number might round.
          cell(value === null ? null : dollars.format(value as unknown as number)),
        ),
      ),
    ),
  );
}
