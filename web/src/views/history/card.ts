/** The answer to an import history. */
import type { HistoryMapping } from "../../engine.js";
import { columns } from "./columns.js";
import { counted } from "./counted.js";
import { byMeasure, firsts, marks } from "./measures.js";
import { mix } from "./mix.js";
import { months } from "./months.js";
import { out } from "./out.js";
import { ports } from "./ports.js";
import { fold, type Shown } from "./shown.js";

/** `readAgain` reads the file with the user's choice of columns. */
export function card(
  shown: Shown,
  name: string,
  readAgain: (mapping: HistoryMapping) => void,
): HTMLElement {
  const { context, m, answer, handle, chosen } = shown;
  const { dom, parts } = context;
  const any = answer.measures.length > 0;
  return parts.card(
    title(shown),
    dom.h("p", { class: "muted" }, name, chosen && ` · ${chosen}`),
    any && [!answer.agree && firsts(shown), byMeasure(shown), marks(shown)],
    counted(shown),
    any && [mix(shown), months(shown), ports(shown)],
    fold(shown, "columns", m.columns, () => columns(shown, handle.result.layout, readAgain)),
    out(shown),
  );
}

/** The one Center of all measures, or why there is no such Center. */
function title({ context, m, answer }: Shown): string {
  const [first] = answer.measures;
  if (!first) return m.noGoods;
  if (answer.agree && first.center) return m.pointsTo(context.text.center(first.center));
  return answer.measures.every(({ center }) => !center) ? m.tie : m.disagree;
}
