/** How a file comes: it is chosen, dropped, or the sample. */
import type { ViewContext } from "../../context.js";
import type { HistoryStrings } from "../../strings/en/history.js";
import type { Formats } from "./formats.js";

/** A file that a history is to be read from. */
export interface NewFile {
  file: Blob;
  /** What the page calls it. */
  name: string;
  /** It is ours. */
  isSample?: boolean;
  /** What is to be known of how it came. */
  note?: string;
}

/** What all ways of giving a file are made with. */
export interface Opening {
  context: ViewContext;
  m: HistoryStrings;
  f: Formats;
  open(file: NewFile): void;
}

/** What the view shows while there is no file. */
export function start(opening: Opening, note?: string): HTMLElement[] {
  const { context, m } = opening;
  const { h } = context.dom;
  return [
    h("h2", { tabindex: -1 }, m.title),
    h("p", null, m.lead),
    ...(note ? [h("p", { class: "note" }, note)] : []),
    h(
      "div",
      { class: "drop" },
      h("p", null, h("b", null, m.drop)),
      h("div", { class: "line" }, chooser(opening, m.choose, "primary"), sampleButton(opening)),
      h("p", { class: "muted" }, m.sampleLead),
    ),
    h("p", null, m.kinds),
    h("p", { class: "private" }, m.private),
  ];
}

export function chooser({ context, open }: Opening, label: string, className = ""): HTMLElement {
  const { h } = context.dom;
  const input = h("input", {
    type: "file",
    accept: ".csv,.txt,.tsv,.xlsx,text/csv,text/plain,text/tab-separated-values",
    onchange: () => {
      const file = input.files?.[0];
      input.value = "";
      if (file) open({ file, name: file.name });
    },
  });
  return h("label", { class: `button file ${className}` }, input, h("span", null, label));
}

export function sampleButton({ context, m, open }: Opening): HTMLElement {
  const onclick = async () => {
    const { default: text } = await import("../../history/sample.csv");
    const file = new File([text], "sample.csv", { type: "text/csv" });
    open({ file, name: m.sampleName, isSample: true });
  };
  return context.dom.h("button", { type: "button", onclick }, m.sample);
}

/**
 * Takes files that are dropped on the view. One that falls beside the zone must not be opened by the
 * browser in the place of the page.
 */
export function takeDrops({ m, f, open }: Opening, node: HTMLElement): void {
  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    node.classList.toggle("over", event.type === "dragover");
    if (event.type !== "drop") return;
    const { files } = event.dataTransfer;
    const [file] = files;
    const { length } = files;
    if (file)
      open({
        file,
        name: file.name,
        note: length > 1 ? m.onlyFirst(length, f.number(length)) : "",
      });
  };
  node.addEventListener("dragover", onDrag);
  node.addEventListener("dragleave", onDrag);
  node.addEventListener("drop", onDrag);
}
