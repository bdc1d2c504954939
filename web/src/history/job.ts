/**
 * One import history: reads it through the wasm module and answers about it. Runs
 * in the worker, and where there is none (Node, pages that allow no worker) in place.
 */
import { Annotator, HeadingLines, History, finish, imports } from "glue:history";
import type { start } from "../engine/start.js";
import { practice } from "./warm.js";
import type { Holds } from "./xlsx.js";
import type { HistoryAdvance, HistoryCalls, HistoryFiles, HistorySettings } from "./protocol.js";

/**
 * The room for what is read at once. Two are used in turn, so that the next piece comes while one
 * is read, and again and again, so that memory does not grow with the file. Reading slices of a
 * blob was several times slower, and left their garbage behind.
 */
const ROOM = 1 << 20;
/** Progress is told at most every so many milliseconds. */
const TELL = 100;
/** The first picture comes after so many milliseconds, each later one after twice as many. */
const PICTURE = 250;
/**
 * After so many milliseconds others have their turn: a stream that has its bytes at hand leaves
 * none between its pieces.
 */
const TURN = 16;

/** Lets messages, timers and, in a page, the page itself have their turn. */
const breath = () =>
  new Promise<void>((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(null);
  });

let started: Promise<void> | undefined;

/**
 * Given, not imported: in a page it is the engine's own, and code that both share would be one more
 * file to wait for.
 */
export type Start = typeof start;
type Source = Blob | ReadableStream<Uint8Array>;
/** The reader of workbooks, loaded with the first of them. */
export type LoadXlsx = () => Promise<{
  xlsxRows(file: Blob, holds: Holds, signal?: AbortSignal): AsyncGenerator<Uint8Array>;
}>;

/** What the reader of histories says of the first rows of a sheet: it knows what columns hold. */
const holds: Holds = (rows) => {
  const history = new History("cee");
  try {
    history.push(rows);
    return !!history.finish();
  } catch {
    return false;
  } finally {
    history.free();
  }
};

/** The file was moved, changed or taken away; browsers say so in words of their own. */
const gone = (cause: unknown): never => {
  throw Object.assign(new Error("the file cannot be read", { cause }), { code: "file-gone" });
};

/**
 * The pieces of a file, of which the first is asked for at once. Each is to be used before the next
 * is taken: they share their rooms.
 */
function pieces(source: Source): AsyncGenerator<Uint8Array> {
  const stream: ReadableStream<Uint8Array> = source instanceof Blob ? source.stream() : source;
  let next: () => Promise<ReadableStreamReadResult<Uint8Array>>;
  let stop: () => Promise<void>;
  try {
    const reader = stream.getReader({ mode: "byob" });
    const rooms = [new ArrayBuffer(ROOM), new ArrayBuffer(ROOM)];
    next = async () => {
      const read = await reader.read(new Uint8Array(rooms.shift()!));
      if (read.value) rooms.push(read.value.buffer);
      return read as ReadableStreamReadResult<Uint8Array>;
    };
    stop = () => reader.cancel();
  } catch {
    // Streams of other things than bytes, and of blobs in some browsers.
    const reader = stream.getReader();
    next = () => reader.read();
    stop = () => reader.cancel();
  }
  const first = next();
  // Told where it is waited for.
  first.catch(() => {});
  return following(first, next, stop);
}

