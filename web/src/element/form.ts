/** The element as a form control: its value, its validity, and its states. */
import type { TextContext } from "../context.js";
import type { AnswerDetail } from "../events.js";

/** Whether an answer names one Center, or the words are likely enough for one. */
const isSure = (answer: AnswerDetail): boolean =>
  !!answer.center ||
  (answer.kind === "words" && /^(sure|likely)$/.test(answer.suggestions.certainty));

/** What is needed of the element. */
interface FormElement {
  readonly required: boolean;
  readonly state: string;
}

export class FormControl {
  /** The id of the Center that the last answer chose; null if that is open. */
  center: string | null = null;
  readonly #element: FormElement;
  readonly #internals: ElementInternals;
  readonly #text: TextContext;

  constructor(element: FormElement, internals: ElementInternals, text: TextContext) {
    this.#element = element;
    this.#internals = internals;
    this.#text = text;
  }

  state(name: string, on: boolean): void {
    this.#internals.states[on ? "add" : "delete"](name);
  }

  /** Gives the form the Center of an answer. Null takes the last one away. */
  settle(answer: AnswerDetail | null): void {
    this.center = answer?.center?.id ?? null;
    const sure = answer !== null && isSure(answer);
    this.state("answered", sure);
    this.state("unsure", answer !== null && !sure);
    this.#internals.setFormValue(this.center, this.#element.state);
    this.validate();
  }

  /** A required Center is missing, except when the engine failed and nobody could find one. */
  validate(): void {
    const { states, shadowRoot } = this.#internals;
    const isMissing = this.#element.required && !this.center && !states.has("failed");
    this.#internals.setValidity(
      isMissing ? { valueMissing: true } : {},
      isMissing ? this.#text.t.required : "",
      shadowRoot?.querySelector<HTMLElement>("[part=panel] input") ?? undefined,
    );
  }
}
