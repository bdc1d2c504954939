/**
 * The field of My goods: a combobox after the ARIA Authoring Practices (editable, list
 * autocomplete), with its listbox in the same shadow root. The list stays hidden until words are
 * typed; then `views/words/list.ts` fills it.
 */
import { h, uid, fill, type Child } from "../dom.js";
import type { Strings } from "../strings/en/start.js";

export interface Field {
  node: HTMLElement;
  input: HTMLInputElement;
  list: HTMLElement;
  /** Shows what is wrong with the text; without children, nothing is. */
  error(...children: Child[]): void;
}

export interface Heard {
  /** The user typed. */
  typed(text: string): void;
  /** The whole text was set at once, such as by pasting. */
  replaced(text: string): void;
  entered(text: string): void;
}

export function field(t: Strings, heard: Heard): Field {
  const [id, hintId, errorId, listId] = [uid(), uid(), uid(), uid()] as const;
  const problem = h("div", { id: errorId, class: "error", hidden: true });
  const list = h("ul", {
    id: listId,
    role: "listbox",
    part: "list",
    "aria-label": t.suggestions,
    hidden: true,
  });
  const input = h("input", {
    id,
    type: "text",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": listId,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    part: "input",
    "aria-describedby": `${hintId} ${errorId}`,
    oninput: (event: InputEvent) => {
      clear.hidden = !input.value;
      if (/Paste|Drop/.test(event.inputType)) heard.replaced(input.value);
      else heard.typed(input.value);
    },
  });
  const clear = h(
    "button",
    {
      type: "button",
      class: "clear",
      "aria-label": t.clear,
      hidden: true,
      onclick: () => {
        input.value = "";
        clear.hidden = true;
        heard.replaced("");
        input.focus();
      },
    },
    "×",
  );
  const node = h(
    "form",
    {
      part: "form",
      novalidate: true,
      onsubmit: (event: Event) => {
        event.preventDefault();
        heard.entered(input.value);
      },
    },
    h("label", { for: id }, t.label),
    h("p", { id: hintId, class: "muted" }, t.sentences([t.hint, t.english].filter(Boolean))),
    h(
      "div",
      { class: "line" },
      h("div", { class: "box" }, input, clear, list),
      h("button", { class: "primary", part: "button" }, t.find),
    ),
    problem,
  );
  return {
    node,
    input,
    list,
    error(...children) {
      const wrong = children.length > 0;
      problem.hidden = !wrong;
      fill(problem, children);
      input.ariaInvalid = wrong ? "true" : null;
      clear.hidden = !input.value;
    },
  };
}
