/** Who does what, grouped by where it is done. */
import type { Kit } from "../kit.js";
import type { Center, Place, Source } from "../engine.js";
import css from "../styles/more.css";

/** `processed` is whether this importer is processed at a Center, where that is known. */
export async function tasks(
  kit: Kit,
  _center: Center | null,
  processed?: boolean,
): Promise<HTMLElement> {
  const [m, engine] = await Promise.all([kit.more(), kit.session.full()]);
  const { h } = kit;
  kit.style(css);
  const all = engine.tasks(kit.edition);
  const at = (place: Place) =>
    all.filter((task) => (processed === false ? task.otherwise : task.place) === place);
  const sources = new Map<string, Source>(
    all.flatMap((task) => task.sources.map((s) => [s.id, s] as const)),
  );
  return h(
    "div",
    { class: "tasks" },
    kit.edition === "iic-2012" &&
      processed === undefined &&
      h("p", { class: "note" }, m.trustedOnly),
    processed !== undefined && h("p", null, h("b", null, processed ? m.forYou.yes : m.forYou.no)),
    h(
      "div",
      { class: "grid" },
      (["center", "port", "both", "unknown"] as const).map((place) => {
        const found = at(place);
        return (
          found.length > 0 &&
          h(
            "section",
            { class: `place-${place}` },
            h("h3", null, m.places[place]),
            kit.list(
              found.map((task) => [
                kit.fact(task.name),
                task.note &&
                  h("span", { class: "muted" }, m.aside(m.taskNotes[task.note] ?? task.note)),
              ]),
            ),
          )
        );
      }),
    ),
    kit.sources([...sources.values()]),
  );
}
