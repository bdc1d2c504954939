/** The one way in which this package makes DOM: nodes and text, never markup. */

export type Child = Node | string | number | false | null | undefined | Child[];
export type Props = Record<
  string,
  string | number | boolean | null | undefined | ((event: never) => void)
>;

/**
 * Makes an element. A function is a listener (`onclick`), `true` an empty attribute, `false` and
 * nothing no attribute.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props?: Props | null,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  // Own properties alone: a page whose Object.prototype was tampered with gives us no attributes.
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

/** Puts new children in the place of the old ones. */
export function fill<N extends Element>(node: N, ...children: Child[]): N {
  node.replaceChildren();
  put(node, children);
  return node;
}

/** A style sheet that needs no `style` in the policy, for the document of a window. */
export function sheet(css: string, { CSSStyleSheet } = window): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

let count = 0;
/** An id that no other element of the page has. */
export const uid = (): string => `cf${++count}`;
