/**
 * What a host may give beside a few attributes: a date, a profile, sentences of its own. Loaded
 * when one of them is given.
 */
import type { ViewContext } from "./context.js";
import type { Child } from "./dom.js";
import type { AsOf, EditionId, FinderError, Profile } from "./engine.js";

/**
 * A sentence of the host's: `{0}` stands for the first thing that is put into it, or a function
 * writes it.
 */
export type HostString = string | readonly string[] | ((...parts: never[]) => string);
/** Sentences of the host's by their key, such as `label`, `views.goods` or `words.choose`. */
export type HostStrings = Record<string, HostString>;

type Needs = Pick<ViewContext, "text" | "host">;

/** Tells the host what is wrong with something that it gave, and returns the same as a sentence. */
export async function report({ text, host }: Needs, thrown: unknown, value: unknown) {
  const m = await text.more();
  const { code = "internal", hint, line, message: english } = thrown as Partial<FinderError>;
  const message = m.errors[code] ?? text.t.start[code] ?? m.oops;
  host.emit("center-finder-error", {
    code,
    message,
    value: String(value ?? "").slice(0, 200),
    hint: hint ?? english,
    line,
  });
  return message;
}

/** What held at a date: the edition whose answers fit, and what is shown about it. */
export async function asOf(context: ViewContext, date: string): Promise<[EditionId | null, Child]> {
  const { dom, text, session } = context;
  const { h } = dom;
  let found: AsOf;
  try {
    const engine = await session.full();
    found = engine.asOf(date);
  } catch (thrown) {
    // What could not be loaded is told like any view that does not load.
    if (!(thrown as FinderError).hint) throw thrown;
    const message = await report(context, thrown, date);
    dom.announce(message);
    return [null, h("p", { class: "error" }, message)];
  }
  const m = await text.more();
  const { latest } = found;
  const step = latest && m.latestStep(text.date(latest.date), text.fact(latest.text));
  const held = m.asOf[found.period](text.date(found.date));
  return [
    found.edition,
    h("p", { class: "note" }, held, " ", step && h("span", { class: "muted" }, step)),
  ];
}

/** A profile as answers of My business. What it leaves out is asked. */
export function answers(profile: Profile): Record<string, string> {
  const yesOrNo = (given?: boolean) => (given === undefined ? given : given ? "yes" : "no");
  const center = (given?: string | null) => (given === null ? "none" : given);
  const goods = profile.goods?.map(({ number, share }) => {
    const plain = String(number).replace(/[,:]/g, " ").trim();
    return `${plain}:${share}`;
  });
  const all = {
    role: profile.role,
    ctpat: profile.ctpat,
    isa: yesOrNo(profile.isa),
    tc: yesOrNo(profile.tradeCompliance),
    goods: goods?.join() || undefined,
    business: center(profile.businessPractice),
    use: center(profile.intendedUse),
    worth: center(profile.highValue),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, answer]) =>
      answer === undefined ? [] : [[id, String(answer)]],
    ),
  );
}

/** The host's sentences in the place of the element's. */
export interface Override {
  /** A pack of strings with the host's sentences in it. */
  apply<P extends object>(pack: P): P;
  /** Tells once of keys that no pack has. */
  check(): Promise<void>;
}

export function override({ text, host }: Needs, strings: HostStrings): Override {
  const unknown = new Set(Object.keys(strings));
  const applied = new WeakMap<object, object>();
  return {
    apply(pack) {
      const known = applied.get(pack);
      if (known) return known as typeof pack;
      const copy = { ...pack };
      for (const [path, sentence] of Object.entries(strings))
        if (replace(copy as Pack, path, sentence)) unknown.delete(path);
      applied.set(pack, copy);
      return copy;
    },
    async check() {
      // Where the other packs do not load now, they are asked for again later, and this is called
      // again.
      const more = await text.more().catch(() => null);
      if (!more || !unknown.size || !(await text.history().catch(() => null)) || !unknown.size)
        return;
      const value = [...unknown]
        .slice(0, 20)
        .map((key) => key.slice(0, 60))
        .join(", ");
      unknown.clear();
      console.warn(`center-finder: no such strings: ${value}`);
      host.emit("center-finder-error", {
        code: "no-such-string",
        message: more.noSuchString(value),
        value,
      });
    },
  };
}

type Pack = { [key: string]: unknown };

/**
 * Puts one sentence in its place; false where there is no such place. A key may have dots in it, so
 * every way to cut the path is tried.
 */
function replace(pack: Pack, path: string, sentence: HostString): boolean {
  if (Object.hasOwn(pack, path)) {
    if (!fits(pack[path], sentence)) return false;
    pack[path] = written(pack[path], sentence);
    return true;
  }
  for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
    const key = path.slice(0, dot);
    const inner = pack[key];
    if (!Object.hasOwn(pack, key) || typeof inner !== "object" || Array.isArray(inner)) continue;
    // Texts of core's tables go by their English, of which English itself has no list.
    if (key === "facts" && typeof sentence === "string") {
      pack[key] = { ...inner, [path.slice(dot + 1)]: sentence };
      return true;
    }
    const copy = { ...(inner as Pack) };
    if (replace(copy, path.slice(dot + 1), sentence)) {
      pack[key] = copy;
      return true;
    }
  }
  return false;
}

/** Whether a sentence is of the kind of the one whose place it takes. */
function fits(old: unknown, sentence: HostString): boolean {
  if (Array.isArray(old) !== Array.isArray(sentence)) return false;
  if (typeof old === "object") return Array.isArray(old);
  return typeof sentence !== "function" || typeof old === "function";
}

/** A sentence in the form that the element uses: text, a list, or a function of what is put in. */
function written(old: unknown, sentence: HostString): unknown {
  if (typeof old !== "function")
    return Array.isArray(sentence) ? sentence.map(String) : String(sentence);
  return typeof sentence === "function"
    ? (...parts: never[]) => String(sentence(...parts))
    : (...parts: unknown[]) =>
        String(sentence).replace(/\{(\d)\}/g, (_, at) => String(parts[at] ?? ""));
}
