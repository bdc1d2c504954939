/**
 * Footnote 1 of the source document for this importer, before and after: first work at many ports,
 * then at one Center.
 */
import { amount, bar, type Shown, sumHeads, sums, table } from "./shown.js";

const MOST = 10;

export function ports(shown: Shown): HTMLElement | null {
  const { context, m, f, answer } = shown;
  const { dom, parts } = context;
  const { h } = dom;
  const n = answer.ports.filter((port) => port.port).length;
  if (!n) return null;
  return parts.section(
    m.ports[answer.edition](n, f.number(n)),
    h("p", { class: "muted" }, m.portsLead[answer.edition]),
    h("div", { class: "beforeafter" }, before(shown, n), after(shown)),
  );
}

/** All ports. `n` of them have a name. */
function before(shown: Shown, n: number): HTMLElement {
  const { context, m, f, answer } = shown;
  const { dom } = context;
  const { h } = dom;
  const measure = answer.total.entries === null ? "lines" : "entries";
  const rows = [...answer.ports].sort((a, b) => amount(b.sum, measure) - amount(a.sum, measure));
  const most = (rows[0] && amount(rows[0].sum, measure)) || 1;
  const row = ({ port, sum }: (typeof rows)[number]) =>
    h(
      "tr",
      null,
      h("th", { scope: "row" }, port ? m.portIs(port) : m.noPort),
      sums(shown, sum),
      h("td", { class: "bars" }, bar((amount(sum, measure) / most) * 10_000)),
    );
  const title = m.postRelease(n, f.number(n));
  const list = table(
    dom,
    title,
    [m.port, ...sumHeads(shown), h("span", { class: "vh" }, m.measures[measure])],
    rows.slice(0, MOST).map(row),
  );
  const rest = rows.slice(MOST);
  const showRest = () => {
    list.querySelector("tbody")?.append(...rest.map(row));
    list.focus();
    button.remove();
  };
  const button = h(
    "button",
    { type: "button", class: "noprint", onclick: showRest },
    m.morePorts(rest.length, f.number(rest.length)),
  );
  return h(
    "div",
    null,
    h("p", { class: "when" }, m.before),
    h("p", null, h("b", null, title)),
    list,
    rest.length > 0 && button,
  );
}

function after({ context, m, answer, measure }: Shown): HTMLElement {
  const { dom, text } = context;
  const { h } = dom;
  const muted = (says: string) => h("p", { class: "muted" }, says);
  const center = answer.measures.find((r) => r.measure === measure)?.center;
  const city = center && answer.edition === "cee" && text.city(center);
  return h(
    "div",
    { class: "now" },
    h("p", { class: "when" }, m.after[answer.edition]),
    h("p", null, h("b", null, m.oneCenter)),
    h("p", { class: "big" }, center ? text.center(center) : m.atOneOf),
    city && muted(city),
    center && !answer.agree && muted(m.byOnly(m.measures[measure].toLocaleLowerCase(text.lang))),
  );
}
