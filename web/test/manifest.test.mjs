/**
 * The comment at the element's class is the specification; here it is held against the code, both
 * ways.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { web } from "./helpers/paths.mjs";

const read = (name) => readFileSync(join(web, name), "utf8");
const made = JSON.parse(read("dist/custom-elements.json"));
const element = made.modules
  .flatMap((module) => module.declarations)
  .find((declared) => declared.customElement);
const sources = readdirSync(join(web, "src"), { recursive: true }).filter((f) =>
  /\.(ts|css)$/.test(f),
);
/** The code, without comments. */
const code = sources
  .map((f) =>
    read(join("src", f))
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/^\s*\/\/.*$/gm, ""),
  )
  .join("\n");
const own = ["src/element.ts", "src/element/attributes.ts"]
  .map((file) => read(file).replace(/\/\*[\s\S]*?\*\//g, ""))
  .join("\n");
const { CenterFinderElement } = await import(join(web, "dist/element.js"));

const names = (list) => list.map(({ name }) => name).sort();
const found = (text, ...patterns) =>
  [...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((m) => m[1])))].sort();
/**
 * Whether a name is one that the code makes; `*` in the code's stands for what it puts together.
 */
const covers = (used, name) => new RegExp(`^${used.replaceAll("*", "[\\w-]+")}$`).test(name);

/** Both lists must cover each other. */
function same(what, described, used) {
  assert.ok(used.length, `${what} were found in the code`);
  assert.deepEqual(
    used.filter((name) => !described.some((d) => covers(name, d))),
    [],
    `${what} that the comment of the class does not describe`,
  );
  assert.deepEqual(
    described.filter((d) => !used.some((name) => covers(name, d))),
    [],
    `${what} that are described and not in the code`,
  );
}

test("attributes are those that the code observes, reads or sets", () => {
  const used = found(own, /(?<!\.)\bthis\.(?:get|has|set)Attribute\("([\w-]+)"/g);
  const styled = found(code, /:host\(\[([\w-]+)/g).filter((name) => name !== "hidden");
  same(
    "attributes",
    names(element.attributes),
    [...new Set([...CenterFinderElement.observedAttributes, ...used, ...styled])].sort(),
  );
});

test("properties and methods are those of the class as it is built", () => {
  const callbacks = /^(constructor|\w+Callback)$/;
  const { prototype } = CenterFinderElement;
  const described = [prototype, Object.getPrototypeOf(prototype)].map((each) =>
    Object.getOwnPropertyDescriptors(each),
  );
  const properties = Object.assign({}, ...described);
  const members = Object.keys(properties).filter((name) => !callbacks.test(name));
  const statics = Object.getOwnPropertyNames(CenterFinderElement).filter(
    (name) =>
      !["length", "name", "prototype", "observedAttributes", "formAssociated"].includes(name),
  );
  same("members", names(element.members), [...members, ...statics].sort());
  assert.deepEqual(
    element.members
      .filter((m) => !m.description || (m.kind === "field" && !m.type))
      .map((m) => m.name),
    [],
    "members without a description or a type",
  );
  for (const { name, readonly } of element.members.filter((m) => m.kind === "field" && !m.static)) {
    assert.equal(!properties[name].set, !!readonly, `${name} can be set`);
  }
});

test("events are those that are declared with a type, and those that are sent", () => {
  const typed = found(
    read("src/events.ts").match(/interface CenterFinderEventMap \{([\s\S]*?)\n\}/)[1],
    /"(center-finder-[\w-]+)"/g,
  );
  same("events", names(element.events), typed);
  same(
    "events",
    names(element.events),
    found(code, /(?:emit|ask|CustomEvent)\w*\(\s*"(center-finder-[\w-]+)"/g),
  );
  const detail = Object.fromEntries(
    [...read("src/events.ts").matchAll(/"(center-finder-[\w-]+)": (CustomEvent<\w+>)/g)].map(
      (m) => [m[1], m[2]],
    ),
  );
  for (const { name, type } of element.events) assert.equal(type.text, detail[name], name);
});

test("slots are those that are made", () => {
  const made = [...code.matchAll(/h\("slot"(?:, \{[^}]*?\bname: "([\w-]+)")?/g)].map(
    (m) => m[1] ?? "",
  );
  same(
    "slots",
    names(element.slots),
    [...new Set([...made, ...found(code, /\bslot\("([\w-]+)"/g)])].sort(),
  );
});

test("parts are those that are made", () => {
  const made = found(
    code,
    /\bpart: ["'`]([^"'`]+)["'`]/g,
    /\.part\.(?:add|toggle)\("([\w-]+)"/g,
    /"part", "([^"]+)"/g,
  ).flatMap((text) => text.replace(/\$\{[^}]+\}/g, "*").split(" "));
  same("parts", names(element.cssParts), [...new Set(made)].sort());
});

test("custom properties are those that the styles read", () => {
  same("custom properties", names(element.cssProperties), found(code, /var\((--cf-[\w-]+)/g));
});

test("states are those that the element enters", () => {
  const entered = found(
    code,
    /states\.(?:add|delete)\("([\w-]+)"\)/g,
    /#enter\("([\w-]+)"\)/g,
    /#mark\w*State\("([\w-]+)"/g,
    /\bstate\("([\w-]+)"/g,
  );
  same("states", names(element.cssStates), entered);
});

test("everything that is described says what it is", () => {
  for (const kind of [
    "attributes",
    "members",
    "events",
    "slots",
    "cssParts",
    "cssProperties",
    "cssStates",
  ]) {
    for (const { name, description } of element[kind])
      assert.match(description ?? "", /^[A-Z`].*[.`]$/s, `${kind}: ${name}`);
  }
  assert.equal(element.tagName, "center-finder");
  assert.ok(
    element.attributes.every(({ type }) => type?.text),
    "attributes have a type",
  );
});

test("the modules of the manifest are files of the package", () => {
  for (const { path } of made.modules) assert.ok(read(path));
  assert.equal(made.schemaVersion, "2.1.0");
});
