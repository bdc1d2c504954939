/** What a user takes away: the file with its Centers, the summary, the rows not read, a print. */
import { named, type Shown } from "./shown.js";

interface FileHandle {
  createWritable(): Promise<WritableStream<Uint8Array>>;
}
type Picker = (options: {
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<FileHandle>;
const picker = (): Picker | undefined =>
  (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker;

/** Pieces are joined to parts of this size, in bytes, because browsers keep large blobs on disk. */
const PART = 16 << 20;
/** How often the progress of writing is shown, in milliseconds. */
const SHOW = 100;

/** Spreadsheets recognize UTF-8 by its byte order mark. */
const csv = (text: string) => new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" });

export function out(shown: Shown): HTMLElement {
  const { context, m, handle, filter } = shown;
  const { dom, query } = context;
  const { h } = dom;
  const progress = h("span", { class: "muted" });
  const report = (text: string) => {
    progress.textContent = text;
    dom.announce(text);
  };
  /** A button that writes a file. `run` returns the name of the file. */
  const button = (label: string, run: () => Promise<string>) => {
    const onclick = async () => {
      made.disabled = true;
      try {
        report(m.written(await run()));
      } catch (error) {
        const { name, code } = error as { name: string; code: string };
        report(name === "AbortError" ? "" : (m.errors[code] ?? m.notWritten));
      } finally {
        made.disabled = false;
      }
    };
    const made: HTMLButtonElement = h("button", { type: "button", onclick }, label);
    return made;
  };
  const simple = (label: string, what: string, text: () => Promise<string>) =>
    button(label, async () => {
      const name = named(shown.file, what);
      download(shown, csv(await text()), name);
      return name;
    });
  return h(
    "section",
    { class: "noprint" },
    h("h3", null, m.out),
    h(
      "div",
      { class: "line" },
      button(m.annotated, () => annotate(shown, progress)),
      simple(m.summaryCsv, "summary", () => handle.summaryCsv(query.edition, filter)),
      handle.result.counts.unread > 0 && simple(m.unreadCsv, "not-read", () => handle.unreadCsv()),
    ),
    h("p", null, progress),
    h("p", { class: "muted" }, m.outNote, !picker() && [" ", m.inMemory]),
  );
}

/** Writes the file with its Centers and shows the progress. Returns the name of the new file. */
async function annotate(shown: Shown, progress: HTMLElement): Promise<string> {
  const { context, m, f, handle } = shown;
  const name = named(shown.file, "centers");
  const target = await picked(name);
  let bytes = 0;
  let last = 0;
  const watched = handle.annotate(context.query.edition).pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, to) {
        bytes += piece.length;
        to.enqueue(piece);
        if (performance.now() - last > SHOW) {
          last = performance.now();
          progress.textContent = m.writing(f.bytes(bytes));
        }
      },
    }),
  );
  if (target) await watched.pipeTo(await target.createWritable());
  else download(shown, await gathered(watched), name);
  return name;
}

/** The file that the user chose to write to, if the browser can ask for one. */
async function picked(suggestedName: string): Promise<FileHandle | undefined> {
  try {
    return await picker()?.({
      suggestedName,
      types: [{ description: "CSV", accept: { "text/csv": [".csv"] } }],
    });
  } catch (error) {
    // An AbortError means that the user changed their mind. For any other reason, such as a frame
    // of another origin, a download is still possible.
    if ((error as Error).name === "AbortError") throw error;
    return undefined;
  }
}

/** Offers what is ready as a download. */
function download({ context }: Pick<Shown, "context">, blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  context.dom.h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A stream as one blob, made of parts that need not stay in memory. */
async function gathered(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const parts: Blob[] = [];
  let held: Uint8Array[] = [];
  let size = 0;
  const pack = () => {
    parts.push(new Blob(held as BlobPart[]));
    held = [];
    size = 0;
  };
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    held.push(value);
    size += value.length;
    if (size >= PART) pack();
  }
  pack();
  return new Blob(parts, { type: "text/csv" });
}
