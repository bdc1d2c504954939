const iframe = document.querySelector("iframe");
const { origin } = new URL(iframe.src);

addEventListener("message", (event) => {
  // Always check both: the window and its origin.
  if (event.source !== iframe.contentWindow || event.origin !== origin) return;
  if (event.data?.type !== "center-finder/1") return;
  const { event: name, detail } = event.data;
  if (name === "height") iframe.height = detail.height;
  if (name === "answer") console.log(detail.kind, detail.value);
});
