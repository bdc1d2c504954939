/**
 * The small engine: wasm decides in numbers, the tables that it carries hold the
 * texts, and this file puts them together in the shapes of the full engine.
 * What the numbers mean is written in wasm/src/lean.rs.
 */
import type {
  Agency,
  Alternative,
  Basis,
  Center,
  Chapter,
  Condition,
  EditionId,
  Engine,
  GoodsRouting,
  Heading,
  HeadingRow,
  Moved,
  Repair,
  Routing,
  Ruling,
  Source,
} from "./types.js";

export interface LeanGlue {
  tables(): string;
  lookup(text: string, edition: number): Uint16Array;
  primaries(edition: number): Uint8Array;
  isNumber(text: string): boolean;
  spin(rounds: number): number;
}

interface Tables {
  centers: string[][];
  sources: string[][];
  conditions: [string, Condition["factor"]][];
  notes: string[];
  rulings: [string, string, number, string, string, 0 | 1, number[]][];
  agencyNames: [string, string][];
  agencyWhys: string[];
  agencies: [number, number, number, number][];
  chapters: [string, string, string, number[], string][];
  moved: [number, number, 0 | 1, string, number[], number][];
  errors: [string, string, string][];
}

const BASES: Basis[] = ["stated", "operational", "evidence", "named", "derived"];
const REPAIRS: Repair[] = ["leading-zero", "decimal-tail", "surrounding-text", "full-width"];
const NONE = 65535;

/** An object of a row, field by field. */
const named = <T>(names: string, row: readonly unknown[]): T =>
  Object.fromEntries(names.split(" ").map((name, i) => [name, row[i]])) as T;
const four = (n: number): string => String(n).padStart(4, "0");

/** The codes of an answer, one after the other. */
class Codes {
  #codes: Uint16Array;
  #at = 0;
  constructor(codes: Uint16Array) {
    this.#codes = codes;
  }
  get more(): boolean {
    return this.#at < this.#codes.length;
  }
  next(): number {
    return this.#codes[this.#at++] ?? NONE;
  }
  list<T>(make: (code: number) => T, length = this.next()): T[] {
    return Array.from({ length }, () => make(this.next()));
  }
}

