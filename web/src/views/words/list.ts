/**
 * The list of suggestions below the field, after the ARIA APG's editable combobox: the focus stays
 * in the field.
 */
import type { Kit } from "../../kit.js";
import type { Child } from "../../dom.js";
import type { WordStrings } from "../../strings/en/words.js";
import type { Field } from "../../ui/field.js";

export interface Entry {
  /** The number that it stands for. */
  code: string;
  shows: Child;
}

export interface SuggestionList {
  /** Shows these; none closes the list. Nothing happens where the field has lost the focus. */
  show(entries: Entry[]): void;
}

export interface ListActions {
  /** Looks for suggestions for what stands in the field, at once. */
  open(): void;
  choose(code: string, focus: boolean): void;
}

/**
 * How long the list must stand before its length is said: later than the field's own echo of keys.
 */
const PAUSE = 900;

export function suggestionList(
  kit: Kit,
  m: WordStrings,
  { input, list }: Field,
  act: ListActions,
): SuggestionList {
  const { h, fill } = kit;
  let options: HTMLElement[] = [];
  let at = -1;
  let timer: ReturnType<typeof setTimeout>;

  const move = (to: number) => {
    options[at]?.setAttribute("aria-selected", "false");
    const option = options[(at = to)];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    option
      ? input.setAttribute("aria-activedescendant", option.id)
      : input.removeAttribute("aria-activedescendant");
  };

  const open = (wanted: boolean) => {
    clearTimeout(timer);
    move(-1);
    list.hidden = !wanted;
    input.setAttribute("aria-expanded", String(wanted));
  };
  const close = () => open(false);

  const choose = (option: HTMLElement, focus: boolean) => {
    close();
    act.choose(option.dataset["code"]!, focus);
  };

  input.addEventListener("keydown", (event) => {
    const { key, altKey } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step) {
      if (list.hidden) {
        if (altKey && step < 0) return;
        act.open();
        if (list.hidden) return;
        if (!altKey) move(step > 0 ? 0 : options.length - 1);
      } else if (altKey) {
        if (step < 0) close();
      } else
        move(
          at < 0
            ? step > 0
              ? 0
              : options.length - 1
            : (at + step + options.length) % options.length,
        );
      event.preventDefault();
    } else if (list.hidden) return;
    else if (key === "Escape") {
      close();
      // The list took this key, not a dialog around the element.
      event.preventDefault();
      event.stopPropagation();
    } else if (key === "Enter" && options[at]) {
      event.preventDefault();
      choose(options[at]!, false);
      // Back to the text, where these keys move the caret.
    } else if (/^(Home|End|ArrowLeft|ArrowRight)$/.test(key)) move(-1);
  });
  input.addEventListener("input", () => {
    move(-1);
    if (!/\p{L}/u.test(input.value) || kit.session.engine.isNumber(input.value)) close();
  });
  input.addEventListener("blur", close);
  input.form!.addEventListener("submit", close);
  // A press on the list, or on its scroll bar, leaves the focus in the field.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = (event.target as Element).closest<HTMLElement>("[role=option]");
    if (option) choose(option, true);
  });

  return {
    show(entries) {
      if ((input.getRootNode() as ShadowRoot).activeElement !== input) return close();
      options = entries.map(({ code, shows }, i) =>
        h(
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
      fill(list, options);
      list.scrollTop = 0;
      open(options.length > 0);
      timer = setTimeout(() => kit.say(options.length ? m.count(options.length) : m.none), PAUSE);
    },
  };
}
