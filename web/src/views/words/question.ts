/** The question that would help most, and the answers that were given. */
import type { Kit } from "../../kit.js";
import type { Question, QuestionAnswer } from "../../engine.js";
import type { MoreStrings } from "../../strings/en/more.js";

/**
 * Core's texts of questions and options that were shown, by name: an answer that is listed needs
 * its words.
 */
const seen = new Map<string, string>();

const optionText = (
  { fact }: Kit,
  m: MoreStrings["words"],
  question: string,
  option: string,
): string => (option ? fact(seen.get(`${question}:${option}`) ?? option) : m.dontKnow);

export function remember(question: Question | null): void {
  if (!question) return;
  seen.set(question.id, question.text);
  for (const option of question.options) seen.set(`${question.id}:${option.id}`, option.text);
}

/** The question, each answer a button; `now` is the answer that stands so far. */
export function ask(
  kit: Kit,
  m: MoreStrings["words"],
  question: Question,
  now: string | undefined,
  answered: (option: string) => void,
): HTMLElement {
  const { h, list, fact } = kit;
  const id = "cf-question";
  return h(
    "section",
    { class: "ask", role: "group", "aria-labelledby": id },
    h("p", { class: "muted" }, m.question),
    h("h3", { id, tabindex: -1 }, fact(question.text)),
    list(
      [...question.options.map((o) => o.id), ""].map((option) =>
        h(
          "button",
          { type: "button", onclick: () => answered(option) },
          optionText(kit, m, question.id, option),
          option === now && [" ", h("span", { class: "muted" }, m.now)],
        ),
      ),
      "choices",
    ),
  );
}

export function given(
  kit: Kit,
  m: MoreStrings,
  answers: QuestionAnswer[],
  change: (place: number) => void,
): HTMLElement | false {
  const { h, fact } = kit;
  return (
    answers.length > 0 &&
    h(
      "section",
      { class: "told" },
      h("h3", null, m.yours),
      h(
        "dl",
        null,
        answers.map(({ question, option }, place) => {
          const text = fact(seen.get(question) ?? question);
          return h(
            "div",
            null,
            h("dt", null, text),
            h("dd", null, optionText(kit, m.words, question, option)),
            h(
              "dd",
              null,
              h(
                "button",
                { type: "button", "aria-label": m.changeThat(text), onclick: () => change(place) },
                m.change,
              ),
            ),
          );
        }),
      ),
    )
  );
}
