/** What tests of words do. */
import { field } from "./finder.mjs";

export const options = (page) => page.getByRole("option");

export const focus = (page) =>
  page.evaluate(() => {
    const at = document.querySelector("center-finder").shadowRoot.activeElement;
    return at && `${at.localName} ${at.textContent}`;
  });

/** Waits for the answer that a view gives once it has its focus. */
export const focused = (page, tag) =>
  page.waitForFunction(
    (tag) => document.querySelector("center-finder").shadowRoot.activeElement?.localName === tag,
    tag,
  );

/** Types a text, in one piece so that no list for its beginning comes in between. */
export async function type(page, text) {
  await field(page).fill(text);
  await options(page).first().waitFor();
}
