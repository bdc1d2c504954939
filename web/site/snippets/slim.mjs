import { CenterFinderElement, provide } from "/center-finder/slim.js";

provide({
  wasm: () => fetch("/center-finder/center-finder.wasm"),
  full: () => fetch("/center-finder/center-finder-full.wasm"),
  words: () => fetch("/center-finder/center-finder-words.bin"),
});
CenterFinderElement.define();
