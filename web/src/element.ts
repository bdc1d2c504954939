/**
 * The class of `<center-finder>`, without side effects: importing it defines
 * nothing and touches no DOM, so that it is safe on a server.
 */
import { announcer } from "./announce.js";
import { fill, h, sheet, type Child } from "./dom.js";
import type {
  Assessment,
  EditionId,
  HistoryResult,
  Profile,
  Routing,
  SuggestOptions,
  Suggestions,
} from "./engine.js";
import type { AnswerDetail, CenterFinderEventMap, Emit } from "./events.js";
import type { HostStrings, Overlay, ScopeTable } from "./host-options.js";
import type { Kit, View, ViewName } from "./kit.js";
import { langOf } from "./language.js";
import { Session } from "./session.js";
import type { Strings } from "./strings/en/start.js";
import { language } from "./strings/index.js";
import css from "./styles/element.css";
import { editionSwitch } from "./ui/edition.js";
import { failed, lazy } from "./ui/lazy.js";
import { parts } from "./ui/parts.js";
import { tabs } from "./ui/tabs.js";
import { goodsView, type GoodsView } from "./views/goods/goods.js";

export type * from "./events.js";
export type * from "./engine/types.js";
export type { HostString, HostStrings, ScopeTable } from "./host-options.js";
export type { ViewName } from "./kit.js";

const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

const VIEWS: readonly ViewName[] = ["goods", "business", "history", "about"];
const EDITIONS: readonly EditionId[] = ["cee", "iic-2012"];
const host = () => import("./host-options.js");

