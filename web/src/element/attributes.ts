/** The properties of the element that are attributes and nothing else. */
import type { EditionId } from "../engine.js";

/** On a server there is no such class, and nothing makes an element. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export class AttributesElement extends Base {
  /** The edition that answers are for. */
  get edition(): EditionId {
    return this.getAttribute("edition") === "iic-2012" ? "iic-2012" : "cee";
  }
  set edition(edition: EditionId) {
    this.setAttribute("edition", edition);
  }

  /** The tariff number, or the name of the goods, that is asked about. */
  get value(): string {
    return this.getAttribute("value") ?? "";
  }
  set value(value: string) {
    this.setAttribute("value", value);
  }

  /** `light`, `dark`, `auto`, or empty to follow the page. */
  get theme(): string {
    return this.getAttribute("theme") ?? "";
  }
  set theme(theme: string) {
    this.setAttribute("theme", theme);
  }

  /** The date whose edition is shown, as `2012`, `2012-03` or `2012-03-15`; empty for none. */
  get asOf(): string {
    return this.getAttribute("as-of") ?? "";
  }
  set asOf(date: string) {
    this.setAttribute("as-of", date);
  }

  /**
   * The most headings that are shown for words and suggested, 1 to 20; 0 leaves it to the element.
   */
  get maxResults(): number {
    const most = Number(this.getAttribute("max-results"));
    return most >= 1 && most <= 20 ? Math.trunc(most) : 0;
  }
  set maxResults(most: number) {
    this.setAttribute("max-results", String(most));
  }

  /** The name under which a form gets the id of the Center. */
  get name(): string {
    return this.getAttribute("name") ?? "";
  }
  set name(name: string) {
    this.setAttribute("name", name);
  }

  /** Whether a form may be sent only when there is a Center. */
  get required(): boolean {
    return this.hasAttribute("required");
  }
  set required(required: boolean) {
    this.toggleAttribute("required", required);
  }

  /** Whether the element is switched off, by itself; a `<fieldset>` around it can do so as well. */
  get disabled(): boolean {
    return this.hasAttribute("disabled");
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute("disabled", disabled);
  }
}
