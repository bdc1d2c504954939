/**
 * The class of `<center-finder>`, without side effects: importing it defines
 * nothing and touches no DOM, so that it is safe on a server.
 */
import { announcer } from "./announce.js";
import type { DomContext, GivenFile, HostContext, ViewContext, ViewName } from "./context.js";
import { type Child, fill, h, sheet } from "./dom.js";
import { AttributesElement } from "./element/attributes.js";
import { FormControl } from "./element/form.js";
import { Texts } from "./element/texts.js";
import { Views, viewNames } from "./element/views.js";
import type {
  Assessment,
  EditionId,
  HistoryResult,
  Profile,
  Routing,
  SuggestOptions,
  Suggestions,
} from "./engine.js";
import {
  type AnswerDetail,
  CANCELABLE,
  type CenterFinderEventMap,
  type EventName,
} from "./events.js";
import type { HostStrings } from "./host-options.js";
import { langOf } from "./language.js";
import { Query } from "./query.js";
import { type ScopeTable, Session } from "./session.js";
import css from "./styles/element.css";
import { type EditionSwitch, editionSwitch } from "./ui/edition.js";
import { failed } from "./ui/lazy.js";
import { Parts } from "./ui/parts.js";

export type { ViewName } from "./context.js";
export type * from "./engine/types.js";
export type * from "./events.js";
export type { HostString, HostStrings } from "./host-options.js";
export type { ScopeTable } from "./session.js";

