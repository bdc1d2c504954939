/**
 * The questions of My business, as data: what is asked, what may be answered,
 * and what comes next. The answers are text by question, so that an address can
 * carry them; goods are `number:share` with commas between.
 */
import type { EditionId, Profile } from "../engine.js";

type Next = string | null | Record<EditionId, string | null>;

export interface Question {
  kind: "choice" | "goods" | "center";
  options?: readonly string[];
  next: Next;
}

export const first = "role";

export const questions: Record<string, Question> = {
  role: { kind: "choice", options: ["importer", "broker"], next: "ctpat" },
  ctpat: {
    kind: "choice",
    options: ["none", "tier1", "tier2", "tier3"],
    next: { cee: "tc", "iic-2012": "isa" },
  },
  isa: { kind: "choice", options: ["yes", "no"], next: "goods" },
  tc: { kind: "choice", options: ["yes", "no"], next: "goods" },
  goods: { kind: "goods", next: { cee: "business", "iic-2012": null } },
  business: { kind: "center", next: "use" },
  use: { kind: "center", next: "worth" },
  worth: { kind: "center", next: null },
};

export type Answers = Record<string, string>;
export interface Row {
  number: string;
  share: string;
}

/** Whether an answer, perhaps from an address, can stand. */
function fits({ kind, options }: Question, answer: string | undefined): boolean {
  if (!answer) return false;
  if (kind === "choice") return options!.includes(answer);
  if (kind === "center") return answer === "none" || /^CEE0(0[1-9]|10)$/.test(answer);
  return rows(answer).some((row) => row.number);
}

/** The questions that are answered, in order, and the one to ask now; none when all are. */
export function walk(answers: Answers, edition: EditionId): { done: string[]; ask: string | null } {
  const done: string[] = [];
  for (let id: string | null = first; id; ) {
    const question: Question = questions[id]!;
    if (!fits(question, answers[id])) return { done, ask: id };
    done.push(id);
    id =
      typeof question.next === "object" && question.next ? question.next[edition] : question.next;
  }
  return { done, ask: null };
}

export const rows = (text = ""): Row[] =>
  text
    .split(",")
    .filter(Boolean)
    .slice(0, 100)
    .map((row) => {
      const [number = "", share = ""] = row.split(":");
      return { number, share };
    });

export const written = (list: Row[]): string =>
  list.map((row) => `${row.number.replace(/[,:]/g, " ").trim()}:${row.share}`).join(",");

/** The profile that the engine judges; only what the path of the edition asks for. */
export function profile(answers: Answers, edition: EditionId): Profile {
  const asked = new Set(walk(answers, edition).done);
  const said = (id: string) => (asked.has(id) ? answers[id] : undefined);
  const center = (id: string) => (said(id) && said(id) !== "none" ? said(id)! : null);
  return {
    role: (said("role") ?? "importer") as "importer" | "broker",
    ctpat: (said("ctpat") ?? "none") as NonNullable<Profile["ctpat"]>,
    isa: said("isa") === "yes",
    tradeCompliance: said("tc") === "yes",
    goods: rows(said("goods")).map(({ number, share }) => ({ number, share: +share })),
    businessPractice: center("business"),
    intendedUse: center("use"),
    highValue: center("worth"),
  };
}
