/** Markup that would run if it were taken for more than text, and how that shows. */
export const BAD = '"><img src=x onerror="globalThis.bad=1"><script>globalThis.bad=1</script>';

/** What markup would have made. */
export const made = (page) =>
  page.evaluate(() => ({
    bad: globalThis.bad ?? null,
    nodes: document
      .querySelector("center-finder")
      .shadowRoot.querySelectorAll(
        "img, script, iframe, object, embed, [onerror], [onclick], [style], a[href^='javascript:']",
      ).length,
  }));

export const CLEAN = { bad: null, nodes: 0 };