async function* following(
  first: Promise<ReadableStreamReadResult<Uint8Array>>,
  next: () => Promise<ReadableStreamReadResult<Uint8Array>>,
  stop: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  let coming = first;
  let turn = performance.now();
  try {
    for (;;) {
      if (performance.now() - turn > TURN) {
        await breath();
        turn = performance.now();
      }
      const { done, value } = await coming.catch(gone);
      if (done) return;
      // An empty piece would mean the end.
      coming = next();
      coming.catch(() => {});
      if (value.length) yield value;
    }
  } finally {
    // Whoever stops early lets the file go.
    await stop().catch(() => {});
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

  constructor(
    files: HistoryFiles,
    start: Start,
    xlsx: LoadXlsx,
    tell: (advance: HistoryAdvance) => void,
    signal?: AbortSignal,
  ) {
    this.#files = files;
    this.#start = start;
    this.#xlsx = xlsx;
    this.#tell = tell;
    this.#signal = signal;
  }

  #started(): Promise<void> {
    started ??= this.#start({ imports, finish }, this.#files.wasm).catch((error) => {
      started = undefined;
      throw error;
    });
    return started;
  }

  /**
   * Gets ready while there is no file: starts the module and reads some rows, until a file comes.
   */
  async ready(): Promise<void> {
    await this.#started();
    const history = new History("cee");
    for (const piece of practice()) {
      if (this.#source) break;
      history.push(piece);
      await breath();
    }
    if (!this.#source) history.finish();
    history.free();
  }

  async read(source: Source, settings: HistorySettings) {
    this.#source = source;
    this.#settings = settings;
    // The module starts while the file is opened.
    const opened = source instanceof Blob ? this.#text() : null;
    opened?.catch(() => {});
    await this.#started();
    const { text, total } = await (opened ?? this.#text());
    const history = new History(settings.edition);
    this.#history = history;
    this.#prepare(history);
    const began = performance.now();
    let told = began;
    let pictured = began;
    let patience = PICTURE;
    try {
      for await (const piece of text) {
        this.#signal?.throwIfAborted();
        history.push(piece);
        const now = performance.now();
        if (now - told < TELL) continue;
        told = now;
        const { bytes, rows } = history.progress();
        const advance: HistoryAdvance = {
          bytes,
          total,
          rows,
          rowsPerSecond: Math.round((rows * 1000) / (now - began)),
        };
        if (now - pictured > patience) {
          const answer = history.snapshot();
          if (answer)
            advance.picture = {
              total: answer.total,
              centers: answer.centers,
              measures: answer.measures,
              agree: answer.agree,
            };
          pictured = performance.now();
          patience *= 2;
        }
        this.#tell(advance);
      }
      const result = history.finish();
      const { bytes, rows } = result.counts;
      this.#tell({
        bytes,
        total,
        rows,
        rowsPerSecond: Math.round((rows * 1000) / (performance.now() - began || 1)),
      });
      return result;
    } catch (error) {
      // What was found so far, so that a person can name the column.
      if ((error as { code?: string }).code === "no-hts-column")
        Object.assign(error as object, { layout: history.columns() });
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

  async lines(...[heading, most, filter]: Parameters<HistoryCalls["lines"]>) {
    const lines = new HeadingLines(heading, filter, most);
    try {
      this.#prepare(lines);
      for await (const piece of await this.#again()) {
        this.#signal?.throwIfAborted();
        if (lines.push(piece)) break;
      }
      return lines.finish();
    } finally {
      lines.free();
    }
  }

  close() {
    this.#history?.free();
    this.#history = null;
  }

  #done(): History {
    if (!this.#history) throw new Error("nothing was read");
    return this.#history;
  }

  #prepare(to: History | Annotator | HeadingLines): void {
    const { scope, mapping } = this.#settings;
    if (scope) to.setScope(scope.name, scope.csv, scope.replace ?? false);
    if (mapping) to.setMapping(mapping);
  }

  /** The file as text, from its beginning. */
  async #text(): Promise<{ text: AsyncIterable<Uint8Array>; total: number | null }> {
    const source = this.#source!;
    if (!(source instanceof Blob)) return { text: pieces(source), total: null };
    const [p, k, three, four] = new Uint8Array(await source.slice(0, 4).arrayBuffer().catch(gone));
    if (p !== 0x50 || k !== 0x4b || three !== 3 || four !== 4)
      return { text: pieces(source), total: source.size };
    const { xlsxRows } = await this.#xlsx().catch((cause) => {
      throw Object.assign(new Error("the reader of workbooks did not load", { cause }), {
        code: "xlsx-unread",
      });
    });
    return { text: xlsxRows(source, holds, this.#signal), total: null };
  }

  /** The same for a second pass, which only a file allows. */
  async #again(): Promise<AsyncIterable<Uint8Array>> {
    if (!(this.#source instanceof Blob))
      throw Object.assign(new Error("a stream can be read only once"), { code: "read-once" });
    return (await this.#text()).text;
  }

  async *#annotating(edition: HistorySettings["edition"]): AsyncGenerator<Uint8Array> {
    const annotator = new Annotator(edition);
    try {
      this.#prepare(annotator);
      for await (const piece of await this.#again()) {
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
