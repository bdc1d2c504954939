/** My business: one short question at a time, then the verdict with its reasons. */
import type { Kit, View } from "../../kit.js";
import type { Assessment, FinderError, FullEngine, Reason } from "../../engine.js";
import { profile, questions, rows, walk, written } from "../../flow/business.js";
import type { MoreStrings } from "../../strings/en/more.js";
import css from "../../styles/more.css";
import { goodsRows } from "./goods-rows.js";

export async function businessView(kit: Kit): Promise<View> {
  const [m, engine] = await Promise.all([kit.more(), kit.session.full()]);
  kit.style(css);
  const { h } = kit;
  const node = h("div", { class: "business" });
  let shown = "";
  let judged = false;
  let last = "";

  const centers = () => engine.centers("cee");
  /** All that an answer here depends on. */
  const key = () =>
    JSON.stringify([kit.edition, Object.keys(questions).map((id) => kit.answers[id])]);

  /** An answer in words. */
  const told = (id: string): string => {
    const answer = kit.answers[id]!;
    const { kind } = questions[id]!;
    if (kind === "choice") return m.options[id]![answer]!;
    if (kind === "goods")
      return kit.and(rows(answer).map((row) => row.number + m.aside(row.share)));
    const found = centers().find((c) => c.id === answer);
    return found ? kit.center(found) : m.none;
  };

  const summary = (done: string[]) =>
    done.length > 0 &&
    h(
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
            h("dd", null, told(id)),
            h(
              "dd",
              null,
              h(
                "button",
                {
                  type: "button",
                  "aria-label": m.changeThat(m.short[id]!),
                  onclick: () => show(id),
                },
                m.change,
              ),
            ),
          ),
        ),
      ),
      h(
        "button",
        {
          type: "button",
          onclick: () => {
            const { told, from } = kit.answers;
            kit.answers = Object.fromEntries(
              Object.entries({ told, from }).filter(([, kept]) => kept),
            ) as Record<string, string>;
            show(null, true);
          },
        },
        m.restart,
      ),
    );

  const form = (id: string) => {
    const { kind, options } = questions[id]!;
    const error = h("p", { class: "error", id: `error-${id}`, hidden: true });
    const radio = (value: string, ...words: (string | Node)[]) =>
      h(
        "label",
        { class: "option" },
        h("input", { type: "radio", name: "answer", value, checked: kit.answers[id] === value }),
        h("span", null, words),
      );
    const goods = kind === "goods" ? goodsRows(kit, m, rows(kit.answers["goods"])) : null;
    const content =
      goods?.node ??
      (kind === "choice"
        ? options!.map((o) => radio(o, m.options[id]![o]!))
        : h(
            "div",
            { class: "options" },
            radio("none", m.none),
            centers().map((c) =>
              radio(
                c.id,
                h("b", null, kit.center(c)),
                " ",
                h("span", { class: "muted" }, kit.fact(c.industry)),
              ),
            ),
          ));
    const wrong = (message: string) => {
      error.hidden = false;
      error.textContent = message;
      kit.say(message);
    };
    return h(
      "form",
      {
        novalidate: true,
        onsubmit: (event: Event) => {
          event.preventDefault();
          let answer: string;
          if (goods) {
            const read = goods.read();
            if (typeof read === "string") return wrong(read);
            answer = written(read);
          } else {
            answer = String(new FormData(event.target as HTMLFormElement).get("answer") ?? "");
            if (!answer) return wrong(m.choose);
          }
          kit.answers = { ...kit.answers, [id]: answer };
          show(null, true);
        },
      },
      h(
        "fieldset",
        { "aria-describedby": error.id },
        h("legend", null, h("h2", { tabindex: -1 }, m.questions[id])),
        m.hints[id] && h("p", { class: "muted" }, m.hints[id]),
        content,
      ),
      error,
      h("button", { class: "primary", part: "button" }, m.proceed),
    );
  };

  function show(ask: string | null, focus = ask !== null): void {
    const now = (shown = key());
    const path = walk(kit.answers, kit.edition);
    const id = ask ?? path.ask;
    const content = id ? form(id) : verdict(kit, m, engine);
    // The host heard of a verdict and may have changed what it rests on.
    if (now !== key()) return;
    kit.fill(
      node,
      path.done.length === 0 && h("p", { class: "muted" }, m.start),
      content,
      summary(path.done),
    );
    if (!id) {
      const title = node.querySelector("h2")?.textContent;
      if (title && title !== last) kit.say((last = title));
    } else {
      last = "";
      if (judged) kit.open();
    }
    judged = !id;
    if (focus) node.querySelector("h2")?.focus();
  }

  show(null, false);
  return {
    node,
    update(all) {
      // What stands stays as it is, with what was typed into it.
      if (all ? judged : shown !== key()) show(null, false);
    },
  };
}

