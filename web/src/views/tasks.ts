/** Who does what, grouped by where it is done. */
import type { ViewContext } from "../context.js";
import type { Office, Source } from "../engine.js";
import css from "../styles/more.css";

const OFFICES: readonly Office[] = ["center", "port", "both", "unknown"];

/** `processed` says whether a Center processes what this importer files, if that is known. */
export async function tasks(context: ViewContext, processed?: boolean): Promise<HTMLElement> {
  const { dom, text, parts, query, session } = context;
  const { h } = dom;
  const [m, engine] = await Promise.all([text.more(), session.full()]);
  dom.style(css);
  const all = engine.tasks(query.edition);
  const at = (office: Office) =>
    all.filter((task) => (processed === false ? task.otherwise : task.office) === office);
  const sources = new Map<string, Source>(
    all.flatMap((task) => task.sources.map((s) => [s.id, s] as const)),
  );
  return h(
    "div",
    { class: "tasks" },
    query.edition === "iic-2012" &&
      processed === undefined &&
      h("p", { class: "note" }, m.trustedOnly),
    processed !== undefined && h("p", null, h("b", null, processed ? m.forYou.yes : m.forYou.no)),
    h(
      "div",
      { class: "grid" },
      OFFICES.map((office) => {
        const found = at(office);
        return (
          found.length > 0 &&
          h(
            "section",
            { class: `place-${office}` },
            h("h3", null, m.offices[office]),
            parts.list(
              found.map(({ name, note }) => [
                text.fact(name),
                note && h("span", { class: "muted" }, m.aside(m.taskNotes[note] ?? note)),
              ]),
            ),
          )
        );
      }),
    ),
    parts.sources([...sources.values()]),
  );
}
