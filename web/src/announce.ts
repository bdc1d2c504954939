/**
 * Says texts to screen readers. Two polite regions take turns, so that the same sentence can be
 * said twice. Each is emptied after a while, so that nobody finds an old message when reading
 * through the page.
 */
import { h } from "./dom.js";

export interface Announcer {
  node: HTMLElement;
  announce(text: string): void;
}

export function announcer(): Announcer {
  const region = () => h("div", { "aria-live": "polite", "aria-atomic": "true" });
  let current = region();
  let next = region();
  let timer: ReturnType<typeof setTimeout>;
  const empty = () => {
    current.textContent = "";
  };
  return {
    node: h("div", { class: "vh" }, current, next),
    announce(text) {
      clearTimeout(timer);
      empty();
      [current, next] = [next, current];
      current.textContent = text;
      timer = setTimeout(empty, 5000);
    },
  };
}
