import { CenterFinderElement, provide } from "/center-finder/slim.js";

const hashes = await (await fetch("/center-finder/integrity.json")).json();
const file = (name) => () => fetch(`/center-finder/${name}`, { integrity: hashes[name] });

provide({
  wasm: file("center-finder.wasm"), // numbers
  full: file("center-finder-full.wasm"), // importers; words need the next file too
  words: file("center-finder-words.bin"),
  history: file("center-finder-history.wasm"), // import histories
  worker: "/center-finder/history-worker.js", // reads import histories beside the page
  xlsx: "/center-finder/history-xlsx.js", // reads workbooks
});
CenterFinderElement.define();
