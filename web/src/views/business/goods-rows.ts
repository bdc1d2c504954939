/** The rows of numbers and shares in My business. */
import type { ViewContext } from "../../context.js";
import type { Child } from "../../dom.js";
import type { FinderError } from "../../engine.js";
import type { Row } from "../../flow/business.js";
import type { MoreStrings } from "../../strings/en/more.js";

/** The controls of one row. */
interface Line {
  node: HTMLElement;
  number: HTMLInputElement;
  share: HTMLInputElement;
  /** These texts name the position of the row in the list. */
  numberLabel: HTMLElement;
  shareLabel: HTMLElement;
  remove: HTMLElement;
}

/** What a number stands for, or what is wrong with it. */
type Looked = { found: Child } | { wrong: string };

const FIRST: Row = { number: "", share: "100" };

export class GoodsRows {
  readonly node: HTMLElement;
  readonly #context: ViewContext;
  readonly #m: MoreStrings;
  readonly #list: HTMLElement;
  readonly #lines: Line[] = [];
  #made = 0;

  constructor(context: ViewContext, m: MoreStrings, given: Row[]) {
    this.#context = context;
    this.#m = m;
    const { h } = context.dom;
    this.#list = h("ol", { class: "rows" });
    for (const row of given.length ? given : [FIRST]) this.#add(row);
    const known = context.query.goods?.number;
    this.node = h(
      "div",
      null,
      this.#list,
      h(
        "p",
        { class: "actions" },
        h(
          "button",
          { type: "button", onclick: () => this.#add({ number: "", share: "" }).number.focus() },
          m.addRow,
        ),
        known && !given.some((row) => row.number === known) && this.#useGoods(known),
      ),
    );
  }

  /** The rows that are filled in, or what is wrong with them. */
  read(): Row[] | string {
    const m = this.#m;
    const filled = this.#lines
      .map(({ number, share }) => ({
        number: number.value.trim(),
        share: share.value.trim().replace(",", "."),
      }))
      .filter((row) => row.number);
    if (!filled.length) return m.needGoods;
    for (const [i, { number }] of filled.entries()) {
      const looked = this.#look(number);
      if ("wrong" in looked) return m.rowWrong(i + 1, looked.wrong);
    }
    const shares = filled.map(({ share }) => (share === "" ? NaN : +share.replace("%", "")));
    if (!shares.every((s) => s >= 0 && s < Infinity) || !shares.some((s) => s > 0))
      return m.needShare;
    return filled.map(({ number }, i) => ({ number, share: String(shares[i]) }));
  }

  #look(number: string): Looked {
    const m = this.#m;
    const { text, query, session } = this.#context;
    try {
      const routing = session.engine.route(number, query.edition);
      const goods =
        routing.kind === "goods" ? routing : routing.kind === "moved" ? routing.to[0] : null;
      if (goods) {
        const { heading, center } = goods;
        return { found: [`${heading.code} `, text.title(heading.title), ` · ${center.name}`] };
      }
      if (routing.kind === "chapter") {
        const { code, title } = routing.chapter;
        return { found: text.titled(m.chapterIs(code, "\0"), [title]) };
      }
      return { found: m.treatment(number.trim().slice(0, 2)) };
    } catch (error) {
      return { wrong: m.errors[(error as FinderError).code] ?? m.oops };
    }
  }

  #add(row: Row): Line {
    const { h, fill } = this.#context.dom;
    const found = h("p", { class: "muted", id: `found-${++this.#made}` });
    // The heading is shown while the user types. If it appeared when the user leaves the field, it
    // would move the button that the mouse is about to press.
    const show = ({ wrong }: { wrong: boolean }) => {
      const looked = number.value.trim() ? this.#look(number.value) : { found: "" };
      fill(found, "found" in looked ? looked.found : wrong && looked.wrong);
    };
    const number = h("input", {
      type: "text",
      value: row.number,
      autocomplete: "off",
      spellcheck: "false",
      part: "input",
      "aria-describedby": found.id,
      oninput: () => show({ wrong: false }),
      onchange: () => show({ wrong: true }),
    });
    const share = h("input", {
      type: "text",
      inputmode: "decimal",
      value: row.share,
      autocomplete: "off",
      part: "input",
    });
    const numberLabel = h("span");
    const shareLabel = h("span");
    const remove = h("button", { type: "button", onclick: () => this.#remove(line) }, "×");
    const node = h(
      "li",
      null,
      h(
        "div",
        { class: "row" },
        h("label", null, numberLabel, number),
        h("label", null, shareLabel, share),
        remove,
      ),
      found,
    );
    const line: Line = { node, number, share, numberLabel, shareLabel, remove };
    this.#lines.push(line);
    this.#list.append(node);
    this.#renumber();
    show({ wrong: true });
    return line;
  }

  #remove(line: Line): void {
    this.#lines.splice(this.#lines.indexOf(line), 1);
    line.node.remove();
    if (!this.#lines.length) this.#add(FIRST);
    this.#renumber();
    this.#lines[0]?.number.focus();
  }

  #renumber(): void {
    const m = this.#m;
    for (const [i, line] of this.#lines.entries()) {
      line.numberLabel.textContent = m.number(i + 1);
      line.shareLabel.textContent = m.share(i + 1);
      line.remove.setAttribute("aria-label", m.remove(i + 1));
    }
  }

  /** The button that puts the number of My goods into a row. */
  #useGoods(known: string): HTMLElement {
    const use = () => {
      const empty = this.#lines.find((line) => !line.number.value.trim());
      if (empty) {
        empty.number.value = known;
        empty.number.dispatchEvent(new Event("change"));
        empty.number.focus();
      } else this.#add({ number: known, share: "" }).number.focus();
      button.remove();
    };
    const { h } = this.#context.dom;
    const button = h("button", { type: "button", onclick: use }, this.#m.useGoods(known));
    return button;
  }
}
