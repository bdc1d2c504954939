/**
 * The questions of My business as data: each question, its possible answers, and what comes next.
 * Answers are texts by question, so that an address can carry them. Goods are `number:share`,
 * separated by commas.
 */
import type { EditionId, Profile } from "../engine.js";

type Next = string | null | Record<EditionId, string | null>;

export type Question = { next: Next } & (
  | { kind: "choice"; options: readonly string[] }
  | { kind: "goods" | "center" }
);

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

/** Whether an answer is possible. It may come from an address. */
function fits(question: Question, answer: string | undefined): boolean {
  if (!answer) return false;
  if (question.kind === "choice") return question.options.includes(answer);
  if (question.kind === "center") return answer === "none" || /^CEE0(0[1-9]|10)$/.test(answer);
  return rows(answer).some((row) => row.number);
}

/** The answered questions in order, and the question to ask next; null if there is none. */
export function walk(answers: Answers, edition: EditionId): { done: string[]; ask: string | null } {
  const done: string[] = [];
  let id: string | null = first;
  while (id) {
    const question: Question | undefined = questions[id];
    if (!question || !fits(question, answers[id])) return { done, ask: id };
    done.push(id);
    const { next }: Question = question;
    id = next && typeof next === "object" ? next[edition] : next;
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

/** The profile that the engine judges, of the questions that the edition asks. */
export function profile(answers: Answers, edition: EditionId): Profile {
  const asked = new Set(walk(answers, edition).done);
  const answer = (id: string) => (asked.has(id) ? answers[id] : undefined);
  const center = (id: string) => {
    const given = answer(id);
    return given && given !== "none" ? given : null;
  };
  return {
    role: (answer("role") ?? "importer") as "importer" | "broker",
    ctpat: (answer("ctpat") ?? "none") as NonNullable<Profile["ctpat"]>,
    isa: answer("isa") === "yes",
    tradeCompliance: answer("tc") === "yes",
    goods: rows(answer("goods")).map(({ number, share }) => ({ number, share: +share })),
    businessPractice: center("business"),
    intendedUse: center("use"),
    highValue: center("worth"),
  };
}
