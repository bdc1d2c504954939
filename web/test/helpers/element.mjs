/** What tests of the element do. */
export const TABLE = "from,to,center,also,when,basis,source,note\n";

/** Runs a function on the element. */
export const on = (page, what, given) => page.locator("center-finder").evaluate(what, given);

export const errors = (page) =>
  page.evaluate(() => events.filter((e) => e.name === "error").map((e) => e.detail));
