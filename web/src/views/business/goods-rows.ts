/** The rows of numbers and shares in My business. */
import type { Kit } from "../../kit.js";
import type { Child } from "../../dom.js";
import type { FinderError } from "../../engine.js";
import type { Row } from "../../flow/business.js";
import type { MoreStrings } from "../../strings/en/more.js";

export interface GoodsRows {
  node: HTMLElement;
  /** The rows that are filled, or what is wrong with them. */
  read(): Row[] | string;
}

export function goodsRows(kit: Kit, m: MoreStrings, given: Row[]): GoodsRows {
  const { h } = kit;
  const list = h("ol", { class: "rows" });
  let made = 0;
  const lines: { number: HTMLInputElement; share: HTMLInputElement; node: HTMLElement }[] = [];

  /** What a number stands for, or what is wrong with it. */
  const look = (text: string): [ok: boolean, words: string, shows?: Child] => {
    try {
      const r = kit.session.engine.route(text, kit.edition);
      const found = r.kind === "goods" ? r : r.kind === "moved" ? r.to[0] : undefined;
      if (found)
        return [
          true,
          "",
          [`${found.heading.code} `, kit.title(found.heading.title), ` · ${found.center.name}`],
        ];
      if (r.kind === "chapter")
        return [true, "", kit.titled(m.chapterIs(r.chapter.code, "\0"), [r.chapter.title])];
      return [true, m.treatment(text.trim().slice(0, 2))];
    } catch (error) {
      return [false, m.errors[(error as FinderError).code] ?? m.oops];
    }
  };

  const renumber = () =>
    lines.forEach((line, i) => {
      line.number.parentElement!.firstChild!.textContent = m.number(i + 1);
      line.share.parentElement!.firstChild!.textContent = m.share(i + 1);
      line.node.querySelector("button")!.setAttribute("aria-label", m.remove(i + 1));
    });

  const add = (row: Row, focus = false) => {
    const found = h("p", { class: "muted", id: `found-${++made}` });
    // What is found is written while it is typed: written when the field is left, it would move the
    // button away from below the mouse that leaves it.
    const see = (typing = false) => {
      const [ok, words, shows] = number.value.trim() ? look(number.value) : [true, ""];
      kit.fill(found, ok || !typing ? (shows ?? words) : "");
    };
    const number = h("input", {
      type: "text",
      value: row.number,
      autocomplete: "off",
      spellcheck: "false",
      part: "input",
      "aria-describedby": found.id,
      oninput: () => see(true),
      onchange: () => see(),
    });
    const share = h("input", {
      type: "text",
      inputmode: "decimal",
      value: row.share,
      autocomplete: "off",
      part: "input",
    });
    const node = h(
      "li",
      null,
      h(
        "div",
        { class: "row" },
        h("label", null, h("span"), number),
        h("label", null, h("span"), share),
        h(
          "button",
          {
            type: "button",
            onclick: () => {
              lines.splice(
                lines.findIndex((line) => line.node === node),
                1,
              );
              node.remove();
              if (!lines.length) add({ number: "", share: "100" });
              renumber();
              lines[0]!.number.focus();
            },
          },
          "×",
        ),
      ),
      found,
    );
    lines.push({ number, share, node });
    list.append(node);
    renumber();
    see();
    if (focus) number.focus();
  };

  for (const row of given.length ? given : [{ number: "", share: "100" }]) add(row);
  const known = kit.goods?.number;
  const node = h(
    "div",
    null,
    list,
    h(
      "p",
      { class: "actions" },
      h(
        "button",
        { type: "button", onclick: () => add({ number: "", share: "" }, true) },
        m.addRow,
      ),
      known &&
        !given.some((row) => row.number === known) &&
        h(
          "button",
          {
            type: "button",
            onclick: (event: Event) => {
              const empty = lines.find((line) => !line.number.value.trim());
              if (empty) {
                empty.number.value = known;
                empty.number.dispatchEvent(new Event("change"));
                empty.number.focus();
              } else add({ number: known, share: "" }, true);
              (event.target as HTMLElement).remove();
            },
          },
          m.useGoods(known),
        ),
    ),
  );

  return {
    node,
    read() {
      const filled = lines
        .map(({ number, share }) => ({
          number: number.value.trim(),
          share: share.value.trim().replace(",", "."),
        }))
        .filter((row) => row.number);
      if (!filled.length) return m.needGoods;
      for (const [i, { number }] of filled.entries()) {
        const [ok, words] = look(number);
        if (!ok) return m.rowWrong(i + 1, words);
      }
      const shares = filled.map((row) => (row.share === "" ? NaN : +row.share.replace("%", "")));
      if (shares.some((s) => !(s >= 0) || !isFinite(s)) || !shares.some((s) => s > 0))
        return m.needShare;
      return filled.map((row, i) => ({ number: row.number, share: String(shares[i]) }));
    },
  };
}
