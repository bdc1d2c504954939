/**
 * Footnote 1 of the source document as the importer's own before and after: work at many ports,
 * then at one Center.
 */
import { amount, bar, sumHeads, sums, table, type Shown } from "./shown.js";

const MOST = 10;

export function ports(shown: Shown): HTMLElement | null {
  const { kit, m, f, answer } = shown;
  const { h } = kit;
  const named = answer.ports.filter((port) => port.port);
  const n = named.length;
  if (!n) return null;
  const measure = answer.total.entries === null ? "lines" : "entries";
  const of = (sum: (typeof named)[number]["sum"]) => amount(sum, measure);
  const rows = [...answer.ports].sort((a, b) => of(b.sum) - of(a.sum));
  const most = of(rows[0]!.sum) || 1;
  const row = (port: (typeof rows)[number]) =>
    h(
      "tr",
      null,
      h("th", { scope: "row" }, port.port ? m.portIs(port.port) : m.noPort),
      sums(shown, port.sum),
      h("td", { class: "bars" }, bar((of(port.sum) / most) * 10_000)),
    );
  const list = table(
    kit,
    m.postRelease(n, f.number(n)),
    [m.port, ...sumHeads(shown), h("span", { class: "vh" }, m.measures[measure])],
    rows.slice(0, MOST).map(row),
  );
  const rest = rows.slice(MOST);
  const more =
    rest.length > 0 &&
    h(
      "button",
      {
        type: "button",
        class: "noprint",
        onclick: () => {
          list.querySelector("tbody")!.append(...rest.map(row));
          list.focus();
          (more as HTMLElement).remove();
        },
      },
      m.morePorts(rest.length, f.number(rest.length)),
    );
  const { center } = answer.measures.find((r) => r.measure === shown.measure) ?? { center: null };
  return kit.section(
    m.ports[answer.edition](n, f.number(n)),
    h("p", { class: "muted" }, m.portsLead[answer.edition]),
    h(
      "div",
      { class: "beforeafter" },
      h(
        "div",
        null,
        h("p", { class: "when" }, m.before),
        h("p", null, h("b", null, m.postRelease(n, f.number(n)))),
        list,
        more,
      ),
      h(
        "div",
        { class: "now" },
        h("p", { class: "when" }, m.after[answer.edition]),
        h("p", null, h("b", null, m.oneCenter)),
        h("p", { class: "big" }, center ? kit.center(center) : m.atOneOf),
        center &&
          answer.edition === "cee" &&
          kit.city(center) &&
          h("p", { class: "muted" }, kit.city(center)),
        center &&
          !answer.agree &&
          h(
            "p",
            { class: "muted" },
            m.byOnly(m.measures[shown.measure].toLocaleLowerCase(kit.lang)),
          ),
      ),
    ),
  );
}
