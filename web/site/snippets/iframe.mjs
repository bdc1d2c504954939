import { embed } from "/center-finder/center-finder-frame.js";

const frame = embed(document.querySelector("iframe"), {
  onAnswer(detail) {
    if (detail.kind === "routing") console.log(detail.value, detail.routing.center?.id);
  },
  onError(detail) {
    console.warn(detail.code, detail.message);
  },
});
frame.set({ value: "7013" });