const hostOptions = () => import("./host-options.js");

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
export class CenterFinderElement extends AttributesElement {
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
      registry?.define(tag, CenterFinderElement);
    } catch (error) {
      if ((error as Error).name !== "NotSupportedError") throw error;
    }
    return CenterFinderElement;
  }

  readonly #root = this.attachShadow({ mode: "open" });
  readonly #internals = this.attachInternals();
  readonly #base = h("div", { class: "cf", part: "base" });
  readonly #message = h("div", { part: "message" });
  readonly #date = h("div", { part: "date" });
  readonly #announcer = announcer();
  readonly #css = new Set<string>();

  readonly #session = new Session();
  readonly #texts = new Texts();
  readonly #query = new Query();
  readonly #form = new FormControl(this.#internals);
  readonly #context = this.#newContext();
  readonly #views = new Views(this.#context);

  #phase: "new" | "loading" | "ready" | "failed" = "new";
  /** The last build counts: one that was overtaken stops. */
  #builds = 0;
  #editions: EditionSwitch | undefined;
  /** `value` is being set to what the user asked, which is not to be asked again. */
  #settingValue = false;
  #profile: Profile | null = null;
  #strings: HostStrings | null = null;
  #file: GivenFile | undefined;
  /** The change of the host's table that was begun last. */
  #scopeChange: Promise<unknown> | undefined;
  readonly #watch = new MutationObserver(() => this.#followLanguage());

  constructor() {
    super();
    this.#style(css);
    this.#root.append(
      h("slot", { name: "header" }),
      this.#message,
      h("slot"),
      this.#base,
      h("slot", { name: "footer" }),
      this.#announcer.node,
    );
    // The click of a label comes to the element itself.
    this.addEventListener("click", (event) => {
      if (event.composedPath()[0] === this) this.focus();
    });
  }

  /** The views that are offered. */
  get views(): string {
    return this.#viewNames().join(" ");
  }
  set views(views: string) {
    this.setAttribute("views", views);
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

  get labels(): NodeList {
    return this.#internals.labels;
  }
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
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
    if (this.#ready) void this.#try(() => this.#fillBusiness());
  }

  /** Sentences in the place of the element's, by their key in its strings. */
  get strings(): HostStrings | null {
    return this.#strings;
  }
  set strings(strings: HostStrings | null) {
    this.#strings = strings;
    this.#texts.override = null;
    if (this.#ready) void this.#try(() => this.#build());
  }

  /**
   * The table of ranges that overrides the built-in one. A table with faults is reported as an
   * error, and the one before stays.
   */
  get scope(): ScopeTable | null {
    return this.#session.scope;
  }
  set scope(scope: ScopeTable | null) {
    if (scope || this.#scopeChange)
      this.#scopeChange = this.#changeScope(scope).catch(async (error) =>
        (await hostOptions()).report(this.#context, error, scope?.name),
      );
  }

  /**
   * The id of the Center that the last answer chose, as a form gets it; null where that is open.
   */
  get center(): string | null {
    return this.#form.center;
  }

  /**
   * The question as text for an address: view, edition, value and all answers that were given.
   * Setting it asks that question.
   */
  get state(): string {
    const { business, words } = this.#query;
    const { current } = this.#views;
    const state = new URLSearchParams(business);
    for (const [name, text] of Object.entries({
      told: words.answers,
      from: words.from,
      value: this.value,
      edition: this.edition !== "cee" && this.edition,
      view: current !== this.#viewNames()[0] && current,
    }))
      if (text) state.set(name, text);
    return state.toString();
  }
  set state(text: string) {
    const {
      view,
      edition,
      value = "",
      told = "",
      from = "",
      ...business
    } = Object.fromEntries(new URLSearchParams(text));
    this.#query.business = business;
    this.#query.words = { answers: told, from };
    const next = edition === "iic-2012" ? edition : "cee";
    if (next !== this.edition) this.edition = next;
    this.#setValue(value);
    if (this.#ready) this.#views.goods?.reopen(value);
    this.#views.show(view);
  }

  /**
   * Overrides ranges of the built-in table by another (CSV, columns as in DATA.md), or replaces it;
   * returns the number of rows.
   */
  async setScope(name: string, csv: string, replace = false): Promise<number> {
    return this.#changeScope({ name, csv, replace });
  }

  /** Routes a tariff number, without showing it. */
  async route(
    text: string,
    { edition = this.edition }: { edition?: EditionId } = {},
  ): Promise<Routing> {
    await this.#session.start();
    return this.#session.engine.route(text, edition);
  }

  /** What a text in plain words may be, without showing it. */
  async suggest(text: string, options: SuggestOptions = {}): Promise<Suggestions> {
    return (await this.#session.words())(text, { edition: this.edition, ...options });
  }

  /** Judges an importer, without showing it. */
  async assess(
    profile: Profile = this.#profile ?? {},
    edition: EditionId = this.edition,
  ): Promise<Assessment> {
    return (await this.#session.full()).assess(profile, edition);
  }

  /**
   * Answers a question about the goods that are asked about; an empty option means "I don't know".
   */
  answerQuestion(question: string, option = ""): void {
    const { words } = this.#query;
    const others = words.answers
      .split(",")
      .filter((answer) => answer && !answer.startsWith(`${question}:`));
    this.#query.words = { ...words, answers: [...others, `${question}:${option}`].join() };
    this.#views.goods?.reopen(this.value);
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
    return new Promise((resolve, reject) => {
      if (!this.#viewNames().includes("history"))
        throw new Error("center-finder: views has no history");
      this.#file = { file, resolve, reject };
      this.#views.show("history");
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
    else this.#followLanguage();
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
    this.#form.state("disabled", disabled);
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === "required") this.#validate();
    else if (this.#ready && old !== value) this.#attributeChanged(name);
  }

  #attributeChanged(name: string): void {
    switch (name) {
      case "value":
        if (!this.#settingValue) this.#views.goods?.ask(this.value);
        break;
      case "as-of":
        void this.#try(() => this.#showDate());
        break;
      case "edition":
        this.#query.edition = this.edition;
        this.#editions?.set(this.edition);
        this.#views.update();
        break;
      default:
        void this.#try(() => this.#build());
    }
  }

  #newContext(): ViewContext {
    const host: HostContext = {
      emit: (name, detail) => this.#emit(name, detail),
      answer: (answer) => this.#answer(answer),
      clearCenter: () => this.#settle(null),
      link: () => this.#link(),
      setValue: (text) => this.#setValue(text),
      takeFile: () => {
        const file = this.#file;
        this.#file = undefined;
        return file;
      },
    };
    const dom: DomContext = {
      h,
      fill,
      style: (text) => this.#style(text),
      slot: (name, ...children) => h("slot", { name, "data-name": name }, children),
      announce: this.#announcer.announce,
    };
    const needs = { dom, text: this.#texts, query: this.#query, host };
    return { ...needs, session: this.#session, parts: new Parts(needs) };
  }

  get #ready(): boolean {
    return this.#phase === "ready";
  }

  #viewNames(): ViewName[] {
    return viewNames(this.getAttribute("views"));
  }

  #emit<K extends EventName>(name: K, detail: CenterFinderEventMap[K]["detail"]): boolean {
    const cancelable = CANCELABLE.has(name);
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  /** Tells a form and the host about an answer; false where the host shows its own. */
  #answer(answer: AnswerDetail): boolean {
    this.#settle(answer);
    if (answer.kind === "assessment") this.#profile = answer.profile;
    return this.#emit("center-finder-answer", answer);
  }

  #settle(answer: AnswerDetail | null): void {
    this.#form.settle(answer, this.state);
    this.#validate();
  }

  /** Holds the form back until there is a Center, but not where nobody could find one. */
  #validate(): void {
    this.#form.validate(
      this.required && this.#phase !== "failed" ? this.#texts.t.required : "",
      this.#root.querySelector<HTMLElement>("[part=panel] input"),
    );
  }

  #link(): string | null {
    const before = this.getAttribute("permalink");
    if (before === null) return null;
    const url = new URL(before + this.state, this.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  }

  #setValue(text: string): void {
    this.#settingValue = true;
    if (text !== this.value) this.value = text;
    this.#settingValue = false;
  }

  #style(text: string): void {
    if (this.#css.has(text)) return;
    this.#css.add(text);
    this.adoptedCallback();
  }

  async #changeScope(scope: ScopeTable | null): Promise<number> {
    const rows = await this.#session.setScope(scope);
    this.#views.refresh();
    return rows;
  }

  /** Fills My business with the host's profile. */
  async #fillBusiness(): Promise<void> {
    const profile = this.#profile ?? {};
    this.#query.business = (await hostOptions()).answers(profile);
    this.#views.updateBusiness();
  }

  /** Asks core which edition held at the date that the host gives. */
  async #showDate(): Promise<void> {
    const date = this.asOf;
    let edition: EditionId | null = null;
    let shown: Child;
    if (date) [edition, shown] = await (await hostOptions()).asOf(this.#context, date.slice(0, 40));
    if (date !== this.asOf) return;
    if (edition) this.edition = edition;
    fill(this.#date, shown);
  }

  /** Does what may have to load a file first; where that fails, says so and offers a second try. */
  async #try(what: () => Promise<void>): Promise<void> {
    fill(this.#message);
    await what().catch((error) =>
      failed(this.#context, this.#message, error, () => this.#try(what)),
    );
  }

  #enter(phase: "loading" | "ready" | "failed"): void {
    this.#phase = phase;
    for (const name of ["loading", "ready", "failed"]) this.#form.state(name, name === phase);
    this.#validate();
  }

  async #start(): Promise<void> {
    this.#enter("loading");
    const speaking = this.#speak();
    try {
      await this.#session.start();
      await this.#scopeChange;
      if (this.#profile) await this.#fillBusiness();
      await speaking;
      await this.#build();
    } catch (error) {
      await speaking;
      this.#enter("failed");
      throw error;
    }
    this.#enter("ready");
    this.#followLanguage();
    this.#emit("center-finder-ready", {
      version: this.#session.engine.version(),
      edition: this.edition,
    });
    if (this.value) this.#views.goods?.reopen(this.value);
  }

  /** Takes up the language that holds here. */
  async #speak(): Promise<void> {
    if (await this.#texts.load(langOf(this)))
      for (const node of [this.#message, this.#base, this.#announcer.node])
        node.lang = this.#texts.lang;
  }

  /** The page's language may change, or the element's place in it. */
  #followLanguage(): void {
    if (this.#ready && langOf(this) !== this.#texts.requested) void this.#try(() => this.#build());
  }

  /** Makes the switch, the tabs and the first view; again when the language or the views change. */
  async #build(): Promise<void> {
    const build = ++this.#builds;
    await this.#speak();
    const strings = this.#strings;
    const override =
      strings && (this.#texts.override ?? (await hostOptions()).override(this.#context, strings));
    if (build !== this.#builds) return;
    this.#texts.use(override);
    void override?.check();
    this.#query.most = this.maxResults;
    await this.#showDate();
    if (build !== this.#builds) return;
    this.#query.edition = this.edition;
    const { t } = this.#texts;
    const editions = editionSwitch(t, (edition) => {
      this.edition = edition;
    });
    this.#editions = editions;
    editions.set(this.edition);
    const { bar, panels } = this.#views.build(this.#viewNames(), this.#ready ? this.value : "");
    fill(
      this.#base,
      h("div", { class: "bar" }, editions.node, panels.length > 1 && bar),
      this.#date,
      panels,
    );
    this.#views.show(this.#views.current);
    this.#validate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "center-finder": CenterFinderElement;
  }
}

export type CenterFinderEvents = CenterFinderEventMap;
