/** The page around one element: the events that it gets, and what it gave. */
import type { GivenFile, HostContext } from "../context.js";
import type { Profile } from "../engine.js";
import {
  type AnswerDetail,
  CANCELABLE,
  type CenterFinderEventMap,
  type EventName,
} from "../events.js";
import type { FormControl } from "./form.js";

/** What the host context needs of the element. */
interface HostedElement extends HTMLElement {
  value: string;
  readonly state: string;
}

export class Host implements HostContext {
  /** The importer that the page gave, or that was judged last. */
  profile: Profile | null = null;
  file: GivenFile | undefined;
  /** While `value` is set to what the user asked, the change asks nothing. */
  isSettingValue = false;
  readonly #element: HostedElement;
  readonly #form: FormControl;

  constructor(element: HostedElement, form: FormControl) {
    this.#element = element;
    this.#form = form;
  }

  emit<K extends EventName>(name: K, detail: CenterFinderEventMap[K]["detail"]): boolean {
    const cancelable = CANCELABLE.has(name);
    return this.#element.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  answer(answer: AnswerDetail): boolean {
    this.#form.settle(answer);
    if (answer.kind === "assessment") this.profile = answer.profile;
    return this.emit("center-finder-answer", answer);
  }

  clearCenter(): void {
    this.#form.settle(null);
  }

  link(): string | null {
    const before = this.#element.getAttribute("permalink");
    if (before === null) return null;
    const url = new URL(before + this.#element.state, this.#element.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  }

  setValue(text: string): void {
    this.isSettingValue = true;
    if (text !== this.#element.value) this.#element.value = text;
    this.isSettingValue = false;
  }

  takeFile(): GivenFile | undefined {
    const { file } = this;
    this.file = undefined;
    return file;
  }
}
