/**
 * Reads import histories: in a worker, or in place where there is none (Node) or none is allowed.
 */
import { failed, inWorker, type Caller, type WorkerCaller } from "../history/caller.js";
import type { Start } from "../history/job.js";
import type {
  HistoryAdvance,
  HistoryFailure,
  HistoryFiles,
  HistorySettings,
} from "../history/protocol.js";
import type { WasmSource } from "./start.js";
import type {
  AppealPacket,
  AppealRequest,
  EditionId,
  HistoryAnswer,
  HistoryFilter,
  HistoryLines,
  HistoryResult,
} from "./types.js";

export interface HistoryOptions extends Partial<HistorySettings> {
  /** What the first answer is for; all else can be asked later. */
  filter?: HistoryFilter | undefined;
  /** Told at most ten times a second. */
  onProgress?: ((advance: HistoryAdvance) => void) | undefined;
  /** Ends the reading, or closes the history. */
  signal?: AbortSignal | undefined;
}

/** An import history that was read. */
export interface HistoryHandle {
  readonly result: HistoryResult;
  answer(edition?: EditionId, filter?: HistoryFilter): Promise<HistoryAnswer>;
  /** The rows that could not be read, as CSV. */
  unreadCsv(): Promise<string>;
  /** The answer, as CSV. */
  summaryCsv(edition?: EditionId, filter?: HistoryFilter): Promise<string>;
  /**
   * The file with heading, Center, basis and status for each row, as bytes in the file's own
   * encoding; read anew, and never whole in memory.
   */
  annotate(edition?: EditionId): ReadableStream<Uint8Array>;
  /**
   * The first rows of goods of a heading as they stand in the file; reads it anew. A row is taken
   * by its own importer and date.
   */
  lines(heading: string, most?: number, filter?: HistoryFilter): Promise<HistoryLines>;
  /** The parts of a letter of appeal. */
  appeal(request: AppealRequest): Promise<AppealPacket>;
  /** Lets the memory go. */
  close(): void;
}

/**
 * Something that a user can mend: the fields of `FinderError`, or `worker-died`, `file-gone`,
 * `read-once`, `xlsx-...`; `internal` is a fault of this program.
 */
export type HistoryError = Error & HistoryFailure;

/** Reads import histories. */
export interface HistoryReader {
  /**
   * Starts the worker that the next `read` takes, so that the file need not wait for it: when
   * somebody is about to choose one.
   */
  prepare(): void;
  /** As `readHistory`. */
  read(source: Blob | ReadableStream<Uint8Array>, options?: HistoryOptions): Promise<HistoryHandle>;
}

/** An address that does not depend on where it is read. */
const absolute = (address: URL | string) =>
  new URL(address, globalThis.document?.baseURI ?? globalThis.location?.href).href;

/** A file as a worker can be told of it: its address, or what it holds. */
async function sent(wasm: WasmSource): Promise<HistoryFiles["wasm"]> {
  const given = await wasm;
  if (typeof given === "string" || given instanceof URL) return absolute(given);
  return given instanceof Response ? given.arrayBuffer() : given;
}

type MaybePromise<T> = T | Promise<T>;

/** A worker that was started before there is a file. */
let spare: Promise<WorkerCaller | null> | null = null;

/** `loadHistory` of the engine, which knows where the files are. */
export function reader(
  start: Start,
  worker: () => MaybePromise<URL | string | null>,
  wasm: () => WasmSource,
  xlsx: () => URL | string,
): HistoryReader {
  const files = async (): Promise<HistoryFiles> => {
    const workbooks = xlsx();
    return { wasm: await sent(wasm()), xlsx: workbooks && absolute(workbooks) };
  };
  const hire = async (given: HistoryFiles, early: boolean) => {
    const script = await worker();
    return script ? inWorker(String(script), given, early) : null;
  };
  return {
    prepare() {
      // What fails here is told when there is a file.
      spare ??= files()
        .then((given) => hire(given, true))
        .catch(() => null);
    },
    async read(source, options = {}) {
      const { onProgress = () => {}, signal } = options;
      signal?.throwIfAborted();
      const ready = spare;
      spare = null;
      let caller = await ready;
      // One that failed before it was needed tells of nothing: another is started, and if that
      // fails too it is told.
      if (!caller || caller.over()) {
        const given = await files();
        caller = await hire(given, false);
        if (!caller)
          return readHistory(
            (await import("../history/local.js")).inPlace(given, start, onProgress, signal),
            source,
            options,
          );
      }
      caller.serve(onProgress, signal);
      return readHistory(caller, source, options);
    },
  };
}

async function readHistory(
  caller: Caller,
  source: Blob | ReadableStream<Uint8Array>,
  options: HistoryOptions,
): Promise<HistoryHandle> {
  const { edition = "cee", mapping, scope, filter = {} } = options;
  const { call } = caller;
  try {
    const result = await call("read", source, { edition, mapping, scope });
    if (Object.values(filter).some(Boolean)) result.answer = await call("answer", edition, filter);
    return {
      result,
      answer: (e = edition, f = filter) => call("answer", e, f),
      unreadCsv: () => call("unreadCsv"),
      summaryCsv: (e = edition, f = filter) => call("summaryCsv", e, f),
      lines: (heading, most = 100, f = filter) => call("lines", heading, most, f),
      appeal: (request) => call("appeal", request),
      annotate(e = edition) {
        if (!(source instanceof Blob))
          throw failed({
            name: "CenterFinderError",
            code: "read-once",
            message: "a stream can be read only once",
          });
        let begun: Promise<void> | undefined;
        return new ReadableStream<Uint8Array>(
          {
            async pull(to) {
              begun ??= call("annotate", e);
              await begun;
              const piece = await call("next");
              if (piece) to.enqueue(piece);
              else to.close();
            },
          },
          { highWaterMark: 1 },
        );
      },
      close: caller.close,
    };
  } catch (error) {
    caller.close();
    throw error;
  }
}
