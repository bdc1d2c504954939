/**
 * The reference tables of the docs. They come from the custom-elements manifest, which the build
 * makes from the comment of the element's class.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { code, escaped, table } from "./html.mjs";

/** What every control of a form has. It comes last in the tables. */
const OF_EVERY_CONTROL = [
  "form",
  "labels",
  "validity",
  "validationMessage",
  "willValidate",
  "checkValidity",
  "reportValidity",
  "focus",
];

/** A description, whose `code` becomes an element. */
const prose = (text = "") => escaped(text).replace(/`([^`]+)`/g, "<code>$1</code>");
const unquoted = (text) => code(text === undefined ? "" : String(text).replace(/^"(.*)"$/, "$1"));

const name = (item) => code(item.name);
const type = (item) => code(item.type?.text);
const byDefault = (item) => unquoted(item.default);
const description = (item) => prose(item.description);

/** A member of the class as a host calls it. */
const isPublic = ({ static: isStatic, privacy, name }) =>
  !isStatic && privacy !== "private" && privacy !== "protected" && !name.startsWith("#");

/** The name of a parameter. Options that are destructured are shown by their names alone. */
const parameter = (p) => {
  const text = p.name.startsWith("{")
    ? p.name.replace(/\s*=[^,}]*/g, "").replace(/(\w)\}$/, "$1 }")
    : p.name;
  return p.optional || p.default !== undefined ? `${text}?` : text;
};
const signature = (method) =>
  code(`${method.name}(${(method.parameters ?? []).map(parameter).join(", ")})`);

const members = (kind) => (element) =>
  (element.members ?? [])
    .filter((member) => member.kind === kind && isPublic(member))
    .toSorted((a, b) => OF_EVERY_CONTROL.includes(a.name) - OF_EVERY_CONTROL.includes(b.name));

/** Each table: its caption, the rows out of the manifest, and its columns with their cells. */
const TABLES = {
  attributes: {
    caption: "Attributes",
    rows: (element) => element.attributes,
    columns: {
      Attribute: name,
      Values: type,
      "Without it": byDefault,
      "What it does": description,
    },
  },
  properties: {
    caption: "Properties",
    rows: members("field"),
    columns: { Property: name, Type: type, "What it is": description },
  },
  methods: {
    caption: "Methods",
    rows: members("method"),
    columns: {
      Method: signature,
      Gives: (method) => code(method.return?.type?.text),
      "What it does": description,
    },
  },
  events: {
    caption: "Events",
    rows: (element) => element.events,
    columns: { Event: name, Type: type, When: description },
  },
  slots: {
    caption: "Slots",
    rows: (element) => element.slots,
    columns: {
      Slot: (slot) => (slot.name ? name(slot) : "(no name)"),
      "What it holds": description,
    },
  },
  parts: {
    caption: "Parts",
    rows: (element) => element.cssParts,
    columns: { Part: name, "What it is": description },
  },
  "custom-properties": {
    caption: "Custom properties",
    rows: (element) => element.cssProperties,
    columns: { Property: name, "Without it": byDefault, "What it sets": description },
  },
  states: {
    caption: "States",
    rows: (element) => element.cssStates,
    columns: { State: (state) => code(`:state(${state.name})`), When: description },
  },
};

/** Every table by the name that pages ask for. A row without a description stops the build. */
export function tables(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, "custom-elements.json"), "utf8"));
  const element = manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === "center-finder");
  return Object.fromEntries(
    Object.entries(TABLES).map(([key, { caption, rows, columns }]) => {
      const items = rows(element) ?? [];
      for (const item of items)
        if (!item.description)
          throw new Error(`custom-elements.json: ${item.name} in ${key} has no description`);
      const cells = items.map((item) => Object.values(columns).map((cell) => cell(item)));
      return [key, table(caption, Object.keys(columns), cells)];
    }),
  );
}
