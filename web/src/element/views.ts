/** The views of one element: their tabs, their panels, and the view that is shown. */
import type { View, ViewContext, ViewName } from "../context.js";
import { lazy } from "../ui/lazy.js";
import { type Tabs, tabs } from "../ui/tabs.js";
import { GoodsView } from "../views/goods/goods.js";

const VIEWS: readonly ViewName[] = ["goods", "business", "history", "about"];

/** The views that the attribute names; all of them if it names none. */
export function viewNames(attribute: string | null): ViewName[] {
  const known: readonly string[] = VIEWS;
  const named = new Set((attribute ?? "").split(/\s+/));
  const found = [...named].filter((name): name is ViewName => known.includes(name));
  return found.length ? found : [...VIEWS];
}

interface ViewModule {
  view(context: ViewContext): Promise<View>;
}

/** The views that are loaded when they are shown for the first time. */
const LATER: Record<Exclude<ViewName, "goods">, () => Promise<ViewModule>> = {
  business: () => import("../views/business/business.js"),
  history: () => import("../views/history/history.js"),
  about: () => import("../views/about.js"),
};

export class Views {
  /** The view that is shown, or that `build` is going to show. */
  current: string | undefined;
  goods: GoodsView | undefined;
  readonly #context: ViewContext;
  /** A new map for each build, so that a view that loads late stays in the old one. */
  #made = new Map<string, View>();
  #names: ViewName[] = [];
  #tabs: Tabs | undefined;

  constructor(context: ViewContext) {
    this.#context = context;
  }

  /** Makes new views. My goods is made at once, and answers `value`. */
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

  /** Shows a view, or the first one if this one is not offered. Before `build` it only notes it. */
  show(view: string | undefined): void {
    this.current = view;
    if (!this.#tabs) return;
    const names: readonly string[] = this.#names;
    const index = Math.max(0, names.indexOf(view ?? ""));
    const name = this.#names[index]!;
    const panel = this.#tabs.panels[index]!;
    this.current = name;
    this.#tabs.select(index);
    // The first of several slots with one name gets the content, so only the shown panel has names.
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

  /** The answers of My business changed. */
  updateBusiness(): void {
    this.#made.get("business")?.update();
  }

  /** The host's table changed. */
  refresh(): void {
    for (const view of this.#made.values()) view.refresh();
  }
}
