/** The disclosure that holds the tree of chapters and headings. */
import type { ViewContext } from "../../context.js";
import { h } from "../../dom.js";
import { once } from "../../once.js";
import { lazy } from "../../ui/lazy.js";
import type { Tree } from "./tree.js";

export interface Browse {
  node: HTMLElement;
  open(chapter: string): void;
  update(): void;
}

export function browse(context: ViewContext, ask: (number: string) => void): Browse {
  let made: Tree | undefined;
  const inside = h("div");
  const load = once(async () => {
    made = await (await import("./tree.js")).tree(context, ask);
    return made;
  });
  const show = () => lazy(context, inside, async () => (await load()).node);
  const node = h(
    "details",
    {
      class: "browse",
      part: "browse",
      ontoggle: () => {
        if (node.open && !inside.firstChild) show();
      },
    },
    h("summary", null, context.text.t.browse),
    inside,
  );
  return {
    node,
    async open(chapter) {
      node.open = true;
      if (!inside.firstChild) await show();
      (await load()).open(chapter);
    },
    update: () => made?.update(),
  };
}
