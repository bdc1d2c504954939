/**
 * `custom-elements.json`, from the comment and the members of the element's class.
 *
 * The analyzer reads the sources; here its answer is cut to what a host can use:
 * one element, its public members, and the modules as they are published.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { create, ts } from "@custom-elements-manifest/analyzer";

const CLASS = "CenterFinderElement";
/** The class and the one that it extends. */
const CLASS_FILES = ["element.ts", "element/attributes.ts"];
/** Called by the browser only. */
const CALLBACK = /^(?:\w+Callback|observedAttributes|formAssociated)$/;

/** What every control of a form has needs no words of the element's own. */
const PLATFORM = {
  form: "The form that the element belongs to.",
  labels: "The labels of the element.",
  validity: "Whether a form may be sent with the element as it is, and why not.",
  validationMessage: "What a browser says when a form may not be sent.",
  willValidate: "Whether the element is asked when a form is sent.",
  checkValidity: "Whether a form may be sent; an `invalid` event says when not.",
  reportValidity: "The same, and the browser tells the user.",
  focus: "Puts the focus on the field, or the first control, of the view that is seen.",
};

/** The type of a default value, where the code leaves it to the compiler. */
const typeOf = (value) =>
  /^["'`]/.test(value)
    ? "string"
    : /^(true|false)$/.test(value)
      ? "boolean"
      : /^\d+$/.test(value)
        ? "number"
        : undefined;

/** The members that a host can use, described as far as the analyzer left it. */
function publicMembers(members, { getters, setters }) {
  const typed = (parameter) =>
    parameter.type || !parameter.default || !typeOf(parameter.default)
      ? parameter
      : { ...parameter, type: { text: typeOf(parameter.default) } };
  return members
    .filter(({ name, privacy }) => !privacy && !CALLBACK.test(name))
    .map(({ inheritedFrom, ...member }) => ({
      ...member,
      description: member.description ?? PLATFORM[member.name],
      ...(getters.has(member.name) && !setters.has(member.name) ? { readonly: true } : {}),
      ...(member.parameters ? { parameters: member.parameters.map(typed) } : {}),
    }));
}

export async function manifest(web) {
  const made = analyze(web);
  writeFileSync(join(web, "dist/custom-elements.json"), `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** The manifest as an object; nothing is written. */
export function analyze(web) {
  const src = join(web, "src");
  const files = readdirSync(src, { recursive: true })
    .filter((f) => f.endsWith(".ts") && !f.endsWith(".d.ts"))
    .sort();
  const modules = files.map((file) =>
    ts.createSourceFile(
      relative(web, join(src, file)),
      readFileSync(join(src, file), "utf8"),
      ts.ScriptTarget.ES2022,
      true,
    ),
  );
  const read = create({ modules, plugins: [], context: { dev: false } });
  const declared = read.modules
    .flatMap((module) => module.declarations)
    .find(({ name }) => name === CLASS);
  if (!declared) throw new Error(`no class ${CLASS} in web/src`);
  const {
    summary,
    description,
    tagName,
    slots,
    attributes,
    members,
    events,
    cssParts,
    cssProperties,
    cssStates,
  } = declared;
  const text = CLASS_FILES.map((file) => readFileSync(join(src, file), "utf8")).join("\n");
  const named = (pattern) => new Set([...text.matchAll(pattern)].map((found) => found[1]));
  const [getters, setters, reflected] = [
    /^ {2}get (\w+)\(/gm,
    /^ {2}set (\w+)\(/gm,
    /(?:set|toggle)Attribute\("([\w-]+)"/g,
  ].map(named);
  const open = publicMembers(members, { getters, setters });
  const fields = new Map(
    open.filter(({ kind }) => kind === "field").map((member) => [member.name, member]),
  );
  const attribute = ({ fieldName, ...rest }) => {
    const field = rest.name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    return fields.has(field) ? { ...rest, fieldName: field } : rest;
  };
  const listed = attributes.filter(({ description }) => description).map(attribute);
  for (const { name, fieldName } of listed)
    if (fieldName)
      Object.assign(fields.get(fieldName), {
        attribute: name,
        ...(reflected.has(name) ? { reflects: true } : {}),
      });
  const declaration = {
    kind: "class",
    customElement: true,
    name: CLASS,
    tagName,
    summary,
    description,
    superclass: { name: "HTMLElement", package: "global:" },
    slots,
    attributes: listed,
    members: open,
    // The analyzer also notes every dispatchEvent, without knowing what for.
    events: events.filter(({ description }) => description),
    cssParts,
    cssProperties,
    cssStates,
  };
  const reference = { name: CLASS, module: "dist/element.js" };
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: "dist/element.js",
        declarations: [declaration],
        exports: [{ kind: "js", name: CLASS, declaration: reference }],
      },
      {
        kind: "javascript-module",
        path: "dist/center-finder.js",
        declarations: [],
        exports: [
          { kind: "js", name: "*", declaration: { name: "*", module: "dist/element.js" } },
          { kind: "custom-element-definition", name: tagName, declaration: reference },
        ],
      },
    ],
  };
}
