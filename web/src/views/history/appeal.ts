/** The appeal packet: a few questions, then a letter to complete. Unknown facts stay blank. */
import type { Child } from "../../dom.js";
import type { AppealFactor, AppealRequest, Center, HistoryAnswer } from "../../engine.js";
import { letter } from "./letter.js";
import type { Shown } from "./shown.js";

const FACTORS: AppealFactor[] = [
  "predominant-goods",
  "business-practice",
  "intended-use",
  "high-value",
];
/** If there are more importers than this, their numbers are left to the user. */
const MOST_NUMBERS = 20;

/** What the parts of the form need. */
interface Given {
  shown: Shown;
  /** The answer without a filter, which lists all choices. */
  all: HistoryAnswer;
  centers: Center[];
}

/** `all` is the answer without a filter, which lists all choices. */
export function appeal(shown: Shown, all: HistoryAnswer, print: () => void): HTMLElement {
  const { context, m, more } = shown;
  const { dom, text, session } = context;
  const { h, fill } = dom;
  const { t } = text;
  const content = h("div");
  const load = async () => {
    fill(content, h("p", { class: "muted" }, t.loading));
    try {
      // Only the full engine knows the names of all Centers.
      const centers = (await session.full()).centers("cee");
      const place = h("div", { class: "letterbox" });
      fill(content, h("div", null, form({ shown, all, centers }, place, print), place));
    } catch (error) {
      const { code } = error as { code: string };
      fill(
        content,
        h("p", { class: "error" }, t.start[code] ?? more.oops),
        h("button", { type: "button", onclick: load }, t.retry),
      );
    }
  };
  const box = h(
    "details",
    {
      class: "appeal",
      ontoggle: () => {
        if (box.open && content.childElementCount === 0) load();
      },
    },
    h("summary", null, m.appeal),
    content,
  );
  return box;
}

function form(given: Given, place: HTMLElement, print: () => void): HTMLElement {
  const { shown, all } = given;
  const { context, m } = shown;
  const { h } = context.dom;
  const { current } = all.marks;
  const known = current ? m.fromFile(context.text.center(current)) : m.notKnown;
  const submit = (event: Event) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    return write(shown, request(data), place, print);
  };
  return h(
    "form",
    { class: "appeal-form", novalidate: true, onsubmit: submit },
    h("p", null, m.appealLead),
    h("p", { class: "note" }, m.appealCheck),
    importers(
      given,
      labelled(shown, m.currentCenter, chosenCenter(given, "current", known)),
      labelled(shown, m.preferredCenter, chosenCenter(given, "preferred", m.ifAgree)),
    ),
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
    lastMonth(given),
    h("button", { class: "primary" }, m.make),
  );
}

/** Makes the letter and shows it. */
async function write(
  shown: Shown,
  asked: AppealRequest,
  place: HTMLElement,
  print: () => void,
): Promise<void> {
  const { context, m, more, handle } = shown;
  const { dom } = context;
  const { h, fill } = dom;
  try {
    const made = letter(shown, await handle.appeal(asked));
    const button = h("button", { type: "button", class: "primary", onclick: print }, m.printLetter);
    fill(place, made, h("p", { class: "line noprint" }, button));
    made.querySelector("h3")?.focus();
    dom.announce(m.letterMade);
  } catch (error) {
    const { code } = error as { code: string };
    fill(place, h("p", { class: "error" }, m.errors[code] ?? more.oops));
  }
}

function request(data: FormData): AppealRequest {
  const text = (name: string) => String(data.get(name) ?? "") || null;
  return {
    importer: text("importer"),
    current: text("current"),
    preferred: text("preferred"),
    until: text("until"),
    numbers: (text("numbers") ?? "")
      .split(/[\n,;]+/)
      .map((number) => number.trim())
      .filter(Boolean),
    reasons: data.getAll("reason") as AppealFactor[],
  };
}

function labelled(
  { context }: Shown,
  label: string,
  control: HTMLSelectElement | HTMLTextAreaElement,
): HTMLElement {
  const { h } = context.dom;
  control.id = `appeal-${control.name}`;
  return h("div", null, h("label", { for: control.id }, label), control);
}

function chosenCenter({ shown, centers }: Given, name: string, blank: string): HTMLSelectElement {
  const { dom, text } = shown.context;
  const { h } = dom;
  return h(
    "select",
    { name },
    h("option", { value: "" }, blank),
    centers.map((center) => h("option", { value: center.id }, text.center(center))),
  );
}

/** Selects an importer, if there are several, and lists its numbers; `between` stands between. */
function importers({ shown, all }: Given, ...between: Child[]): Child {
  const { context, m, f, answer } = shown;
  const { h } = context.dom;
  const listed = all.importers.filter(({ number }) => number);
  const numbersOf = (importer: string) =>
    listed.length > MOST_NUMBERS
      ? ""
      : listed
          .map(({ number }) => number)
          .filter((number) => !importer || number === importer)
          .join("\n");
  const several = listed.length > 1;
  const importer = h(
    "select",
    {
      name: "importer",
      onchange: () => {
        numbers.value = numbersOf(importer.value);
      },
    },
    h("option", { value: "" }, m.allImporters(all.importerCount, f.number(all.importerCount))),
    listed.map(({ name, number }) =>
      h(
        "option",
        { value: number, selected: number === answer.importer },
        `${name} ${number}`.trim(),
      ),
    ),
  );
  const numbers = h("textarea", {
    name: "numbers",
    rows: Math.min(4, Math.max(2, listed.length)),
  });
  numbers.value = numbersOf(several ? importer.value : "");
  return [
    several && labelled(shown, m.importer, importer),
    between,
    labelled(shown, m.iorNumbers, numbers),
  ];
}

function lastMonth({ shown, all }: Given): Child {
  const { context, m, f } = shown;
  const { h } = context.dom;
  const months = all.months.map(({ month }) => month).filter(Boolean);
  return (
    months.length > 0 &&
    labelled(
      shown,
      m.lastMonthOfYear,
      h(
        "select",
        { name: "until" },
        months
          .toReversed()
          .map((month, i) => h("option", { value: month, selected: i === 0 }, f.month(month))),
      ),
    )
  );
}
