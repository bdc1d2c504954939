/** My goods: the field, the answer, the tree. */
import { h, fill } from "../dom.js";
import type { Kit, View } from "../kit.js";
import type { FinderError, Routing } from "../engine.js";
import { answer } from "../ui/answer.js";
import { browse } from "../ui/browse.js";
import { field } from "../ui/field.js";
import { lazy } from "../ui/lazy.js";
import type { Answered } from "../ui/other.js";

export interface GoodsView extends View {
  /** Asks as if the text had been typed and entered. */
  ask(text: string): void;
}

/** How long typing must rest before it is answered. */
const REST = 250;
/** Longer than any paste with a number in it; the rest of a huge text is not looked at. */
const MOST = 10_000;

export function goodsView(kit: Kit): GoodsView {
  const { t } = kit;
  let timer: ReturnType<typeof setTimeout>;
  let shown = "";
  let turns = 0;
  let last = "";
  let ranFor = kit.edition;
  const out = h("div", { class: "out", part: "output" });

  const input = field(t, {
    typed(text, whole) {
      clearTimeout(timer);
      if (whole) run(text);
      else timer = setTimeout(() => run(text, true), REST);
    },
    entered(text) {
      clearTimeout(timer);
      last = "";
      text.trim() ? run(text) : refuse("", { code: "empty" });
    },
  });

  const choose = async (number: string) => {
    input.input.value = number;
    last = "";
    await run(number);
    out.querySelector("h2")?.focus();
  };
  const browser = browse(kit, choose);

  const say = (text: string) => {
    if (text !== last) kit.say((last = text));
  };

  const put = (text: string, routing?: Routing): Promise<void> | void => {
    shown = routing ? text : "";
    ranFor = kit.edition;
    kit.goods = routing?.kind === "goods" ? routing : routing?.kind === "moved" && routing.to[0] ? { ...routing.to[0], kind: "goods" } : null;
    const turn = ++turns;
    fill(out);
    if (!routing) return;
    const wanted = () => turn === turns;
    const make = () => answer(kit, routing, { ask: choose, browse: browser.open });
    const show = ([card, words]: Answered) => {
      if (wanted()) say(words);
      return card;
    };
    return routing.kind === "goods" ? void out.append(show(make() as Answered)) : lazy(kit, out, async () => show(await make()), wanted);
  };

  /** Answers a text. While it is being typed, only what is complete is answered and only what no further digit mends is refused. */
  const run = (whole: string, typing = false): Promise<void> | void => {
    const text = whole.slice(0, MOST).trim();
    input.error();
    if (!typing || !text) kit.asked(text);
    if (!text) return put("");
    const digits = text.replace(/\D/g, "").length;
    const words = (text.match(/\p{L}/gu) ?? "").length > digits;
    if (typing && !words && (digits < 4 || digits % 2)) return digits < 4 ? put("") : undefined;
    let routing: Routing;
    try {
      routing = kit.session.engine.route(text, kit.edition);
    } catch (thrown) {
      const error = thrown as FinderError;
      return words && error.code === "letters" ? refuse(text, { code: "words" }, typing) : refuse(text, error);
    }
    kit.asked(text);
    const done = put(text, routing);
    kit.emit("center-finder-answer", { kind: "routing", edition: kit.edition, value: text, routing });
    return done;
  };

  const refuse = async (text: string, error: Partial<FinderError>, quiet = false): Promise<void> => {
    put("");
    const turn = turns;
    // Where not even the words for a mistake can be loaded, the engine's own English will do.
    const [message, content] = await import("../ui/refuse.js")
      .then((m) => m.refuse(kit, text, error as FinderError, choose))
      .catch(() => [error.message ?? "", error.message] as const);
    if (turn !== turns) return;
    input.error(content);
    if (quiet) return;
    say(message);
    kit.emit("center-finder-error", { code: error.code ?? "internal", message, value: text.slice(0, 200) });
  };

  return {
    node: h("div", null, input.node, out, browser.node),
    ask(text) {
      if (input.input.value === text && shown) return;
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
