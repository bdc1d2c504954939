/**
 * Writes the builder's snippets from the chosen settings. These functions need no page, so the tests
 * load every snippet that the builder can show.
 */

/** The settings in the order in which they are written. Each is an attribute of the element. */
export const SETTINGS = ["views", "edition", "as-of", "value", "lang", "theme", "max-results"];

export const KINDS = {
  html: { name: "Script tag", file: "page.html" },
  classic: { name: "Classic script", file: "page.html" },
  npm: { name: "npm", file: "main.mjs" },
  react: { name: "React", file: "CenterFinder.jsx" },
  vue: { name: "Vue", file: "CenterFinder.vue" },
  iframe: { name: "iframe", file: "page.html" },
};

const escaped = (text) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** The settings that are not empty, as pairs of name and value. Anything else is dropped. */
export const chosen = (settings) =>
  SETTINGS.map((name) => [name, String(settings[name] ?? "").trim()]).filter(([, value]) => value);

/** The tag of the element, on one line where it fits. `extra` is one more attribute. */
const tag = (pairs, indent, extra = "") => {
  const lines = pairs.map(([name, value]) => `${name}="${escaped(value)}"`);
  if (extra) lines.push(extra);
  const one = `<center-finder${lines.map((line) => ` ${line}`).join("")}></center-finder>`;
  return one.length + indent.length <= 80
    ? one
    : `<center-finder\n${lines.map((line) => `${indent}  ${line}`).join("\n")}></center-finder>`;
};
/** An attribute of JSX. Text that a quoted attribute cannot hold becomes an expression. */
const jsx = ([name, value]) =>
  /[&"<>\\{}\n]/.test(value) ? `${name}={${JSON.stringify(value)}}` : `${name}="${value}"`;

/**
 * Where the package is, ending in a slash: on the page's own server, or for the frame on a server
 * whose policy allows WebAssembly.
 */
export const BASE = "/center-finder/";
export const FRAME_BASE = "https://tools.example.com/center-finder/";

/**
 * The text of a snippet. `base` is where the package is. `portal` is the origin of the page around
 * the frame.
 */
export function snippet(
  kind,
  settings = {},
  { base = kind === "iframe" ? FRAME_BASE : BASE, portal = "https://portal.example.com" } = {},
) {
  const pairs = chosen(settings);
  switch (kind) {
    case "html":
      return page(`<script type="module" src="${escaped(base)}center-finder.js"></script>`, pairs);
    case "classic":
      return page(`<script src="${escaped(base)}center-finder.classic.js" defer></script>`, pairs);
    case "npm":
      return npm(pairs);
    case "react":
      return react(pairs);
    case "vue":
      return vue(pairs);
    case "iframe":
      return iframe(`${base}frame.html?${new URLSearchParams([...pairs, ["origin", portal]])}`);
    default:
      throw new Error(`no such snippet: ${kind}`);
  }
}

const page = (script, pairs) => `${script}\n\n${tag(pairs, "")}\n`;

const npm = (pairs) => {
  const lines = pairs.map(
    ([name, value]) => `finder.setAttribute(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  return `import "center-finder";

const finder = document.createElement("center-finder");
${lines.join("")}finder.addEventListener("center-finder-answer", ({ detail }) => console.log(detail));
document.body.append(finder);
`;
};

const react = (pairs) => `import "center-finder";

export function CenterFinder() {
  return (
    <center-finder
${pairs.map((pair) => `      ${jsx(pair)}\n`).join("")}      oncenter-finder-answer={({ detail }) => console.log(detail)}
    />
  );
}
`;

const vue = (pairs) => `<script setup>
import "center-finder";

const answered = ({ detail }) => console.log(detail);
</script>

<template>
  ${tag(pairs, "  ", '@center-finder-answer="answered"')}
</template>
`;

const iframe = (src) => `<iframe title="Center Finder" width="100%" height="600"
  src="${escaped(src)}"
  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
  allow="clipboard-write"></iframe>
<script type="module">
  import { embed } from "${BASE}center-finder-frame.js";
  embed(document.querySelector("iframe"), { onAnswer: (detail) => console.log(detail) });
</script>
`;

/** The settings as the text of an address. `read` takes such a text apart. */
export const written = (settings) => new URLSearchParams(chosen(settings)).toString();
export const read = (text) => {
  const given = new URLSearchParams(text);
  return Object.fromEntries(
    SETTINGS.filter((name) => given.has(name)).map((name) => [name, given.get(name)]),
  );
};
