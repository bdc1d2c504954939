/**
 * The appeal packet: a few questions, then a letter to be completed. The letter goes to
 * CBP and is English in every language; what is not known stays a blank.
 */
import type { AppealFactor, AppealPacket, Center, HistoryAnswer } from "../../engine.js";
import type { Shown } from "./shown.js";

const BLANK = "________";
const FACTORS: AppealFactor[] = [
  "predominant-goods",
  "business-practice",
  "intended-use",
  "high-value",
];

/** `all` is the answer without a filter: what can be chosen. */
export function appeal(shown: Shown, all: HistoryAnswer, print: () => void): HTMLElement {
  const { kit, m } = shown;
  const { h } = kit;
  const content = h("div");
  const load = async () => {
    kit.fill(content, h("p", { class: "muted" }, kit.t.loading));
    try {
      // The names of all Centers are the full engine's.
      kit.fill(content, form(shown, all, (await kit.session.full()).centers("cee"), print));
    } catch (error) {
      kit.fill(
        content,
        h(
          "p",
          { class: "error" },
          kit.t.start[(error as { code: string }).code] ?? shown.more.oops,
        ),
        h("button", { type: "button", onclick: load }, kit.t.retry),
      );
    }
  };
  const box = h(
    "details",
    { class: "appeal", ontoggle: () => box.open && content.childElementCount === 0 && load() },
    h("summary", null, m.appeal),
    content,
  );
  return box;
}

function form(shown: Shown, all: HistoryAnswer, centers: Center[], print: () => void): HTMLElement {
  const { kit, m, f, handle, answer } = shown;
  const { h } = kit;
  const option = (value: string, text: string, selected = false) =>
    h("option", { value, selected }, text);
  const labelled = (text: string, control: HTMLSelectElement | HTMLTextAreaElement) => {
    control.id = `appeal-${control.name}`;
    return h("div", null, h("label", { for: control.id }, text), control);
  };
  const { current } = all.marks;
  const chosen = (name: string, blank: string) =>
    h(
      "select",
      { name },
      option("", blank),
      centers.map((c) => option(c.id, kit.center(c))),
    );
  const importers = all.importers.filter((i) => i.number);
  const numbers = h("textarea", {
    name: "numbers",
    rows: Math.min(4, Math.max(2, importers.length)),
  });
  const mine = () =>
    importers.length <= 20
      ? importers
          .filter((i) => !importer || !importer.value || i.number === importer.value)
          .map((i) => i.number)
          .join("\n")
      : "";
  const importer =
    importers.length > 1 &&
    h(
      "select",
      { name: "importer", onchange: () => (numbers.value = mine()) },
      option("", m.allImporters(all.importerCount, f.number(all.importerCount))),
      importers.map((i) =>
        option(i.number, `${i.name} ${i.number}`.trim(), i.number === answer.importer),
      ),
    );
  numbers.value = mine();
  const months = all.months.filter((month) => month.month).map((month) => month.month);
  const letter = h("div", { class: "letterbox" });

  return h(
    "div",
    null,
    h(
      "form",
      {
        class: "appeal-form",
        novalidate: true,
        onsubmit: async (event: Event) => {
          event.preventDefault();
          const given = new FormData(event.target as HTMLFormElement);
          const text = (name: string) => String(given.get(name) ?? "") || null;
          try {
            const packet = await handle.appeal({
              importer: text("importer"),
              current: text("current"),
              preferred: text("preferred"),
              until: text("until"),
              numbers: (text("numbers") ?? "")
                .split(/[\n,;]+/)
                .map((n) => n.trim())
                .filter(Boolean),
              reasons: given.getAll("reason") as AppealFactor[],
            });
            kit.fill(
              letter,
              written(shown, packet),
              h(
                "p",
                { class: "line noprint" },
                h("button", { type: "button", class: "primary", onclick: print }, m.printLetter),
              ),
            );
            letter.querySelector("h3")?.focus();
            kit.say(m.letterMade);
          } catch (error) {
            kit.fill(
              letter,
              h(
                "p",
                { class: "error" },
                m.errors[(error as { code: string }).code] ?? shown.more.oops,
              ),
            );
          }
        },
      },
      h("p", null, m.appealLead),
      h("p", { class: "note" }, m.appealCheck),
      importer && labelled(m.importer, importer),
      labelled(
        m.currentCenter,
        chosen("current", current ? m.fromFile(kit.center(current)) : m.notKnown),
      ),
      labelled(m.preferredCenter, chosen("preferred", m.ifAgree)),
      labelled(m.iorNumbers, numbers),
      h(
        "fieldset",
        null,
        h("legend", null, m.factors),
        FACTORS.map((id) =>
          h(
            "label",
            { class: "option" },
            h("input", { type: "checkbox", name: "reason", value: id }),
            h("span", null, m.factor[id]),
          ),
        ),
      ),
      months.length > 0 &&
        labelled(
          m.lastMonthOfYear,
          h(
            "select",
            { name: "until" },
            months.toReversed().map((month, i) => option(month, f.month(month), i === 0)),
          ),
        ),
      h("button", { class: "primary" }, m.make),
    ),
    letter,
  );
}

function written({ kit, m }: Shown, { parts, rows, year }: AppealPacket): HTMLElement {
  const { h } = kit;
  const blank = () => h("span", { class: "blank" }, BLANK);
  const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
  const whole = new Intl.NumberFormat("en-US");
  const sources = [
    ...new Set(
      parts.flatMap((part) =>
        part.source && !part.check && part.source.id !== "general-knowledge"
          ? [part.source.title]
          : [],
      ),
    ),
  ];
  return h(
    "article",
    { class: "letter", lang: "en", "aria-label": m.letter },
    h("h3", { tabindex: -1 }, "Appeal of Center assignment"),
    h(
      "dl",
      null,
      parts.map((part) =>
        h(
          "div",
          { class: part.code },
          h("dt", null, part.text, part.check && "*"),
          h(
            "dd",
            null,
            part.values.length > 1
              ? h(
                  "ul",
                  null,
                  part.values.map((value) => h("li", null, value)),
                )
              : part.values.length
                ? part.values[0]
                : blank(),
          ),
        ),
      ),
    ),
    h(
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
        rows.map((row) =>
          h(
            "tr",
            null,
            h("th", { scope: "row" }, row.heading),
            h("td", null, row.title),
            h("td", null, row.center ?? "—"),
            h(
              "td",
              { class: "n" },
              row.sum.entries === null ? blank() : whole.format(row.sum.entries),
            ),
            h(
              "td",
              { class: "n" },
              row.sum.value === null ? blank() : dollars.format(row.sum.value as unknown as number),
            ),
          ),
        ),
      ),
    ),
    h(
      "p",
      { class: "muted" },
      "* From general knowledge: check it in 19 CFR 101.10 before this letter goes out. Titles of goods are in our own words, and the Center of a heading is an indication, not CBP’s decision.",
      sources.length > 0 && ` Source of the factors: ${sources.join("; ")}.`,
    ),
  );
}
