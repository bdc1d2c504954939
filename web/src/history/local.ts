/** The same job without a worker. */
import type { Caller } from "./caller.js";
import { failure } from "./failure.js";
import { Job, type Start } from "./job.js";
import type { HistoryAdvance, HistoryFailure, HistoryFiles } from "./protocol.js";
import { workbooks } from "./workbooks.js";

export function inPlace(
  files: HistoryFiles,
  start: Start,
  tell: (advance: HistoryAdvance) => void,
  signal: AbortSignal | undefined,
): Caller {
  const job = new Job(files, start, () => workbooks(files.xlsx), tell, signal);
  return {
    call: (async (name: keyof Job, ...given: unknown[]) => {
      try {
        return await (job[name] as (...given: unknown[]) => unknown)(...given);
      } catch (error) {
        // Errors that say what they are, and the caller's own reason to stop, stay as they are.
        if (signal?.aborted || typeof (error as HistoryFailure).code === "string") throw error;
        throw Object.assign(new Error("", { cause: error }), failure(error));
      }
    }) as Caller["call"],
    close: () => job.close(),
  };
}
