/** The answer to a number of goods. The rarer kinds of answers are in `other.ts`. */
import type { ViewContext } from "../../context.js";
import { type Child, h } from "../../dom.js";
import type { Routing } from "../../engine.js";
import { lazy } from "../../ui/lazy.js";
import type { Answered, AnswerTools, Choices, Goods } from "./answered.js";

export const tools: AnswerTools = { card, spoken, repairs };

export function answer(context: ViewContext, r: Goods, choices: Choices): Answered {
  return [card(context, r, typed(context, choices)), spoken(context, r)];
}

/** The words that a number was chosen by, and the way back to them. */
function typed({ text: { t }, query }: ViewContext, { ask }: Choices): Child {
  const { answers, from } = query.words;
  return (
    from &&
    h(
      "p",
      { class: "note" },
      t.typed(from),
      " ",
      h("button", { type: "button", onclick: () => ask(from, { words: { answers } }) }, t.back),
    )
  );
}

function spoken({ text, query }: ViewContext, r: Goods): string {
  const { t } = text;
  const edition = t.editions[query.edition];
  return t.announcement(r.number, text.center(r.center), t.basis[r.basis], edition, r.also.length);
}

function repairs(
  { text: { t } }: ViewContext,
  { repairs, number }: Pick<Routing, "repairs" | "number">,
): Child {
  return (
    repairs.length > 0 &&
    h(
      "p",
      { class: "note" },
      t.sentences([...repairs.map((code) => t.repairs[code]!), t.readAs(number)]),
    )
  );
}

function card(context: ViewContext, r: Goods, ...lead: Child[]): HTMLElement {
  const { text, parts, query } = context;
  const { t } = text;
  const { center, heading } = r;
  const then = query.edition !== "cee";
  const open = center.stage === "open";
  return parts.card(
    [center.name, " ", !then && h("span", { class: "id" }, center.id)],
    h(
      "p",
      null,
      center.city && [h("b", null, text.city(center)), " · "],
      text.fact(center.industry),
    ),
    then &&
      h(
        "p",
        { class: open ? null : "note" },
        open ? t.openSince(text.date(center.since)) : t.proposed,
      ),
    lead,
    h(
      "p",
      null,
      h("b", null, r.number),
      r.number !== heading.code && ` · ${heading.code}`,
      " · ",
      text.title(heading.title),
    ),
    repairs(context, r),
    h(
      "div",
      { class: "columns" },
      h(
        "div",
        null,
        reasons(context, r, then),
        others(context, r),
        notes(context, r, then),
        rulings(context, r),
        agencies(context, r),
      ),
      parts.next(heading.code),
    ),
    who(context),
  );
}

/** Why it is this Center, how sure that is, and the sources. */
function reasons({ text: { t }, parts }: ViewContext, r: Goods, then: boolean): Child {
  return parts.section(
    t.how,
    h("p", null, parts.mark(r.basis)),
    h("p", null, then && r.basis === "derived" ? t.notes["iic-derived"] : t.why[r.basis]),
    r.supplied && h("p", null, t.supplied(r.supplied.table, r.supplied.says)),
    parts.sources(r.sources),
  );
}

/** The other plausible Centers, and what decides between them. */
function others({ text, parts }: ViewContext, { center, condition, also }: Goods): Child {
  const { t } = text;
  return (
    also.length > 0 &&
    parts.section(
      t.others,
      h("p", null, t.othersLead(also.length)),
      parts.list(
        [{ center, condition }, ...also].map((a) => [
          h("b", null, text.center(a.center)),
          a.condition && t.if(t.conditions[a.condition.code]!),
        ]),
      ),
    )
  );
}

function notes({ text, parts }: ViewContext, r: Goods, then: boolean): Child {
  const { t } = text;
  const list: Child[] = r.notes
    .filter((code) => !then || code !== "iic-derived")
    .map((code) => t.notes[code]);
  if (r.former) {
    const { since, goods, to } = r.former;
    const headings = text.and(to.map(({ code }) => `${code} (\0)`));
    list.push(
      text.titled(
        t.reused(since, text.fact(goods), headings),
        to.map(({ title }) => title),
      ),
    );
  }
  return list.length > 0 && parts.section(t.notesTitle, parts.list(list));
}

function rulings({ text, parts }: ViewContext, r: Goods): Child {
  const { t } = text;
  return (
    r.rulings.length > 0 &&
    parts.section(
      t.rulings,
      parts.list(
        r.rulings.map(({ number, center, goods, importer, date, given }) => {
          const facts = [text.fact(goods), text.fact(importer), text.date(date)] as const;
          return [parts.rulingLink(number), ` ${t.ruling(text.center(center), ...facts, !given)}`];
        }),
      ),
    )
  );
}

function agencies({ text, parts }: ViewContext, r: Goods): Child {
  const { t } = text;
  return (
    r.agencies.length > 0 &&
    parts.section(
      t.agencies,
      parts.list(
        r.agencies.map(({ code, name, why }) => [
          h("b", null, code),
          ` ${t.agency(text.fact(name), text.fact(why))}`,
        ]),
      ),
      h("p", { class: "muted" }, t.agenciesLead),
    )
  );
}

/** Who does what. Loaded on demand. */
function who(context: ViewContext): HTMLElement {
  const inside = h("div");
  const ontoggle = () => {
    if (box.open && !inside.firstChild)
      lazy(context, inside, async () => (await import("../tasks.js")).tasks(context));
  };
  const box = h("details", { ontoggle }, h("summary", null, context.text.t.who), inside);
  return box;
}