export function leanEngine(glue: LeanGlue, version: string): Engine {
  const t: Tables = JSON.parse(glue.tables());
  const centers = t.centers.map((row) =>
    named<Center>("id name city state fieldOffice industry stage since grewOutOf", row),
  );
  const sources = t.sources.map((row) => named<Source>("id kind date title seen", row));
  const conditions = t.conditions.map((row) => named<Condition>("code factor", row));
  const chapters = t.chapters.map(([code, section, title]): Chapter => ({ code, title, section }));
  const titles = new Map<number, string>();
  for (const [code, , , low, text] of t.chapters)
    text.split("\n").forEach((title, i) => titles.set(+code * 100 + low[i]!, title));
  const center = (at: number): Center => centers[at]!;
  const source = (at: number): Source => sources[at]!;
  const heading = (n: number): Heading => ({ code: four(n), title: titles.get(n) ?? "" });
  const chapter = (code: string): Chapter =>
    chapters.find((c) => c.code === code) ?? { code, title: "", section: "" };
  const moved = (n: number): Moved | null => {
    const row = t.moved.find((m) => m[0] === n);
    return row
      ? {
          heading: four(n),
          since: row[1],
          reused: !!row[2],
          goods: row[3],
          to: row[4].map(heading),
          source: source(row[5]),
        }
      : null;
  };
  const error = (
    code: string,
    what: string,
    hint: string,
    place: [number, number] | null = null,
    found = "",
    nearest: Heading[] = [],
  ): Error =>
    Object.assign(new Error(`${what}${found && `: "${found}"`}; ${hint}`), {
      name: "CenterFinderError",
      code,
      hint,
      place,
      found,
      line: null,
      nearest,
    });
  const at = (edition: EditionId): number => {
    if (edition !== "cee" && edition !== "iic-2012")
      throw error("no-such-edition", `there is no edition "${edition}"`, "use cee or iic-2012");
    return +(edition === "cee");
  };

  /** Goods from the codes of one answer. */
  const goods = (
    n: number,
    codes: Codes,
    edition: EditionId,
    number: string,
    repairs: Repair[],
  ): GoodsRouting => {
    const former = moved(n);
    return {
      kind: "goods",
      number,
      edition,
      repairs,
      heading: heading(n),
      center: center(codes.next()),
      condition: conditions[codes.next()] ?? null,
      basis: BASES[codes.next()]!,
      also: codes.list(
        (other): Alternative => ({
          center: center(other),
          condition: conditions[codes.next()] ?? null,
        }),
      ),
      sources: codes.list(source),
      notes: codes.list((note) => t.notes[note]!),
      supplied: null,
      rulings: t.rulings
        .filter((r) => edition === "cee" && r[6].some((h) => h === n || h === Math.floor(n / 100)))
        .map(
          ([number, date, by, goods, importer, given]): Ruling => ({
            number,
            date,
            center: center(by),
            goods,
            importer,
            given: !!given,
          }),
        ),
      agencies: t.agencies
        .filter(([from, to]) => from <= n && n <= to)
        .map(
          ([, , who, why]): Agency => ({
            code: t.agencyNames[who]![0],
            name: t.agencyNames[who]![1],
            why: t.agencyWhys[why]!,
          }),
        ),
      former: former?.reused ? former : null,
    };
  };

  // All numbers of a heading have the same answer; its parts are shared, and not to be changed.
  const known = new Map<number, GoodsRouting>();

  return {
    version: () => version,
    isNumber: glue.isNumber,
    spin: glue.spin,
    chapters: () => chapters,
    route(text: string, edition: EditionId): Routing {
      const codes = new Codes(glue.lookup(text, at(edition)));
      const kind = codes.next();
      if (!kind) {
        const [code, what, hint] = t.errors[codes.next()]!;
        const place: [number, number] = [codes.next(), codes.next()];
        const nearest = [];
        while (codes.more) nearest.push(heading(codes.next()));
        throw error(code, what, hint, place, text.slice(...place).slice(0, 60), nearest);
      }
      let digits = "";
      let number = "";
      for (let i = 0, length = codes.next(); i < length; i++) {
        const digit = codes.next();
        digits += digit;
        number += (i > 3 && i % 2 === 0 ? "." : "") + digit;
      }
      const bits = codes.next();
      const repairs = REPAIRS.filter((_, i) => bits & (1 << i));
      const base = { number, edition, repairs };
      if (kind === 1) {
        const n = codes.next();
        const key = n * 2 + at(edition);
        const same = known.get(key) ?? goods(n, codes, edition, number, repairs);
        known.set(key, same);
        return { ...same, number, repairs };
      }
      if (kind === 3) {
        const old = moved(codes.next())!;
        const to = [];
        while (codes.more) {
          const n = codes.next();
          to.push(goods(n, codes, edition, four(n), []));
        }
        return { kind: "moved", ...base, moved: old, to };
      }
      if (kind === 4) return { kind: "treatment", ...base, chapter: chapter(digits.slice(0, 2)) };
      const counts = [];
      while (codes.more) counts.push({ center: center(codes.next()), headings: codes.next() });
      return { kind: "chapter", ...base, chapter: chapter(digits.slice(0, 2)), centers: counts };
    },
    headings(code: string, edition: EditionId): HeadingRow[] {
      const all = glue.primaries(at(edition));
      let first = 0;
      for (const [of, , , low] of t.chapters) {
        if (of === code) {
          return low.map((l, i) => {
            const basis = all[2 * (first + i) + 1]!;
            return {
              ...heading(+of * 100 + l),
              center: center(all[2 * (first + i)]!),
              basis: BASES[basis & 15]!,
              contested: basis > 15,
            };
          });
        }
        first += low.length;
      }
      throw error(
        "no-such-chapter",
        `there is no chapter "${code}"`,
        "chapters are 01 to 97 without 77",
      );
    },
  };
}
