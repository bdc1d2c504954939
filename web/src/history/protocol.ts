/** What the page and the worker of import histories tell each other. */
import type {
  AppealPacket,
  AppealRequest,
  EditionId,
  HistoryAnswer,
  HistoryFilter,
  HistoryLayout,
  HistoryLines,
  HistoryMapping,
  HistoryResult,
} from "../engine/types.js";

/** A table of the host, as `setScope` takes it. */
export interface HistoryScope {
  name: string;
  csv: string;
  replace?: boolean;
}

/** What a history is read with. */
export interface HistorySettings {
  edition: EditionId;
  mapping?: HistoryMapping | undefined;
  scope?: HistoryScope | null | undefined;
}

/** How far the reading is. */
export interface HistoryAdvance {
  /** Bytes read. */
  bytes: number;
  /** Bytes of the file; `null` for a stream or a workbook, whose length as text is not known. */
  total: number | null;
  rows: number;
  rowsPerSecond: number;
  /** The answer as if the file ended here; only now and then. */
  picture?: HistoryPicture;
}

export type HistoryPicture = Pick<HistoryAnswer, "total" | "centers" | "measures" | "agree">;

/**
 * What can be asked of a file. Each is a call with one answer; `annotate` and `lines` read the file
 * again.
 */
export interface HistoryCalls {
  read(
    source: Blob | ReadableStream<Uint8Array>,
    settings: HistorySettings,
  ): Promise<HistoryResult>;
  answer(edition: EditionId, filter: HistoryFilter): Promise<HistoryAnswer>;
  unreadCsv(): Promise<string>;
  summaryCsv(edition: EditionId, filter: HistoryFilter): Promise<string>;
  appeal(request: AppealRequest): Promise<AppealPacket>;
  lines(heading: string, most: number, filter: HistoryFilter): Promise<HistoryLines>;
  /** Begins a new pass; the next pieces come by `next`. */
  annotate(edition: EditionId): Promise<void>;
  /** The next piece of the annotated file; `null` at its end. */
  next(): Promise<Uint8Array | null>;
}

/**
 * Files of the package that the worker needs; the page knows where they are, wherever the worker's
 * own file was put.
 */
export interface HistoryFiles {
  wasm: string | BufferSource | WebAssembly.Module;
  /** The reader of workbooks; empty where there is none, or where it is inside. */
  xlsx: string;
}

export type ToWorker =
  | { id: number; call: keyof HistoryCalls; given: unknown[] }
  /** The first message. `early`: there is no file yet, and time to get ready. */
  | { files: HistoryFiles; early: boolean }
  | { ping: true };
export type FromWorker =
  | { id: number; gave: unknown }
  | { id: number; error: HistoryFailure }
  | { advance: HistoryAdvance }
  | { pong: true };

/** An error as plain data: the fields of `FinderError`, or of a file that could not be loaded. */
export interface HistoryFailure {
  name: string;
  code: string;
  message: string;
  hint?: string;
  found?: string;
  line?: number | null;
  /**
   * What the file looks like, where that is known: of a file without a column of tariff numbers.
   */
  layout?: HistoryLayout | null;
}
