/** Small pieces that every answer is made of. */
import { h, uid, type Child } from "../dom.js";
import type { Kit } from "../kit.js";
import type { Basis, Center, Source } from "../engine.js";
import { mark } from "./mark.js";

export interface Parts {
  /** A titled section of an answer; nothing without content. */
  section(title: string, ...children: Child[]): HTMLElement;
  list(items: Child[], cls?: string): HTMLElement;
  mark(basis: Basis, small?: boolean): HTMLElement;
  anchor(href: string, text: string): HTMLElement;
  sources(list: Source[]): HTMLElement;
  /** A text of core's tables in the language of the element. */
  fact(text: string): string;
  /** The title of a chapter or heading: English in every language. */
  title(text: string): Child;
  /** A sentence with such titles in the places of its `\0`. */
  titled(sentence: string, titles: string[]): Child[];
  /** "a, b, and c" as the language has it. */
  and(items: string[]): string;
  /** A date of one to three parts, or what the tables say in its place. */
  date(text: string): string;
  /** "New York, NY"; empty where no office was named. */
  city(center: Center): string;
  /** "Electronics (CEE007)": the ids of 2012 are ours and stay hidden. */
  center(center: Center): string;
  rulingLink(number: string): HTMLElement;
  /** What to do with an answer. */
  next(heading?: string): HTMLElement;
  /**
   * The frame of every answer: its edition, a title that takes the focus, the content, the actions,
   * the last line.
   */
  card(title: Child, ...children: Child[]): HTMLElement;
}

const RULINGS = "https://rulings.cbp.gov/search?term=";
const DIRECTORY =
  "https://www.cbp.gov/trade/centers-excellence-and-expertise-information/cee-directory";

export function parts(kit: Kit): Parts {
  const t = () => kit.t;
  const self: Parts = {
    section: (title, ...children) => h("section", null, h("h3", null, title), children),
    list: (items, cls) =>
      h(
        "ul",
        { class: cls },
        items.map((item) => h("li", null, item)),
      ),
    mark: (basis, small) => mark(basis, t().basis[basis], small),
    anchor: (href, text) =>
      h(
        "a",
        { href, target: "_blank", rel: "noopener noreferrer" },
        text,
        h("span", { class: "vh" }, " ", t().newTab),
      ),
    sources: (list) =>
      h(
        "div",
        { class: "muted sources" },
        h("b", null, t().sources(list.length)),
        self.list(
          list.map((s) => [
            self.fact(s.title),
            s.date && !s.title.includes(s.date) && ` · ${self.date(s.date)}`,
            s.seen && ` · ${t().seen(self.fact(s.seen))}`,
          ]),
        ),
      ),
    fact: (text) => t().facts[text] ?? text,
    title: (text) => (t().english ? h("span", { lang: "en" }, text) : text),
    titled: (sentence, titles) =>
      sentence.split("\0").map((part, i) => [part, titles[i] && self.title(titles[i])]),
    and: (items) => new Intl.ListFormat(kit.lang).format(items),
    date(text) {
      const [, how, year, month, day] = /^(.*?)(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(text) ?? [];
      if (!year) return text && t().dateUnknown;
      const said = new Intl.DateTimeFormat(kit.lang, {
        year: "numeric",
        ...(month ? { month: "short" } : {}),
        ...(day ? { day: "numeric" } : {}),
        timeZone: "UTC",
      } as Intl.DateTimeFormatOptions).format(
        Date.UTC(+year!, month ? +month - 1 : 0, day ? +day : 1),
      );
      // Rulings whose date is not shown: only one before or after it may be known.
      return how
        ? /after /.test(how)
          ? t().dateAfter(said)
          : /by |CROSS /.test(how)
            ? t().dateBy(said)
            : t().dateUnknown
        : said;
    },
    city: (c) => c.city && `${c.city}, ${c.state}`,
    center: (c) => (c.id.startsWith("CEE") ? `${c.name} (${c.id})` : c.name),
    rulingLink: (number) => self.anchor(RULINGS + number, `HQ ${number}`),
    next: (heading) =>
      self.section(
        t().next,
        kit.edition === "cee"
          ? h(
              "ol",
              null,
              t().steps.map((s) => h("li", null, s)),
            )
          : h("p", null, t().steps2012),
        self.list(
          [
            self.anchor(DIRECTORY, t().directory),
            heading && self.anchor(RULINGS + heading, t().rulingsOn(heading)),
          ].filter(Boolean),
          "links",
        ),
      ),
    card(title, ...children) {
      const id = uid();
      const body = h(
        "div",
        { class: "body" },
        h("p", { class: "muted" }, h("b", null, t().editionLong[kit.edition])),
        h("h2", { id, tabindex: -1, part: "title" }, title),
        children,
      );
      const last = h("p", { class: "last", part: "disclaimer" }, kit.slot("disclaimer", t().last));
      return h(
        "article",
        { class: "card", part: "answer", "aria-labelledby": id },
        body,
        actions(kit, body),
        last,
      );
    },
  };
  return self;
}

function actions(kit: Kit, body: HTMLElement): HTMLElement {
  const { t } = kit;
  const link = kit.link();
  const row = h("div", { class: "actions", part: "actions" });
  const copy = async () => {
    const text = [
      body.innerText.replaceAll(t.newTab, "").replace(/\s*\n{3,}/g, "\n\n"),
      t.last,
      link,
    ]
      .filter(Boolean)
      .join("\n\n");
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // No permission, or a page without https: hand the text over for copying by hand.
      const area = h("textarea", { readonly: true, rows: 8, "aria-label": t.copyHand });
      area.value = text;
      row.querySelector("textarea")?.remove();
      row.append(area);
      area.select();
      return;
    }
    kit.say(t.copied);
    done.textContent = t.copied;
  };
  const done = h("span", { class: "muted" });
  row.append(
    h("button", { type: "button", onclick: copy }, t.copy),
    h("button", { type: "button", onclick: () => window.print() }, t.print),
    ...(link ? [h("a", { class: "button", href: link }, t.link)] : []),
    kit.slot("actions"),
    done,
  );
  return row;
}
