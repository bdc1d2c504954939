/**
 * My goods: the field, the answer, the tree. Numbers are answered here; names of goods are handed
 * to `views/words/`.
 */
import { h, fill } from "../../dom.js";
import type { Kit, View } from "../../kit.js";
import type { FinderError, Routing } from "../../engine.js";
import { once } from "../../once.js";
import { answer } from "./answer.js";
import { browse } from "./browse.js";
import { field } from "../../ui/field.js";
import { lazy } from "../../ui/lazy.js";
import type { Answered } from "./other.js";

export interface GoodsView extends View {
  /**
   * Asks as if the text had been typed and entered. With `kept`, `kit.answers` holds what was said
   * about it.
   */
  ask(text: string, kept?: boolean): void;
}

/** How long typing must rest before a number is answered, and before words get suggestions. */
const REST = 250;
const REST_WORDS = 120;
/** Longer than any paste with a number in it; the rest of a huge text is not looked at. */
const MOST = 10_000;

export function goodsView(kit: Kit): GoodsView {
  const { t } = kit;
  let timer: ReturnType<typeof setTimeout>;
  let shown = "";
  let told = "";
  let turns = 0;
  let last = "";
  let ranFor = kit.edition;
  const out = h("div", { class: "out", part: "output" });

  const input = field(t, {
    typed(text, whole) {
      clearTimeout(timer);
      if (text.trim() !== shown) note();
      if (named(text)) void words().catch(() => {});
      if (whole) run(text);
      else timer = setTimeout(() => run(text, true), named(text) ? REST_WORDS : REST);
    },
    entered(text) {
      clearTimeout(timer);
      last = "";
      if (text.trim() !== shown) note();
      text.trim() ? run(text) : refuse("", { code: "empty" });
    },
  });

  /** Whether a text names goods, and is no number with words around it. */
  const named = (text: string): boolean => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    return (
      (letters > 2 || letters > text.replace(/\D/g, "").length) &&
      !kit.session.engine.isNumber(text)
    );
  };

  /** What was said about the text before is forgotten, and this is kept in its place. */
  const note = (said: Record<string, string> = {}) => {
    const { told, from, ...others } = kit.answers;
    kit.answers = { ...others, ...said };
  };

  const said = () => `${kit.answers["told"]} ${kit.answers["from"]}`;

  const choose = async (text: string, said?: Record<string, string>, focus = true) => {
    input.input.value = text;
    note(said);
    last = "";
    await run(text);
    if (focus) out.querySelector("h2")?.focus();
  };
  const browser = browse(kit, choose);

  const words = once(() =>
    import("../words/words.js").then((m) =>
      m.words(kit, input, {
        choose,
        browse: browser.open,
        async again(focus) {
          await run(shown);
          out.querySelector<HTMLElement>(focus)?.focus();
        },
      }),
    ),
  );

  const clear = (text = "", routing?: Routing) => {
    shown = text;
    told = said();
    ranFor = kit.edition;
    kit.open();
    kit.goods =
      routing?.kind === "goods"
        ? routing
        : routing?.kind === "moved" && routing.to[0]
          ? { ...routing.to[0], kind: "goods" }
          : null;
    const turn = ++turns;
    fill(out);
    return () => turn === turns;
  };

  const show = ([card, spoken]: Answered, wanted: () => boolean) => {
    if (wanted() && spoken !== last) kit.say((last = spoken));
    return card;
  };

  /**
   * Answers a text. While it is being typed, only what is complete is answered and only what no
   * further digit mends is refused.
   */
  const run = (whole: string, typing = false): Promise<void> | void => {
    const text = whole.slice(0, MOST).trim();
    input.error();
    if (!typing || !text) kit.asked(text);
    if (!text) return void clear();
    const { engine } = kit.session;
    const digits = text.replace(/\D/g, "").length;
    const naming = named(text);
    if (typing && !naming && (digits < 4 || digits % 2)) return void (digits < 4 && clear());
    let routing: Routing;
    try {
      routing = engine.route(text, kit.edition);
    } catch (thrown) {
      const error = thrown as FinderError;
      return naming && error.code !== "several-numbers"
        ? byWords(text, typing)
        : refuse(text, error);
    }
    // Four digits among words are as often a model, a year or a size.
    if (naming && routing.number.length < 5) return byWords(text, typing);
    kit.asked(text);
    const wanted = clear(text, routing);
    const {
      edition,
      answers: { from: words },
    } = kit;
    const center =
      routing.kind === "goods"
        ? routing.center
        : routing.kind === "moved" && !routing.to[1]
          ? routing.to[0]!.center
          : null;
    if (
      !kit.emit("center-finder-answer", {
        kind: "routing",
        edition,
        center,
        value: text,
        routing,
        words,
      }) ||
      !wanted()
    )
      return;
    const make = () => answer(kit, routing, { ask: choose, browse: browser.open });
    return routing.kind === "goods"
      ? void out.append(show(make() as Answered, wanted))
      : lazy(kit, out, async () => show(await make(), wanted), wanted);
  };

  const byWords = (text: string, typing: boolean): Promise<void> => {
    const wanted = clear(typing ? "" : text);
    return lazy(
      kit,
      out,
      async () => {
        const box = await words();
        const found = wanted() && (typing ? box.typed(text) : box.ask(text));
        return found && show(found, wanted);
      },
      wanted,
    );
  };

  const refuse = async (text: string, error: Partial<FinderError>): Promise<void> => {
    const wanted = clear();
    // Where not even the words for a mistake can be loaded: the engine's own, if they are in the
    // language.
    const plain = (!t.english && error.message) || t.start["wasm-missing"]!;
    const [message, content] = await import("./refuse.js")
      .then((m) => m.refuse(kit, text, error as FinderError, choose))
      .catch(() => [plain, plain] as const);
    if (!wanted()) return;
    input.error(content);
    if (message !== last) kit.say((last = message));
    kit.emit("center-finder-error", {
      code: error.code ?? "internal",
      message,
      value: text.slice(0, 200),
    });
  };

  return {
    node: h("div", null, input.node, out, browser.node),
    ask(text, kept) {
      if (!kept) note();
      if (input.input.value === text && shown && told === said()) return;
      input.input.value = text.slice(0, MOST);
      run(text);
    },
    update(all) {
      if (!all && ranFor === kit.edition) return;
      ranFor = kit.edition;
      browser.update();
      if (shown) run(shown);
    },
  };
}
