/** The worker in which an import history is read, so that the page never waits. */
import { start } from "../engine/start.js";
import { failure } from "./failure.js";
import { Job } from "./job.js";
import type { FromWorker, HistoryCalls, ToWorker } from "./protocol.js";
import { workbooks } from "./workbooks.js";

const scope = globalThis as unknown as {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};
let job: Job | undefined;

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
