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

/** Pieces are put together to parts of this size, which browsers keep on disk. */
const PART = 16 << 20;

/** Offers what is ready as a download. */
export function download({ kit: { h } }: Pick<Shown, "kit">, blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Spreadsheets know UTF-8 by its mark. */
const csv = (text: string) => new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" });

export function out(shown: Shown): HTMLElement {
  const { kit, m, f, handle, file, filter } = shown;
  const { h } = kit;
  const said = h("span", { class: "muted" });
  const tell = (text: string, aloud = true) => {
    said.textContent = text;
    if (aloud) kit.say(text);
  };
  const guarded = (button: HTMLButtonElement, run: () => Promise<string | void>) => async () => {
    button.disabled = true;
    try {
      const name = await run();
      if (name) tell(m.written(name));
    } catch (error) {
      const { name, code } = error as { name: string; code: string };
      tell(name === "AbortError" ? "" : (m.errors[code] ?? m.notWritten));
    } finally {
      button.disabled = false;
    }
  };

  const annotate = async (): Promise<string> => {
    const name = named(file, "centers");
    const pick = picker();
    let target: FileHandle | undefined;
    try {
      target = await pick?.({
        suggestedName: name,
        types: [{ description: "CSV", accept: { "text/csv": [".csv"] } }],
      });
    } catch (error) {
      // The user changed their mind; any other reason (a frame of another origin) leaves the
      // download.
      if ((error as Error).name === "AbortError") throw error;
    }
    let bytes = 0;
    let told = 0;
    const watched = handle.annotate(kit.edition).pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, to) {
          bytes += piece.length;
          to.enqueue(piece);
          if (performance.now() - told > 100) {
            told = performance.now();
            tell(m.writing(f.bytes(bytes)), false);
          }
        },
      }),
    );
    if (target) await watched.pipeTo(await target.createWritable());
    else download(shown, await gathered(watched), name);
    return name;
  };

  const button = (label: string, run: () => Promise<string | void>) => {
    const made: HTMLButtonElement = h("button", { type: "button" }, label);
    made.addEventListener("click", guarded(made, run));
    return made;
  };
  const simple = (what: string, text: () => Promise<string>) => async () => {
    const name = named(file, what);
    download(shown, csv(await text()), name);
    return name;
  };
  return h(
    "section",
    { class: "noprint" },
    h("h3", null, m.out),
    h(
      "div",
      { class: "line" },
      button(m.annotated, annotate),
      button(
        m.summaryCsv,
        simple("summary", () => handle.summaryCsv(kit.edition, filter)),
      ),
      handle.result.counts.unread > 0 &&
        button(
          m.unreadCsv,
          simple("not-read", () => handle.unreadCsv()),
        ),
    ),
    h("p", null, said),
    h("p", { class: "muted" }, m.outNote, !picker() && [" ", m.inMemory]),
  );
}

/** A stream as one blob, of parts that need not stay in memory. */
async function gathered(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const parts: Blob[] = [];
  let held: Uint8Array[] = [];
  let size = 0;
  const pack = () => {
    parts.push(new Blob(held as BlobPart[]));
    held = [];
    size = 0;
  };
  for (let reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    held.push(value);
    if ((size += value.length) >= PART) pack();
  }
  pack();
  return new Blob(parts, { type: "text/csv" });
}
