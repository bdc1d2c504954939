/**
 * Fills a place with something that must be loaded first. It says so when that takes long, and
 * offers a second try when it fails.
 */
import type { ViewContext } from "../context.js";
import { type Child, fill, h } from "../dom.js";

type Needs = Pick<ViewContext, "dom" | "text" | "host">;

/** Tells why something could not be loaded, and offers a second try. */
export function failed(
  { dom, text: { t }, host }: Needs,
  into: HTMLElement,
  error: unknown,
  again: () => void,
): void {
  const code = (error as { code?: string }).code ?? "wasm-missing";
  const message = t.start[code] ?? t.start["wasm-broken"]!;
  fill(
    into,
    h("p", { class: "error" }, message),
    h("button", { type: "button", onclick: again }, t.retry),
  );
  dom.announce(message);
  host.emit("center-finder-error", { code, message, value: "" });
}

/** `isCurrent` is asked before the place is touched: it may hold something newer by then. */
export async function lazy(
  needs: Needs,
  into: HTMLElement,
  make: () => Promise<Child>,
  isCurrent = () => true,
): Promise<void> {
  const { loading } = needs.text.t;
  const timer = setTimeout(() => {
    if (!isCurrent()) return;
    fill(into, h("p", { class: "muted" }, loading));
    needs.dom.announce(loading);
  }, 400);
  try {
    const made = await make();
    if (isCurrent()) fill(into, made);
  } catch (error) {
    if (isCurrent()) failed(needs, into, error, () => lazy(needs, into, make, isCurrent));
  } finally {
    clearTimeout(timer);
  }
}
