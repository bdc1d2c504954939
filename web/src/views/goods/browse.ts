/** The disclosure that holds the tree of chapters and headings. */
import { h } from "../../dom.js";
import type { Kit } from "../../kit.js";
import { lazy } from "../../ui/lazy.js";
import type { Tree } from "./tree.js";

export interface Browse {
  node: HTMLElement;
  open(chapter: string): void;
  update(): void;
}

export function browse(kit: Kit, ask: (number: string) => void): Browse {
  let made: Promise<Tree> | undefined;
  const inside = h("div");
  const load = (): Promise<Tree> =>
    (made ??= import("./tree.js")
      .then((m) => m.tree(kit, ask))
      .catch((error) => {
        made = undefined;
        throw error;
      }));
  const node = h(
    "details",
    {
      class: "browse",
      part: "browse",
      ontoggle: () =>
        node.open && !inside.firstChild && lazy(kit, inside, async () => (await load()).node),
    },
    h("summary", null, kit.t.browse),
    inside,
  );
  return {
    node,
    async open(chapter) {
      node.open = true;
      if (!inside.firstChild) await lazy(kit, inside, async () => (await load()).node);
      (await load()).open(chapter);
    },
    update: () => void made?.then((tree) => tree.update()),
  };
}
