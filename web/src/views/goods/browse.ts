/** The disclosure that holds the tree of chapters and headings. */
import type { ViewContext } from "../../context.js";
import { h } from "../../dom.js";
import { once } from "../../once.js";
import { lazy } from "../../ui/lazy.js";
import type { Choices } from "./answered.js";
import type { Tree } from "./tree.js";

export interface Browse {
  node: HTMLElement;
  open(chapter: string): void;
  update(): void;
}

export function browse(context: ViewContext, choices: Choices): Browse {
  let tree: Tree | undefined;
  const inside = h("div");
  const load = once(async () => {
    tree = await (await import("./tree.js")).tree(context, choices);
    return tree;
  });
  const show = async () => {
    if (!inside.firstChild) await lazy(context, inside, async () => (await load()).node);
  };
  const ontoggle = () => node.open && show();
  const node = h(
    "details",
    { class: "browse", part: "browse", ontoggle },
    h("summary", null, context.text.t.browse),
    inside,
  );
  return {
    node,
    async open(chapter) {
      node.open = true;
      await show();
      (await load()).open(chapter);
    },
    update: () => tree?.update(),
  };
}
