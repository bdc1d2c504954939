/** What all pages of the site share: head, security policy, header, contents and footer. */
import { escaped } from "./html.mjs";

/**
 * The policy stands in the page, so that it holds on any server. `frame-src` is for the demos in
 * frames.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

const SHIELD = [
  '<svg viewBox="0 0 24 24" aria-hidden="true">',
  '<path d="M12 2 3 6v6c0 5 4 9 9 10 5-1 9-5 9-10V6z"/>',
  '<path class="tick" d="m8 12 3 3 5-6"/></svg>',
].join("");

const ENGLISH = {
  skip: "Skip to the content",
  home: "Finder",
  docs: "For web teams",
  builder: "Builder",
  site: "Site",
  update: "A new version of this page is ready.",
  reload: "Load it",
};

const DISCLAIMER =
  "<p>An independent open-source tool, not a service of U.S. Customs and Border Protection, " +
  "and not legal advice. The Center ID that CBP holds for an importer in ACE decides.</p>";

const isDoc = ({ path }) => path.startsWith("docs/");
const root = ({ path }) => "../".repeat(path.split("/").length - 1);

/**
 * A whole page. `page` has `path`, `title`, `description` and `text`; the front page also gives its
 * language and what depends on it. `docs` are all pages of the documentation, in order.
 */
export function layout(page) {
  const { path, lang = "en", words = ENGLISH, foot = DISCLAIMER } = page;
  const { text, headings } = withAnchors(page.text.replaceAll("{{root}}", root(page)));
  return `<!doctype html>
<html lang="${lang}">
<head>
${head(page)}</head>
<body class="${isDoc(page) ? "docs" : path.replace(/\.html$/, "")}">
<a class="skip" href="#main">${words.skip}</a>
${header(page, words)}
${updateNote(words)}
${isDoc(page) ? documentation(page, text, headings) : `<main id="main">\n${text}\n</main>`}
<footer class="end">${foot}</footer>
</body>
</html>
`;
}

/** The note that a new build is ready. `site.js` shows it. */
const updateNote = ({ update, reload }) =>
  `<p id="update" class="update" role="status" hidden><span>${update}</span> ` +
  `<button type="button">${reload}</button></p>`;

/** The text with an `id` on every second heading, and the list of these headings. */
function withAnchors(html) {
  const headings = [];
  const text = html.replace(/<h2>([\s\S]*?)<\/h2>/g, (_, inner) => {
    const id = slug(inner);
    headings.push([id, inner]);
    return `<h2 id="${id}">${inner}</h2>`;
  });
  return { text, headings };
}

const slug = (html) =>
  html
    .replace(/<[^>]+>|&\w+;/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

function head(page) {
  const { path, title, description, scripts = "", head: own = "" } = page;
  const top = root(page);
  const withName = isDoc(page) || path === "builder.html";
  const stylesheets = ["site.css", ...(isDoc(page) ? ["docs/docs.css"] : [])].map(
    (file) => `<link rel="stylesheet" href="${top}${file}">\n`,
  );
  const modules = [...scripts.split(/\s+/).filter(Boolean), "site.js"].map(
    (file) => `<script type="module" src="${top}${file}"></script>\n`,
  );
  return `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0b4f8a">
<meta name="description" content="${escaped(description)}">
<title>${escaped(title)}${withName ? " · Center Finder" : ""}</title>
<link rel="icon" href="${top}icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${top}icon-192.png">
<link rel="manifest" href="${top}manifest.webmanifest">
${stylesheets.join("")}${own}${modules.join("")}`;
}

function header(page, words) {
  const top = root(page);
  const { path, home = "./", languages = "" } = page;
  const link = (target, text, isCurrent) =>
    `<li><a href="${top}${target}"${isCurrent ? ' aria-current="page"' : ""}>${text}</a></li>`;
  const links = [
    link("docs/", words.docs, isDoc(page)),
    link("builder.html", words.builder, path === "builder.html"),
  ];
  return `<header class="top">
  <a class="brand" href="${top}${home}">${SHIELD} Center Finder</a>
  <nav aria-label="${words.site}"><ul>${links.join("")}</ul></nav>
  ${languages}
</header>`;
}

/** The name of a page of the documentation in lists of pages. */
const docName = ({ path, title }) => (path === "docs/index.html" ? "Overview" : title);
const docFile = ({ path }) => path.slice("docs/".length);

/** A page of the documentation, between the list of all pages and the links to its neighbors. */
function documentation(page, text, headings) {
  const { title, description, docs } = page;
  const index = docs.findIndex(({ path }) => path === page.path);
  const items = docs.map((doc, i) => {
    const mark = i === index ? ' aria-current="page"' : "";
    return `<li><a href="${docFile(doc)}"${mark}>${docName(doc)}</a></li>`;
  });
  const neighbor = (doc, rel, label) =>
    doc ? `<a rel="${rel}" href="${docFile(doc)}"><span>${label}</span> ${docName(doc)}</a>` : "";
  const pages = `<details open><summary>All pages</summary><ul>${items.join("")}</ul></details>`;
  const previous = neighbor(docs[index - 1], "prev", "Previous");
  const next = neighbor(docs[index + 1], "next", "Next");
  return `<div class="columns">
<nav class="pages" aria-label="Documentation">${pages}</nav>
<main id="main">
<h1>${title}</h1>
<p class="lead">${description}</p>
${headings.length > 1 ? tableOfContents(headings) : ""}
${text}
<nav class="near" aria-label="Next and previous">${previous}${next}</nav>
</main>
</div>`;
}

function tableOfContents(headings) {
  const items = headings.map(([id, inner]) => `<li><a href="#${id}">${inner}</a></li>`);
  const list = `<p>On this page</p><ul>${items.join("")}</ul>`;
  return `<nav class="toc" aria-label="On this page">${list}</nav>`;
}
