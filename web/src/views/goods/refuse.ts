/**
 * What is said to a text that is no tariff number: in plain words, with the place and with the
 * nearest headings. Loaded at the first mistake.
 */
import type { Kit } from "../../kit.js";
import type { Child } from "../../dom.js";
import type { FinderError } from "../../engine.js";
import css from "../../styles/refuse.css";

export async function refuse(
  kit: Kit,
  text: string,
  error: Pick<FinderError, "code" | "place" | "nearest">,
  choose: (number: string) => void,
): Promise<[message: string, content: Child]> {
  const { h, list } = kit;
  const m = await kit.more();
  kit.style(css);
  const message = m.errors[error.code] ?? m.oops;
  const [from, to] = error.place ?? [0, 0];
  return [
    message,
    [
      h("p", null, message),
      to > from &&
        to - from < text.length &&
        text.length < 80 &&
        h(
          "p",
          null,
          h(
            "code",
            null,
            text.slice(0, from),
            h("mark", null, text.slice(from, to)),
            text.slice(to),
          ),
        ),
      error.nearest?.length > 0 && [
        h("p", null, m.nearest),
        list(
          error.nearest.map((n) =>
            h(
              "button",
              { type: "button", onclick: () => choose(n.code) },
              h("b", null, n.code),
              " ",
              kit.title(n.title),
            ),
          ),
          "choices",
        ),
      ],
    ],
  ];
}
