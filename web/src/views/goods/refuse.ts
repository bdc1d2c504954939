/**
 * The message about a text that is not a tariff number, with the position of the mistake and the
 * nearest headings. Loaded at the first mistake.
 */
import type { ViewContext } from "../../context.js";
import type { Child } from "../../dom.js";
import type { FinderError } from "../../engine.js";
import css from "../../styles/refuse.css";
import type { Choices } from "./answered.js";

export async function refuse(
  { dom, text, parts }: Pick<ViewContext, "dom" | "text" | "parts">,
  typed: string,
  error: Pick<FinderError, "code" | "place" | "nearest">,
  { ask }: Choices,
): Promise<[message: string, content: Child]> {
  const { h } = dom;
  const m = await text.more();
  dom.style(css);
  const message = m.errors[error.code] ?? m.oops;
  const [from, to] = error.place ?? [0, 0];
  return [
    message,
    [
      h("p", null, message),
      to > from &&
        to - from < typed.length &&
        typed.length < 80 &&
        h(
          "p",
          null,
          h(
            "code",
            null,
            typed.slice(0, from),
            h("mark", null, typed.slice(from, to)),
            typed.slice(to),
          ),
        ),
      error.nearest?.length > 0 && [
        h("p", null, m.nearest),
        parts.list(
          error.nearest.map((n) =>
            h(
              "button",
              { type: "button", onclick: () => ask(n.code) },
              h("b", null, n.code),
              " ",
              text.title(n.title),
            ),
          ),
          "choices",
        ),
      ],
    ],
  ];
}
