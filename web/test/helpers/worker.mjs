/** Pages under policies that allow or forbid the worker, and a reading that takes long. */
import { many } from "./history-files.mjs";
import { plain, seen, stage } from "./finder.mjs";
import { history } from "./history.mjs";

const portal = plain("<center-finder></center-finder>");

const policy = (more) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; ${more}`;

/** A file that takes a while. */
const LONG = many(400_000);

export const here = stage({ csp: policy(""), pages: { "/portal.html": portal } });

export const named = stage({
  csp: policy("trusted-types center-finder"),
  pages: { "/portal.html": portal },
});

export const none = stage({
  csp: policy("trusted-types 'none'"),
  pages: { "/portal.html": portal },
});

export const workers = (page) =>
  page.workers().filter((worker) => worker.url().endsWith("/history-worker.js"));

/** Begins a long reading; resolves when the worker has told of it. */
export async function begin(page) {
  await history(page);
  // Gigabytes, as one text many times over.
  await page.evaluate((text) => {
    const body = new Blob([text.slice(text.indexOf("\n") + 1)]);
    const file = new File(
      [text.slice(0, text.indexOf("\n") + 1), ...Array(60).fill(body)],
      "long.csv",
    );
    const data = new DataTransfer();
    data.items.add(file);
    document
      .querySelector("center-finder")
      .shadowRoot.querySelector(".drop")
      .dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
  }, LONG);
  await seen(page, "rows a second");
}

export const DIED = "The part of this page that reads files stopped.";
