/**
 * My import history: the user drops a file, a worker reads it, and the view shows to which Centers
 * the importer's own goods point.
 */
import type { View, ViewContext } from "../../context.js";
import type { Child } from "../../dom.js";
import type {
  EditionId,
  HistoryAnswer,
  HistoryError,
  HistoryFilter,
  HistoryHandle,
  HistoryMapping,
  HistoryMeasure,
  HistoryResult,
} from "../../engine.js";
import type { Session } from "../../session.js";
import type { HistoryStrings } from "../../strings/en/history.js";
import type { MoreStrings } from "../../strings/en/more.js";
import css from "../../styles/history.css";
import { appeal } from "./appeal.js";
import { card } from "./card.js";
import { columns } from "./columns.js";
import { chooser, type NewFile, type Opening, sampleButton, start, takeDrops } from "./files.js";
import { type Filters, filters } from "./filters.js";
import { type Formats, formats } from "./formats.js";
import { progress } from "./progress.js";
import type { Shown } from "./shown.js";

/** A file, and what the user chose for its answer. */
interface State extends NewFile {
  mapping?: HistoryMapping | undefined;
  filter: HistoryFilter;
  measure: HistoryMeasure;
  /** The keys of the rows and disclosures that are open. */
  open: Set<string>;
}
/** A file that was read. */
interface ReadState extends State {
  handle: HistoryHandle;
}

/** The file of each element. A view that is made anew, in another language, shows the same file. */
const kept = new WeakMap<Session, ReadState>();

/** Lets the page respond between two long steps: receiving a large answer and drawing it. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Events after which a user is likely to give a file. */
const APPROACHES = ["pointerover", "focusin", "dragover"];

export async function view(context: ViewContext): Promise<View> {
  const { dom, text } = context;
  const [m, more] = await Promise.all([text.history(), text.more()]);
  dom.style(css);
  const made = new HistoryView(context, m, more);
  await made.begin();
  return made;
}

class HistoryView implements View {
  readonly node: HTMLElement;
  readonly #context: ViewContext;
  readonly #m: HistoryStrings;
  readonly #more: MoreStrings;
  readonly #f: Formats;
  readonly #opening: Opening;
  #reading: AbortController | undefined;
  /** Counts the answers that were asked for: a late one must not replace a newer one. */
  #turn = 0;
  #isPrepared = false;
  /** Where the answer is shown, and the file and the edition that it belongs to. */
  #place: HTMLElement | undefined;
  #shown: State | undefined;
  #edition: EditionId;

