/**
 * The class of `<center-finder>`. Importing it has no side effects: it defines nothing and touches
 * no DOM, so a server can import it.
 */
// First, because gzip saves 70 bytes if the style sheet does not part the code.
import css from "./styles/element.css";
import { announcer } from "./announce.js";
import type { DomContext, ViewContext, ViewName } from "./context.js";
import { type Child, fill, h, sheet } from "./dom.js";
import { AttributesElement } from "./element/attributes.js";
import { FormControl } from "./element/form.js";
import { Host } from "./element/host.js";
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
import type { CenterFinderEventMap } from "./events.js";
import type { HostStrings } from "./host-options.js";
import { langOf } from "./language.js";
import { Query } from "./query.js";
import { type ScopeTable, Session } from "./session.js";
import { type EditionSwitch, editionSwitch } from "./ui/edition.js";
import { failed } from "./ui/lazy.js";
import { Parts } from "./ui/parts.js";

export type { ViewName } from "./context.js";
export type * from "./engine/types.js";
export type * from "./events.js";
export type { HistoryAdvance, HistoryPicture, HistoryScope } from "./history/protocol.js";
export type { HostString, HostStrings } from "./host-options.js";
export type { ScopeTable } from "./session.js";

const hostOptions = () => import("./host-options.js");

