/**
 * How strong a basis is, at a glance: five bars, a filled, half-filled or outlined badge, and
 * words. Nothing is said by color alone.
 */
import { h } from "../dom.js";
import type { Basis } from "../engine.js";

const BARS: Record<Basis, number> = {
  stated: 5,
  operational: 4,
  evidence: 3,
  named: 2,
  derived: 1,
  supplied: 5,
};
const SVG = "http://www.w3.org/2000/svg";

function drawn(tag: string, props: Record<string, string | number>): Element {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(props)) node.setAttribute(name, String(value));
  return node;
}

export function mark(basis: Basis, words: string, { small = false } = {}): HTMLElement {
  const bars = BARS[basis];
  const svg = drawn("svg", { viewBox: "0 0 19 12", "aria-hidden": "true" });
  for (let i = 0; i < 5; i++)
    svg.append(
      drawn("rect", {
        x: i * 4,
        y: 8 - i * 2,
        width: 3,
        height: 4 + i * 2,
        class: i < bars ? "on" : "off",
      }),
    );
  const level = bars > 3 ? "solid" : bars > 1 ? "half" : "outline";
  return h(
    "span",
    { class: `mark ${level}`, part: `basis basis-${basis}` },
    svg,
    h("span", { class: small ? "vh" : null }, words),
  );
}
