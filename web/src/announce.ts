/**
 * Announces texts to screen readers. Two polite regions take turns, so that the same sentence can
 * be announced twice. Each is emptied after a while, so that nobody who reads through the page
 * finds an old message.
 */
import { h } from "./dom.js";

export interface Announcer {
  node: HTMLElement;
  announce(text: string): void;
}

export function announcer(): Announcer {
  const region = () => h("div", { "aria-live": "polite", "aria-atomic": "true" });
  const regions = [region(), region()] as const;
  let turn: 0 | 1 = 0;
  let timer: ReturnType<typeof setTimeout>;
  const fill = (text: string) => {
    regions[turn].textContent = text;
  };
  return {
    node: h("div", { class: "vh" }, ...regions),
    announce(text) {
      clearTimeout(timer);
      fill("");
      turn = turn ? 0 : 1;
      fill(text);
      timer = setTimeout(fill, 5000, "");
    },
  };
}
