/** The small parts of all answers. */
import type { PartsContext, ViewContext } from "../context.js";
import { type Child, h, uid } from "../dom.js";
import type { Basis, Source } from "../engine.js";
import { mark } from "./mark.js";

const RULINGS = "https://rulings.cbp.gov/search?term=";
const DIRECTORY =
  "https://www.cbp.gov/trade/centers-excellence-and-expertise-information/cee-directory";

type Needs = Pick<ViewContext, "dom" | "text" | "query" | "host">;

export class Parts implements PartsContext {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  section(title: string, ...children: Child[]): HTMLElement {
    return h("section", null, h("h3", null, title), children);
  }

  list(items: Child[], className?: string): HTMLElement {
    return h(
      "ul",
      { class: className },
      items.map((item) => h("li", null, item)),
    );
  }

  mark(basis: Basis, options?: { small?: boolean }): HTMLElement {
    return mark(basis, this.#needs.text.t.basis[basis], options);
  }

  anchor(href: string, text: string): HTMLElement {
    return h(
      "a",
      { href, target: "_blank", rel: "noopener noreferrer" },
      text,
      h("span", { class: "vh" }, " ", this.#needs.text.t.newTab),
    );
  }

  sources(list: Source[]): HTMLElement {
    const { text } = this.#needs;
    return h(
      "div",
      { class: "muted sources" },
      h("b", null, text.t.sources(list.length)),
      this.list(
        list.map((s) => [
          text.fact(s.title),
          s.date && !s.title.includes(s.date) && ` · ${text.date(s.date)}`,
          s.seen && ` · ${text.t.seen(text.fact(s.seen))}`,
        ]),
      ),
    );
  }

  rulingLink(number: string): HTMLElement {
    return this.anchor(RULINGS + number, `HQ ${number}`);
  }

  next(heading?: string): HTMLElement {
    const { t } = this.#needs.text;
    return this.section(
      t.next,
      this.#needs.query.edition === "cee"
        ? h(
            "ol",
            null,
            t.steps.map((step) => h("li", null, step)),
          )
        : h("p", null, t.steps2012),
      this.list(
        [
          this.anchor(DIRECTORY, t.directory),
          heading && this.anchor(RULINGS + heading, t.rulingsOn(heading)),
        ].filter(Boolean),
        "links",
      ),
    );
  }

  card(title: Child, ...children: Child[]): HTMLElement {
    const { dom, text, query } = this.#needs;
    const id = uid();
    const body = h(
      "div",
      { class: "body" },
      h("p", { class: "muted" }, h("b", null, text.t.editionLong[query.edition])),
      h("h2", { id, tabindex: -1, part: "title" }, title),
      children,
    );
    const last = h("p", { class: "last", part: "disclaimer" }, dom.slot("disclaimer", text.t.last));
    return h(
      "article",
      { class: "card", part: "answer", "aria-labelledby": id },
      body,
      this.#actions(body),
      last,
    );
  }

  #actions(body: HTMLElement): HTMLElement {
    const { dom, text, host } = this.#needs;
    const { t } = text;
    const link = host.link();
    const done = h("span", { class: "muted" });
    const copy = async () => {
      const copied = [
        // biome-ignore lint/performance/useDomNodeTextContent: What a person sees is copied.
        body.innerText.replaceAll(t.newTab, "").replace(/\s*\n{3,}/g, "\n\n"),
        t.last,
        link,
      ]
        .filter(Boolean)
        .join("\n\n");
      try {
        await navigator.clipboard.writeText(copied);
      } catch {
        // Without permission or https, the user can still copy the text by hand.
        const area = h("textarea", { readonly: true, rows: 8, "aria-label": t.copyHand });
        area.value = copied;
        row.querySelector("textarea")?.remove();
        row.append(area);
        area.select();
        return;
      }
      dom.announce(t.copied);
      done.textContent = t.copied;
    };
    const row = h(
      "div",
      { class: "actions", part: "actions" },
      h("button", { type: "button", onclick: copy }, t.copy),
      h("button", { type: "button", onclick: () => window.print() }, t.print),
      link && h("a", { class: "button", href: link }, t.link),
      dom.slot("actions"),
      done,
    );
    return row;
  }
}
