/** The switch between the editions: a radio group that looks like one control. */
import { h, uid } from "../dom.js";
import type { Strings } from "../strings/en/start.js";
import type { EditionId } from "../engine.js";

export interface EditionSwitch {
  node: HTMLElement;
  set(edition: EditionId): void;
}

export function editionSwitch(t: Strings, chosen: (edition: EditionId) => void): EditionSwitch {
  const name = uid();
  const radios = (["cee", "iic-2012"] as const).map((value) =>
    h("input", { type: "radio", name, value, onchange: () => chosen(value) }),
  );
  return {
    node: h(
      "fieldset",
      { class: "switch", part: "edition" },
      h("legend", { class: "vh" }, t.edition),
      h(
        "div",
        null,
        radios.map((radio) =>
          h("label", null, radio, h("span", null, t.editions[radio.value as EditionId])),
        ),
      ),
    ),
    set(edition) {
      for (const radio of radios) radio.checked = radio.value === edition;
    },
  };
}
