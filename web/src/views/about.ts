/** About the Centers: who they are, what they offer, who does what, and how they came to be. */
import type { View, ViewContext } from "../context.js";
import type { Child } from "../dom.js";
import type { Benefit, Center, EditionId, FullEngine, Source } from "../engine.js";
import type { MoreStrings } from "../strings/en/more.js";
import css from "../styles/more.css";

const EDITIONS: readonly EditionId[] = ["cee", "iic-2012"];

export async function view(context: ViewContext): Promise<View> {
  const { dom, text, session } = context;
  const [m, engine] = await Promise.all([text.more(), session.full()]);
  dom.style(css);
  const made = new AboutView(context, m, engine);
  await made.show();
  return made;
}

class AboutView implements View {
  readonly node: HTMLElement;
  readonly #context: ViewContext;
  readonly #m: MoreStrings;
  readonly #engine: FullEngine;
  #shown: EditionId | undefined;

  constructor(context: ViewContext, m: MoreStrings, engine: FullEngine) {
    this.#context = context;
    this.#m = m;
    this.#engine = engine;
    this.node = context.dom.h("div", { class: "about" });
  }

  update(): void {
    if (this.#shown !== this.#context.query.edition) void this.show();
  }

  refresh(): void {
    // Nothing here depends on the host's table.
    this.update();
  }

  async show(): Promise<void> {
    const { dom, text, parts, query } = this.#context;
    const { h, fill } = dom;
    const { t } = text;
    const m = this.#m;
    const { edition } = query;
    this.#shown = edition;
    const who = await (await import("./tasks.js")).tasks(this.#context);
    if (this.#shown !== edition) return;
    fill(
      this.node,
      h("p", { class: "muted" }, h("b", null, t.editionLong[edition])),
      h("h2", null, m.centersTitle[edition]),
      this.#centers(edition),
      EDITIONS.filter((other) => other !== edition).map((other) =>
        h(
          "details",
          null,
          h("summary", null, m.otherEdition(m.centersTitle[other])),
          this.#centers(other),
        ),
      ),
      h("h2", null, m.offersTitle),
      this.#offers(edition),
      h("h2", null, m.whoTitle),
      who,
      h("h2", null, m.basesTitle),
      h(
        "dl",
        { class: "bases" },
        m.bases.map((basis) => [h("dt", null, parts.mark(basis)), h("dd", null, t.why[basis])]),
      ),
      h("h2", null, m.timelineTitle),
      this.#timeline(),
      h("p", { class: "last" }, t.last),
    );
  }

  #centers(edition: EditionId): Child {
    const { h } = this.#context.dom;
    const all = this.#engine.centers(edition);
    return [
      h(
        "ul",
        { class: "centers" },
        all.map((center) => this.#center(center, edition)),
      ),
      h(
        "details",
        null,
        h("summary", null, this.#context.text.t.sources(2)),
        this.#sources(all.flatMap((center) => this.#engine.centerSources(center.id))),
      ),
    ];
  }

  #center(center: Center, edition: EditionId): HTMLElement {
    const { dom, text } = this.#context;
    const { h } = dom;
    const m = this.#m;
    return h(
      "li",
      null,
      h("h3", null, center.name, " ", edition === "cee" && h("span", { class: "id" }, center.id)),
      h(
        "p",
        null,
        center.city ? h("b", null, text.city(center)) : m.noCity,
        ` · ${m.stage[center.stage](text.date(center.since))}`,
      ),
      h(
        "p",
        { class: "muted" },
        text.fact(center.industry),
        center.grewOutOf && ` · ${m.grewOutOf[center.grewOutOf]}`,
      ),
    );
  }

  #offers(edition: EditionId): Child {
    const { dom, text, parts } = this.#context;
    const { h } = dom;
    const { audiences } = this.#m;
    const all = this.#engine.benefits(edition);
    return [
      h(
        "div",
        { class: "grid" },
        (Object.keys(audiences) as Benefit["audience"][]).map((audience) => {
          const found = all.filter((b) => b.audience === audience);
          return (
            found.length > 0 &&
            h(
              "section",
              null,
              h("h3", null, audiences[audience]),
              parts.list(found.map((b) => text.fact(b.text))),
            )
          );
        }),
      ),
      this.#sources(all.map((b) => b.source)),
    ];
  }

  #timeline(): HTMLElement {
    const { dom, text } = this.#context;
    const { h } = dom;
    return h(
      "ol",
      { class: "timeline" },
      this.#engine
        .timeline()
        .map((step) =>
          h(
            "li",
            null,
            h("b", null, text.date(step.date)),
            h(
              "span",
              null,
              text.fact(step.text),
              " ",
              h("span", { class: "muted" }, text.fact(step.source.title)),
            ),
          ),
        ),
    );
  }

  /** The distinct sources. */
  #sources(list: Source[]): HTMLElement {
    return this.#context.parts.sources([...new Map(list.map((s) => [s.id, s])).values()]);
  }
}
