import { spoken } from "./strings/index.js";

/**
 * The tag of the language that holds for an element, across shadow roots. It is English if `lang`
 * is not a tag, because `Intl` would throw.
 */
export function langOf(node: Element): string {
  try {
    for (let at = node; at; at = (at.getRootNode() as ShadowRoot).host) {
      const found = at.closest<HTMLElement>("[lang]");
      if (found) return spoken(Intl.getCanonicalLocales(found.lang)[0]!);
    }
  } catch {
    // `lang` is not a tag.
  }
  return "en";
}
