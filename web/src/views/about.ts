/** About the Centers: who they are, what they offer, who does what, and how they came to be. */
import type { Kit, View } from "../kit.js";
import type { Benefit, EditionId, Source } from "../engine.js";
import css from "../styles/more.css";

const EDITIONS: readonly EditionId[] = ["cee", "iic-2012"];

export async function aboutView(kit: Kit): Promise<View> {
  const [m, engine] = await Promise.all([kit.more(), kit.session.full()]);
  const { h, t } = kit;
  kit.style(css);
  const node = h("div", { class: "about" });

  const unique = (list: Source[]) => kit.sources([...new Map(list.map((s) => [s.id, s])).values()]);

  const centers = (edition: EditionId) => {
    const all = engine.centers(edition);
    return [
      h(
        "ul",
        { class: "centers" },
        all.map((c) =>
          h(
            "li",
            null,
            h("h3", null, c.name, " ", edition === "cee" && h("span", { class: "id" }, c.id)),
            h(
              "p",
              null,
              c.city ? h("b", null, kit.city(c)) : m.noCity,
              ` · ${m.stage[c.stage](kit.date(c.since))}`,
            ),
            h(
              "p",
              { class: "muted" },
              kit.fact(c.industry),
              c.grewOutOf && ` · ${m.grewOutOf[c.grewOutOf]}`,
            ),
          ),
        ),
      ),
      h(
        "details",
        null,
        h("summary", null, t.sources(2)),
        unique(all.flatMap((c) => engine.centerSources(c.id))),
      ),
    ];
  };

  const offers = (edition: EditionId) => {
    const all = engine.benefits(edition);
    return [
      h(
        "div",
        { class: "grid" },
        (Object.keys(m.audiences) as Benefit["audience"][]).map((audience) => {
          const found = all.filter((b) => b.audience === audience);
          return (
            found.length > 0 &&
            h(
              "section",
              null,
              h("h3", null, m.audiences[audience]),
              kit.list(found.map((b) => kit.fact(b.text))),
            )
          );
        }),
      ),
      unique(all.map((b) => b.source)),
    ];
  };

  const timeline = () =>
    h(
      "ol",
      { class: "timeline" },
      engine
        .timeline()
        .map((s) =>
          h(
            "li",
            null,
            h("b", null, kit.date(s.date)),
            h(
              "span",
              null,
              kit.fact(s.text),
              " ",
              h("span", { class: "muted" }, kit.fact(s.source.title)),
            ),
          ),
        ),
    );

  let shown: EditionId | undefined;
  const show = async () => {
    const { edition } = kit;
    shown = edition;
    const other = EDITIONS.find((e) => e !== edition)!;
    const who = await (await import("./tasks.js")).tasks(kit, null);
    if (shown !== edition) return;
    kit.fill(
      node,
      h("p", { class: "muted" }, h("b", null, t.editionLong[edition])),
      h("h2", null, m.centersTitle[edition]),
      centers(edition),
      h("details", null, h("summary", null, m.otherEdition(m.centersTitle[other])), centers(other)),
      h("h2", null, m.offersTitle),
      offers(edition),
      h("h2", null, m.whoTitle),
      who,
      h("h2", null, m.basesTitle),
      h(
        "dl",
        { class: "bases" },
        m.bases.map((b) => [h("dt", null, kit.mark(b)), h("dd", null, t.why[b])]),
      ),
      h("h2", null, m.timelineTitle),
      timeline(),
      h("p", { class: "last" }, t.last),
    );
  };
  await show();
  return { node, update: () => void (shown !== kit.edition && show()) };
}
