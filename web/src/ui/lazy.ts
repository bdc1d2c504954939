/**
 * Fills a place with something that must be loaded first; says so when that takes
 * long, and offers a second try when it fails. `wanted` is asked before the place
 * is touched: it may hold something newer by then.
 */
import { fill, h } from "../dom.js";
import type { Kit } from "../kit.js";

export async function lazy(kit: Kit, into: HTMLElement, make: () => Promise<Node>, wanted = () => true): Promise<void> {
  const { t } = kit;
  const timer = setTimeout(() => {
    if (!wanted()) return;
    fill(into, h("p", { class: "muted" }, t.loading));
    kit.say(t.loading);
  }, 400);
  try {
    const made = await make();
    if (wanted()) fill(into, made);
  } catch (error) {
    if (!wanted()) return;
    const { code } = error as { code?: string };
    const message = t.start[code!] ?? t.start["wasm-missing"]!;
    fill(into, h("p", { class: "error" }, message), h("button", { type: "button", onclick: () => lazy(kit, into, make, wanted) }, t.retry));
    kit.say(message);
    kit.emit("center-finder-error", { code: code ?? "wasm-missing", message, value: "" });
  } finally {
    clearTimeout(timer);
  }
}
