/**
 * My goods: the field, the answer, the tree. This view answers numbers; `views/words/` answers
 * names of goods.
 */
import type { View, ViewContext } from "../../context.js";
import { fill, h } from "../../dom.js";
import type { EditionId, FinderError, GoodsRouting, Routing } from "../../engine.js";
import { once } from "../../once.js";
import type { WordsQuery } from "../../query.js";
import { type Field, field } from "../../ui/field.js";
import { lazy } from "../../ui/lazy.js";
import type { WordBox } from "../words/words.js";
import { answer, tools } from "./answer.js";
import type { AskOptions, Answered, Choices } from "./answered.js";
import { type Browse, browse } from "./browse.js";

/** The pause in typing, in milliseconds, until a number is answered, or words get suggestions. */
const REST = 250;
const REST_WORDS = 120;
/** Only the beginning of a huge text is read. No paste with a number in it is longer. */
const MOST = 10_000;

/** Whether the answer that is being made is still the one that the user waits for. */
type IsCurrent = () => boolean;

export class GoodsView implements View {
  readonly node: HTMLElement;
  readonly #context: ViewContext;
  readonly #field: Field;
  readonly #out = h("div", { class: "out", part: "output" });
  readonly #browser: Browse;
  readonly #choices: Choices = {
    ask: (text, options) => this.#choose(text, options),
    browse: (chapter) => this.#browser.open(chapter),
  };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the answer belongs to: the text, what was said about it, and the edition. */
  #shown = "";
  #shownWords = "";
  #shownEdition: EditionId;
  #turn = 0;
  /** The last announcement, which is not repeated. */
  #announced = "";

  constructor(context: ViewContext) {
    this.#context = context;
    this.#shownEdition = context.query.edition;
    this.#field = field(context.text.t, {
      typed: (text) => this.#typed(text),
      replaced: (text) => this.#replaced(text),
      entered: (text) => this.#entered(text),
    });
    this.#browser = browse(context, this.#choices);
    this.node = h("div", null, this.#field.node, this.#out, this.#browser.node);
  }

  /** Asks about a text as if the user had typed and entered it. */
  ask(text: string): void {
    this.#setWords();
    this.reopen(text);
  }

  /** Asks about a text again: what `query.words` says about it counts. */
  reopen(text: string): void {
    const { input } = this.#field;
    if (input.value === text && this.#shown && this.#shownWords === this.#words()) return;
    input.value = text.slice(0, MOST);
    this.#answer(text);
  }

  update(): void {
    if (this.#shownEdition !== this.#context.query.edition) this.refresh();
  }

  refresh(): void {
    this.#shownEdition = this.#context.query.edition;
    this.#browser.update();
    if (this.#shown) this.#answer(this.#shown);
  }

  #typed(text: string): void {
    this.#changed(text);
    const rest = this.#namesGoods(text) ? REST_WORDS : REST;
    this.#timer = setTimeout(() => this.#answerTyping(text), rest);
  }

  #replaced(text: string): void {
    this.#changed(text);
    this.#answer(text);
  }

  /** The user changed the text: what was said about the last one no longer counts. */
  #changed(text: string): void {
    clearTimeout(this.#timer);
    if (text.trim() !== this.#shown) this.#setWords();
    if (this.#namesGoods(text)) void this.#wordBox().catch(() => {});
  }

  #entered(text: string): void {
    this.#changed(text);
    this.#announced = "";
    if (text.trim()) this.#answer(text);
    else this.#refuse("", { code: "empty" });
  }

  async #choose(text: string, { words, focus = true }: AskOptions = {}): Promise<void> {
    this.#field.input.value = text;
    this.#setWords(words);
    this.#announced = "";
    await this.#answer(text);
    if (focus) this.#out.querySelector("h2")?.focus();
  }

  readonly #wordBox = once(async () => {
    const { WordBox } = await import("../words/words.js");
    return WordBox.load(this.#context, this.#field, {
      ...this.#choices,
      again: async (focus) => {
        await this.#answer(this.#shown);
        this.#out.querySelector<HTMLElement>(focus)?.focus();
      },
    });
  });

  #setWords(words: Partial<WordsQuery> = {}): void {
    this.#context.query.words = { answers: "", from: "", ...words };
  }

  /** A key for what was said about the text. */
  #words(): string {
    return Object.values(this.#context.query.words).join(" ");
  }

  /** Whether a text names goods, rather than being a number with words around it. */
  #namesGoods(text: string): boolean {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    return (
      (letters > 2 || letters > text.replace(/\D/g, "").length) &&
      !this.#context.session.engine.isNumber(text)
    );
  }

  /** Removes the last answer, to make room for the answer to `text`. */
  #clear(text = "", goods: GoodsRouting | null = null): IsCurrent {
    const { query, host } = this.#context;
    this.#shown = text;
    this.#shownWords = this.#words();
    this.#shownEdition = query.edition;
    host.clearCenter();
    query.goods = goods;
    const turn = ++this.#turn;
    fill(this.#out);
    return () => turn === this.#turn;
  }

  /** Shows an answer that must be loaded first. Null means that the host shows its own. */
  #showLater(isCurrent: IsCurrent, make: () => Promise<Answered | null>): Promise<void> {
    return lazy(
      this.#context,
      this.#out,
      async () => {
        const [card, spoken] = (await make()) ?? [];
        if (spoken && isCurrent()) this.#announce(spoken);
        return card;
      },
      isCurrent,
    );
  }

  #announce(text: string): void {
    if (text === this.#announced) return;
    this.#announced = text;
    this.#context.dom.announce(text);
  }

  /** Answers a text as it stands. */
  #answer(whole: string): Promise<void> | undefined {
    const text = this.#take(whole);
    this.#context.host.setValue(text);
    if (text)
      return this.#route(text, () => this.#byWords(this.#clear(text), (words) => words.ask(text)));
    this.#clear();
    return undefined;
  }

  /**
   * Answers a text while the user types. An incomplete number is neither answered nor refused,
   * because further digits can still complete it.
   */
  #answerTyping(whole: string): Promise<void> | undefined {
    const text = this.#take(whole);
    if (!text) return this.#answer(text);
    const digits = text.replace(/\D/g, "").length;
    if (this.#namesGoods(text) || (digits >= 4 && digits % 2 === 0))
      return this.#route(text, () => this.#byWords(this.#clear(), (words) => words.suggest(text)));
    if (digits < 4) this.#clear();
    return undefined;
  }

  /** Returns the part of a text that is read, and removes the last error. */
  #take(whole: string): string {
    this.#field.error();
    return whole.slice(0, MOST).trim();
  }

  #route(text: string, byWords: () => Promise<void>): Promise<void> | undefined {
    const { session, query, host } = this.#context;
    const naming = this.#namesGoods(text);
    let routing: Routing;
    try {
      routing = session.engine.route(text, query.edition);
    } catch (thrown) {
      const error = thrown as FinderError;
      if (naming && error.code !== "several-numbers") return byWords();
      return this.#refuse(text, error);
    }
    // Four digits among words are as often a model, a year or a size.
    if (naming && routing.number.length < 5) return byWords();
    host.setValue(text);
    return this.#show(text, routing);
  }

  #show(text: string, routing: Routing): Promise<void> | undefined {
    const context = this.#context;
    const { query, host } = context;
    const goods = goodsOf(routing);
    const isOpen = routing.kind === "moved" && routing.to.length > 1;
    const isCurrent = this.#clear(text, goods);
    const goesOn = host.answer({
      kind: "routing",
      edition: query.edition,
      center: goods && !isOpen ? goods.center : null,
      value: text,
      routing,
      words: query.words.from || undefined,
    });
    if (!goesOn || !isCurrent()) return undefined;
    if (routing.kind !== "goods")
      return this.#showLater(isCurrent, async () => {
        const { other } = await import("./other.js");
        return other(context, routing, this.#choices, tools);
      });
    const [card, spoken] = answer(context, routing, this.#choices);
    this.#announce(spoken);
    this.#out.append(card);
    return undefined;
  }

  #byWords(isCurrent: IsCurrent, ask: (words: WordBox) => Answered | null): Promise<void> {
    return this.#showLater(isCurrent, async () => {
      const words = await this.#wordBox();
      return isCurrent() ? ask(words) : null;
    });
  }

  async #refuse(text: string, error: Partial<FinderError>): Promise<void> {
    const context = this.#context;
    const { t } = context.text;
    const isCurrent = this.#clear();
    // For the case that the sentences for errors cannot be loaded. The engine speaks English only.
    const plain = (!t.english && error.message) || t.start["wasm-missing"]!;
    const [message, content] = await import("./refuse.js")
      .then(({ refuse }) => refuse(context, text, error as FinderError, this.#choices))
      .catch(() => [plain, plain] as const);
    if (!isCurrent()) return;
    this.#field.error(content);
    this.#announce(message);
    context.host.emit("center-finder-error", {
      code: error.code ?? "internal",
      message,
      value: text.slice(0, 200),
    });
  }
}

/** The goods of an answer. A former heading has those of its first follower. */
function goodsOf(routing: Routing): GoodsRouting | null {
  if (routing.kind === "goods") return routing;
  const first = routing.kind === "moved" ? routing.to[0] : undefined;
  return first ? { ...first, kind: "goods" } : null;
}
