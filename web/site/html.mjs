/** Pieces of HTML that several pages of the site have. */

export const escaped = (text) =>
  String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A short piece of code in a sentence or a cell; nothing for no text. */
export const code = (text) => (text ? `<code>${escaped(text)}</code>` : "");

/** A listing with its file name as the caption. Long lines of a `.txt` file wrap. */
export function listing(name, text) {
  const wraps = name.endsWith(".txt") ? " wraps" : "";
  const caption = `<figcaption>${escaped(name)}</figcaption>`;
  const pre = `<pre tabindex="0"><code>${escaped(text)}</code></pre>`;
  return `<figure class="code${wraps}">${caption}${pre}</figure>`;
}

/** A table in a region that scrolls. A row is a list of HTML; its first cell is a heading. */
export function table(caption, heads, rows) {
  const cell = (html, i) => (i === 0 ? `<th scope="row">${html}</th>` : `<td>${html}</td>`);
  const head = `<tr>${heads.map((text) => `<th scope="col">${text}</th>`).join("")}</tr>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  const inner = `<caption>${caption}</caption><thead>${head}</thead><tbody>${body}</tbody>`;
  const region = `<div class="scroll" role="region" aria-label="${caption}" tabindex="0">`;
  return `${region}<table>${inner}</table></div>`;
}

/**
 * Makes tables fit for narrow screens. There the style sheet puts cells below each other, so each
 * cell carries the name of its column where a table has more than two. A screen reader would no
 * longer find a table in such cells; explicit roles keep it one.
 */
export const withTableRoles = (html) => html.replace(/<table[\s\S]*?<\/table>/g, rolesOfTable);

const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row" };

function rolesOfTable(html) {
  const heads = [...html.matchAll(/<th scope="col">(.*?)<\/th>/g)].map((match) => match[1]);
  let column = 0;
  return html
    .replace(/<(table|thead|tbody|tr)\b/g, (open, name) => `${open} role="${ROLES[name]}"`)
    .replace(/<th scope="col"/g, '$& role="columnheader"')
    .replace(/<th scope="row"|<td\b/g, (open) => {
      if (open !== "<td") {
        column = 0;
        return `${open} role="rowheader"`;
      }
      column += 1;
      const label = heads.length > 2 ? ` data-label="${heads[column]}"` : "";
      return `<td role="cell"${label}`;
    });
}
