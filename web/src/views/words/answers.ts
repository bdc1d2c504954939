/**
 * Answers to questions as text, for `state`: `made-of:plastic,kind:`. An empty option is "I don't
 * know".
 */
import type { QuestionAnswer } from "../../engine.js";

export const written = (answers: QuestionAnswer[]): string =>
  answers.map((a) => `${a.question}:${a.option}`).join(",");

export const readTold = (text = ""): QuestionAnswer[] =>
  text
    .split(",")
    .filter(Boolean)
    .map((part) => {
      const [question = "", option = ""] = part.split(":");
      return { question, option };
    });
