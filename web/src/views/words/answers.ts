/**
 * Answers to questions as text, for `state`: `made-of:plastic,kind:`. An empty option is "I don't
 * know".
 */
import type { QuestionAnswer } from "../../engine.js";

export const writeAnswers = (answers: QuestionAnswer[]): string =>
  answers.map((a) => `${a.question}:${a.option}`).join(",");

export const readAnswers = (text: string): QuestionAnswer[] =>
  text
    .split(",")
    .filter(Boolean)
    .map((part) => {
      const [question = "", option = ""] = part.split(":");
      return { question, option };
    });
