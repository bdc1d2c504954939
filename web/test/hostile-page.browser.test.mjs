/** Pages with odd styles, modes, languages and forms. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, enter, plain, stage } from "./helpers/finder.mjs";

const finder = '<center-finder value="7013"></center-finder>';

const NARROW =
  '<script type="module" src="/center-finder.js"></script><link rel="stylesheet" href="/narrow.css">';

/** What a host's style sheet may do to its own page, but not to the inside of the element. */
const HOSTILE = `
  :not(html, head, body, main, center-finder) { display: none !important; position: fixed !important; color: red !important }
  center-finder *, ::part(nothing), p, button, input, h2, .card { transform: scale(0) !important; opacity: 0 !important }
  body { text-transform: uppercase; text-indent: 4em; white-space: nowrap; text-align: right; letter-spacing: 1em; word-spacing: 1em; font: italic bold 1rem/0 fantasy; color: red; cursor: none; list-style: square; border-spacing: 9px; quotes: none; tab-size: 40; word-break: break-all }
`;

const narrow = "main { width: 700px } h1 { display: none } body { margin: 8px }";

const pages = {
  "/plain.html": plain(finder, NARROW),
  "/styled.html": plain(finder, `${NARROW}<link rel="stylesheet" href="/hostile.css">`),
  "/small.html": plain(finder, `${NARROW}<link rel="stylesheet" href="/small.css">`),
  "/portal-type.html": plain(finder, `${NARROW}<link rel="stylesheet" href="/portal.css">`),
  "/quirks.html": plain(finder, NARROW).replace("<!doctype html>", ""),
  "/no-lang.html": plain(finder).replace(' lang="en"', ""),
  "/odd-lang.html": plain('<center-finder value="7013" lang="not a tag!"></center-finder>').replace(
    'lang="en"',
    'lang="x"',
  ),
  "/rtl.html": plain(finder, NARROW).replace('lang="en"', 'lang="ar" dir="rtl"'),
  "/form.html": plain(
    `<form action="/gone.html"><input name="other"><center-finder></center-finder><button>Send</button></form>`,
  ),

  "/narrow.css": narrow,
  "/hostile.css": HOSTILE,
  "/small.css": ":root { font-size: 62.5% }",
  "/portal.css": ":root { font-size: 62.5% } body { font-size: 1.6rem }",
};

const here = stage({ pages });

/** Where everything inside stands, from the corner of the element. */
const places = (page) =>
  page.evaluate(() => {
    const finder = document.querySelector("center-finder");
    const corner = finder.getBoundingClientRect();
    return [...finder.shadowRoot.querySelectorAll("*")].map((node) => {
      const box = node.getBoundingClientRect();
      return {
        node: `${node.localName}.${node.className?.baseVal ?? node.className}`,
        box: [box.left - corner.left, box.top - corner.top, box.width, box.height],
      };
    });
  });

/** All places are the same, but for parts of a pixel. */
const same = (found, wanted) => {
  const moved = (p, i) =>
    p.node !== wanted[i]?.node || p.box.some((n, k) => Math.abs(n - wanted[i].box[k]) > 1.5);
  assert.equal(found.length, wanted.length);
  assert.deepEqual(
    found.filter(moved).map((p) => `${p.node} ${p.box.map(Math.round)}`),
    [],
  );
};

const placed = async (path) => {
  const page = await here.open(path);
  await answered(page, "CEE009");
  return [await places(page), page];
};

test("a hostile style sheet of the page does not reach inside, and odd inherited styles move nothing", async () => {
  const [wanted] = await placed("/plain.html");
  const [found, page] = await placed("/styled.html");
  same(found, wanted);
  const styles = await page.evaluate(() => {
    const style = getComputedStyle(
      document
        .querySelector("center-finder")
        .shadowRoot.querySelector(".card .body > p:not(.muted)"),
    );
    return [
      style.textTransform,
      style.fontStyle,
      style.fontWeight,
      style.fontSize,
      style.color,
      style.cursor,
    ];
  });
  assert.deepEqual(styles, ["none", "normal", "400", "16px", "rgb(27, 31, 36)", "auto"]);
});

test("a page in quirks mode shows it as any other", async () => {
  const [wanted] = await placed("/plain.html");
  const [found, page] = await placed("/quirks.html");
  assert.equal(await page.evaluate(() => document.compatMode), "BackCompat");
  same(found, wanted);
});

test("where the page makes 1 rem 10 pixels, text has the page's size and targets stay 24 pixels", async () => {
  for (const [path, size] of [
    ["/portal-type.html", "16px"],
    ["/small.html", "10px"],
  ]) {
    const [, page] = await placed(path);
    const found = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("center-finder");
      const small = [...shadowRoot.querySelectorAll("button, input, summary, [role=tab], a.button")]
        .map((node) => [node, node.matches("label input") ? node.closest("label") : node])
        .filter(
          ([node, target]) =>
            node.getClientRects().length && target.getBoundingClientRect().height < 24,
        )
        .map(([node]) => node.outerHTML.slice(0, 80));
      return {
        small,
        size: getComputedStyle(shadowRoot.querySelector(".card .body > p:not(.muted)")).fontSize,
      };
    });
    assert.deepEqual(found, { small: [], size }, path);
  }
});

test("pages without a language, with one that is none, and from right to left are answered", async () => {
  for (const path of ["/no-lang.html", "/odd-lang.html", "/rtl.html"]) {
    const [, page] = await placed(path);
    assert.deepEqual(page.problems, [], path);
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      `${path} runs out sideways`,
    );
  }
});

test("Enter in the field sends no form of the page, and the page's form has nothing of ours", async () => {
  const page = await here.open("/form.html");
  await enter(page, "7013");
  await answered(page, "CEE009");
  assert.ok(page.url().endsWith("/form.html"));
  assert.deepEqual(
    await page.evaluate(() => [...new FormData(document.querySelector("form")).keys()]),
    ["other"],
  );
});
