/** What all pages of the site have in common: head, policy, header, contents, footer. */

export const escaped = (text) =>
  String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/**
 * The policy is said in the page, so that it holds on any server; `frame-src` is for the demos in
 * frames.
 */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

const SHIELD =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2 3 6v6c0 5 4 9 9 10 5-1 9-5 9-10V6z"/><path class="tick" d="m8 12 3 3 5-6"/></svg>';

const slug = (text) =>
  text
    .replace(/<[^>]+>|&\w+;/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

const ENGLISH = {
  skip: "Skip to the content",
  home: "Finder",
  docs: "For web teams",
  builder: "Builder",
  site: "Site",
  update: "A new version of this page is ready.",
  take: "Load it",
};

export function layout(page) {
  const {
    path,
    title,
    description,
    docs,
    lang = "en",
    words = ENGLISH,
    scripts = "",
    head = "",
    languages = "",
    foot = "",
    home = "./",
  } = page;
  const root = "../".repeat(path.split("/").length - 1);
  const inDocs = path.startsWith("docs/");
  const link = (to, text, here) =>
    `<li><a href="${root}${to}"${here ? ' aria-current="page"' : ""}>${text}</a></li>`;
  const heads = [];
  const text = page.text
    .replaceAll("{{root}}", root)
    .replace(/<h2>([\s\S]*?)<\/h2>/g, (_, inner) => {
      const id = slug(inner);
      heads.push([id, inner]);
      return `<h2 id="${id}">${inner}</h2>`;
    });
  const own = scripts.split(/\s+/).filter(Boolean);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0b4f8a">
<meta name="description" content="${escaped(description)}">
<title>${escaped(title)}${path.endsWith("/index.html") || inDocs || path === "builder.html" ? " · Center Finder" : ""}</title>
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${root}icon-192.png">
<link rel="manifest" href="${root}manifest.webmanifest">
<link rel="stylesheet" href="${root}site.css">
${inDocs ? `<link rel="stylesheet" href="${root}docs/docs.css">\n` : ""}${head.replaceAll("{{root}}", root)}${own.map((src) => `<script type="module" src="${root}${src}"></script>\n`).join("")}<script type="module" src="${root}site.js"></script>
</head>
<body class="${inDocs ? "docs" : path.replace(/\.html$/, "")}">
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
  <a class="brand" href="${root}${home}">${SHIELD} Center Finder</a>
  <nav aria-label="${words.site}"><ul>${link("docs/", words.docs, inDocs)}${link("builder.html", words.builder, path === "builder.html")}</ul></nav>
  ${languages}
</header>
<p id="update" class="update" role="status" hidden><span>${words.update}</span> <button type="button">${words.take}</button></p>
${inDocs ? documented(page, text, heads, docs) : `<main id="main">\n${text}\n</main>`}
<footer class="end">${foot || `<p>An independent open-source tool, not a service of U.S. Customs and Border Protection, and not legal advice. The Center ID that CBP holds for an importer in ACE decides.</p>`}</footer>
</body>
</html>
`;
}

function documented(page, text, heads, docs) {
  const at = docs.findIndex((d) => d.path === page.path);
  const item = (d) =>
    `<li><a href="${d.path.slice(5)}"${d.path === page.path ? ' aria-current="page"' : ""}>${d.path === "docs/index.html" ? "Overview" : d.title}</a></li>`;
  const near = (d, name) =>
    d
      ? `<a rel="${name === "Next" ? "next" : "prev"}" href="${d.path.slice(5)}"><span>${name}</span> ${d.path === "docs/index.html" ? "Overview" : d.title}</a>`
      : "";
  return `<div class="columns">
<nav class="pages" aria-label="Documentation"><details open><summary>All pages</summary><ul>${docs.map(item).join("")}</ul></details></nav>
<main id="main">
<h1>${page.title}</h1>
<p class="lead">${page.description}</p>
${heads.length > 1 ? `<nav class="toc" aria-label="On this page"><p>On this page</p><ul>${heads.map(([id, inner]) => `<li><a href="#${id}">${inner}</a></li>`).join("")}</ul></nav>` : ""}
${text}
<nav class="near" aria-label="Next and previous">${near(docs[at - 1], "Previous")}${near(docs[at + 1], "Next")}</nav>
</main>
</div>`;
}
