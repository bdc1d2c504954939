/**
 * What a host may give beside a few attributes: a date, sentences of its own, a
 * profile. Loaded when one of them is given.
 */
import type { Child } from "./dom.js";
import type { AsOf, EditionId, FinderError, Profile } from "./engine.js";
import type { Kit } from "./kit.js";

/**
 * A sentence of the host's: `{0}` stands for the first thing that is put into it, or a function
 * writes it.
 */
export type HostString = string | readonly string[] | ((...parts: never[]) => string);
/** Sentences of the host's by their key, such as `label`, `views.goods` or `words.choose`. */
export type HostStrings = Record<string, HostString>;

/** A table of ranges that a host lays over the built-in one, or puts in its place. */
export interface ScopeTable {
  /** What answers call it. */
  name: string;
  /** Columns as in DATA.md; `from`, `to` and `center` must be there. */
  csv: string;
  replace?: boolean | undefined;
}

/** Tells the host about something that it gave. */
export async function report(kit: Kit, thrown: unknown, value: unknown): Promise<string> {
  const m = await kit.more();
  const { code = "internal", hint, line, message } = thrown as Partial<FinderError>;
  const said = m.errors[code] ?? kit.t.start[code] ?? m.oops;
  kit.emit("center-finder-error", {
    code,
    message: said,
    value: String(value ?? "").slice(0, 200),
    hint: hint ?? message,
    line,
  });
  return said;
}

/** What held at a date: the edition whose answers fit, and what is said about it. */
export async function asOf(kit: Kit, date: string): Promise<[EditionId | null, Child]> {
  const { h } = kit;
  let found: AsOf;
  try {
    const engine = await kit.session.full();
    found = engine.asOf(date);
  } catch (thrown) {
    // What could not be loaded is told like any view that does not load.
    if (!(thrown as FinderError).hint) throw thrown;
    const said = await report(kit, thrown, date);
    kit.say(said);
    return [null, h("p", { class: "error" }, said)];
  }
  const m = await kit.more();
  const { latest } = found;
  return [
    found.edition,
    h(
      "p",
      { class: "note" },
      m.asOf[found.period](kit.date(found.date)),
      " ",
      latest &&
        h("span", { class: "muted" }, m.latestStep(kit.date(latest.date), kit.fact(latest.text))),
    ),
  ];
}

/** A profile as answers of My business; what it leaves out is asked. */
export function answers({
  role,
  ctpat,
  isa,
  tradeCompliance,
  goods,
  businessPractice,
  intendedUse,
  highValue,
}: Profile): Record<string, string> {
  const yes = (said?: boolean) => (said === undefined ? said : said ? "yes" : "no");
  const center = (said?: string | null) => (said === undefined ? said : (said ?? "none"));
  const all = {
    role,
    ctpat,
    isa: yes(isa),
    tc: yes(tradeCompliance),
    goods: goods?.length
      ? goods
          .map(({ number, share }) => `${String(number).replace(/[,:]/g, " ").trim()}:${share}`)
          .join()
      : undefined,
    business: center(businessPractice),
    use: center(intendedUse),
    worth: center(highValue),
  };
  return Object.fromEntries(
    Object.entries(all)
      .filter((entry) => entry[1] !== undefined)
      .map(([id, said]) => [id, String(said)]),
  );
}

export interface Overlay {
  over<P extends object>(pack: P): P;
  check(): Promise<void>;
}

/**
 * Lays the host's sentences over the strings of a language, pack by pack, and tells once of keys
 * that there are not.
 */
export function overlay(kit: Kit, host: HostStrings): Overlay {
  const unknown = new Set(Object.keys(host));
  const laid = new WeakMap<object, object>();
  return {
    over(pack) {
      const known = laid.get(pack);
      if (known) return known as typeof pack;
      const copy = { ...pack };
      for (const path in host) if (lay(copy as Pack, path, host[path]!)) unknown.delete(path);
      laid.set(pack, copy);
      return copy;
    },
    async check() {
      // Where the other strings do not load now, they are asked for again later, and this is called
      // again.
      const more = await kit.more().catch(() => null);
      if (!more || !unknown.size || !(await kit.history().catch(() => null)) || !unknown.size)
        return;
      const value = [...unknown]
        .slice(0, 20)
        .map((key) => key.slice(0, 60))
        .join(", ");
      unknown.clear();
      console.warn(`center-finder: no such strings: ${value}`);
      kit.emit("center-finder-error", {
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
function lay(pack: Pack, path: string, said: HostString): boolean {
  if (Object.hasOwn(pack, path)) {
    const was = pack[path];
    if (
      Array.isArray(was) !== Array.isArray(said) ||
      (typeof was === "object" && !Array.isArray(was)) ||
      (typeof said === "function" && typeof was !== "function")
    )
      return false;
    pack[path] =
      typeof was !== "function"
        ? Array.isArray(said)
          ? said.map(String)
          : String(said)
        : typeof said === "function"
          ? (...parts: never[]) => String(said(...parts))
          : (...parts: unknown[]) =>
              String(said).replace(/\{(\d)\}/g, (_, at) => String(parts[at] ?? ""));
    return true;
  }
  for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
    const key = path.slice(0, dot);
    const inner = pack[key];
    if (!Object.hasOwn(pack, key) || typeof inner !== "object" || Array.isArray(inner)) continue;
    // Texts of core's tables go by their English, of which English itself has no list.
    if (key === "facts" && typeof said === "string") {
      pack[key] = { ...inner, [path.slice(dot + 1)]: said };
      return true;
    }
    const copy = { ...(inner as Pack) };
    if (lay(copy, path.slice(dot + 1), said)) {
      pack[key] = copy;
      return true;
    }
  }
  return false;
}
