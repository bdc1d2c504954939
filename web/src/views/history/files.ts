/** The ways to give a file: choosing, dropping, and the sample. */
import type { ViewContext } from "../../context.js";
import type { HistoryStrings } from "../../strings/en/history.js";
import type { Formats } from "./formats.js";

/** A file to read a history from. */
export interface NewFile {
  file: Blob;
  /** The name that the page shows. */
  name: string;
  /** It is the sample of this package. */
  isSample?: boolean;
  /** A remark for the user, such as that other files were left out. */
  note?: string;
}

/** What every way to give a file needs. */
export interface Opening {
  context: ViewContext;
  m: HistoryStrings;
  f: Formats;
  open(file: NewFile): void;
}

/** The content of the view while there is no file. */
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
 * Takes files that are dropped anywhere on the view. Otherwise the browser would leave the page and
 * open a file that misses the drop zone.
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