/**
 * Tells an importer which U.S. Customs Center handles its goods, in the browser alone.
 *
 * It is a control of forms: under its `name`, a form gets the id of the Center that the answer
 * given last chose, such as `CEE003`. That is the Center of a tariff number or of the heading that
 * the user chose for words, or the one that My business assigns. While an answer is open (words, a
 * chapter or a former heading that points to several Centers, an importer that is assigned to
 * none), there is no value, and with `required` the form is held back (not where the engine cannot
 * start: then nobody could find a Center). What the browser keeps of a form is `state`, and asks
 * the same question again.
 *
 * Properties may be set before the class is known. The element stores nothing, sends nothing, and
 * leaves the address of the page alone.
 *
 * @summary Which U.S. Customs Center handles my goods?
 * @tagname center-finder
 *
 * @slot - Text and links that are useful without script. Shown until the engine works, and beside
 * the message when it cannot.
 * @slot header - Stands above the element.
 * @slot footer - Stands below the element.
 * @slot disclaimer - Takes the place of the last line of the answer that is seen.
 * @slot actions - Joins the actions of the answer that is seen, such as a button that sends it on.
 *
 * @attr {"cee" | "iic-2012"} [edition="cee"] - The Centers in force, or the Industry Integration
 * Centers as proposed in early 2012.
 * @attr {string} as-of - A date (`2012`, `2012-03` or `2012-03-15`) that decides the edition; what
 * held then is said above the view. Where nothing held yet, or there is no such day, the edition
 * stays.
 * @attr {string} [views="goods business history about"] - Which views are offered, in this order.
 * With one view there are no tabs.
 * @attr {string} value - The tariff number, or the name of the goods, that is asked about.
 * @attr {string} lang - The language; inherited from the page where it is not set.
 * @attr {"light" | "dark" | "auto"} theme - `auto` follows the system; without it, the element
 * follows the `color-scheme` of the page.
 * @attr {number} max-results - The most headings that are shown for words and suggested, 1 to 20.
 * @attr {string} permalink - What stands before the state in links that reopen an answer, such as
 * `#`. Without it, there are no such links.
 * @attr {string} name - The name under which a form gets the id of the Center.
 * @attr {string} form - The id of the form that it belongs to, where that is not around it.
 * @attr {boolean} required - A form may be sent only when there is a Center.
 * @attr {boolean} disabled - Switches the element off; a `<fieldset disabled>` around it does so as
 * well.
 *
 * @event {CustomEvent<ReadyDetail>} center-finder-ready - The engine works.
 * @event {CustomEvent<AnswerDetail>} center-finder-answer - Goods were routed, words were
 * understood, or an importer was judged. Cancelable: then the element shows no answer, and the host
 * shows its own.
 * @event {CustomEvent<QuestionDetail>} center-finder-question - A question about the goods is to be
 * shown. Cancelable: then the element leaves it out, and the host asks it and calls
 * `answerQuestion()`.
 * @event {CustomEvent<HistoryProgressDetail>} center-finder-history-progress - An import history is
 * being read; at most ten times a second.
 * @event {CustomEvent<HistoryAnswerDetail>} center-finder-history-answer - An import history was
 * read, or is answered for another edition, importer or time.
 * @event {CustomEvent<ErrorDetail>} center-finder-error - Something that the user or the host can
 * mend.
 *
 * @csspart base - All that the element shows of its own.
 * @csspart edition - The switch between the editions.
 * @csspart date - What held at the date of `as-of`.
 * @csspart tab - A tab.
 * @csspart panel - The content of a tab.
 * @csspart form - The form of My goods.
 * @csspart input - A field for text.
 * @csspart list - The list of suggestions below the field.
 * @csspart option - A suggestion.
 * @csspart button - The main button of a form.
 * @csspart output - The place of the answer in My goods.
 * @csspart answer - An answer.
 * @csspart title - The title of an answer.
 * @csspart basis - The mark that shows how sure an answer is.
 * @csspart basis-stated - The mark of an answer that CBP published.
 * @csspart basis-operational - The mark of an answer from a working document of CBP.
 * @csspart basis-evidence - The mark of an answer seen in rulings or orders.
 * @csspart basis-named - The mark of an answer by CBP's words for an industry.
 * @csspart basis-derived - The mark of an answer that is our reading.
 * @csspart basis-supplied - The mark of an answer from the host's table.
 * @csspart actions - Copy, print and link.
 * @csspart disclaimer - The last line of an answer.
 * @csspart browse - The tree of chapters and headings.
 * @csspart message - What is said when a file cannot be loaded.
 *
 * @cssproperty [--cf-font=system-ui, sans-serif] - The type.
 * @cssproperty [--cf-font-size=1em] - The size of running text; the page's, where it is not set.
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
 * @cssproperty [--cf-sticky-top=0] - How far below the top of the window the edition switch stays,
 * for pages with a bar of their own.
 *
 * @cssstate loading - The engine is being loaded.
 * @cssstate ready - The engine works.
 * @cssstate failed - The engine cannot start.
 * @cssstate answered - There is an answer with one Center, or words that are likely enough for one.
 * @cssstate unsure - There is an answer, and it fits several Centers or none.
 * @cssstate disabled - The element is switched off.
 */
export class CenterFinderElement extends Base {
  static readonly observedAttributes = [
    "edition",
    "as-of",
    "value",
    "required",
    "views",
    "lang",
    "permalink",
    "max-results",
  ];
  /** The chosen Center takes part in a form. */
  static readonly formAssociated = true;

