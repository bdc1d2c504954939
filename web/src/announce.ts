/**
 * Says things to screen readers. Two polite regions take turns, so that the same
 * sentence can be said twice; each is emptied after a while, so that nobody
 * finds an old message when reading through the page.
 */
import { h } from "./dom.js";

export function announcer(): { node: HTMLElement; say(text: string): void } {
  const regions = [0, 1].map(() => h("div", { "aria-live": "polite", "aria-atomic": "true" }));
  let turn = 0;
  let timer: ReturnType<typeof setTimeout>;
  return {
    node: h("div", { class: "vh" }, regions),
    say(text) {
      clearTimeout(timer);
      regions[turn]!.textContent = "";
      regions[(turn = 1 - turn)]!.textContent = text;
      timer = setTimeout(() => (regions[turn]!.textContent = ""), 5000);
    },
  };
}
