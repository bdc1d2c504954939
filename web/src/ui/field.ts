/**
 * The one labelled field. The list for suggestions stands beside the input, in
 * the same shadow root; whoever offers words gives both their combobox roles
 * (a combobox without a list would promise what is not there).
 */
import { h, uid, fill, type Child } from "../dom.js";
import type { Strings } from "../strings/en.js";

export interface Field {
  node: HTMLElement;
  input: HTMLInputElement;
  list: HTMLElement;
  /** What is wrong with the text, or nothing. */
  error(...children: Child[]): void;
}

export interface Heard {
  /** The text changed; `whole` when it came in one piece, as by pasting. */
  typed(text: string, whole: boolean): void;
  entered(text: string): void;
}

export function field(t: Strings, heard: Heard): Field {
  const [id, hintId, errorId] = [uid(), uid(), uid()] as const;
  const problem = h("div", { id: errorId, class: "error", hidden: true });
  const list = h("ul", { hidden: true });
  const input = h("input", {
    id,
    type: "text",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    part: "input",
    "aria-describedby": `${hintId} ${errorId}`,
    oninput: (event: InputEvent) => {
      clear.hidden = !input.value;
      heard.typed(input.value, /Paste|Drop|Replacement/.test(event.inputType));
    },
  });
  const clear = h("button", {
    type: "button",
    class: "clear",
    "aria-label": t.clear,
    hidden: true,
    onclick: () => {
      input.value = "";
      clear.hidden = true;
      heard.typed("", true);
      input.focus();
    },
  }, "×");
  const node = h("form", {
    part: "form",
    novalidate: true,
    onsubmit: (event: Event) => {
      event.preventDefault();
      heard.entered(input.value);
    },
  },
    h("label", { for: id }, t.label),
    h("p", { id: hintId, class: "muted" }, t.hint),
    h("div", { class: "line" }, h("div", { class: "box" }, input, clear, list), h("button", { class: "primary", part: "button" }, t.find)),
    problem);
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
