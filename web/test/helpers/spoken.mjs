/**
 * The accessibility tree in the words that a screen reader would speak: roles, names, states, in
 * reading order. Chromium's tree, through the devtools protocol; roles are written as ARIA names
 * them, so that a newer Chromium changes little.
 */

/** Nothing is said about these themselves; what is in them is read. */
const SILENT = new Set([
  "generic",
  "none",
  "RootWebArea",
  "paragraph",
  "rowgroup",
  "row",
  "Section",
  "DescriptionList",
]);
/** The name of something else, which says it. */
const LABELS = new Set(["LabelText", "Legend"]);
/** Parts of a line of running text. */
const INLINE = new Set([
  "StaticText",
  "strong",
  "emphasis",
  "code",
  "mark",
  "subscript",
  "superscript",
  "LineBreak",
]);
/** What these hold is their name. */
const WHOLE = new Set([
  "button",
  "link",
  "tab",
  "radio",
  "checkbox",
  "option",
  "heading",
  "combobox",
  "textbox",
  "image",
  "disclosure",
  "columnheader",
  "rowheader",
  "cell",
  "term",
]);
/** Cells with one of these in them are more than their text. */
const CELLS = new Set(["columnheader", "rowheader", "cell"]);
const CONTROLS = new Set(["button", "link", "combobox", "textbox", "checkbox", "radio"]);
const ROLES = {
  DisclosureTriangle: "disclosure",
  DisclosureTriangleGrouped: "disclosure",
  TextField: "textbox",
  ComboBoxGrouping: "combobox",
  ListBox: "listbox",
  ListBoxOption: "option",
  DescriptionListTerm: "term",
  DescriptionListDetail: "definition",
  Details: "generic",
};
const LONG = 100;
const cut = (text) => (text.length > LONG ? `${text.slice(0, LONG)}…` : text);
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

export async function spoken(page, { within = "main" } = {}) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const role = (node) => ROLES[node.role?.value] ?? node.role?.value ?? "none";
  const property = (node, name) => node.properties?.find((p) => p.name === name)?.value.value;
  const lines = [];
  let text = "";
  let depth = 0;
  let mark = "";
  let labelled = 0;
  const say = (line) => {
    lines.push("  ".repeat(depth) + mark + line);
    mark = mark.replace(/\S/g, " ");
  };
  const flush = () => {
    if (tidy(text)) say(cut(tidy(text)));
    text = "";
  };

  const states = (node, is) => {
    const out = [];
    const has = (name) => property(node, name);
    if (is === "heading") out.push(`level ${has("level")}`);
    if (has("checked") !== undefined)
      out.push(has("checked") === "true" || has("checked") === true ? "checked" : "not checked");
    if (has("selected") === true) out.push("selected");
    if (has("expanded") !== undefined) out.push(has("expanded") ? "expanded" : "collapsed");
    if (has("disabled")) out.push("disabled");
    if (has("invalid") && has("invalid") !== "false") out.push("invalid");
    if (has("focused")) out.push("focused");
    if (node.value?.value !== undefined && node.value.value !== "")
      out.push(`holds “${node.value.value}”`);
    if (tidy(node.description?.value)) out.push(`described: ${tidy(node.description.value)}`);
    return out;
  };

  const controls = (node) =>
    (node.childIds ?? []).some((id) => {
      const child = byId.get(id);
      return child && (CONTROLS.has(role(child)) || controls(child));
    });

  const walk = (node) => {
    const is = role(node);
    const children = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean);
    const inside = () => children.forEach(walk);
    // What live regions say is listened to; they are empty at rest.
    if (property(node, "live") && property(node, "atomic")) return;
    if (node.ignored) return inside();
    if (is === "StaticText") {
      if (!labelled) text += ` ${node.name?.value ?? ""}`;
      return;
    }
    if (is === "ListMarker") return;
    if (INLINE.has(is)) return inside();
    const name = tidy(node.name?.value);
    if (is === "link" && text.trim()) {
      text += ` [link ${name}]`;
      return;
    }
    flush();
    if (LABELS.has(is)) {
      labelled++;
      inside();
      labelled--;
    } else if (SILENT.has(is) || (is === "group" && !name)) {
      inside();
    } else if (is === "listitem") {
      const before = mark;
      mark = `${before.replace(/\S/g, " ")}- `;
      inside();
      flush();
      mark = before;
    } else {
      const items =
        is === "list" ? `of ${children.filter((c) => role(c) === "listitem").length}` : "";
      say([[is, items, name].filter(Boolean).join(" "), ...states(node, is)].join(", "));
      if (WHOLE.has(is) && !(CELLS.has(is) && controls(node))) return;
      const outer = mark;
      depth++;
      inside();
      flush();
      depth--;
      mark = outer;
    }
    flush();
  };

  const top = nodes.find((node) => role(node) === within && !node.ignored);
  walk(top);
  flush();
  return `${lines.join("\n")}\n`;
}

/**
 * Writes down everything that live regions of the element say from now on; read it with `heard`.
 */
export const listen = (page) =>
  page.evaluate(() => {
    globalThis.heard = [];
    for (const region of document
      .querySelector("center-finder")
      .shadowRoot.querySelectorAll("[aria-live]")) {
      new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(
        region,
        { childList: true, characterData: true, subtree: true },
      );
    }
  });
export const heard = (page) => page.evaluate(() => globalThis.heard);
