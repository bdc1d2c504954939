/**
 * Fills a place with something that must be loaded first; says so when that takes
 * long, and offers a second try when it fails. `wanted` is asked before the place
 * is touched: it may hold something newer by then.
 */
import { fill, h, type Child } from "../dom.js";
import type { Kit } from "../kit.js";

/** Tells why something could not be loaded, and offers a second try. */
export function failed(kit: Kit, into: HTMLElement, error: unknown, again: () => void): void {
  const { t } = kit;
  const code = (error as { code?: string }).code ?? "wasm-missing";
  const message = t.start[code] ?? t.start["wasm-broken"]!;
  fill(
    into,
    h("p", { class: "error" }, message),
    h("button", { type: "button", onclick: again }, t.retry),
  );
  kit.say(message);
  kit.emit("center-finder-error", { code, message, value: "" });
}

export async function lazy(
  kit: Kit,
  into: HTMLElement,
  make: () => Promise<Child>,
  wanted = () => true,
): Promise<void> {
  const { loading } = kit.t;
  const timer = setTimeout(() => {
    if (!wanted()) return;
    fill(into, h("p", { class: "muted" }, loading));
    kit.say(loading);
  }, 400);
  try {
    const made = await make();
    if (wanted()) fill(into, made);
  } catch (error) {
    if (wanted()) failed(kit, into, error, () => lazy(kit, into, make, wanted));
  } finally {
    clearTimeout(timer);
  }
}
