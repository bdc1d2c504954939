/** The answer to a number of goods. The rarer kinds of answers are in `other.ts`. */
import { h, type Child } from "../../dom.js";
import type { Kit } from "../../kit.js";
import type { Center, GoodsRouting, Routing } from "../../engine.js";
import { lazy } from "../../ui/lazy.js";
import type { Answered } from "./other.js";

type Goods = Omit<GoodsRouting, "kind">;

export interface Choices {
  /** Asks about another text; `said` is kept in `kit.answers` as what was said about it. */
  ask(text: string, said?: Record<string, string>): void;
  /** Opens the tree at a chapter. */
  browse(chapter: string): void;
}

const tools = { goods, said, repairs };
export type AnswerTools = typeof tools;

/** The card, and the answer as one sentence. */
export function answer(kit: Kit, r: Routing, choices: Choices): Answered | Promise<Answered> {
  return r.kind === "goods"
    ? [goods(kit, r, typed(kit, choices)), said(kit, r)]
    : import("./other.js").then((m) => m.other(kit, r, choices, tools));
}

/** The words that a number was chosen by, and the way back to them. */
function typed({ t, answers: { from, told } }: Kit, { ask }: Choices): Child {
  return (
    from &&
    h(
      "p",
      { class: "note" },
      t.typed(from),
      " ",
      h("button", { type: "button", onclick: () => ask(from, told ? { told } : {}) }, t.back),
    )
  );
}

function said({ t, edition, center }: Kit, r: Goods): string {
  return t.said(r.number, center(r.center), t.basis[r.basis], t.editions[edition], r.also.length);
}

function repairs({ t }: Kit, r: Pick<Routing, "repairs" | "number">): Child {
  return (
    r.repairs.length > 0 &&
    h(
      "p",
      { class: "note" },
      t.sentences([...r.repairs.map((code) => t.repairs[code]!), t.readAs(r.number)]),
    )
  );
}

function goods(kit: Kit, r: Goods, ...lead: Child[]): HTMLElement {
  const { t, list, section } = kit;
  const { center, heading, basis } = r;
  const then = kit.edition !== "cee";
  const open = center.stage === "open";
  const notes: Child[] = r.notes
    .filter((code) => !then || code !== "iic-derived")
    .map((code) => t.notes[code]);
  if (r.former) {
    const { since, goods, to } = r.former;
    notes.push(
      kit.titled(
        t.reused(since, kit.fact(goods), kit.and(to.map(({ code }) => `${code} (\0)`))),
        to.map(({ title }) => title),
      ),
    );
  }
  return kit.card(
    [center.name, " ", !then && h("span", { class: "id" }, center.id)],
    h("p", null, center.city && [h("b", null, kit.city(center)), " · "], kit.fact(center.industry)),
    then &&
      h(
        "p",
        { class: open ? null : "note" },
        open ? t.openSince(kit.date(center.since)) : t.proposed,
      ),
    lead,
    h(
      "p",
      null,
      h("b", null, r.number),
      r.number !== heading.code && ` · ${heading.code}`,
      " · ",
      kit.title(heading.title),
    ),
    repairs(kit, r),
    h(
      "div",
      { class: "columns" },
      h(
        "div",
        null,
        section(
          t.how,
          h("p", null, kit.mark(basis)),
          h("p", null, then && basis === "derived" ? t.notes["iic-derived"] : t.why[basis]),
          r.supplied && h("p", null, t.supplied(r.supplied.table, r.supplied.says)),
          kit.sources(r.sources),
        ),
        r.also.length > 0 &&
          section(
            t.others,
            h("p", null, t.othersLead(r.also.length)),
            list(
              [{ center, condition: r.condition }, ...r.also].map((a) => [
                h("b", null, kit.center(a.center)),
                a.condition && t.if(t.conditions[a.condition.code]!),
              ]),
            ),
          ),
        notes.length > 0 && section(t.notesTitle, list(notes)),
        r.rulings.length > 0 &&
          section(
            t.rulings,
            list(
              r.rulings.map((x) => [
                kit.rulingLink(x.number),
                ` ${t.ruling(kit.center(x.center), kit.fact(x.goods), kit.fact(x.importer), kit.date(x.date), !x.given)}`,
              ]),
            ),
          ),
        r.agencies.length > 0 &&
          section(
            t.agencies,
            list(
              r.agencies.map((a) => [
                h("b", null, a.code),
                ` ${t.agency(kit.fact(a.name), kit.fact(a.why))}`,
              ]),
            ),
            h("p", { class: "muted" }, t.agenciesLead),
          ),
      ),
      kit.next(heading.code),
    ),
    who(kit, center),
  );
}

/** Who does what: loaded when it is opened. */
function who(kit: Kit, center: Center): HTMLElement {
  const inside = h("div");
  const box = h(
    "details",
    {
      ontoggle: () => {
        if (box.open && !inside.firstChild)
          lazy(kit, inside, async () => (await import("../tasks.js")).tasks(kit, center));
      },
    },
    h("summary", null, kit.t.who),
    inside,
  );
  return box;
}
