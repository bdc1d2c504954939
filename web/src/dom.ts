/** How this package makes DOM: nodes and text, never markup. */

export type Child = Node | string | number | false | null | undefined | Child[];
export type Props = Record<
  string,
  string | number | boolean | null | undefined | ((event: never) => void)
>;

/**
 * Makes an element. A function becomes a listener (`onclick`) and `true` an empty attribute. With
 * `false`, null or undefined there is no attribute.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props?: Props | null,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  // `entries` has own properties only. So a tampered Object.prototype adds no attributes.
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value as EventListener);
    else if (value != null && value !== false)
      node.setAttribute(name, value === true ? "" : String(value));
  }
  put(node, children);
  return node;
}

function put(node: Node, children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) put(node, child);
    else if (child != null && child !== false)
      node.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Replaces all children. */
export function fill<N extends Element>(node: N, ...children: Child[]): N {
  node.replaceChildren();
  put(node, children);
  return node;
}

/** A style sheet for the document of a window. It needs no `style-src` in the policy. */
export function sheet(css: string, { CSSStyleSheet } = window): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

let count = 0;
/** An id that no other element of the page has. */
export const uid = (): string => `cf${++count}`;