/**
 * Tells an importer which U.S. Customs Center handles its goods, in the browser alone.
 *
 * It is a form control. Under its `name`, a form gets the id of the Center that the last answer
 * chose, such as `CEE003`. That is the Center of a tariff number, of the heading that the user
 * chose for words, or the one that My business assigns. There is no value while an answer is open:
 * for words, for a chapter or a former heading that points to several Centers, and for an importer
 * that is assigned to none. With `required`, such a form cannot be submitted, except when the
 * engine cannot start and nobody could find a Center. When a browser restores a form, it restores
 * `state`, which asks the same question again.
 *
 * Properties may be set before the class is defined. The element stores nothing, sends nothing, and
 * does not change the address of the page.
 *
 * @summary Which U.S. Customs Center handles my goods?
 * @tagname center-finder
 *
 * @slot - Text and links that are useful without script. Shown until the engine works, and next to
 * the message when it cannot start.
 * @slot header - Content above the element.
 * @slot footer - Content below the element.
 * @slot disclaimer - Replaces the last line of the answer that is shown.
 * @slot actions - Added to the actions of the answer that is shown, such as a button that sends it.
 *
 * @attr {"cee" | "iic-2012"} [edition="cee"] - The Centers in force, or the Industry Integration
 * Centers as proposed in early 2012.
 * @attr {string} as-of - A date (`2012`, `2012-03` or `2012-03-15`) that decides the edition. A
 * line above the view says what held then. If nothing held yet, or there is no such day, the
 * edition stays.
 * @attr {string} [views="goods business history about"] - The views to offer, in this order. With
 * one view there are no tabs.
 * @attr {string} value - The tariff number, or the name of the goods, that is asked about.
 * @attr {string} lang - The language. If it is not set, it is inherited from the page.
 * @attr {"light" | "dark" | "auto"} theme - `auto` follows the system. Without it, the element
 * follows the `color-scheme` of the page.
 * @attr {number} max-results - The most headings to show for words and to suggest, 1 to 20.
 * @attr {string} permalink - The beginning of links that reopen an answer, such as `#`; the state
 * is added. Without it, there are no such links.
 * @attr {string} name - The name under which a form gets the id of the Center.
 * @attr {string} form - The id of the form that it belongs to, if that is not around it.
 * @attr {boolean} required - A form can be submitted only if there is a Center.
 * @attr {boolean} disabled - Disables the element. A `<fieldset disabled>` around it does the same.
 *
 * @event {CustomEvent<ReadyDetail>} center-finder-ready - The engine works.
 * @event {CustomEvent<AnswerDetail>} center-finder-answer - Goods were routed, words were
 * searched, or an importer was judged. If it is canceled, the element shows no answer, and the host
 * shows its own.
 * @event {CustomEvent<QuestionDetail>} center-finder-question - There is a question about the
 * goods. If it is canceled, the element does not show it, and the host asks it and calls
 * `answerQuestion()`.
 * @event {CustomEvent<HistoryProgressDetail>} center-finder-history-progress - An import history is
 * being read. Sent at most ten times a second.
 * @event {CustomEvent<HistoryAnswerDetail>} center-finder-history-answer - An import history was
 * read, or answered for another edition, importer or time.
 * @event {CustomEvent<ErrorDetail>} center-finder-error - There is an error that the user or the
 * host can fix.
 *
 * @csspart base - All content of the element itself.
 * @csspart edition - The switch between the editions.
 * @csspart date - What held at the date of `as-of`.
 * @csspart tab - A tab.
 * @csspart panel - The content of a tab.
 * @csspart form - The form of My goods.
 * @csspart input - A field for text.
 * @csspart list - The list of suggestions below the field.
 * @csspart option - A suggestion.
 * @csspart button - The main button of a form.
 * @csspart output - The area of the answer in My goods.
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
 * @csspart message - The message that a file cannot be loaded.
 *
 * @cssproperty [--cf-font=system-ui, sans-serif] - The font family.
 * @cssproperty [--cf-font-size=1em] - The size of running text. Default: that of the page.
 * @cssproperty [--cf-text] - The color of text.
 * @cssproperty [--cf-muted] - The color of secondary text.
 * @cssproperty [--cf-background] - The background of the element.
 * @cssproperty [--cf-surface] - The background of answers and of the tree.
 * @cssproperty [--cf-border] - The color of separating lines.
 * @cssproperty [--cf-control] - The color of the edges of controls.
 * @cssproperty [--cf-accent] - The color of links, of the main button and of the current choice.
 * @cssproperty [--cf-on-accent] - The color of text on the accent.
 * @cssproperty [--cf-focus] - The color of the focus ring.
 * @cssproperty [--cf-danger] - The color of errors.
 * @cssproperty [--cf-radius=6px] - The radius of corners.
 * @cssproperty [--cf-space=1rem] - The distance from which all others are derived.
 * @cssproperty [--cf-sticky-top=0] - The distance of the edition switch from the top of the window,
 * for pages with a fixed bar.
 *
 * @cssstate loading - The engine is being loaded.
 * @cssstate ready - The engine works.
 * @cssstate failed - The engine cannot start.
 * @cssstate answered - The answer has one Center, or one Center is likely enough for words.
 * @cssstate unsure - The answer has several Centers or none.
 * @cssstate disabled - The element is disabled.
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
  /** The element is a form control. */
  static readonly formAssociated = true;

  /**
   * Defines the tag. Does nothing on a server, or if the tag is defined already, such as by another
   * copy of this package.
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
  readonly #form = new FormControl(this, this.#internals, this.#texts);
  readonly #host = new Host(this, this.#form);
  readonly #context = this.#newContext();
  readonly #views = new Views(this.#context);

  #phase: "new" | "loading" | "ready" | "failed" = "new";
  /** Counts builds. A build stops when a newer one has begun. */
  #builds = 0;
  #editions: EditionSwitch | undefined;
  #strings: HostStrings | null = null;
  /** The last change of the host's table, which may still be loading. */
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
    // A click on the label of a form control is dispatched to the element itself.
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
   * The form that the element belongs to. It is set by the id of a form, like the attribute,
   * because React and Vue set a property where there is one.
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
   * The importer whose answers My business starts with, or that it judged last. It asks for what is
   * left out.
   */
  get profile(): Profile | null {
    return this.#host.profile;
  }
  set profile(profile: Profile | null) {
    this.#host.profile = profile;
    if (this.#ready) void this.#try(() => this.#fillBusiness());
  }

  /** Sentences that replace the element's, by their key in its strings. */
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

  /** The id of the Center that the last answer chose, as a form gets it; null if it is open. */
  get center(): string | null {
    return this.#form.center;
  }

  /**
   * The question as text for an address: view, edition, value and all answers of the user. Setting
   * it asks that question.
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
    this.#host.setValue(value);
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

  /** Suggests headings for a text in plain words, without showing them. */
  async suggest(text: string, options: SuggestOptions = {}): Promise<Suggestions> {
    return (await this.#session.words())(text, { edition: this.edition, ...options });
  }

  /** Judges an importer, without showing it. */
  async assess(
    profile: Profile = this.#host.profile ?? {},
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

  /** Clears the question, the answers and the profile. */
  reset(): void {
    this.#host.profile = null;
    this.state = `edition=${this.edition}`;
  }

  override focus(options?: FocusOptions): void {
    this.#root
      .querySelector<HTMLElement>("[part=panel]:not([hidden]) :is(input, button)")
      ?.focus(options);
  }

  /**
   * Reads an import history as if the user had dropped it on My import history. Fails if that is
   * not among the views.
   */
  readHistory(file: Blob): Promise<HistoryResult> {
    return new Promise((resolve, reject) => {
      if (!this.#viewNames().includes("history"))
        throw new Error("center-finder: views has no history");
      this.#host.file = { file, resolve, reject };
      this.#views.show("history");
    });
  }

  connectedCallback(): void {
    this.#watch.observe(this.ownerDocument, { attributeFilter: ["lang"], subtree: true });
    // Properties that were set before the class was defined hide its accessors.
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

  /** A document only adopts its own style sheets. One without a window shows nothing. */
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
    if (name === "required") this.#form.validate();
    else if (!this.#ready || old === value) return;
    else if (name === "value") {
      if (!this.#host.isSettingValue) this.#views.goods?.ask(this.value);
    } else if (name === "as-of") void this.#try(() => this.#showDate());
    else if (name === "edition") {
      this.#query.edition = this.edition;
      this.#editions?.set(this.edition);
      this.#views.update();
    } else void this.#try(() => this.#build());
  }

  #newContext(): ViewContext {
    const dom: DomContext = {
      h,
      fill,
      style: (text) => this.#style(text),
      slot: (name, ...children) => h("slot", { name, "data-name": name }, children),
      announce: this.#announcer.announce,
    };
    const needs = { dom, text: this.#texts, query: this.#query, host: this.#host };
    return { ...needs, session: this.#session, parts: new Parts(needs) };
  }

  get #ready(): boolean {
    return this.#phase === "ready";
  }

  #viewNames(): ViewName[] {
    return viewNames(this.getAttribute("views"));
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

  /** Answers My business with the host's profile. */
  async #fillBusiness(): Promise<void> {
    const profile = this.#host.profile ?? {};
    this.#query.business = (await hostOptions()).answers(profile);
    this.#views.updateBusiness();
  }

  /** Selects the edition of the host's date, and shows what held then. */
  async #showDate(): Promise<void> {
    const date = this.asOf;
    let edition: EditionId | null = null;
    let shown: Child;
    if (date) [edition, shown] = await (await hostOptions()).asOf(this.#context, date.slice(0, 40));
    if (date !== this.asOf) return;
    if (edition) this.edition = edition;
    fill(this.#date, shown);
  }

  /** Runs what may have to load a file. If that fails, says so and offers to try again. */
  async #try(what: () => Promise<void>): Promise<void> {
    fill(this.#message);
    await what().catch((error) =>
      failed(this.#context, this.#message, error, () => this.#try(what)),
    );
  }

  #enter(phase: "loading" | "ready" | "failed"): void {
    this.#phase = phase;
    for (const name of ["loading", "ready", "failed"]) this.#form.state(name, name === phase);
    this.#form.validate();
  }

  async #start(): Promise<void> {
    this.#enter("loading");
    const speaking = this.#speak();
    try {
      await this.#session.start();
      await this.#scopeChange;
      if (this.#host.profile) await this.#fillBusiness();
      await speaking;
      await this.#build();
    } catch (error) {
      await speaking;
      this.#enter("failed");
      throw error;
    }
    this.#enter("ready");
    this.#followLanguage();
    this.#host.emit("center-finder-ready", {
      version: this.#session.engine.version(),
      edition: this.edition,
    });
    if (this.value) this.#views.goods?.reopen(this.value);
  }

  /** Switches to the language that holds for the element. */
  async #speak(): Promise<void> {
    if (await this.#texts.load(langOf(this)))
      for (const node of [this.#message, this.#base, this.#announcer.node])
        node.lang = this.#texts.lang;
  }

  /** Builds again if the language has changed: the page's, or by a move within the page. */
  #followLanguage(): void {
    if (this.#ready && langOf(this) !== this.#texts.requested) void this.#try(() => this.#build());
  }

  /** Makes the edition switch and the views, and again when language, views or strings change. */
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
    this.#form.validate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "center-finder": CenterFinderElement;
  }
}

export type CenterFinderEvents = CenterFinderEventMap;
