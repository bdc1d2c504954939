/**
 * Chapters and their headings, as nested disclosures that are filled when they are opened. Loaded
 * when it is opened itself.
 */
import type { Kit } from "../../kit.js";
import type { HeadingRow } from "../../engine.js";
import css from "../../styles/tree.css";

export interface Tree {
  node: HTMLElement;
  open(chapter: string): void;
  /** The edition changed: the Centers of open chapters are written anew. */
  update(): void;
}

export async function tree(kit: Kit, ask: (number: string) => void): Promise<Tree> {
  const { h, fill } = kit;
  const m = await kit.more();
  kit.style(css);
  const heading = (row: HeadingRow) =>
    h(
      "li",
      null,
      h(
        "button",
        { type: "button", onclick: () => ask(row.code) },
        h("b", null, row.code),
        h("span", null, kit.title(row.title)),
        h(
          "span",
          { class: "to" },
          row.basis && kit.mark(row.basis, true),
          " ",
          row.center ? row.center.name : m.noCenter,
        ),
      ),
    );

  const chapters = new Map<string, { box: HTMLDetailsElement; show(): void }>();
  const node = h(
    "ul",
    { class: "tree" },
    kit.session.engine.chapters().map(({ code, title }) => {
      const inside = h("ul");
      const show = () =>
        void (
          box.open && fill(inside, kit.session.engine.headings(code, kit.edition).map(heading))
        );
      const box = h(
        "details",
        { ontoggle: show },
        h("summary", null, h("b", null, code), " ", kit.title(title)),
        inside,
      );
      chapters.set(code, { box, show });
      return h("li", null, box);
    }),
  );
  return {
    node,
    open(chapter) {
      const entry = chapters.get(chapter);
      if (!entry) return node.querySelector("summary")!.focus();
      entry.box.open = true;
      entry.show();
      entry.box.querySelector("summary")!.focus();
    },
    update: () => chapters.forEach((entry) => entry.show()),
  };
}
