/** The language of one element: its strings, and how it writes names from core. */
import type { TextContext } from "../context.js";
import { type Child, h } from "../dom.js";
import type { Center } from "../engine.js";
import type { Override } from "../host-options.js";
import { type Strings, start } from "../strings/en/start.js";
import type { HistoryStrings } from "../strings/en/history.js";
import type { MoreStrings } from "../strings/en/more.js";
import { language } from "../strings/index.js";

export class Texts implements TextContext {
  t: Strings = start;
  lang = "en";
  /** The language that was requested last. `lang` is English if its file did not load. */
  requested = "";
  /** The host's sentences. */
  override: Override | null = null;

  /** Loads a language. Returns false if another one was requested meanwhile. */
  async load(tag: string): Promise<boolean> {
    this.requested = tag;
    let lang = tag;
    let t: Strings;
    try {
      t = await language(tag).start();
    } catch {
      lang = "en";
      t = start;
    }
    if (this.requested !== tag) return false;
    this.lang = lang;
    this.t = t;
    return true;
  }

  /** Replaces sentences of the element by the host's. */
  use(override: Override | null): void {
    this.override = override;
    this.t = this.#overridden(this.t);
  }

  async more(): Promise<MoreStrings> {
    return this.#overridden(await language(this.lang).more());
  }

  async history(): Promise<HistoryStrings> {
    return this.#overridden(await language(this.lang).history());
  }

  fact(text: string): string {
    return this.t.facts[text] ?? text;
  }

  title(text: string): Child {
    return this.t.english ? h("span", { lang: "en" }, text) : text;
  }

  titled(sentence: string, titles: string[]): Child[] {
    return sentence.split("\0").map((part, i) => [part, titles[i] && this.title(titles[i])]);
  }

  and(items: string[]): string {
    return new Intl.ListFormat(this.lang).format(items);
  }

  date(text: string): string {
    const { t } = this;
    const [, how, date] = /^(.*?)(\d{4}(?:-\d\d){0,2})/.exec(text) ?? [];
    if (!date) return text && t.dateUnknown;
    const written = new Intl.DateTimeFormat(this.lang, {
      year: "numeric",
      month: date.length > 4 ? "short" : undefined,
      day: date.length > 7 ? "numeric" : undefined,
      timeZone: "UTC",
    }).format(Date.parse(date));
    if (!how) return written;
    // The date of some rulings is not shown. Then only a date before or after it may be known.
    if (/after /.test(how)) return t.dateAfter(written);
    return /by |CROSS /.test(how) ? t.dateBy(written) : t.dateUnknown;
  }

  city({ city, state }: Center): string {
    return city && `${city}, ${state}`;
  }

  center({ id, name }: Center): string {
    return id.startsWith("CEE") ? `${name} (${id})` : name;
  }

  #overridden<P extends object>(pack: P): P {
    return this.override?.apply(pack) ?? pack;
  }
}
