/**
 * The page's side of the worker: calls and their answers, and how it is noticed that nobody is
 * there any more.
 */
import type {
  FromWorker,
  HistoryAdvance,
  HistoryCalls,
  HistoryFailure,
  HistoryFiles,
  ToWorker,
} from "./protocol.js";

export interface Caller {
  call<K extends keyof HistoryCalls>(
    name: K,
    ...given: Parameters<HistoryCalls[K]>
  ): ReturnType<HistoryCalls[K]>;
  close(): void;
}

export interface WorkerCaller extends Caller {
  /** Tells whom from here on; a signal ends the worker. */
  serve(tell: (advance: HistoryAdvance) => void, signal: AbortSignal | undefined): void;
  /** Whether it is dead or closed. */
  over(): boolean;
}

/**
 * A worker that says nothing is asked whether it lives after so many milliseconds, and given up
 * after twice as many.
 */
const SILENCE = 5000;

export const failed = (failure: HistoryFailure): Error =>
  Object.assign(new Error(failure.message), failure);

/**
 * The address of our own worker, as pages with Trusted Types want it; nothing where the page
 * forbids our policy.
 */
function trusted(url: string): string | null {
  const types = (
    globalThis as {
      trustedTypes?: {
        createPolicy(
          name: string,
          rules: { createScriptURL(url: string): string },
        ): { createScriptURL(url: string): string };
      };
    }
  ).trustedTypes;
  if (!types) return url;
  try {
    return types
      .createPolicy("center-finder", { createScriptURL: (given) => (given === url ? given : "") })
      .createScriptURL(url);
  } catch {
    return null;
  }
}

let address: string | null | undefined;

/** The worker's address, decided once: a policy of a name may be made once only. */
const allowed = (script: string): string | null =>
  (address ??= typeof Worker === "function" ? trusted(script) : null);

/**
 * Whether a worker of this address starts: a policy refuses one from inside a script only after it
 * was made.
 */
export async function starts(script: string): Promise<boolean> {
  const from = allowed(script);
  if (from === null) return false;
  let worker: Worker | undefined;
  try {
    worker = new Worker(from, { type: "module" });
    return await new Promise<boolean>((tell) => {
      worker!.onmessage = () => tell(true);
      worker!.onerror = (event) => {
        event.preventDefault();
        tell(false);
      };
      worker!.postMessage({ ping: true } satisfies ToWorker);
    });
  } catch {
    return false;
  } finally {
    worker?.terminate();
  }
}

/** A caller of a worker; nothing where there can be none. `early`: there is no file yet. */
export function inWorker(script: string, files: HistoryFiles, early: boolean): WorkerCaller | null {
  const from = allowed(script);
  if (from === null) return null;
  let worker: Worker;
  try {
    worker = new Worker(from, { type: "module", name: "center-finder-history" });
  } catch {
    // Another origin, or a policy that says so at once.
    return null;
  }
  type Waiting = { resolve(gave: unknown): void; reject(error: Error): void };
  const waiting = new Map<number, Waiting>();
  let tell: (advance: HistoryAdvance) => void = () => {};
  let signal: AbortSignal | undefined;
  let count = 0;
  let over: Error | null = null;
  let timer: ReturnType<typeof setTimeout>;

  const end = (error: Error) => {
    over ??= error;
    clearTimeout(timer);
    signal?.removeEventListener("abort", aborted);
    worker.terminate();
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
  };
  const died = (why: string) =>
    end(
      failed({
        name: "CenterFinderError",
        code: "worker-died",
        message: `the worker died: ${why}`,
      }),
    );
  const aborted = () => end(signal!.reason as Error);
  const send = (message: ToWorker, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);
  const watch = (asked = false) => {
    clearTimeout(timer);
    if (!waiting.size) return;
    timer = setTimeout(() => {
      if (asked) return died("it is silent");
      send({ ping: true });
      watch(true);
    }, SILENCE);
  };

  worker.onerror = (event) => {
    event.preventDefault();
    died(event.message ?? "it could not start");
  };
  worker.onmessageerror = () => died("a message could not be read");
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if ("advance" in data) tell(data.advance);
    else if ("id" in data) {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if ("error" in data) {
        const error = failed(data.error);
        asker?.reject(error);
        if (data.error.code === "worker-died") end(error);
      } else asker?.resolve(data.gave);
    }
    watch();
  };
  send({ files, early });

  return {
    call: ((call: keyof HistoryCalls, ...given: unknown[]) =>
      new Promise((resolve, reject) => {
        if (over) return reject(over);
        const id = ++count;
        waiting.set(id, { resolve, reject });
        send(
          { id, call, given },
          given.filter(
            (g) => typeof ReadableStream === "function" && g instanceof ReadableStream,
          ) as unknown as Transferable[],
        );
        watch();
      })) as Caller["call"],
    serve(to, until) {
      tell = to;
      signal = until;
      signal?.addEventListener("abort", aborted);
      if (signal?.aborted) aborted();
    },
    over: () => over !== null,
    close: () =>
      end(failed({ name: "CenterFinderError", code: "closed", message: "the history is closed" })),
  };
}
