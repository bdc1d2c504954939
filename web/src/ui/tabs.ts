/**
 * Tabs after the ARIA Authoring Practices. Arrows only move the focus, and Enter or Space opens a
 * view, because it may have to be loaded.
 */
import { h, uid } from "../dom.js";

export interface Tabs {
  bar: HTMLElement;
  panels: HTMLElement[];
  select(index: number): void;
}

export function tabs(names: string[], opened: (index: number) => void): Tabs {
  const panels = names.map(() =>
    h("div", { role: "tabpanel", id: uid(), tabindex: -1, hidden: true, part: "panel" }),
  );
  const buttons = names.map((name, i) => {
    const id = uid();
    panels[i]!.setAttribute("aria-labelledby", id);
    return h(
      "button",
      {
        type: "button",
        role: "tab",
        id,
        "aria-controls": panels[i]!.id,
        part: "tab",
        onclick: () => opened(i),
      },
      name,
    );
  });
  const makeFocusable = (button: HTMLButtonElement) => {
    for (const each of buttons) each.tabIndex = each === button ? 0 : -1;
  };
  const onkeydown = (event: KeyboardEvent) => {
    const { key } = event;
    const from = buttons.indexOf(event.target as HTMLButtonElement);
    const forward = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    let to: number;
    if (key === "Home") to = 0;
    else if (key === "End") to = -1;
    else if (key === forward) to = (from + 1) % buttons.length;
    else if (/Arrow(Left|Right)/.test(key)) to = from - 1;
    else return;
    event.preventDefault();
    const button = buttons.at(to)!;
    makeFocusable(button);
    button.focus();
  };
  const bar = h("div", { role: "tablist", class: "tabs", onkeydown }, buttons);
  return {
    bar,
    panels,
    select(index) {
      makeFocusable(buttons[index]!);
      for (const [i, button] of buttons.entries()) {
        button.setAttribute("aria-selected", String(i === index));
        panels[i]!.hidden = i !== index;
      }
    },
  };
}
