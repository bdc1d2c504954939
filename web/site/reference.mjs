/**
 * The reference tables of the docs, from the custom-elements manifest that the build makes out of
 * the element's class comment.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { escaped } from "./layout.mjs";

const code = (text) => (text ? `<code>${escaped(text)}</code>` : "");
/** A description with `code` in it. */
const said = (text = "") => escaped(text).replace(/`([^`]+)`/g, "<code>$1</code>");

export function table(caption, heads, rows) {
  const cells = (row) =>
    row.map((cell, i) => (i === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join("");
  return `<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${heads.map((h) => `<th scope="col">${h}</th>`).join("")}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}</tbody></table></div>`;
}

export function declaration(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, "custom-elements.json"), "utf8"));
  return manifest.modules
    .flatMap((m) => m.declarations ?? [])
    .find((d) => d.tagName === "center-finder");
}

const CONTROL = [
  "form",
  "labels",
  "validity",
  "validationMessage",
  "willValidate",
  "checkValidity",
  "reportValidity",
  "focus",
];

/** Every table, by the name that pages ask for; a row without a description stops the build. */
export function tables(dist) {
  const found = declaration(dist);
  const described = (list, what) => {
    for (const item of list)
      if (!item.description)
        throw new Error(`custom-elements.json: ${what} ${item.name} has no description`);
    return list;
  };
  const members = (found.members ?? []).filter(
    (m) =>
      !m.static && m.privacy !== "private" && m.privacy !== "protected" && !m.name.startsWith("#"),
  );
  // Of options that are taken apart, the names; what has a default may be left out.
  const named = (p) =>
    p.name.startsWith("{") ? p.name.replace(/\s*=[^,}]*/g, "").replace(/(\w)\}$/, "$1 }") : p.name;
  const called = (m) =>
    `${m.name}(${(m.parameters ?? []).map((p) => `${named(p)}${p.optional || p.default !== undefined ? "?" : ""}`).join(", ")})`;
  // What every control of a form has comes last.
  const ownFirst = (list) =>
    list.toSorted((a, b) => CONTROL.includes(a.name) - CONTROL.includes(b.name));
  const value = (d) => code(d === undefined ? "" : String(d).replace(/^"(.*)"$/, "$1"));
  return {
    attributes: table(
      "Attributes",
      ["Attribute", "Values", "Without it", "What it does"],
      described(found.attributes ?? [], "the attribute").map((a) => [
        code(a.name),
        code(a.type?.text),
        value(a.default),
        said(a.description),
      ]),
    ),
    properties: table(
      "Properties",
      ["Property", "Type", "What it is"],
      described(ownFirst(members.filter((m) => m.kind === "field")), "the property").map((m) => [
        code(m.name),
        code(m.type?.text),
        said(m.description),
      ]),
    ),
    methods: table(
      "Methods",
      ["Method", "Gives", "What it does"],
      described(ownFirst(members.filter((m) => m.kind === "method")), "the method").map((m) => [
        code(called(m)),
        code(m.return?.type?.text),
        said(m.description),
      ]),
    ),
    events: table(
      "Events",
      ["Event", "Type", "When"],
      described(found.events ?? [], "the event").map((e) => [
        code(e.name),
        code(e.type?.text),
        said(e.description),
      ]),
    ),
    slots: table(
      "Slots",
      ["Slot", "What it holds"],
      described(found.slots ?? [], "the slot").map((s) => [
        s.name ? code(s.name) : "(no name)",
        said(s.description),
      ]),
    ),
    parts: table(
      "Parts",
      ["Part", "What it is"],
      described(found.cssParts ?? [], "the part").map((p) => [code(p.name), said(p.description)]),
    ),
    "custom-properties": table(
      "Custom properties",
      ["Property", "Without it", "What it sets"],
      described(found.cssProperties ?? [], "the custom property").map((p) => [
        code(p.name),
        value(p.default),
        said(p.description),
      ]),
    ),
    states: table(
      "States",
      ["State", "When"],
      described(found.cssStates ?? [], "the state").map((s) => [
        code(`:state(${s.name})`),
        said(s.description),
      ]),
    ),
  };
}
