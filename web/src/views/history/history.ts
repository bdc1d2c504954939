/**
 * My import history: a file is dropped, read in a worker, and shown: where the importer's own goods
 * point.
 */
import type {
  HistoryAdvance,
  HistoryError,
  HistoryFilter,
  HistoryHandle,
  HistoryMapping,
  HistoryMeasure,
  HistoryResult,
} from "../../engine.js";
import { formats } from "./formats.js";
import type { Kit, View } from "../../kit.js";
import type { Session } from "../../session.js";
import css from "../../styles/history.css";
import { appeal } from "./appeal.js";
import { columns } from "./columns.js";
import { counted } from "./counted.js";
import { byMeasure, firsts, marks, measureName } from "./measures.js";
import { mix } from "./mix.js";
import { months } from "./months.js";
import { out } from "./out.js";
import { ports } from "./ports.js";
import { bar, fold, ranked, table, type Shown } from "./shown.js";

/**
 * What a view knows; kept with the element's session, so that another language shows the same file.
 */
interface State {
  file: Blob;
  name: string;
  /** It is ours. */
  sample: boolean;
  /** What is to be known of how it came. */
  note: string;
  mapping?: HistoryMapping | undefined;
  handle?: HistoryHandle;
  filter: HistoryFilter;
  measure: HistoryMeasure;
  open: Set<string>;
}
const breath = () => new Promise((resolve) => setTimeout(resolve));
const kept = new WeakMap<Session, State>();

