/**
 * The list of suggestions below the field, after the editable combobox of the ARIA Authoring
 * Practices. The focus stays in the field.
 */
import type { ViewContext } from "../../context.js";
import type { Child } from "../../dom.js";
import type { WordStrings } from "../../strings/en/words.js";
import type { Field } from "../../ui/field.js";

export interface Entry {
  /** The heading that it suggests. */
  code: string;
  shows: Child;
}

export interface ListActions {
  /** Lists suggestions for the text in the field at once. */
  open(): void;
  choose(code: string, options: { focus: boolean }): void;
}

/**
 * The pause before the length of the list is announced, in milliseconds. It is long enough for a
 * screen reader to echo the keys first.
 */
const PAUSE = 900;

export class SuggestionList {
  readonly #context: ViewContext;
  readonly #m: WordStrings;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #actions: ListActions;
  #options: HTMLElement[] = [];
  /** The index of the marked option; -1 if there is none. */
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
    // A press on the list or its scroll bar must not move the focus out of the field.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = (event.target as Element).closest<HTMLElement>("[role=option]");
      if (option) this.#choose(option, { focus: true });
    });
  }

  /** Shows these entries. The list closes if there are none, or if the field lost the focus. */
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
      // The key closes the list, and must not also close a dialog around the element.
      event.preventDefault();
      event.stopPropagation();
    } else if (key === "Enter" && option) {
      event.preventDefault();
      this.#choose(option, { focus: false });
    }
    // These keys move the caret in the text.
    else if (/^(Home|End|ArrowLeft|ArrowRight)$/.test(key)) this.#mark(-1);
  }

  /** Opens the list, or moves in it. With Alt it opens without a mark, or closes. */
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

  /** Marks the next option or the previous one, and wraps around. */
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
