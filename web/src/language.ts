/** The language tag that holds for an element, across shadow roots; English for what is no tag, since `Intl` throws for that. */
export function langOf(node: Element): string {
  try {
    for (let at = node; at; at = (at.getRootNode() as ShadowRoot).host) {
      const found = at.closest<HTMLElement>("[lang]");
      if (found) return Intl.getCanonicalLocales(found.lang)[0]!;
    }
  } catch {
    // No tag.
  }
  return "en";
}
