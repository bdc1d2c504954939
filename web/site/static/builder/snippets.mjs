/**
 * The snippets that the builder gives, from the settings that were chosen: pure,
 * so that the page shows them and the tests load each of them.
 */

/** The settings, in the order in which they are written; each is an attribute of the element. */
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

/** What was chosen and is not empty, as pairs; nothing that is no setting comes through. */
export const chosen = (settings) =>
  SETTINGS.map((name) => [name, String(settings[name] ?? "").trim()]).filter(([, value]) => value);

const tag = (pairs, indent, own = "") => {
  const lines = [
    ...pairs.map(([name, value]) => `${name}="${escaped(value)}"`),
    ...(own ? [own] : []),
  ];
  const one = `<center-finder${lines.map((line) => ` ${line}`).join("")}></center-finder>`;
  return one.length + indent.length <= 80
    ? one
    : `<center-finder\n${lines.map((line) => `${indent}  ${line}`).join("\n")}></center-finder>`;
};
/** An attribute of JSX: text that a quoted attribute cannot carry is an expression. */
const jsx = ([name, value]) =>
  /[&"<>\\{}\n]/.test(value) ? `${name}={${JSON.stringify(value)}}` : `${name}="${value}"`;

/**
 * Where the package lies, ending in a slash: on the page's own server, and for the frame on one
 * whose policy allows WebAssembly.
 */
export const BASE = "/center-finder/";
export const FRAME_BASE = "https://tools.example.com/center-finder/";

/** `places` are where the package lies, and for the frame the origin of the page around it. */
export function snippet(
  kind,
  settings = {},
  { base = kind === "iframe" ? FRAME_BASE : BASE, portal = "https://portal.example.com" } = {},
) {
  const pairs = chosen(settings);
  switch (kind) {
    case "html":
      return `<script type="module" src="${escaped(base)}center-finder.js"></script>\n\n${tag(pairs, "")}\n`;
    case "classic":
      return `<script src="${escaped(base)}center-finder.classic.js" defer></script>\n\n${tag(pairs, "")}\n`;
    case "npm":
      return `import "center-finder";\n\nconst finder = document.createElement("center-finder");\n${pairs.map(([name, value]) => `finder.setAttribute(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join("")}finder.addEventListener("center-finder-answer", ({ detail }) => console.log(detail));\ndocument.body.append(finder);\n`;
    case "react":
      return `import "center-finder";\n\nexport function CenterFinder() {\n  return (\n    <center-finder\n${pairs.map((pair) => `      ${jsx(pair)}\n`).join("")}      oncenter-finder-answer={({ detail }) => console.log(detail)}\n    />\n  );\n}\n`;
    case "vue":
      return `<script setup>\nimport "center-finder";\n\nconst answered = ({ detail }) => console.log(detail);\n</script>\n\n<template>\n  ${tag(pairs, "  ", '@center-finder-answer="answered"')}\n</template>\n`;
    case "iframe":
      return `<iframe title="Center Finder" width="100%" height="600"\n  src="${escaped(frame(base, pairs, portal))}"\n  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"\n  allow="clipboard-write"></iframe>\n<script type="module">\n  import { embed } from "${BASE}center-finder-frame.js";\n  embed(document.querySelector("iframe"), { onAnswer: (detail) => console.log(detail) });\n</script>\n`;
    default:
      throw new Error(`no such snippet: ${kind}`);
  }
}

const frame = (base, pairs, portal) =>
  `${base}frame.html?${new URLSearchParams([...pairs, ["origin", portal]])}`;

/** The settings as text for an address, and back. */
export const written = (settings) => new URLSearchParams(chosen(settings)).toString();
export const read = (text) => {
  const given = new URLSearchParams(text);
  return Object.fromEntries(
    SETTINGS.filter((name) => given.has(name)).map((name) => [name, given.get(name)]),
  );
};
