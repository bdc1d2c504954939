// Every typed entry, as a host's code uses it.
import "center-finder";
import type { AnswerDetail, CenterFinderElement } from "center-finder/element";
import {
  loadEngine,
  loadFullEngine,
  loadWords,
  readHistory,
  type EditionId,
  type Routing,
  type StartError,
  type WasmSource,
} from "center-finder/engine";
import * as slim from "center-finder/slim";
import { embed, frameUrl, type FrameMessage } from "center-finder/frame";
import "center-finder/center-finder.classic.js";

const edition: EditionId = "cee";
export const routing: Routing = (await loadEngine()).route("8471", edition);
export const verdict: string = (await loadFullEngine()).assess(
  { goods: [{ number: "3004", share: 1 }] },
  edition,
).verdict;
export const first: string | undefined = (await loadWords()).suggest("dog leash").headings[0]
  ?.heading.code;
export const goods: number = (await readHistory(new Blob(["HTS Number\n8471"]))).result.counts
  .goods;

const numbers: WasmSource = fetch("/center-finder-numbers.wasm", { integrity: "sha384-x" });
slim.provide({
  numbers,
  full: () => new URL("https://example.org/full.wasm"),
  words: async () => new Uint8Array(1),
});
slim.CenterFinderElement.define("my-finder");

const finder: CenterFinderElement = document.querySelector("center-finder")!;
finder.edition = "iic-2012";
finder.addEventListener("center-finder-answer", (event) => {
  const detail: AnswerDetail = event.detail;
  if (detail.kind === "routing") console.log(detail.routing.number);
});
document.addEventListener("center-finder-error", (event) =>
  console.log((event as CustomEvent<StartError>).detail.code),
);
console.log(CenterFinder.loadEngine === slim.loadEngine);

const inside = document.querySelector("iframe")!;
inside.src = frameUrl("https://example.org/frame.html", { value: "8471" });
embed(inside, {
  onAnswer: ({ center }) => console.log(center?.id),
  onHistoryAnswer: ({ counts }) => console.log(counts.rows),
}).set({ theme: null });
export const told: FrameMessage["event"] = "height";

// @ts-expect-error there is no such edition
finder.edition = "2013";
// @ts-expect-error the event has no such name in its detail
finder.addEventListener("center-finder-error", (event) => event.detail.nothing);
// @ts-expect-error there is no such file
slim.provide({ word: "/words.bin" });
// @ts-expect-error the frame takes no such parameter
embed(inside).set({ onclick: "x" });
