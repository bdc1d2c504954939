import { spoken } from "./strings/index.js";

/**
 * The tag of the language to speak: what holds for the element, across shadow roots; English for
 * what is no tag, since `Intl` throws for that.
 */
export function langOf(node: Element): string {
  try {
    for (let at = node; at; at = (at.getRootNode() as ShadowRoot).host) {
      const found = at.closest<HTMLElement>("[lang]");
      if (found) return spoken(Intl.getCanonicalLocales(found.lang)[0]!);
    }
  } catch {
    // No tag.
  }
  return "en";
}
