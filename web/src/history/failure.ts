/** What went wrong, as the code that the page has words for. */
import type { HistoryFailure } from "./protocol.js";

/**
 * An error without a code is a fault of this program. A trap of the module is not told apart from
 * memory that ran out, since both end in the same instruction; nothing that the module says after
 * it can be trusted.
 */
export function failure(error: unknown): HistoryFailure {
  const { name, code, message, hint, found, line, layout } = error as HistoryFailure;
  const trapped = error instanceof WebAssembly.RuntimeError;
  return {
    name,
    code: trapped ? "worker-died" : typeof code === "string" ? code : "internal",
    message,
    hint: hint ?? "",
    found: found ?? "",
    line: line ?? null,
    layout: layout ?? null,
  };
}