function verdict(kit: Kit, m: MoreStrings, engine: FullEngine): HTMLElement | false {
  const { h, t, edition } = kit;
  const asked = profile(kit.answers, edition);
  let a: Assessment;
  try {
    a = engine.assess(asked, edition);
  } catch (thrown) {
    const { code, hint } = thrown as FinderError;
    const message = m.errors[code] ?? m.oops;
    kit.open();
    kit.emit("center-finder-error", {
      code,
      message,
      value: JSON.stringify(asked).slice(0, 200),
      hint,
    });
    return h("p", { class: "error" }, message);
  }
  const name = a.center ? kit.center(a.center) : "";
  const processed =
    a.verdict === "processed-at-center" || a.verdict === "assigned" || a.verdict === "depends";
  if (
    !kit.emit("center-finder-answer", {
      kind: "assessment",
      edition,
      center: processed ? a.center : null,
      profile: asked,
      assessment: a,
    })
  )
    return false;
  const box = h(
    "details",
    {
      ontoggle: async () => {
        if (box.open && box.childElementCount === 1)
          box.append(await (await import("../tasks.js")).tasks(kit, a.center, processed));
      },
    },
    h("summary", null, t.who),
  );
  const title = m.verdicts[a.verdict](name);
  return kit.card(
    title,
    a.center &&
      h(
        "p",
        null,
        [!title.includes(name) && name, kit.city(a.center)]
          .filter(Boolean)
          .map((part) => [h("b", null, part), " · "]),
        kit.fact(a.center.industry),
      ),
    a.verdict !== "goods-needed" &&
      edition !== "cee" &&
      h("p", null, a.ask ? m.ask(kit.center(a.ask)) : m.noAsk),
    h(
      "div",
      { class: "columns" },
      h(
        "div",
        null,
        kit.section(
          m.reasonsTitle,
          h(
            "ul",
            { class: "reasons" },
            a.reasons.map((r) => reason(kit, m, r)),
          ),
        ),
      ),
      h("div", null, a.mix.length > 0 && kit.section(m.mixTitle, mix(kit, m, a)), kit.next()),
    ),
    box,
  );
}

/** From hundredths of a percent. */
const percent = ({ lang }: Kit, hundredths: number): string =>
  new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 }).format(
    hundredths / 10_000,
  );

function reason(kit: Kit, m: MoreStrings, r: Reason): HTMLElement {
  const { h, center, date, fact } = kit;
  const kind = r.favors === null ? "info" : r.favors ? "yes" : "no";
  const say = m.reasons[r.code];
  const name = r.center ? center(r.center) : "";
  const of = /^\d{4}-/.test(r.fact)
    ? date(r.fact)
    : /^\d+%$/.test(r.fact)
      ? percent(kit, parseInt(r.fact) * 100)
      : r.fact;
  return h(
    "li",
    { class: kind },
    h("span", { class: "vh" }, m.favors[kind], " "),
    say ? say(name, of) : r.code,
    " ",
    h("span", { class: "muted" }, fact(r.source.title)),
  );
}

function mix(kit: Kit, m: MoreStrings, a: Assessment): HTMLElement {
  const { h, center, and } = kit;
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": m.mixTitle },
    h(
      "table",
      null,
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          m.mixHead.map((head) => h("th", { scope: "col" }, head)),
        ),
      ),
      h(
        "tbody",
        null,
        a.mix.map((row) =>
          h(
            "tr",
            null,
            h("th", { scope: "row" }, center(row.center)),
            h("td", null, percent(kit, row.share)),
            h("td", null, percent(kit, row.firm)),
            h("td", null, and(row.headings.map((x) => x.code))),
          ),
        ),
      ),
    ),
  );
}
