/**
 * The list of suggestions below the field, after the ARIA APG's editable combobox: the focus stays
 * in the field.
 */
import type { ViewContext } from "../../context.js";
import type { Child } from "../../dom.js";
import type { WordStrings } from "../../strings/en/words.js";
import type { Field } from "../../ui/field.js";

export interface Entry {
  /** The number that it stands for. */
  code: string;
  shows: Child;
}

export interface ListActions {
  /** Looks for suggestions for what stands in the field, at once. */
  open(): void;
  choose(code: string, options: { focus: boolean }): void;
}

/**
 * How long the list must stand before its length is said: later than the field's own echo of keys.
 */
const PAUSE = 900;

export class SuggestionList {
  readonly #context: ViewContext;
  readonly #m: WordStrings;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #actions: ListActions;
  #options: HTMLElement[] = [];
  /** The index of the option that is marked; -1 for none. */
  #marked = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: ViewContext, m: WordStrings, { input, list }: Field, actions: ListActions) {
    this.#context = context;
    this.#m = m;
    this.#input = input;
    this.#list = list;
    this.#actions = actions;
    const close = () => this.#close();
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("input", () => this.#changed());
    input.addEventListener("blur", close);
    input.form?.addEventListener("submit", close);
    // A press on the list, or on its scroll bar, leaves the focus in the field.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = (event.target as Element).closest<HTMLElement>("[role=option]");
      if (option) this.#choose(option, { focus: true });
    });
  }

  /** Shows these; none closes the list. Nothing happens where the field has lost the focus. */
  show(entries: Entry[]): void {
    const { dom } = this.#context;
    const list = this.#list;
    if ((this.#input.getRootNode() as ShadowRoot).activeElement !== this.#input) {
      this.#close();
      return;
    }
    this.#options = entries.map(({ code, shows }, i) =>
      dom.h(
        "li",
        {
          id: `${list.id}-${i}`,
          role: "option",
          "aria-selected": "false",
          part: "option",
          "data-code": code,
        },
        shows,
      ),
    );
    dom.fill(list, this.#options);
    list.scrollTop = 0;
    const { length } = entries;
    this.#toggle(length > 0);
    this.#timer = setTimeout(
      () => dom.announce(length ? this.#m.count(length) : this.#m.none),
      PAUSE,
    );
  }

  #mark(index: number): void {
    this.#options[this.#marked]?.setAttribute("aria-selected", "false");
    this.#marked = index;
    const option = this.#options[index];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.#input.setAttribute("aria-activedescendant", option.id);
    } else this.#input.removeAttribute("aria-activedescendant");
  }

  #toggle(open: boolean): void {
    clearTimeout(this.#timer);
    this.#mark(-1);
    this.#list.hidden = !open;
    this.#input.setAttribute("aria-expanded", String(open));
  }

  #close(): void {
    this.#toggle(false);
  }

  #choose(option: HTMLElement, options: { focus: boolean }): void {
    this.#close();
    this.#actions.choose(option.dataset.code ?? "", options);
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    const list = this.#list;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const option = this.#options[this.#marked];
    if (key === "ArrowDown" || key === "ArrowUp") this.#arrow(event, key === "ArrowDown");
    else if (list.hidden) return;
    else if (key === "Escape") {
      this.#close();
      // The list took this key, not a dialog around the element.
      event.preventDefault();
      event.stopPropagation();
    } else if (key === "Enter" && option) {
      event.preventDefault();
      this.#choose(option, { focus: false });
    }
    // Back to the text, where these keys move the caret.
    else if (/^(Home|End|ArrowLeft|ArrowRight)$/.test(key)) this.#mark(-1);
  }

  /** Opens the list, moves in it, or closes it where Alt is held. */
  #arrow(event: KeyboardEvent, down: boolean): void {
    const { altKey } = event;
    const list = this.#list;
    if (list.hidden) {
      if (altKey && !down) return;
      this.#actions.open();
      if (list.hidden) return;
      if (!altKey) this.#step(down);
    } else if (!altKey) this.#step(down);
    else if (!down) this.#close();
    event.preventDefault();
  }

  /** Marks the next option or the one before, from end to end. */
  #step(down: boolean): void {
    const { length } = this.#options;
    if (this.#marked < 0) this.#mark(down ? 0 : length - 1);
    else this.#mark((this.#marked + (down ? 1 : -1) + length) % length);
  }

  #changed(): void {
    const { value } = this.#input;
    this.#mark(-1);
    if (!/\p{L}/u.test(value) || this.#context.session.engine.isNumber(value)) this.#close();
  }
}
