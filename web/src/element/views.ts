/** The views of one element: their tabs and panels, and which of them is shown. */
import type { View, ViewContext, ViewName } from "../context.js";
import { lazy } from "../ui/lazy.js";
import { type Tabs, tabs } from "../ui/tabs.js";
import { GoodsView } from "../views/goods/goods.js";

const VIEWS: readonly ViewName[] = ["goods", "business", "history", "about"];

/** The views that an attribute offers; all of them where it names none. */
export function viewNames(attribute: string | null): ViewName[] {
  const named = (attribute ?? "").split(/\s+/);
  const found = [...new Set(named)].flatMap((name) => VIEWS.filter((view) => view === name));
  return found.length ? found : [...VIEWS];
}

/** The views that are loaded when they are shown first. */
const LATER: Record<Exclude<ViewName, "goods">, (context: ViewContext) => Promise<View>> = {
  business: async (context) =>
    (await import("../views/business/business.js")).businessView(context),
  history: async (context) => (await import("../views/history/history.js")).historyView(context),
  about: async (context) => (await import("../views/about.js")).aboutView(context),
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
    const [only, ...others] = names;
    if (only && !others.length) {
      made.panels[0]?.setAttribute("role", "group");
      made.panels[0]?.removeAttribute("aria-labelledby");
      made.panels[0]?.setAttribute("aria-label", t.views[only]);
    }
    return made;
  }

  /** Shows a view, or the first one where that is not offered; later, where there is none yet. */
  show(view: string | undefined): void {
    this.current = view;
    if (!this.#tabs) return;
    const index = Math.max(
      0,
      this.#names.findIndex((name) => name === view),
    );
    const name = this.#names[index];
    const panel = this.#tabs.panels[index];
    if (!name || !panel) return;
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
        const view = await LATER[name](this.#context);
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
