/** My business: one short question at a time, then the verdict with its reasons. */
import type { View, ViewContext } from "../../context.js";
import type { Child } from "../../dom.js";
import type { Center, FullEngine } from "../../engine.js";
import { type Question, questions, rows, walk, written } from "../../flow/business.js";
import type { MoreStrings } from "../../strings/en/more.js";
import css from "../../styles/more.css";
import { GoodsRows } from "./goods-rows.js";
import { verdict } from "./verdict.js";

export async function view(context: ViewContext): Promise<View> {
  const { dom, text, session } = context;
  const [m, engine] = await Promise.all([text.more(), session.full()]);
  dom.style(css);
  return new BusinessView(context, m, engine);
}

/** The controls of a question. */
interface Controls {
  node: Child;
  /** The answer as text, or what is wrong with it. */
  read(form: HTMLFormElement): { answer: string } | { wrong: string };
}

class BusinessView implements View {
  readonly node: HTMLElement;
  readonly #context: ViewContext;
  readonly #m: MoreStrings;
  readonly #engine: FullEngine;
  /** The `#key` of what is shown. */
  #shown = "";
  #judged = false;
  /** The last verdict that was announced. */
  #announced = "";

  constructor(context: ViewContext, m: MoreStrings, engine: FullEngine) {
    this.#context = context;
    this.#m = m;
    this.#engine = engine;
    this.node = context.dom.h("div", { class: "business" });
    this.#next({ focus: false });
  }

  update(): void {
    // Otherwise the form stays, with what the user typed into it.
    if (this.#shown !== this.#key()) this.#next({ focus: false });
  }

  refresh(): void {
    if (this.#judged) this.#next({ focus: false });
  }

  /** A key for everything that the view depends on. */
  #key(): string {
    const { edition, business } = this.#context.query;
    return JSON.stringify([edition, Object.keys(questions).map((id) => business[id])]);
  }

  #centers(): Center[] {
    return this.#engine.centers("cee");
  }

  /** Asks the first open question, or judges if there is none. */
  #next({ focus }: { focus: boolean }): void {
    const { business, edition } = this.#context.query;
    this.#show(walk(business, edition).ask, { focus });
  }

  /** Asks a question, or judges if `id` is null. */
  #show(id: string | null, { focus }: { focus: boolean }): void {
    const { dom, query, host } = this.#context;
    const { h, fill } = dom;
    const key = this.#key();
    this.#shown = key;
    const { done } = walk(query.business, query.edition);
    const content = id ? this.#form(id) : verdict(this.#context, this.#m, this.#engine);
    // The host received the verdict and may have changed the answers that it rests on.
    if (key !== this.#key()) return;
    fill(
      this.node,
      done.length === 0 && h("p", { class: "muted" }, this.#m.start),
      content,
      done.length > 0 && this.#summary(done),
    );
    const title = this.node.querySelector("h2");
    if (id) {
      this.#announced = "";
      if (this.#judged) host.clearCenter();
    } else this.#announce(title?.textContent);
    this.#judged = !id;
    if (focus) title?.focus();
  }

  #announce(verdict: string | null | undefined): void {
    if (!verdict || verdict === this.#announced) return;
    this.#announced = verdict;
    this.#context.dom.announce(verdict);
  }

  /** The answers so far, with buttons to change them. */
  #summary(done: string[]): HTMLElement {
    const m = this.#m;
    const { h } = this.#context.dom;
    const change = (id: string) =>
      h(
        "button",
        {
          type: "button",
          "aria-label": m.changeThat(m.short[id] ?? id),
          onclick: () => this.#show(id, { focus: true }),
        },
        m.change,
      );
    const restart = () => {
      this.#context.query.business = {};
      this.#next({ focus: true });
    };
    return h(
      "details",
      { class: "answers", open: true },
      h("summary", null, m.yours),
      h(
        "dl",
        null,
        done.map((id) =>
          h(
            "div",
            null,
            h("dt", null, m.short[id]),
            h("dd", null, this.#inWords(id)),
            h("dd", null, change(id)),
          ),
        ),
      ),
      h("button", { type: "button", onclick: restart }, m.restart),
    );
  }

  /** An answer as a user reads it. */
  #inWords(id: string): string {
    const m = this.#m;
    const { text, query } = this.#context;
    const answer = query.business[id] ?? "";
    switch (questions[id]?.kind) {
      case "choice":
        return m.options[id]?.[answer] ?? answer;
      case "goods":
        return text.and(rows(answer).map((row) => row.number + m.aside(row.share)));
      default: {
        const found = this.#centers().find((center) => center.id === answer);
        return found ? text.center(found) : m.none;
      }
    }
  }

  #form(id: string): HTMLElement {
    const m = this.#m;
    const { dom, query } = this.#context;
    const { h } = dom;
    const controls = this.#controls(id, questions[id]);
    const error = h("p", { class: "error", id: `error-${id}`, hidden: true });
    const submit = (event: Event) => {
      event.preventDefault();
      const read = controls.read(event.target as HTMLFormElement);
      if ("wrong" in read) {
        error.hidden = false;
        error.textContent = read.wrong;
        dom.announce(read.wrong);
        return;
      }
      query.business = { ...query.business, [id]: read.answer };
      this.#next({ focus: true });
    };
    return h(
      "form",
      { novalidate: true, onsubmit: submit },
      h(
        "fieldset",
        { "aria-describedby": error.id },
        h("legend", null, h("h2", { tabindex: -1 }, m.questions[id])),
        m.hints[id] && h("p", { class: "muted" }, m.hints[id]),
        controls.node,
      ),
      error,
      h("button", { class: "primary", part: "button" }, m.proceed),
    );
  }

  #controls(id: string, question: Question | undefined): Controls {
    const m = this.#m;
    const given = this.#context.query.business[id];
    if (question?.kind === "goods") {
      const goods = new GoodsRows(this.#context, m, rows(given));
      return {
        node: goods.node,
        read() {
          const read = goods.read();
          return typeof read === "string" ? { wrong: read } : { answer: written(read) };
        },
      };
    }
    const { h } = this.#context.dom;
    const radio = (value: string, ...words: Child[]) =>
      h(
        "label",
        { class: "option" },
        h("input", { type: "radio", name: "answer", value, checked: given === value }),
        h("span", null, words),
      );
    return {
      node:
        question?.kind === "choice"
          ? question.options.map((option) => radio(option, m.options[id]?.[option] ?? option))
          : h(
              "div",
              { class: "options" },
              radio("none", m.none),
              this.#centers().map((center) => radio(center.id, ...this.#centerOption(center))),
            ),
      read(form) {
        const answer = String(new FormData(form).get("answer") ?? "");
        return answer ? { answer } : { wrong: m.choose };
      },
    };
  }

  #centerOption(center: Center): Child[] {
    const { dom, text } = this.#context;
    return [
      dom.h("b", null, text.center(center)),
      " ",
      dom.h("span", { class: "muted" }, text.fact(center.industry)),
    ];
  }
}
