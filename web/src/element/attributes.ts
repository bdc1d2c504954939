/** The properties of the element that only reflect attributes. */
import type { EditionId } from "../engine.js";

/** A server has no `HTMLElement`. It can import the class and makes no element of it. */
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

  /** The date that decides the edition, as `2012`, `2012-03` or `2012-03-15`; empty for none. */
  get asOf(): string {
    return this.getAttribute("as-of") ?? "";
  }
  set asOf(date: string) {
    this.setAttribute("as-of", date);
  }

  /** The most headings to show for words and to suggest, 1 to 20; 0 for the default. */
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

  /** Whether a form can be submitted only if there is a Center. */
  get required(): boolean {
    return this.hasAttribute("required");
  }
  set required(required: boolean) {
    this.toggleAttribute("required", required);
  }

  /** Whether the element itself is disabled. A `<fieldset>` around it can disable it, too. */
  get disabled(): boolean {
    return this.hasAttribute("disabled");
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute("disabled", disabled);
  }
}