export async function historyView(kit: Kit): Promise<View> {
  const [m, more] = await Promise.all([kit.history(), kit.more()]);
  kit.style(css);
  const { h, t } = kit;
  const f = formats(kit.lang);
  const node = h("div", { class: "history" });
  let stop: AbortController | undefined;
  /** What was asked last: an answer that comes late must not be shown over a newer one. */
  let turn = 0;

  const button = (label: string, onclick: () => void, cls?: string) =>
    h("button", { type: "button", class: cls, onclick }, label);
  const heading = (text: string) => h("h2", { tabindex: -1 }, text);
  /** Shows something new; the focus goes to its title, since what had it is gone. */
  const show = (...content: Parameters<typeof kit.fill>[1][]) => {
    kit.fill(node, ...content);
    delete node.dataset["print"];
    node.querySelector("h2")?.focus({ preventScroll: true });
  };
  /** The letter alone; otherwise a print has the answer alone. */
  const printLetter = () => {
    node.dataset["print"] = "letter";
    addEventListener("afterprint", () => delete node.dataset["print"], { once: true });
    window.print();
  };

  const chooser = (label: string, cls = ""): HTMLElement => {
    const input = h("input", {
      type: "file",
      accept: ".csv,.txt,.tsv,.xlsx,text/csv,text/plain,text/tab-separated-values",
      onchange: () => {
        const file = input.files?.[0];
        input.value = "";
        if (file) open(file, file.name);
      },
    });
    return h("label", { class: `button file ${cls}` }, input, h("span", null, label));
  };

  const trySample = async () => {
    const { default: text } = await import("../../history/sample.csv");
    open(new File([text], "sample.csv", { type: "text/csv" }), m.sampleName, true);
  };

  const start = (said?: string): HTMLElement[] => [
    heading(m.title),
    h("p", null, m.lead),
    ...(said ? [h("p", { class: "note" }, said)] : []),
    h(
      "div",
      { class: "drop" },
      h("p", null, h("b", null, m.drop)),
      h("div", { class: "line" }, chooser(m.choose, "primary"), button(m.sample, trySample)),
      h("p", { class: "muted" }, m.sampleLead),
    ),
    h("p", null, m.kinds),
    h("p", { class: "private" }, m.private),
  ];

  const begin = (file: Blob, name: string, sample = false, note = "") =>
    read({ file, name, sample, note, filter: {}, measure: "entries", open: new Set() });
  const open = (...file: Parameters<typeof begin>) => void begin(...file).catch(() => {});

  async function read(state: State): Promise<HistoryResult> {
    stop?.abort();
    kept.get(kit.session)?.handle?.close();
    kept.delete(kit.session);
    const mine = (stop = new AbortController());
    turn++;
    const running = progress(state.name, () => {
      mine.abort();
      show(start(m.cancelled));
      kit.say(m.cancelled);
    });
    show(running.node);
    kit.say(m.reading(state.name));
    try {
      const handle = await (await kit.session.history()).read(state.file, {
        edition: kit.edition,
        scope: kit.session.scope,
        mapping: state.mapping,
        signal: mine.signal,
        onProgress: (advance) => {
          running.tell(advance);
          kit.emit("center-finder-history-progress", advance);
        },
      });
      if (mine.signal.aborted) {
        handle.close();
        throw mine.signal.reason;
      }
      state.handle = handle;
      state.measure = handle.result.answer.measures[0]?.measure ?? "lines";
      kept.set(kit.session, state);
      await result(state, true);
      return handle.result;
    } catch (error) {
      if (!mine.signal.aborted) failed(state, error as HistoryError);
      throw error;
    }
  }

  function progress(name: string, cancel: () => void) {
    const meter = h("progress", { "aria-label": m.reading(name) });
    const rows = h("span");
    const bytes = h("span");
    const picture = h("div");
    return {
      node: h(
        "div",
        { class: "running" },
        heading(m.reading(name)),
        meter,
        h("p", { class: "figures-line" }, bytes, rows),
        button(m.cancel, cancel),
        picture,
      ),
      tell(advance: HistoryAdvance) {
        if (advance.total) {
          meter.max = advance.total;
          meter.value = advance.bytes;
        }
        bytes.textContent = advance.total
          ? m.bytesOf(f.bytes(advance.bytes), f.bytes(advance.total))
          : f.bytes(advance.bytes);
        rows.textContent = `${m.rows(advance.rows, f.number(advance.rows))} · ${m.rowsPerSecond(f.number(advance.rowsPerSecond))}`;
        if (!advance.picture) return;
        const { centers, measures } = advance.picture;
        const measure = measures[0]?.measure ?? "lines";
        kit.fill(
          picture,
          h("h3", null, m.soFar),
          table(
            kit,
            m.soFar,
            [m.mixHead.center, `${m.mixHead.share} (${m.measures[measure]})`],
            ranked({
              answer: { centers, quantities: [] as never[] } as unknown as Shown["answer"],
              measure,
            }).map((row) =>
              h(
                "tr",
                null,
                h("th", { scope: "row" }, row.center ? kit.center(row.center) : m.noCenter),
                h("td", { class: "bars" }, bar(row.share), f.percent(row.share)),
              ),
            ),
          ),
        );
      },
    };
  }

  function failed(state: State, error: HistoryError): void {
    const code = typeof error.code === "string" ? error.code : "internal";
    const message = m.errors[code] ?? t.start[code] ?? more.errors[code] ?? m.errors.internal!;
    const again = () => void read(state).catch(() => {});
    show(
      heading(m.title),
      h("p", { class: "error" }, message),
      error.found && !error.layout
        ? h("p", { class: "muted" }, m.isA[error.found] ?? error.found)
        : null,
      error.layout
        ? columns(
            { kit, m, f },
            error.layout,
            (mapping) => void read({ ...state, mapping }).catch(() => {}),
          )
        : null,
      h(
        "div",
        { class: "line" },
        error.layout ? null : button(t.retry, again),
        chooser(m.another),
        button(m.sample, trySample),
      ),
    );
    kit.say(message);
    kit.emit("center-finder-error", { code, message, value: state.name });
  }

  /** What the answer is for: measure, importer, time. */
  function filters(state: State): HTMLElement | false {
    const all = state.handle!.result.answer;
    const times = all.months.filter((month) => month.month).map((month) => month.month);
    const change = (more: Partial<State>, filter: HistoryFilter = {}) => {
      Object.assign(state, more);
      state.filter = { ...state.filter, ...filter };
      void result(state);
    };
    const choose = (
      label: string,
      key: keyof HistoryFilter,
      blank: string,
      options: [string, string][],
    ) => {
      const id = `history-${key}`;
      const select = h(
        "select",
        { id, onchange: () => change({}, { [key]: select.value || null }) },
        h("option", { value: "" }, blank),
        options.map(([value, text]) =>
          h("option", { value, selected: state.filter[key] === value }, text),
        ),
      );
      return h("div", null, h("label", { for: id }, label), select);
    };
    const listed = all.importers.filter((i) => i.number);
    return h(
      "form",
      { class: "filters", onsubmit: (event: Event) => event.preventDefault() },
      h(
        "fieldset",
        { class: "switch" },
        h("legend", null, m.countBy),
        h(
          "div",
          null,
          all.measures.map((r) =>
            h(
              "label",
              null,
              h("input", {
                type: "radio",
                name: "measure",
                value: r.measure,
                checked: state.measure === r.measure,
                onchange: () => change({ measure: r.measure }),
              }),
              h("span", null, measureName({ m }, r)),
            ),
          ),
        ),
      ),
      listed.length > 1 &&
        choose(
          m.importer,
          "importer",
          m.allImporters(all.importerCount, f.number(all.importerCount)),
          listed.map((i) => [i.number, `${i.name} ${i.number}`.trim()]),
        ),
      times.length > 1 && [
        choose(
          m.from,
          "from",
          m.firstMonth,
          times.map((x) => [x, f.month(x)]),
        ),
        choose(
          m.until,
          "until",
          m.lastMonth,
          times.map((x) => [x, f.month(x)]),
        ),
      ],
      listed.length < all.importerCount &&
        listed.length > 1 &&
        h("p", { class: "muted" }, m.someImporters(f.number(listed.length))),
    );
  }

  let place: HTMLElement | undefined;
  let shown: State | undefined;
  let lastEdition = kit.edition;

  async function result(state: State, fresh = false): Promise<void> {
    const mine = ++turn;
    const handle = state.handle!;
    const { edition } = kit;
    const given = Object.values(state.filter).some(Boolean);
    try {
      const answer =
        !given && edition === handle.result.answer.edition
          ? handle.result.answer
          : await handle.answer(edition, state.filter);
      // Large answers take a while to come over and to be drawn: the page may breathe between the
      // two.
      await breath();
      if (mine !== turn) return;
      const now: Shown = {
        kit,
        m,
        more,
        f,
        file: state.sample ? "sample" : state.name,
        handle,
        answer,
        filter: state.filter,
        chosen: inWords(state.filter),
        measure: state.measure,
        open: state.open,
      };
      const card = answerCard(now, state);
      await breath();
      if (mine !== turn) return;
      if (shown === state && place && !fresh) kit.fill(place, card);
      else {
        shown = state;
        place = h("div", null, card);
        show(
          h(
            "div",
            { class: "line top noprint" },
            chooser(m.another),
            !state.sample && button(m.sample, trySample),
          ),
          state.sample && h("p", { class: "note" }, m.sampleNote),
          state.note && h("p", { class: "note" }, state.note),
          filters(state),
          place,
          appeal(now, handle.result.answer, printLetter),
        );
      }
      const title = card.querySelector("h2")!.textContent!;
      kit.say(
        m.said(title, m.rows(handle.result.counts.rows, f.number(handle.result.counts.rows))),
      );
      kit.emit("center-finder-history-answer", {
        edition,
        filter: state.filter,
        counts: handle.result.counts,
        answer,
      });
    } catch (error) {
      if (mine === turn) failed(state, error as HistoryError);
    }
  }

  const inWords = ({ importer, from, until }: HistoryFilter): string =>
    m.chosen(importer ?? "", from ? f.month(from) : "", until ? f.month(until) : "");

  function answerCard(now: Shown, state: State): HTMLElement {
    const { answer, handle } = now;
    const [first] = answer.measures;
    const title = !first
      ? m.noGoods
      : answer.agree
        ? m.pointsTo(kit.center(first.center!))
        : answer.measures.every((r) => !r.center)
          ? m.tie
          : m.disagree;
    return kit.card(
      title,
      h("p", { class: "muted" }, state.name, now.chosen && ` · ${now.chosen}`),
      first && [!answer.agree && firsts(now), byMeasure(now), marks(now)],
      counted(now),
      first && [mix(now), months(now), ports(now)],
      fold(now, "columns", m.columns, () =>
        columns(
          now,
          handle.result.layout,
          (mapping) => void read({ ...state, mapping, filter: {} }).catch(() => {}),
        ),
      ),
      out(now),
    );
  }

  // Whoever points or tabs into the view, or drags over it, is about to give a file: the worker
  // starts now, and not for those who only look.
  let ready = false;
  const prepare = () => {
    if (ready || stop || kept.get(kit.session)) return;
    ready = true;
    void kit.session.history().then(
      (reader) => reader.prepare(),
      () => {},
    );
  };
  for (const type of ["pointerover", "focusin", "dragover"]) node.addEventListener(type, prepare);

  // A file that falls beside the zone must not be opened by the browser in the place of the page.
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    node.classList.toggle("over", event.type === "dragover");
    if (event.type !== "drop") return;
    const { files } = event.dataTransfer;
    if (files[0])
      open(
        files[0],
        files[0].name,
        false,
        files.length > 1 ? m.onlyFirst(files.length, f.number(files.length)) : "",
      );
  };
  for (const type of ["dragover", "dragleave", "drop"])
    node.addEventListener(type, over as EventListener);

  /** What the host gave. */
  const given = (): boolean => {
    if (!kit.file) return false;
    const [file, resolve, reject] = kit.file;
    delete kit.file;
    begin(file, file instanceof File ? file.name : m.unnamed).then(resolve, reject);
    return true;
  };

  const before = kept.get(kit.session);
  if (given()) {
    // It is being read.
  } else if (before?.handle) await result(before, true);
  else kit.fill(node, start());

  return {
    node,
    update(all) {
      if (given()) return;
      const state = kept.get(kit.session);
      if (!state?.handle) return;
      // Another table of the host: the file is read anew by it.
      if (all) void read(state).catch(() => {});
      else if (shown === state && lastEdition !== kit.edition) void result(state);
      lastEdition = kit.edition;
    },
  };
}