  /**
   * Defines the tag; a second time, after another copy of this package, or on a server, it leaves
   * things as they are.
   */
  static define(
    tag = "center-finder",
    registry: CustomElementRegistry | undefined = globalThis.customElements,
  ): typeof CenterFinderElement {
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
  readonly #css = new Set<string>();
  readonly #date = h("div", { part: "date" });
  #views = new Map<ViewName, View>();
  #view: ViewName | undefined;
  #show: (view: ViewName) => void = () => {};
  #mark: (edition: EditionId) => void = () => {};
  #phase: "new" | "loading" | "ready" | "failed" = "new";
  #asking = false;
  #builds = 0;
  #center: string | null = null;
  #profile: Profile | null = null;
  #strings: HostStrings | null = null;
  #overlay: Overlay | null = null;
  #laying: Promise<unknown> | undefined;
  #asked = "";
  /** The page's language may change, or the element's place in it. */
  readonly #follow = (): void =>
    void (this.#ready && langOf(this) !== this.#asked && this.#try(() => this.#build()));
  readonly #watch = new MutationObserver(this.#follow);

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: "open" });
    this.#internals = this.attachInternals();
    this.#kit = this.#makeKit();
    this.#kit.style(css);
    this.#root.append(
      h("slot", { name: "header" }),
      this.#message,
      h("slot"),
      this.#base,
      h("slot", { name: "footer" }),
      this.#announcer.node,
    );
    // The click of a label comes to the element itself.
    this.addEventListener("click", (event) => event.composedPath()[0] === this && this.focus());
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
  declare value: string;
  /** `light`, `dark`, `auto`, or empty to follow the page. */
  declare theme: string;
  /** The date whose edition is shown, as `2012`, `2012-03` or `2012-03-15`; empty for none. */
  declare asOf: string;
  /** The name under which a form gets the id of the Center. */
  declare name: string;
  /** Whether a form may be sent only when there is a Center. */
  declare required: boolean;
  /** Whether the element is switched off, by itself; a `<fieldset>` around it can do so as well. */
  declare disabled: boolean;
  /** What every control of a form tells. */
  declare readonly labels: NodeList;
  declare readonly validity: ValidityState;
  declare readonly validationMessage: string;
  declare readonly willValidate: boolean;

  static {
    const property = (
      name: string,
      get: (this: CenterFinderElement) => unknown,
      set?: (this: CenterFinderElement, value: never) => void,
    ) =>
      Object.defineProperty(this.prototype, name, {
        get,
        set,
        configurable: true,
        enumerable: true,
      });
    for (const name of ["value", "theme", "as-of", "name"]) {
      property(
        name === "as-of" ? "asOf" : name,
        function () {
          return this.getAttribute(name) ?? "";
        },
        function (value: string) {
          this.setAttribute(name, value);
        },
      );
    }
    for (const name of ["required", "disabled"]) {
      property(
        name,
        function () {
          return this.hasAttribute(name);
        },
        function (on: boolean) {
          this.toggleAttribute(name, on);
        },
      );
    }
    for (const name of ["labels", "validity", "validationMessage", "willValidate"] as const) {
      property(name, function () {
        return this.#internals[name];
      });
    }
  }

  /**
   * The form that it belongs to. What is set is the id of a form elsewhere, as by the attribute:
   * React and Vue set what is a property as one.
   */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  set form(id: HTMLFormElement | string | null) {
    if (typeof id === "string") this.setAttribute("form", id);
    else this.removeAttribute("form");
  }

  /**
   * The most headings that are shown for words and suggested, 1 to 20; 0 leaves it to the element.
   */
  get maxResults(): number {
    const most = Number(this.getAttribute("max-results"));
    return most >= 1 && most <= 20 ? Math.trunc(most) : 0;
  }
  set maxResults(most: number) {
    this.setAttribute("max-results", String(most));
  }

  /**
   * The importer that My business is filled with, or that it judged last; what is left out is
   * asked.
   */
  get profile(): Profile | null {
    return this.#profile;
  }
  set profile(profile: Profile | null) {
    this.#profile = profile;
    if (this.#ready) void this.#try(() => this.#fill());
  }

  /** Sentences in the place of the element's, by their key in its strings. */
  get strings(): HostStrings | null {
    return this.#strings;
  }
  set strings(strings: HostStrings | null) {
    this.#strings = strings;
    this.#overlay = null;
    if (this.#ready) void this.#try(() => this.#build());
  }

  /**
   * The table of ranges that is laid over the built-in one. A table with faults is told as an
   * error, and the one before stays.
   */
  get scope(): ScopeTable | null {
    return this.#kit.session.scope;
  }
  set scope(scope: ScopeTable | null) {
    if (scope || this.#laying)
      this.#laying = this.#lay(scope).catch(async (error) =>
        (await host()).report(this.#kit, error, scope?.name),
      );
  }

  /**
   * The id of the Center that the last answer chose, as a form gets it; null where that is open.
   */
  get center(): string | null {
    return this.#center;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /**
   * The question as text for an address: view, edition, value and all answers that were given.
   * Setting it asks that question.
   */
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
    if (this.#ready) {
      this.#goods()?.ask(value, true);
      this.#show((view as ViewName) ?? this.#names()[0]);
    } else this.#view = view as ViewName;
  }

  /**
   * Lays a table of ranges (CSV, columns as in DATA.md) over the built-in one, or puts it in its
   * place; returns its number of rows.
   */
  async setScope(name: string, csv: string, replace = false): Promise<number> {
    return this.#lay({ name, csv, replace });
  }

  /** Routes a tariff number, without showing it. */
  async route(
    text: string,
    { edition = this.edition }: { edition?: EditionId } = {},
  ): Promise<Routing> {
    const { session } = this.#kit;
    await session.start();
    return session.engine.route(text, edition);
  }

  /** What a text in plain words may be, without showing it. */
  async suggest(text: string, options: SuggestOptions = {}): Promise<Suggestions> {
    return (await this.#kit.session.words())(text, { edition: this.edition, ...options });
  }

  /** Judges an importer, without showing it. */
  async assess(
    profile: Profile = this.#profile ?? {},
    edition: EditionId = this.edition,
  ): Promise<Assessment> {
    return (await this.#kit.session.full()).assess(profile, edition);
  }

  /**
   * Answers a question about the goods that are asked about; an empty option means "I don't know".
   */
  answerQuestion(question: string, option = ""): void {
    const { answers } = this.#kit;
    const told = (answers["told"] ?? "")
      .split(",")
      .filter((said) => said && !said.startsWith(`${question}:`));
    this.#kit.answers = { ...answers, told: [...told, `${question}:${option}`].join() };
    this.#goods()?.ask(this.value, true);
  }

  /** Forgets what was asked and answered. */
  reset(): void {
    this.#profile = null;
    this.state = `edition=${this.edition}`;
  }

  override focus(options?: FocusOptions): void {
    this.#root
      .querySelector<HTMLElement>("[part=panel]:not([hidden]) :is(input, button)")
      ?.focus(options);
  }

  /**
   * Reads an import history as if the user had dropped it on My import history; fails where that is
   * not among the views.
   */
  readHistory(file: Blob): Promise<HistoryResult> {
    return new Promise((...told) => {
      if (!this.#names().includes("history"))
        throw new Error("center-finder: views has no history");
      this.#kit.file = [file, ...told];
      this.#show((this.#view = "history"));
    });
  }

  connectedCallback(): void {
    this.#watch.observe(this.ownerDocument, { attributeFilter: ["lang"], subtree: true });
    // What was set before the class was known lies in front of its accessors.
    for (const [name, value] of Object.entries(this)) {
      if (!(name in CenterFinderElement.prototype)) continue;
      delete this[name as keyof this];
      Object.assign(this, { [name]: value });
    }
    if (this.#phase === "new") void this.#try(() => this.#start());
    else this.#follow();
  }

  disconnectedCallback(): void {
    this.#watch.disconnect();
  }

  /** A document takes only style sheets that it has made; one without a window shows nothing. */
  adoptedCallback(): void {
    const { defaultView } = this.ownerDocument;
    if (defaultView)
      this.#root.adoptedStyleSheets = Array.from(this.#css, (text) =>
        sheet(text, defaultView as Window & typeof globalThis),
      );
  }

  formResetCallback(): void {
    this.reset();
  }

  formStateRestoreCallback(state: unknown, mode: "restore" | "autocomplete"): void {
    if (mode === "restore") this.state = String(state);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#base.inert = disabled;
    this.#state("disabled", disabled);
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === "required") return this.#validate();
    if (!this.#ready || old === value) return;
    if (name === "value") return this.#asking ? undefined : this.#goods()?.ask(value ?? "");
    if (name === "as-of") return void this.#try(() => this.#dated());
    if (name !== "edition") return void this.#try(() => this.#build());
    this.#kit.edition = this.edition;
    this.#mark(this.edition);
    this.#views.get(this.#view!)?.update();
  }

  #names(): ViewName[] {
    const asked = new Set((this.getAttribute("views") ?? "").split(/\s+/) as ViewName[]);
    const found = [...asked].filter((view) => VIEWS.includes(view));
    return found.length ? found : [...VIEWS];
  }

  #goods(): GoodsView | undefined {
    return this.#views.get("goods") as GoodsView | undefined;
  }

  #state(name: string, on: boolean): void {
    this.#internals.states[on ? "add" : "delete"](name);
  }

  get #ready(): boolean {
    return this.#phase === "ready";
  }

  /** Does what may have to load a file first; where that fails, says so and offers a second try. */
  async #try(what: () => Promise<void>): Promise<void> {
    fill(this.#message);
    await what().catch((error) => failed(this.#kit, this.#message, error, () => this.#try(what)));
  }

  #enter(phase: "loading" | "ready" | "failed"): void {
    this.#phase = phase;
    for (const name of ["loading", "ready", "failed"]) this.#state(name, name === phase);
    this.#validate();
  }

  /** Hands a form its Center, and what reopens the answer. */
  #settle(center: string | null, answer?: AnswerDetail): void {
    this.#center = center;
    const sure =
      center || (answer?.kind === "words" && /^(sure|likely)$/.test(answer.suggestions.certainty));
    this.#state("answered", !!answer && !!sure);
    this.#state("unsure", !!answer && !sure);
    this.#internals.setFormValue(center, this.state);
    this.#validate();
  }

  #validate(): void {
    const missing = this.required && !this.#center && this.#phase !== "failed";
    this.#internals.setValidity(
      missing ? { valueMissing: true } : {},
      missing ? this.#kit.t.required : "",
      this.#root.querySelector<HTMLElement>("[part=panel] input") ?? undefined,
    );
  }

  async #lay(scope: ScopeTable | null): Promise<number> {
    const rows = await this.#kit.session.setScope(scope);
    this.#views.forEach((view) => view.update(true));
    return rows;
  }

  /** Fills My business with the host's profile. */
  async #fill(): Promise<void> {
    const kit = this.#kit;
    const { told, from } = kit.answers;
    const profile = this.#profile ?? {};
    const answers = (await host()).answers(profile);
    kit.answers = { ...(told && { told }), ...(from && { from }), ...answers };
    this.#views.get("business")?.update();
  }

  /** Asks core which edition held at the date that the host gives. */
  async #dated(): Promise<void> {
    const date = this.asOf;
    let edition: EditionId | null = null;
    let said: Child;
    if (date) [edition, said] = await (await host()).asOf(this.#kit, date.slice(0, 40));
    if (date !== this.asOf) return;
    if (edition) this.edition = edition;
    fill(this.#date, said);
  }

  async #start(): Promise<void> {
    this.#enter("loading");
    const { session, emit } = this.#kit;
    const speaking = this.#speak();
    try {
      await session.start();
      await this.#laying;
      if (this.#profile) await this.#fill();
      await speaking;
      await this.#build();
    } catch (error) {
      await speaking;
      this.#enter("failed");
      throw error;
    }
    this.#enter("ready");
    this.#follow();
    emit("center-finder-ready", { version: session.engine.version(), edition: this.edition });
    if (this.value) this.#goods()?.ask(this.value, true);
  }

  /** Takes up the language that holds here; English where its file does not load. */
  async #speak(): Promise<void> {
    const kit = this.#kit;
    const asked = (this.#asked = langOf(this));
    let lang = asked;
    const t = await Promise.resolve(language(lang).start()).catch(() =>
      language((lang = "en")).start(),
    );
    if (this.#asked !== asked) return;
    Object.assign(kit, { lang, t });
    for (const node of [this.#message, this.#base, this.#announcer.node]) node.lang = lang;
  }

  /** Makes the switch, the tabs and the first view; again when the language or the views change. */
  async #build(): Promise<void> {
    const kit = this.#kit;
    const turn = ++this.#builds;
    await this.#speak();
    const strings = this.#strings;
    const overlay = strings && (this.#overlay ?? (await host()).overlay(kit, strings));
    if (turn !== this.#builds) return;
    this.#overlay = overlay;
    kit.t = overlay?.over(kit.t) ?? kit.t;
    void overlay?.check();
    kit.most = this.maxResults;
    await this.#dated();
    if (turn !== this.#builds) return;
    kit.edition = this.edition;
    this.#views.clear();
    const names = this.#names();
    const { node: editions, set } = editionSwitch(kit.t, (edition) => (this.edition = edition));
    const { bar, panels, select } = tabs(
      names.map((name) => kit.t.views[name]),
      (index) => this.#show(names[index]!),
    );
    this.#mark = set;
    set(kit.edition);

    this.#show = (view) => {
      const index = Math.max(0, names.indexOf(view));
      const name = (this.#view = names[index]!);
      select(index);
      // Of slots with one name, the first in the tree has the content: it is to be one that is
      // seen.
      panels.forEach((panel, i) =>
        panel
          .querySelectorAll("slot")
          .forEach((slot) => (slot.name = i === index ? slot.dataset["name"]! : "")),
      );
      const known = this.#views.get(name);
      if (known) known.update();
      else
        void lazy(kit, panels[index]!, async () => {
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
      if (this.#ready && this.value) made.ask(this.value, true);
    }
    if (names.length === 1) {
      panels[0]!.setAttribute("role", "group");
      panels[0]!.removeAttribute("aria-labelledby");
      panels[0]!.setAttribute("aria-label", kit.t.views[names[0]!]);
    }
    fill(
      this.#base,
      h("div", { class: "bar" }, editions, names.length > 1 && bar),
      this.#date,
      panels,
    );
    this.#show(this.#view ?? names[0]!);
    this.#validate();
  }

  async #make(view: ViewName): Promise<View> {
    const kit = this.#kit;
    if (view === "business")
      return (await import("./views/business/business.js")).businessView(kit);
    if (view === "history") return (await import("./views/history/history.js")).historyView(kit);
    if (view === "about") return (await import("./views/about.js")).aboutView(kit);
    return goodsView(kit);
  }

  #makeKit(): Kit {
    const emit: Emit = (name, detail) => {
      const answered = name === "center-finder-answer" && (detail as AnswerDetail);
      if (answered) this.#settle(answered.center?.id ?? null, answered);
      if (answered && answered.kind === "assessment") this.#profile = answered.profile;
      return this.dispatchEvent(
        new CustomEvent(name, {
          detail,
          bubbles: true,
          composed: true,
          cancelable: /er-(answer|question)$/.test(name),
        }),
      );
    };
    const over = async <P extends object>(loading: Promise<P>): Promise<P> => {
      const pack = await loading;
      return this.#overlay?.over(pack) ?? pack;
    };
    const kit = {
      h,
      fill,
      t: language("en").start() as Strings,
      more: () => over(language(kit.lang).more()),
      history: () => over(language(kit.lang).history()),
      most: 0,
      lang: "en",
      edition: "cee",
      session: new Session(),
      answers: {},
      goods: null,
      say: this.#announcer.say,
      emit,
      open: () => this.#settle(null),
      slot: (name: string, ...children: Child[]) =>
        h("slot", { name, "data-name": name }, children),
      style: (text: string) => {
        if (!this.#css.has(text)) {
          this.#css.add(text);
          this.adoptedCallback();
        }
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
