/**
 * The class of `<center-finder>`, without side effects: importing it defines
 * nothing and touches no DOM, so that it is safe on a server.
 */
import { announcer } from "./announce.js";
import { fill, h, sheet } from "./dom.js";
import type { EditionId, HistoryResult } from "./engine.js";
import type { CenterFinderEventMap, Emit } from "./events.js";
import type { Kit, View, ViewName } from "./kit.js";
import { Session } from "./session.js";
import type { Strings } from "./strings/en.js";
import { language } from "./strings/index.js";
import css from "./styles/element.css";
import { editionSwitch } from "./ui/edition.js";
import { failed, lazy } from "./ui/lazy.js";
import { parts } from "./ui/parts.js";
import { tabs } from "./ui/tabs.js";
import { goodsView, type GoodsView } from "./views/goods.js";

export type * from "./events.js";
export type * from "./engine/types.js";
export type { ViewName } from "./kit.js";

const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

const VIEWS: readonly ViewName[] = ["goods", "business", "history", "about"];
const EDITIONS: readonly EditionId[] = ["cee", "iic-2012"];
const sheets = new Map<string, CSSStyleSheet>();

/** The language tag that holds for an element, across shadow roots; English for what is no tag, since `Intl` throws for that. */
function langOf(node: Element): string {
  try {
    for (let at = node; at; at = (at.getRootNode() as ShadowRoot).host) {
      const found = at.closest<HTMLElement>("[lang]");
      if (found) return Intl.getCanonicalLocales(found.lang)[0]!;
    }
  } catch {
    // No tag.
  }
  return "en";
}

/**
 * Tells an importer which U.S. Customs Center handles its goods, in the browser alone.
 *
 * @summary Which U.S. Customs Center handles my goods?
 * @tagname center-finder
 *
 * @slot - Text and links that are useful without script. Shown until the engine works, and beside the message when it cannot.
 *
 * @attr {"cee" | "iic-2012"} [edition="cee"] - The Centers in force, or the Industry Integration Centers as proposed in early 2012.
 * @attr {string} [views="goods business history about"] - Which views are offered, in this order. With one view there are no tabs.
 * @attr {string} value - The tariff number, or the name of the goods, that is asked about.
 * @attr {string} lang - The language; inherited from the page where it is not set.
 * @attr {"light" | "dark" | "auto"} theme - `auto` follows the system; without it, the element follows the `color-scheme` of the page.
 * @attr {string} permalink - What stands before the state in links that reopen an answer, such as `#`. Without it, there are no such links.
 *
 * @event {CustomEvent<ReadyDetail>} center-finder-ready - The engine works.
 * @event {CustomEvent<AnswerDetail>} center-finder-answer - Goods were routed, words were understood, or an importer was judged.
 * @event {CustomEvent<QuestionDetail>} center-finder-question - A question about the goods is shown.
 * @event {CustomEvent<HistoryProgressDetail>} center-finder-history-progress - An import history is being read; at most ten times a second.
 * @event {CustomEvent<HistoryAnswerDetail>} center-finder-history-answer - An import history was read, or is answered for another edition, importer or time.
 * @event {CustomEvent<ErrorDetail>} center-finder-error - Something that the user or the host can mend.
 *
 * @csspart base - All that the element shows of its own.
 * @csspart edition - The switch between the editions.
 * @csspart tab - A tab.
 * @csspart panel - The content of a tab.
 * @csspart form - The form of My goods.
 * @csspart input - A field for text.
 * @csspart list - The suggestions below the field.
 * @csspart option - A suggestion.
 * @csspart button - The main button of a form.
 * @csspart output - The place of the answer in My goods.
 * @csspart answer - An answer.
 * @csspart title - The title of an answer.
 * @csspart basis - The mark that shows how sure an answer is.
 * @csspart basis-stated - The same mark, for what CBP has published.
 * @csspart basis-operational - The same mark, for a working document of CBP.
 * @csspart basis-evidence - The same mark, for what was seen in rulings or orders.
 * @csspart basis-named - The same mark, for what CBP's words name.
 * @csspart basis-derived - The same mark, for our reading.
 * @csspart basis-supplied - The same mark, for a table of the host.
 * @csspart actions - Copy, print and link.
 * @csspart disclaimer - The last line of an answer.
 * @csspart browse - The tree of chapters and headings.
 * @csspart message - What is said when the engine cannot start.
 *
 * @cssproperty [--cf-font=system-ui, sans-serif] - The type.
 * @cssproperty [--cf-font-size=1rem] - The size of running text.
 * @cssproperty [--cf-text] - The colour of text.
 * @cssproperty [--cf-muted] - The colour of secondary text.
 * @cssproperty [--cf-background] - The ground of the element.
 * @cssproperty [--cf-surface] - The ground of answers and of the tree.
 * @cssproperty [--cf-border] - The colour of lines that only separate.
 * @cssproperty [--cf-control] - The colour of the edges of controls.
 * @cssproperty [--cf-accent] - The colour of links, of the main button and of what is chosen.
 * @cssproperty [--cf-on-accent] - The colour of text on the accent.
 * @cssproperty [--cf-focus] - The colour of the focus ring.
 * @cssproperty [--cf-danger] - The colour of errors.
 * @cssproperty [--cf-radius=6px] - The radius of corners.
 * @cssproperty [--cf-space=1rem] - The distance that all others are made of.
 * @cssproperty [--cf-sticky-top=0] - How far below the top of the window the edition switch stays, for pages with a bar of their own.
 *
 * @cssstate loading - The engine is being loaded.
 * @cssstate ready - The engine works.
 * @cssstate failed - The engine cannot start.
 */
