/** The question that would help most, and the answers that were given. */
import type { Kit } from "../kit.js";
import type { Question, QuestionAnswer } from "../engine.js";
import type { WordStrings } from "../strings/en-words.js";

export const questionText = (m: WordStrings, { id, text }: Pick<Question, "id" | "text">): string => m.questions[id] || text;

/** Core's texts of questions and options that were shown, by name: an answer that is listed needs its words. */
const seen = new Map<string, string>();

const optionText = (m: WordStrings, question: string, option: string): string =>
  option ? m.options[question]?.[option] || seen.get(`${question}:${option}`) || option : m.dontKnow;

export function remember(question: Question | null): void {
  if (!question) return;
  seen.set(question.id, question.text);
  for (const option of question.options) seen.set(`${question.id}:${option.id}`, option.text);
}

/** The question, each answer a button; `now` is the answer that stands so far. */
export function ask({ h, list }: Kit, m: WordStrings, question: Question, now: string | undefined, answered: (option: string) => void): HTMLElement {
  const id = "cf-question";
  return h("section", { class: "ask", role: "group", "aria-labelledby": id },
    h("p", { class: "muted" }, m.question),
    h("h3", { id, tabindex: -1 }, questionText(m, question)),
    list([...question.options.map((o) => o.id), ""].map((option) =>
      h("button", { type: "button", onclick: () => answered(option) },
        optionText(m, question.id, option), option === now && h("span", { class: "muted" }, ` (${m.now})`))), "choices"));
}

export function given({ h }: Kit, m: WordStrings, answers: QuestionAnswer[], change: (place: number) => void): HTMLElement | false {
  return answers.length > 0 && h("section", { class: "told" },
    h("h3", null, m.yours),
    h("dl", null, answers.map(({ question, option }, place) => {
      const text = m.questions[question] || seen.get(question) || question;
      return h("div", null,
        h("dt", null, text), h("dd", null, optionText(m, question, option)),
        h("dd", null, h("button", { type: "button", "aria-label": `${m.change}: ${text}`, onclick: () => change(place) }, m.change)));
    })));
}
