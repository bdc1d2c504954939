/**
 * One import history: reads it through the wasm module and answers about it. Runs
 * in the worker, and where there is none (Node, pages that allow no worker) in place.
 */
import { Annotator, History, finish, imports } from "glue:history";
import type { start } from "../engine/start.js";
import { linesOf } from "./lines.js";
import type { HistoryAdvance, HistoryCalls, HistoryFiles, HistorySettings } from "./protocol.js";

/**
 * Bytes that are read and handed over at once. Between 256 KiB and 4 MiB no difference in speed could be
 * measured; at 64 KiB the calls and at 16 MiB the waiting for the first piece begin to show.
 */
const PIECE = 1 << 20;
/** Progress is told at most every so many milliseconds. */
const TELL = 100;
/** The first picture comes after so many milliseconds, each later one after twice as many. */
const PICTURE = 250;

let started: Promise<void> | undefined;

/** Given, not imported: in a page it is the engine's own, and code that both share would be one more file to wait for. */
export type Start = typeof start;
type Source = Blob | ReadableStream<Uint8Array>;
/** The reader of workbooks, loaded with the first of them. */
export type LoadXlsx = () => Promise<{ xlsxRows(file: Blob, signal?: AbortSignal): AsyncGenerator<Uint8Array> }>;

/** The pieces of a file; the next is read while the last is worked on. */
async function* pieces(source: Source): AsyncGenerator<Uint8Array> {
  if (!(source instanceof Blob)) {
    const reader = source.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      // An empty piece would mean the end.
      if (value.length) yield value;
    }
  }
  const read = (from: number) => source.slice(from, from + PIECE).arrayBuffer();
  let next = source.size ? read(0) : null;
  for (let at = PIECE; next; at += PIECE) {
    const bytes = new Uint8Array(await next);
    next = at < source.size ? read(at) : null;
    // A failure of the one ahead is met when it is its turn.
    next?.catch(() => {});
    if (bytes.length) yield bytes;
  }
}

export class Job implements HistoryCalls {
  readonly #files: HistoryFiles;
  readonly #xlsx: LoadXlsx;
  readonly #start: Start;
  readonly #tell: (advance: HistoryAdvance) => void;
  readonly #signal: AbortSignal | undefined;
  #source: Source | null = null;
  #settings: HistorySettings = { edition: "cee" };
  #history: History | null = null;
  #annotated: AsyncGenerator<Uint8Array> | null = null;

  constructor(files: HistoryFiles, start: Start, xlsx: LoadXlsx, tell: (advance: HistoryAdvance) => void, signal?: AbortSignal) {
    this.#files = files;
    this.#start = start;
    this.#xlsx = xlsx;
    this.#tell = tell;
    this.#signal = signal;
  }

  async read(source: Source, settings: HistorySettings) {
    await (started ??= this.#start({ imports, finish }, this.#files.wasm).catch((error) => {
      started = undefined;
      throw error;
    }));
    this.#source = source;
    this.#settings = settings;
    const history = (this.#history = new History(settings.edition));
    this.#prepare(history);
    const began = performance.now();
    let told = began;
    let pictured = began;
    let patience = PICTURE;
    const { text, total } = await this.#text();
    try {
      for await (const piece of text) {
        this.#signal?.throwIfAborted();
        history.push(piece);
        const now = performance.now();
        if (now - told < TELL) continue;
        told = now;
        const { bytes, rows } = history.progress();
        const advance: HistoryAdvance = { bytes, total, rows, rowsPerSecond: Math.round((rows * 1000) / (now - began)) };
        if (now - pictured > patience) {
          const answer = history.snapshot();
          if (answer) advance.picture = { total: answer.total, centers: answer.centers, measures: answer.measures, agree: answer.agree };
          pictured = performance.now();
          patience *= 2;
        }
        this.#tell(advance);
      }
      const result = history.finish();
      const { bytes, rows } = result.counts;
      this.#tell({ bytes, total, rows, rowsPerSecond: Math.round((rows * 1000) / (performance.now() - began || 1)) });
      return result;
    } catch (error) {
      // What was found so far, so that a person can name the column.
      if ((error as { code?: string }).code === "no-hts-column") Object.assign(error as object, { layout: history.columns() });
      throw error;
    }
  }

  async answer(...[edition, filter]: Parameters<HistoryCalls["answer"]>) {
    return this.#done().answer(edition, filter);
  }

  async unreadCsv() {
    return this.#done().unreadCsv();
  }

  async summaryCsv(...[edition, filter]: Parameters<HistoryCalls["summaryCsv"]>) {
    return this.#done().summaryCsv(edition, filter);
  }

  async appeal(...[request]: Parameters<HistoryCalls["appeal"]>) {
    return this.#done().appeal(request);
  }

  async annotate(...[edition]: Parameters<HistoryCalls["annotate"]>) {
    await this.#annotated?.return(undefined);
    this.#annotated = this.#annotating(edition);
  }

  async next() {
    const piece = await this.#annotated?.next();
    return piece && !piece.done ? piece.value : null;
  }

  async lines(...[heading, most]: Parameters<HistoryCalls["lines"]>) {
    const layout = this.#done().columns();
    if (!layout) throw new Error("nothing was read");
    return linesOf(this.#annotating(this.#settings.edition), layout, heading, most);
  }

  close() {
    this.#history?.free();
    this.#history = null;
  }

  #done(): History {
    if (!this.#history) throw new Error("nothing was read");
    return this.#history;
  }

  #prepare(to: History | Annotator): void {
    const { scope, mapping } = this.#settings;
    if (scope) to.setScope(scope.name, scope.csv, scope.replace ?? false);
    if (mapping) to.setMapping(mapping);
  }

  /** The file as text, from its beginning. */
  async #text(): Promise<{ text: AsyncIterable<Uint8Array>; total: number | null }> {
    const source = this.#source!;
    if (!(source instanceof Blob)) return { text: pieces(source), total: null };
    const [p, k, three, four] = new Uint8Array(await source.slice(0, 4).arrayBuffer());
    if (p !== 0x50 || k !== 0x4b || three !== 3 || four !== 4) return { text: pieces(source), total: source.size };
    if (!this.#files.xlsx) throw Object.assign(new Error("workbooks cannot be read here"), { code: "xlsx-unread" });
    const { xlsxRows } = await this.#xlsx();
    return { text: xlsxRows(source, this.#signal), total: null };
  }

  async *#annotating(edition: HistorySettings["edition"]): AsyncGenerator<Uint8Array> {
    if (!(this.#source instanceof Blob)) throw Object.assign(new Error("a stream can be read only once"), { code: "read-once" });
    const annotator = new Annotator(edition);
    try {
      this.#prepare(annotator);
      for await (const piece of (await this.#text()).text) {
        this.#signal?.throwIfAborted();
        const out = annotator.push(piece);
        if (out.length) yield out;
      }
      const rest = annotator.finish();
      if (rest.length) yield rest;
    } finally {
      annotator.free();
    }
  }
}
