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
  const bar = h(
    "div",
    {
      role: "tablist",
      class: "tabs",
      onkeydown: (event: KeyboardEvent) => {
        const at = buttons.indexOf(event.target as HTMLButtonElement);
        const forward = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
        const step = event.key === forward ? 1 : /Arrow(Left|Right)/.test(event.key) ? -1 : 0;
        const last = buttons.length - 1;
        const to =
          event.key === "Home"
            ? 0
            : event.key === "End"
              ? last
              : step
                ? (at + step + buttons.length) % buttons.length
                : -1;
        if (to < 0) return;
        event.preventDefault();
        for (const [i, button] of buttons.entries()) button.tabIndex = i === to ? 0 : -1;
        buttons[to]!.focus();
      },
    },
    buttons,
  );
  return {
    bar,
    panels,
    select(index) {
      for (const [i, button] of buttons.entries()) {
        button.setAttribute("aria-selected", String(i === index));
        button.tabIndex = i === index ? 0 : -1;
        panels[i]!.hidden = i !== index;
      }
    },
  };
}
