/** The views of one element: their tabs and panels, and which of them is shown. */
import type { View, ViewContext, ViewName } from "../context.js";
import { lazy } from "../ui/lazy.js";
import { type Tabs, tabs } from "../ui/tabs.js";
import { GoodsView } from "../views/goods/goods.js";

const VIEWS: readonly ViewName[] = ["goods", "business", "history", "about"];

/** The views that an attribute offers; all of them where it names none. */
export function viewNames(attribute: string | null): ViewName[] {
  const known: readonly string[] = VIEWS;
  const named = new Set((attribute ?? "").split(/\s+/));
  const found = [...named].filter((name): name is ViewName => known.includes(name));
  return found.length ? found : [...VIEWS];
}

interface ViewModule {
  view(context: ViewContext): Promise<View>;
}

/** The views that are loaded when they are shown first. */
const LATER: Record<Exclude<ViewName, "goods">, () => Promise<ViewModule>> = {
  business: () => import("../views/business/business.js"),
  history: () => import("../views/history/history.js"),
  about: () => import("../views/about.js"),
};

export class Views {
  /** The view that is shown, or that is shown first once there are any. */
  current: string | undefined;
  goods: GoodsView | undefined;
  readonly #context: ViewContext;
  /** Anew for each build: a view of the last one that comes late stays out. */
  #made = new Map<string, View>();
  #names: ViewName[] = [];
  #tabs: Tabs | undefined;

  constructor(context: ViewContext) {
    this.#context = context;
  }

  /** Makes all views anew. My goods is there at once, and answers `value`. */
  build(names: ViewName[], value: string): Tabs {
    const context = this.#context;
    const { t } = context.text;
    this.#made = new Map();
    this.goods = undefined;
    this.#names = names;
    const made = tabs(
      names.map((name) => t.views[name]),
      (index) => this.show(names[index]),
    );
    this.#tabs = made;
    const panel = made.panels[names.indexOf("goods")];
    if (panel) {
      this.goods = new GoodsView(context);
      this.#made.set("goods", this.goods);
      panel.append(this.goods.node);
      if (value) this.goods.reopen(value);
    }
    if (names.length === 1) {
      const only = made.panels[0]!;
      only.setAttribute("role", "group");
      only.removeAttribute("aria-labelledby");
      only.setAttribute("aria-label", t.views[names[0]!]);
    }
    return made;
  }

  /** Shows a view, or the first one where that is not offered; later, where there is none yet. */
  show(view: string | undefined): void {
    this.current = view;
    if (!this.#tabs) return;
    const names: readonly string[] = this.#names;
    const index = Math.max(0, names.indexOf(view ?? ""));
    const name = this.#names[index]!;
    const panel = this.#tabs.panels[index]!;
    this.current = name;
    this.#tabs.select(index);
    // Of slots with one name, the first in the tree has the content: it is to be one that is seen.
    for (const each of this.#tabs.panels)
      for (const slot of each.querySelectorAll("slot"))
        slot.name = (each === panel && slot.dataset.name) || "";
    const made = this.#made;
    const known = made.get(name);
    if (known) known.update();
    else if (name !== "goods")
      void lazy(this.#context, panel, async () => {
        const module = await LATER[name]();
        const view = await module.view(this.#context);
        made.set(name, view);
        return view.node;
      });
  }

  /** The edition changed. */
  update(): void {
    this.#made.get(this.current ?? "")?.update();
  }

  /** What My business is filled with changed. */
  updateBusiness(): void {
    this.#made.get("business")?.update();
  }

  /** The host's table changed. */
  refresh(): void {
    for (const view of this.#made.values()) view.refresh();
  }
}
