// esbuild resolves no `new URL(..., import.meta.url)`; with the loader "file" an import is the
// address of the copied file.
import { CenterFinderElement, provide } from "center-finder/slim";
import numbers from "center-finder/center-finder-numbers.wasm";
import full from "center-finder/center-finder-full.wasm";
import history from "center-finder/center-finder-history.wasm";
import words from "center-finder/center-finder-words.bin";

const address = (file) => new URL(file, import.meta.url);
provide({
  numbers: () => address(numbers),
  full: () => address(full),
  words: () => address(words),
  history: () => address(history),
  worker: address("./history-worker.js"),
  xlsx: address("./history-xlsx.js"),
});
CenterFinderElement.define();
