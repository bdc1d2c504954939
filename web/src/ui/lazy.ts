/**
 * Fills an element with content that must be loaded first. It says so when loading takes long, and
 * offers to try again when it fails.
 */
import type { ViewContext } from "../context.js";
import { type Child, fill, h } from "../dom.js";

type Needs = Pick<ViewContext, "dom" | "text" | "host">;

/** Says why something could not be loaded, and offers to try again. */
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

/** `isCurrent` returns false once the element holds something newer, which then stays. */
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
