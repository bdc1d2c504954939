/** The same job without a worker. */
import type { Caller } from "./caller.js";
import { Job, type Start } from "./job.js";
import type { HistoryAdvance, HistoryFiles } from "./protocol.js";
import { workbooks } from "./workbooks.js";

export function inPlace(
  files: HistoryFiles,
  start: Start,
  tell: (advance: HistoryAdvance) => void,
  signal: AbortSignal | undefined,
): Caller {
  const job = new Job(files, start, () => workbooks(files.xlsx), tell, signal);
  return {
    call: ((name: keyof Job, ...given: unknown[]) =>
      (job[name] as (...given: unknown[]) => unknown)(...given)) as Caller["call"],
    close: () => job.close(),
  };
}
