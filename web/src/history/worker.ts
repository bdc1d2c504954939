/** The worker in which an import history is read, so that the page never waits. */
import { start } from "../engine/start.js";
import { Job } from "./job.js";
import type { FromWorker, HistoryCalls, HistoryFailure, ToWorker } from "./protocol.js";
import { workbooks } from "./workbooks.js";

const scope = globalThis as unknown as {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};
let job: Job | undefined;

const failure = (error: unknown): HistoryFailure => {
  const { name, code, message, hint, found, line, layout } = error as HistoryFailure;
  // A trap of the module: nothing that it says can be trusted any more.
  const trapped = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
  return {
    name,
    code: typeof code === "string" && !trapped ? code : "worker-died",
    message,
    hint: hint ?? "",
    found: found ?? "",
    line: line ?? null,
    layout: layout ?? null,
  };
};

scope.onmessage = async ({ data }) => {
  if ("ping" in data) return scope.postMessage({ pong: true });
  if ("files" in data) {
    const { files, early } = data;
    job = new Job(
      files,
      start,
      () => workbooks(files.xlsx),
      (advance) => scope.postMessage({ advance }),
    );
    if (early) void job.ready().catch(() => {});
    return;
  }
  const { id, call, given } = data;
  try {
    const gave = await (
      job![call] as (
        ...given: unknown[]
      ) => Promise<Awaited<ReturnType<HistoryCalls[keyof HistoryCalls]>>>
    )(...given);
    scope.postMessage({ id, gave }, gave instanceof Uint8Array ? [gave.buffer] : []);
  } catch (error) {
    scope.postMessage({ id, error: failure(error) });
  }
};
