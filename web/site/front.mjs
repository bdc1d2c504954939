/**
 * The front page: a page for each language that the element speaks, so that the language is right
 * without script.
 */
import { WORDS } from "./front-words.mjs";

const LANGUAGES = Object.keys(WORDS);
/** BCP 47 tags, for `lang` and `hreflang`. */
const TAGS = { en: "en", es: "es", fr: "fr", zh: "zh-Hans" };

const file = (language) => (language === "en" ? "index.html" : `${language}.html`);

/** The choices of a language, for a `select`. */
export const languageOptions = LANGUAGES.map(
  (language) => `<option value="${language}" lang="${language}">${WORDS[language].name}</option>`,
).join("");

/** The front pages, each as the properties that `layout` takes. */
export const front = (template) =>
  LANGUAGES.map((language) => {
    const words = WORDS[language];
    return {
      path: file(language),
      lang: TAGS[language],
      home: language === "en" ? "./" : file(language),
      title: words.title,
      description: words.description,
      text: filled(template, language),
      words: { ...words, home: words.heading },
      scripts: "center-finder.js",
      head: head(),
      languages: languageLinks(language),
      foot: `<p>${words.foot} ${words.decides}</p>`,
    };
  });

/** The template with the sentences of a language. `layout` fills in `{{root}}`. */
function filled(template, language) {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, key) => {
    if (key === "root") return whole;
    const sentence = WORDS[language][key];
    if (!sentence) throw new Error(`web/site/front-words.mjs: ${language} has no ${key}`);
    return sentence;
  });
}

/** The same page in other languages, and the files that the first answer waits for. */
function head() {
  const alternates = LANGUAGES.map(
    (language) => `<link rel="alternate" hreflang="${TAGS[language]}" href="${file(language)}">\n`,
  );
  return `${alternates.join("")}<link rel="modulepreload" href="element.js">
<link rel="modulepreload" href="engine.js">
<link rel="preload" href="center-finder.wasm" as="fetch" type="application/wasm" crossorigin>
`;
}

function languageLinks(current) {
  const links = LANGUAGES.map((language) => {
    const tag = TAGS[language];
    const mark = language === current ? ' aria-current="true"' : "";
    const attributes = `href="${file(language)}" lang="${tag}" hreflang="${tag}"${mark}`;
    return `<li><a ${attributes}>${WORDS[language].name}</a></li>`;
  });
  const label = WORDS[current].languages;
  return `<nav class="languages" aria-label="${label}"><ul>${links.join("")}</ul></nav>`;
}