  constructor(context: ViewContext, m: HistoryStrings, more: MoreStrings) {
    this.#context = context;
    this.#m = m;
    this.#more = more;
    this.#f = formats(context.text.lang);
    this.#edition = context.query.edition;
    this.node = context.dom.h("div", { class: "history" });
    const open = (file: NewFile) => void this.#open(file).catch(() => {});
    this.#opening = { context, m, f: this.#f, open };
    takeDrops(this.#opening, this.node);
    for (const type of APPROACHES) this.node.addEventListener(type, () => this.#prepare());
  }

  /** Shows a file that the host gave, or the file that was read before, or the empty view. */
  async begin(): Promise<void> {
    if (this.#takeFile()) return;
    const before = kept.get(this.#context.session);
    if (before) await this.#answer(before, { isNew: true });
    else this.#context.dom.fill(this.node, start(this.#opening));
  }

  update(): void {
    if (this.#takeFile()) return;
    const { query, session } = this.#context;
    const state = kept.get(session);
    if (!state) return;
    if (this.#shown === state && this.#edition !== query.edition) void this.#answer(state);
    this.#edition = query.edition;
  }

  refresh(): void {
    if (this.#takeFile()) return;
    const { query, session } = this.#context;
    const state = kept.get(session);
    if (!state) return;
    // The host's table has changed, so the file is read again with it.
    this.#readAgain(state);
    this.#edition = query.edition;
  }

  /** Opens the file that the host gave, if there is one. */
  #takeFile(): boolean {
    const given = this.#context.host.takeFile();
    if (!given) return false;
    const { file, resolve, reject } = given;
    const name = file instanceof File ? file.name : this.#m.unnamed;
    this.#open({ file, name }).then(resolve, reject);
    return true;
  }

  #open(file: NewFile): Promise<HistoryResult> {
    return this.#read({ ...file, filter: {}, measure: "entries", open: new Set() });
  }

  #readAgain(state: State): void {
    void this.#read(state).catch(() => {});
  }

  /** Starts the worker when a user is about to give a file, and not when somebody only looks. */
  #prepare(): void {
    const { session } = this.#context;
    if (this.#isPrepared || this.#reading || kept.get(session)) return;
    this.#isPrepared = true;
    session.history().then(
      (reader) => reader.prepare(),
      () => {},
    );
  }

  /** Shows something new. The focus goes to its title because the focused control is gone. */
  #show(...content: Child[]): void {
    this.#context.dom.fill(this.node, content);
    delete this.node.dataset.print;
    this.node.querySelector("h2")?.focus({ preventScroll: true });
  }

  async #read(state: State): Promise<HistoryResult> {
    const m = this.#m;
    const { dom, query, host, session } = this.#context;
    this.#reading?.abort();
    kept.get(session)?.handle.close();
    kept.delete(session);
    const reading = new AbortController();
    const { signal } = reading;
    this.#reading = reading;
    this.#turn++;
    const running = progress(this.#opening, state.name, () => {
      reading.abort();
      this.#show(start(this.#opening, m.cancelled));
      dom.announce(m.cancelled);
    });
    this.#show(running.node);
    dom.announce(m.reading(state.name));
    try {
      const handle = await (await session.history()).read(state.file, {
        edition: query.edition,
        scope: session.scope,
        mapping: state.mapping,
        signal,
        onProgress(advance) {
          running.show(advance);
          host.emit("center-finder-history-progress", advance);
        },
      });
      if (signal.aborted) {
        handle.close();
        throw signal.reason;
      }
      const measure = handle.result.answer.measures[0]?.measure ?? "lines";
      const read = Object.assign(state, { handle, measure });
      kept.set(session, read);
      await this.#answer(read, { isNew: true });
      return handle.result;
    } catch (error) {
      if (!signal.aborted) this.#failed(state, error as HistoryError);
      throw error;
    }
  }

  #failed(state: State, error: HistoryError): void {
    const m = this.#m;
    const { dom, text, host } = this.#context;
    const { h } = dom;
    const { t } = text;
    const code = typeof error.code === "string" ? error.code : "internal";
    const message =
      m.errors[code] ?? t.start[code] ?? this.#more.errors[code] ?? m.errors.internal!;
    const { found, layout } = error;
    const retry = () => this.#readAgain(state);
    this.#show(
      h("h2", { tabindex: -1 }, m.title),
      h("p", { class: "error" }, message),
      found && !layout && h("p", { class: "muted" }, m.isA[found] ?? found),
      layout && columns(this.#opening, layout, (mapping) => this.#readAgain({ ...state, mapping })),
      h(
        "div",
        { class: "line" },
        !layout && h("button", { type: "button", onclick: retry }, t.retry),
        chooser(this.#opening, m.another),
        sampleButton(this.#opening),
      ),
    );
    dom.announce(message);
    host.emit("center-finder-error", { code, message, value: state.name });
  }

  /** Shows the answer. If the file is shown already, only the last answer is replaced. */
  async #answer(state: ReadState, { isNew = false } = {}): Promise<void> {
    const turn = ++this.#turn;
    const { edition } = this.#context.query;
    const { handle, filter } = state;
    const { result } = handle;
    const isFiltered = Object.values(filter).some(Boolean);
    try {
      const answer =
        !isFiltered && edition === result.answer.edition
          ? result.answer
          : await handle.answer(edition, filter);
      await breath();
      if (turn !== this.#turn) return;
      const shown = this.#newShown(state, answer);
      const made = card(shown, state.name, (mapping) =>
        this.#readAgain({ ...state, mapping, filter: {} }),
      );
      await breath();
      if (turn !== this.#turn) return;
      if (this.#shown === state && this.#place && !isNew) this.#context.dom.fill(this.#place, made);
      else this.#showFile(state, shown, made);
      this.#tell(shown, made);
    } catch (error) {
      if (turn === this.#turn) this.#failed(state, error as HistoryError);
    }
  }

  #newShown(state: ReadState, answer: HistoryAnswer): Shown {
    const f = this.#f;
    const { importer, from, until } = state.filter;
    return {
      context: this.#context,
      m: this.#m,
      more: this.#more,
      f,
      file: state.isSample ? "sample" : state.name,
      handle: state.handle,
      answer,
      filter: state.filter,
      chosen: this.#m.chosen(
        importer ?? "",
        from ? f.month(from) : "",
        until ? f.month(until) : "",
      ),
      measure: state.measure,
      open: state.open,
    };
  }

  /** Shows the answer together with the controls around it. */
  #showFile(state: ReadState, shown: Shown, made: HTMLElement): void {
    const m = this.#m;
    const { h } = this.#context.dom;
    const { answer } = state.handle.result;
    const note = (text: string | undefined) => text && h("p", { class: "note" }, text);
    const change = (filters: Partial<Filters>) => {
      Object.assign(state, filters);
      void this.#answer(state);
    };
    this.#shown = state;
    this.#place = h("div", null, made);
    this.#show(
      h(
        "div",
        { class: "line top noprint" },
        chooser(this.#opening, m.another),
        !state.isSample && sampleButton(this.#opening),
      ),
      state.isSample && note(m.sampleNote),
      note(state.note),
      filters({ ...this.#opening, all: answer, now: state, change }),
      this.#place,
      appeal(shown, answer, () => this.#printLetter()),
    );
  }

  #tell({ m, f, handle, answer, filter }: Shown, made: HTMLElement): void {
    const { dom, host } = this.#context;
    const { counts } = handle.result;
    const title = made.querySelector("h2")?.textContent ?? "";
    dom.announce(m.announcement(title, m.rows(counts.rows, f.number(counts.rows))));
    host.emit("center-finder-history-answer", {
      edition: answer.edition,
      filter,
      counts,
      answer,
    });
  }

  /** Prints the letter alone. Any other print has the answer alone. */
  #printLetter(): void {
    const { dataset } = this.node;
    dataset.print = "letter";
    addEventListener("afterprint", () => delete dataset.print, { once: true });
    window.print();
  }
}