export class CenterFinderElement extends Base {
  static readonly observedAttributes = ["edition", "views", "value", "lang", "permalink"];

  /** Defines the tag; a second time, after another copy of this package, or on a server, it leaves things as they are. */
  static define(tag = "center-finder", registry: CustomElementRegistry | undefined = globalThis.customElements): typeof CenterFinderElement {
    try {
      registry?.define(tag, this);
    } catch (error) {
      if ((error as Error).name !== "NotSupportedError") throw error;
    }
    return this;
  }

  readonly #root: ShadowRoot;
  readonly #internals: ElementInternals;
  readonly #base = h("div", { class: "cf", part: "base" });
  readonly #message = h("div", { part: "message" });
  readonly #announcer = announcer();
  readonly #kit: Kit;
  #views = new Map<ViewName, View>();
  #view: ViewName | undefined;
  #show: (view: ViewName) => void = () => {};
  #mark: (edition: EditionId) => void = () => {};
  #phase: "new" | "loading" | "ready" | "failed" = "new";
  #asking = false;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: "open" });
    this.#internals = this.attachInternals();
    this.#kit = this.#makeKit();
    this.#kit.style(css);
    this.#root.append(this.#message, h("slot"), this.#base, this.#announcer.node);
  }

  /** The edition that answers are for. */
  get edition(): EditionId {
    const found = this.getAttribute("edition") as EditionId;
    return EDITIONS.includes(found) ? found : "cee";
  }
  set edition(edition: EditionId) {
    this.setAttribute("edition", edition);
  }

  /** The views that are offered. */
  get views(): string {
    return this.#names().join(" ");
  }
  set views(views: string) {
    this.setAttribute("views", views);
  }

  /** The tariff number, or the name of the goods, that is asked about. */
  get value(): string {
    return this.getAttribute("value") ?? "";
  }
  set value(value: string) {
    this.setAttribute("value", value);
  }

  /** `light`, `dark`, `auto`, or empty to follow the page. */
  get theme(): string {
    return this.getAttribute("theme") ?? "";
  }
  set theme(theme: string) {
    this.setAttribute("theme", theme);
  }

  /** The question as text for an address: view, edition, value and all answers that were given. Setting it asks that question. */
  get state(): string {
    const state = new URLSearchParams(this.#kit.answers);
    if (this.value) state.set("value", this.value);
    if (this.edition !== "cee") state.set("edition", this.edition);
    if (this.#view && this.#view !== this.#names()[0]) state.set("view", this.#view);
    return state.toString();
  }
  set state(text: string) {
    const { view, edition, value = "", ...answers } = Object.fromEntries(new URLSearchParams(text));
    this.#kit.answers = answers;
    const wanted = edition === "iic-2012" ? edition : "cee";
    if (wanted !== this.edition) this.edition = wanted;
    this.#kit.asked(value);
    if (this.#phase === "ready") {
      this.#views.forEach((v) => v.update());
      this.#goods()?.ask(value, true);
      this.#show((view as ViewName) ?? this.#names()[0]);
    } else this.#view = view as ViewName;
  }

  /** Lays a table of ranges (CSV, columns as in DATA.md) over the built-in one, or puts it in its place; returns its number of rows. */
  async setScope(name: string, csv: string, replace = false): Promise<number> {
    const rows = await this.#kit.session.setScope(name, csv, replace);
    this.#views.forEach((view) => view.update(true));
    return rows;
  }

  /** Reads an import history as if the user had dropped it on My import history, which must be among the views. */
  readHistory(file: Blob): Promise<HistoryResult> {
    return new Promise((resolve, reject) => {
      this.#kit.file = { file, resolve, reject };
      this.#show((this.#view = "history"));
    });
  }

  connectedCallback(): void {
    if (this.#phase === "new") void this.#start();
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (this.#phase !== "ready" || old === value) return;
    if (name === "value") return this.#asking ? undefined : this.#goods()?.ask(value ?? "");
    if (name !== "edition") return void this.#build();
    this.#kit.edition = this.edition;
    this.#mark(this.edition);
    this.#views.forEach((view) => view.update());
  }

  #names(): ViewName[] {
    const asked = new Set((this.getAttribute("views") ?? "").split(/\s+/) as ViewName[]);
    const found = [...asked].filter((view) => VIEWS.includes(view));
    return found.length ? found : [...VIEWS];
  }

  #goods(): GoodsView | undefined {
    return this.#views.get("goods") as GoodsView | undefined;
  }

  #enter(phase: "loading" | "ready" | "failed"): void {
    this.#phase = phase;
    const { states } = this.#internals;
    states.clear();
    states.add(phase);
  }

  async #start(): Promise<void> {
    this.#enter("loading");
    const { session, emit } = this.#kit;
    fill(this.#message);
    try {
      await session.start();
    } catch (error) {
      this.#enter("failed");
      failed(this.#kit, this.#message, error, () => this.#start());
      return;
    }
    await this.#build();
    this.#enter("ready");
    emit("center-finder-ready", { version: session.engine.version(), edition: this.edition });
    if (this.value) this.#goods()?.ask(this.value, true);
  }

  /** Makes the switch, the tabs and the first view; again when the language or the views change. */
  async #build(): Promise<void> {
    const kit = this.#kit;
    kit.lang = langOf(this);
    kit.t = await language(kit.lang).start();
    kit.edition = this.edition;
    this.#views.clear();
    const names = this.#names();
    const { node: editions, set } = editionSwitch(kit.t, (edition) => (this.edition = edition));
    const { bar, panels, select } = tabs(names.map((name) => kit.t.views[name]), (index) => this.#show(names[index]!));
    this.#mark = set;
    set(kit.edition);

    this.#show = (view) => {
      const index = Math.max(0, names.indexOf(view));
      const name = (this.#view = names[index]!);
      select(index);
      const known = this.#views.get(name);
      if (known) known.update();
      else void lazy(kit, panels[index]!, async () => {
        const made = await this.#make(name);
        this.#views.set(name, made);
        return made.node;
      });
    };
    const goods = names.indexOf("goods");
    if (goods >= 0) {
      const made = goodsView(kit);
      this.#views.set("goods", made);
      panels[goods]!.append(made.node);
      if (this.#phase === "ready" && this.value) made.ask(this.value, true);
    }
    if (names.length === 1) {
      panels[0]!.setAttribute("role", "group");
      panels[0]!.removeAttribute("aria-labelledby");
      panels[0]!.setAttribute("aria-label", kit.t.views[names[0]!]);
    }
    fill(this.#base, h("div", { class: "bar" }, editions, names.length > 1 && bar), panels);
    this.#show(this.#view ?? names[0]!);
  }

  async #make(view: ViewName): Promise<View> {
    const kit = this.#kit;
    if (view === "business") return (await import("./views/business.js")).businessView(kit);
    if (view === "history") return (await import("./views/history.js")).historyView(kit);
    if (view === "about") return (await import("./views/about.js")).aboutView(kit);
    return goodsView(kit);
  }

  #makeKit(): Kit {
    const emit: Emit = (name, detail) => void this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    const kit = {
      h,
      fill,
      t: language("en").start() as Strings,
      more: () => language(kit.lang).more(),
      history: () => language(kit.lang).history(),
      lang: "en",
      edition: "cee",
      session: new Session(),
      answers: {},
      goods: null,
      say: this.#announcer.say,
      emit,
      style: (text: string) => {
        const made = sheets.get(text) ?? sheet(text);
        sheets.set(text, made);
        if (!this.#root.adoptedStyleSheets.includes(made)) this.#root.adoptedStyleSheets.push(made);
      },
      link: () => {
        const before = this.getAttribute("permalink");
        if (before === null) return null;
        const url = new URL(before + this.state, this.baseURI);
        return /^https?:$/.test(url.protocol) ? url.href : null;
      },
      asked: (value: string) => {
        this.#asking = true;
        if (value !== this.value) this.value = value;
        this.#asking = false;
      },
      show: (view: ViewName) => this.#show(view),
    } as unknown as Kit;
    return Object.assign(kit, parts(kit));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "center-finder": CenterFinderElement;
  }
}

export type CenterFinderEvents = CenterFinderEventMap;
