/**
 * What few hosts give: a date, a profile, sentences of their own. Loaded when one of them is
 * given.
 */
import type { ViewContext } from "./context.js";
import type { Child } from "./dom.js";
import type { AsOf, EditionId, FinderError, Profile } from "./engine.js";

/**
 * A sentence of the host. In a text, `{0}` stands for the first value; a function gets all
 * values.
 */
export type HostString = string | readonly string[] | ((...parts: never[]) => string);
/** The host's sentences by key, such as `label`, `views.goods` or `words.choose`. */
export type HostStrings = Record<string, HostString>;

type Needs = Pick<ViewContext, "text" | "host">;

/** Reports a fault in something that the host gave, and returns the message. */
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

/** What held at a date: the edition whose answers fit, and a paragraph about it. */
export async function asOf(context: ViewContext, date: string): Promise<[EditionId | null, Child]> {
  const { dom, text, session } = context;
  const { h } = dom;
  let found: AsOf;
  try {
    const engine = await session.full();
    found = engine.asOf(date);
  } catch (thrown) {
    // A file that did not load is reported like that of a view.
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

/** A profile as answers of My business. The user is asked for the rest. */
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

/** The host's sentences, which replace the element's. */
export interface Override {
  /** Returns a copy of a pack of strings that has the host's sentences. */
  apply<P extends object>(pack: P): P;
  /** Reports keys that no pack has, once. */
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
      // If a pack does not load now, the next build calls this again.
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
 * Replaces one sentence. Returns false if the pack has no such key. Keys may contain dots, so every
 * way to split the path is tried.
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
    // Facts are keyed by core's English texts, and the pack of English has none to compare with.
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

/** Whether a sentence can replace another: both are texts, lists, or functions. */
function fits(old: unknown, sentence: HostString): boolean {
  if (Array.isArray(old) !== Array.isArray(sentence)) return false;
  if (typeof old === "object") return Array.isArray(old);
  return typeof sentence !== "function" || typeof old === "function";
}

/** A sentence in the form that the element uses: a text, a list, or a function. */
function written(old: unknown, sentence: HostString): unknown {
  if (typeof old !== "function")
    return Array.isArray(sentence) ? sentence.map(String) : String(sentence);
  return typeof sentence === "function"
    ? (...parts: never[]) => String(sentence(...parts))
    : (...parts: unknown[]) =>
        String(sentence).replace(/\{(\d)\}/g, (_, at) => String(parts[at] ?? ""));
}
