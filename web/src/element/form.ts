/** The element as a control of forms: its value, its validity, and the states of its styles. */
import type { AnswerDetail } from "../events.js";

/** Whether an answer names one Center, or words that are likely enough for one. */
const isSure = (answer: AnswerDetail): boolean =>
  !!answer.center ||
  (answer.kind === "words" && /^(sure|likely)$/.test(answer.suggestions.certainty));

export class FormControl {
  /** The id of the Center that the last answer chose; null where that is open. */
  center: string | null = null;
  readonly #internals: ElementInternals;

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  state(name: string, on: boolean): void {
    this.#internals.states[on ? "add" : "delete"](name);
  }

  /** Hands a form the Center of an answer, and the text that reopens it. Without one, no Center. */
  settle(answer: AnswerDetail | null, reopens: string): void {
    this.center = answer?.center?.id ?? null;
    const sure = answer !== null && isSure(answer);
    this.state("answered", sure);
    this.state("unsure", answer !== null && !sure);
    this.#internals.setFormValue(this.center, reopens);
  }

  /** Holds the form back while there is no Center; `message` is empty where it need not be. */
  validate(message: string, at: HTMLElement | null): void {
    const missing = message && !this.center;
    this.#internals.setValidity(
      missing ? { valueMissing: true } : {},
      missing ? message : "",
      at ?? undefined,
    );
  }
}
