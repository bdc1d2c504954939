/** Reads import histories: in a worker, or in place where there is none (Node) or none is allowed. */
import { failed, inWorker, type Caller } from "../history/caller.js";
import type { Start } from "../history/job.js";
import type { HistoryAdvance, HistoryFailure, HistoryFiles, HistorySettings } from "../history/protocol.js";
import type { WasmSource } from "./start.js";
import type { AppealPacket, AppealRequest, EditionId, HistoryAnswer, HistoryFilter, HistoryLines, HistoryResult } from "./types.js";

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
  /** The file with heading, Center, basis and status for each row, as bytes in the file's own encoding; read anew, and never whole in memory. */
  annotate(edition?: EditionId): ReadableStream<Uint8Array>;
  /** The first lines of a heading as they stand in the file; reads it anew. */
  lines(heading: string, most?: number): Promise<HistoryLines>;
  /** The parts of a letter of appeal. */
  appeal(request: AppealRequest): Promise<AppealPacket>;
  /** Lets the memory go. */
  close(): void;
}

/** Something that a user can mend: the fields of `FinderError`, or `worker-died`, `file-gone`, `read-once`, `xlsx-...`. */
export type HistoryError = Error & HistoryFailure;

/** An address that does not depend on where it is read. */
const absolute = (address: URL | string) => new URL(address, globalThis.document?.baseURI ?? globalThis.location?.href).href;

/** A file as a worker can be told of it: its address, or what it holds. */
async function sent(wasm: WasmSource): Promise<HistoryFiles["wasm"]> {
  const given = await wasm;
  if (typeof given === "string" || given instanceof URL) return absolute(given);
  return given instanceof Response ? given.arrayBuffer() : given;
}

/** `readHistory` of the engine. */
export async function readHistory(start: Start, script: URL | string | null, wasm: WasmSource, xlsx: URL | string, source: Blob | ReadableStream<Uint8Array>, options: HistoryOptions = {}): Promise<HistoryHandle> {
  const { edition = "cee", mapping, scope, filter = {}, onProgress = () => {}, signal } = options;
  signal?.throwIfAborted();
  const files: HistoryFiles = { wasm: await sent(wasm), xlsx: xlsx && absolute(xlsx) };
  const caller: Caller = (script && inWorker(String(script), files, onProgress, signal)) || (await import("../history/local.js")).inPlace(files, start, onProgress, signal);
  const { call } = caller;
  try {
    const result = await call("read", source, { edition, mapping, scope });
    if (Object.values(filter).some(Boolean)) result.answer = await call("answer", edition, filter);
    return {
      result,
      answer: (e = edition, f = filter) => call("answer", e, f),
      unreadCsv: () => call("unreadCsv"),
      summaryCsv: (e = edition, f = filter) => call("summaryCsv", e, f),
      lines: (heading, most = 100) => call("lines", heading, most),
      appeal: (request) => call("appeal", request),
      annotate(e = edition) {
        if (!(source instanceof Blob)) throw failed({ name: "CenterFinderError", code: "read-once", message: "a stream can be read only once" });
        let begun: Promise<void> | undefined;
        return new ReadableStream<Uint8Array>({
          async pull(to) {
            await (begun ??= call("annotate", e));
            const piece = await call("next");
            if (piece) to.enqueue(piece);
            else to.close();
          },
        }, { highWaterMark: 1 });
      },
      close: caller.close,
    };
  } catch (error) {
    caller.close();
    throw error;
  }
}
