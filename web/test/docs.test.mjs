/** The pages of the demo site and its docs, read as files. */
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { WORDS } from "../site/front-words.mjs";
import { site, web } from "./helpers/paths.mjs";
import { pages, docs, html, bare } from "./helpers/docs.mjs";

test("every link and every file that a page names is there, with the place in it", () => {
  const broken = [];
  for (const page of pages) {
    for (const [, , to] of bare(page).matchAll(/\s(href|src)="([^"]*)"/g)) {
      // What begins so is a question in the address, and no place.
      if (/^(https?:|#\w+=)/.test(to)) continue;
      const url = new URL(to.replaceAll("&amp;", "&"), `http://x/${page}`);
      const file = decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, "$1index.html");
      if (!existsSync(join(site, file))) broken.push(`${page}: ${to}`);
      else if (
        url.hash &&
        file.endsWith(".html") &&
        !html(file).includes(`id="${decodeURIComponent(url.hash.slice(1))}"`)
      )
        broken.push(`${page}: ${to} (no such place)`);
    }
  }
  assert.deepEqual(broken, []);
});

test("the docs link to no site but CBP's, and the pages load nothing from elsewhere", () => {
  for (const page of pages) {
    const text = bare(page);
    for (const [, to] of text.matchAll(/\s(?:href|src)="(https?:[^"]*)"/g))
      assert.match(to, /^https:\/\/(www|rulings)\.cbp\.gov\//, `${page}: ${to}`);
    assert.doesNotMatch(text, /<script(?![^>]*\ssrc=)|\sstyle=|<style|\son\w+=/, page);
  }
});

test("every page has its policy, title, description, language and one heading of level 1; ids are used once", () => {
  const titles = new Map();
  for (const page of pages.filter((p) => p !== "frame.html")) {
    const text = html(page);
    for (const part of [
      /<html lang="[\w-]+">/,
      /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';[^"]*require-trusted-types-for 'script'"/,
      /name="viewport"/,
    ])
      assert.match(text, part, page);
    assert.equal(text.match(/<h1[\s>]/g)?.length, 1, page);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    assert.equal(new Set(ids).size, ids.length, page);
    assert.doesNotMatch(bare(page), /\{\{|<!-- (snippet|table|size|pages|languages)/, page);
    const title = /<title>(.*?)<\/title>/.exec(text)[1];
    assert.equal(titles.get(title), undefined, `${page} and ${titles.get(title)} have one title`);
    titles.set(title, page);
  }
});

test("every page of the docs has a list of all pages and, with more than one part, its own contents", () => {
  for (const page of docs) {
    const text = html(page);
    for (const other of docs)
      assert.ok(text.includes(`href="${other.slice(5)}"`), `${page} has no link to ${other}`);
    const heads = [...text.matchAll(/<h2 id="([^"]+)"/g)].map((m) => m[1]);
    if (heads.length > 1)
      for (const id of heads) assert.ok(text.includes(`<li><a href="#${id}">`), `${page}: ${id}`);
  }
  assert.equal(docs.length, readdirSync(join(web, "site/pages/docs")).length);
});

test("the front page is there in every language that the element speaks, whole", () => {
  const spoken = ["es", "fr", "zh"].filter((lang) =>
    existsSync(join(web, `src/strings/${lang}/start.ts`)),
  );
  for (const lang of spoken) assert.ok(pages.includes(`${lang}.html`), lang);
  for (const [lang, words] of Object.entries(WORDS)) {
    assert.deepEqual(Object.keys(words), Object.keys(WORDS.en), lang);
    for (const [key, text] of Object.entries(words)) {
      assert.ok(text && text === text.trim(), `${lang}.${key}`);
      if (lang !== "en" && text.length > 12)
        assert.notEqual(text, WORDS.en[key], `${lang}.${key} is English`);
    }
  }
});
