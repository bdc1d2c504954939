/** The verdict on an importer, with its reasons. */
import type { ViewContext } from "../../context.js";
import type { Assessment, FinderError, FullEngine, Reason } from "../../engine.js";
import { profile } from "../../flow/business.js";
import type { MoreStrings } from "../../strings/en/more.js";

/** What the parts of a verdict need. */
interface Given {
  context: ViewContext;
  m: MoreStrings;
  assessment: Assessment;
}

/** Judges the importer of the answers. Null means that the host shows its own verdict. */
export function verdict(
  context: ViewContext,
  m: MoreStrings,
  engine: FullEngine,
): HTMLElement | null {
  const { dom, query, host } = context;
  const { edition } = query;
  const asked = profile(query.business, edition);
  let assessment: Assessment;
  try {
    assessment = engine.assess(asked, edition);
  } catch (thrown) {
    const { code, hint } = thrown as FinderError;
    const message = m.errors[code] ?? m.oops;
    host.clearCenter();
    host.emit("center-finder-error", {
      code,
      message,
      value: JSON.stringify(asked).slice(0, 200),
      hint,
    });
    return dom.h("p", { class: "error" }, message);
  }
  const center = assessment.processedAtCenter ? assessment.center : null;
  const goesOn = host.answer({ kind: "assessment", edition, center, profile: asked, assessment });
  return goesOn ? card({ context, m, assessment }) : null;
}

function card(given: Given): HTMLElement {
  const { context, m, assessment } = given;
  const { dom, text, parts, query } = context;
  const { h } = dom;
  const { center, leaders, ask } = assessment;
  // Without goods nobody leads, and in a tie several do.
  const name = center ? text.center(center) : text.and(leaders.map((each) => text.center(each)));
  const title = m.verdicts[assessment.verdict](name);
  return parts.card(
    title,
    center &&
      h(
        "p",
        null,
        [!title.includes(name) && name, text.city(center)]
          .filter(Boolean)
          .map((part) => [h("b", null, part), " · "]),
        text.fact(center.industry),
      ),
    assessment.verdict !== "goods-needed" &&
      // In a tie it is not known whom to ask.
      leaders.length < 2 &&
      query.edition !== "cee" &&
      h("p", null, ask ? m.ask(text.center(ask)) : m.noAsk),
    h(
      "div",
      { class: "columns" },
      h(
        "div",
        null,
        parts.section(
          m.reasonsTitle,
          h(
            "ul",
            { class: "reasons" },
            assessment.reasons.map((r) => reason(given, r)),
          ),
        ),
      ),
      h(
        "div",
        null,
        assessment.mix.length > 0 && parts.section(m.mixTitle, mix(given)),
        parts.next(),
      ),
    ),
    who(given),
  );
}

/** Who does what for this importer. Loaded on demand. */
function who({ context, assessment }: Given): HTMLElement {
  const { h } = context.dom;
  const box = h(
    "details",
    {
      ontoggle: async () => {
        if (box.open && box.childElementCount === 1)
          box.append(
            await (await import("../tasks.js")).tasks(context, assessment.processedAtCenter),
          );
      },
    },
    h("summary", null, context.text.t.who),
  );
  return box;
}

/** `hundredths` are hundredths of a percent. */
const percent = ({ context }: Given, hundredths: number): string =>
  new Intl.NumberFormat(context.text.lang, { style: "percent", maximumFractionDigits: 1 }).format(
    hundredths / 10_000,
  );

function reason(given: Given, r: Reason): HTMLElement {
  const { m } = given;
  const { dom, text } = given.context;
  const { h } = dom;
  const kind = r.favors === null ? "info" : r.favors ? "yes" : "no";
  const say = m.reasons[r.code];
  const name = r.center ? text.center(r.center) : "";
  let fact = r.fact;
  if (/^\d{4}-/.test(fact)) fact = text.date(fact);
  else if (/^\d+%$/.test(fact)) fact = percent(given, Number.parseInt(fact, 10) * 100);
  return h(
    "li",
    { class: kind },
    h("span", { class: "vh" }, m.favors[kind], " "),
    say ? say(name, fact) : r.code,
    " ",
    h("span", { class: "muted" }, text.fact(r.source.title)),
  );
}

/** The goods by Center. */
function mix(given: Given): HTMLElement {
  const { m, assessment } = given;
  const { dom, text } = given.context;
  const { h } = dom;
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
        assessment.mix.map(({ center, share, robust, headings }) =>
          h(
            "tr",
            null,
            h("th", { scope: "row" }, text.center(center)),
            h("td", null, percent(given, share)),
            h("td", null, percent(given, robust)),
            h("td", null, text.and(headings.map(({ code }) => code))),
          ),
        ),
      ),
    ),
  );
}
