/**
 * Chapters and their headings, as nested disclosures that are filled when they are opened. Loaded
 * on demand.
 */
import type { ViewContext } from "../../context.js";
import type { HeadingRow } from "../../engine.js";
import type { Choices } from "./answered.js";
import css from "../../styles/tree.css";

export interface Tree {
  node: HTMLElement;
  open(chapter: string): void;
  /** The edition changed, so open chapters show other Centers. */
  update(): void;
}

type Needs = Pick<ViewContext, "dom" | "text" | "parts" | "query" | "session">;

export async function tree(
  { dom, text, parts, query, session }: Needs,
  { ask }: Choices,
): Promise<Tree> {
  const { h, fill } = dom;
  const m = await text.more();
  dom.style(css);
  const heading = (row: HeadingRow) =>
    h(
      "li",
      null,
      h(
        "button",
        { type: "button", onclick: () => ask(row.code) },
        h("b", null, row.code),
        h("span", null, text.title(row.title)),
        h(
          "span",
          { class: "to" },
          row.basis && parts.mark(row.basis, { small: true }),
          " ",
          row.center ? row.center.name : m.noCenter,
        ),
      ),
    );

  type Chapter = { box: HTMLDetailsElement; summary: HTMLElement; show(): void };
  const chapters = new Map<string, Chapter>();
  const chapter = (code: string, title: string) => {
    const inside = h("ul");
    const summary = h("summary", null, h("b", null, code), " ", text.title(title));
    const show = () => {
      if (box.open) fill(inside, session.engine.headings(code, query.edition).map(heading));
    };
    const box = h("details", { ontoggle: show }, summary, inside);
    chapters.set(code, { box, summary, show });
    return h("li", null, box);
  };
  const node = h(
    "ul",
    { class: "tree" },
    session.engine.chapters().map(({ code, title }) => chapter(code, title)),
  );
  return {
    node,
    open(code) {
      const entry = chapters.get(code);
      if (!entry) return node.querySelector("summary")?.focus();
      entry.box.open = true;
      entry.show();
      entry.summary.focus();
    },
    update() {
      for (const { show } of chapters.values()) show();
    },
  };
}
