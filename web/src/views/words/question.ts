/** The question that would help most, and the answers that were given. */
import type { ViewContext } from "../../context.js";
import type { Question, QuestionAnswer } from "../../engine.js";
import type { MoreStrings } from "../../strings/en/more.js";

/** Core's texts by question and option, for the list of answers: an answer has only ids. */
const seen = new Map<string, string>();

const optionText = (
  { text }: Pick<ViewContext, "text">,
  m: MoreStrings["words"],
  question: string,
  option: string,
): string => (option ? text.fact(seen.get(`${question}:${option}`) ?? option) : m.dontKnow);

export function remember(question: Question | null): void {
  if (!question) return;
  seen.set(question.id, question.text);
  for (const option of question.options) seen.set(`${question.id}:${option.id}`, option.text);
}

/** The question with a button for each answer. `now` is the current answer. */
export function ask(
  context: Pick<ViewContext, "dom" | "text" | "parts">,
  m: MoreStrings["words"],
  question: Question,
  now: string | undefined,
  answered: (option: string) => void,
): HTMLElement {
  const { dom, text, parts } = context;
  const { h } = dom;
  const id = "cf-question";
  return h(
    "section",
    { class: "ask", role: "group", "aria-labelledby": id },
    h("p", { class: "muted" }, m.question),
    h("h3", { id, tabindex: -1 }, text.fact(question.text)),
    parts.list(
      [...question.options.map((o) => o.id), ""].map((option) =>
        h(
          "button",
          { type: "button", onclick: () => answered(option) },
          optionText(context, m, question.id, option),
          option === now && [" ", h("span", { class: "muted" }, m.now)],
        ),
      ),
      "choices",
    ),
  );
}

/** The answers that were given. */
export function given(
  context: Pick<ViewContext, "dom" | "text">,
  m: MoreStrings,
  answers: QuestionAnswer[],
  change: (index: number) => void,
): HTMLElement | false {
  const { dom, text } = context;
  const { h } = dom;
  return (
    answers.length > 0 &&
    h(
      "section",
      { class: "told" },
      h("h3", null, m.yours),
      h(
        "dl",
        null,
        answers.map(({ question, option }, index) => {
          const asked = text.fact(seen.get(question) ?? question);
          return h(
            "div",
            null,
            h("dt", null, asked),
            h("dd", null, optionText(context, m.words, question, option)),
            h(
              "dd",
              null,
              h(
                "button",
                { type: "button", "aria-label": m.changeThat(asked), onclick: () => change(index) },
                m.change,
              ),
            ),
          );
        }),
      ),
    )
  );
}
