/** The files of the classic script: they are inside it, packed. */
import numbersFile from "inside:center-finder-numbers.wasm";
import fullFile from "inside:center-finder-full.wasm";
import historyFile from "inside:center-finder-history.wasm";
import wordsFile from "inside:center-finder-words.bin";
import workerFile from "inside:history-worker.js";
import { starts } from "../history/caller.js";
import { once } from "../once.js";

/** The bytes of a file that the build packed with deflate and wrote in base64. */
async function unpacked(text: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(
    new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")),
  ).arrayBuffer();
}

export const numbers = () => unpacked(numbersFile);
export const full = () => unpacked(fullFile);
export const history = () => unpacked(historyFile);
export const words = () => unpacked(wordsFile);
/**
 * The worker of import histories from inside the script; null where the page's policy has no
 * `worker-src blob:`.
 */
export const worker = once(async () => {
  const address = URL.createObjectURL(
    new Blob([await unpacked(workerFile)], { type: "text/javascript" }),
  );
  return (await starts(address)) ? address : null;
});
/** The reader of workbooks has no address: it is in the worker. */
export const xlsx = () => "";
