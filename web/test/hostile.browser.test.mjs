/** Hosts, links and users that mean no good, or are only odd. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, enter, field, plain, seen, stage } from "./helpers/finder.mjs";

const BAD = '"><img src=x onerror="globalThis.bad=1"><script>globalThis.bad=1</script>';
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const finder = '<center-finder value="7013"></center-finder>';
const SCRIPT = '<script type="module" src="/center-finder.js"></script>';

/** What a host's style sheet may do to its own page, but not to the inside of the element. */
const HOSTILE = `
  :not(html, head, body, main, center-finder) { display: none !important; position: fixed !important; color: red !important }
  center-finder *, ::part(nothing), p, button, input, h2, .card { transform: scale(0) !important; opacity: 0 !important }
  body { text-transform: uppercase; text-indent: 4em; white-space: nowrap; text-align: right; letter-spacing: 1em; word-spacing: 1em; font: italic bold 1rem/0 fantasy; color: red; cursor: none; list-style: square; border-spacing: 9px; quotes: none; tab-size: 40; word-break: break-all }
`;
const narrow = "main { width: 700px } h1 { display: none } body { margin: 8px }";
const pages = {
  "/empty.html": plain("<center-finder></center-finder>"),
  "/plain.html": plain(finder, SCRIPT + '<link rel="stylesheet" href="/narrow.css">'),
  "/styled.html": plain(
    finder,
    SCRIPT +
      '<link rel="stylesheet" href="/narrow.css"><link rel="stylesheet" href="/hostile.css">',
  ),
  "/small.html": plain(
    finder,
    SCRIPT + '<link rel="stylesheet" href="/narrow.css"><link rel="stylesheet" href="/small.css">',
  ),
  "/portal-type.html": plain(
    finder,
    SCRIPT + '<link rel="stylesheet" href="/narrow.css"><link rel="stylesheet" href="/portal.css">',
  ),
  "/quirks.html": plain(finder, SCRIPT + '<link rel="stylesheet" href="/narrow.css">').replace(
    "<!doctype html>",
    "",
  ),
  "/no-lang.html": plain(finder).replace(' lang="en"', ""),
  "/odd-lang.html": plain('<center-finder value="7013" lang="not a tag!"></center-finder>').replace(
    'lang="en"',
    'lang="x"',
  ),
  "/rtl.html": plain(finder, SCRIPT + '<link rel="stylesheet" href="/narrow.css">').replace(
    'lang="en"',
    'lang="ar" dir="rtl"',
  ),
  "/form.html": plain(
    `<form action="/gone.html"><input name="other"><center-finder></center-finder><button>Send</button></form>`,
  ),
  "/polluted.html": plain(
    "<center-finder></center-finder>",
    `<script>Object.prototype.onclick = "globalThis.bad = 1"; Object.prototype.style = "color: red"; Object.prototype.told = "kind:food"; Array.prototype.contains = () => true;</script>${SCRIPT}`,
  ),
  "/narrow.css": narrow,
  "/hostile.css": HOSTILE,
  "/small.css": ":root { font-size: 62.5% }",
  "/portal.css": ":root { font-size: 62.5% } body { font-size: 1.6rem }",
};
for (const name of ["value", "edition", "views", "theme", "lang", "permalink", "nonsense"]) {
  pages[`/markup-${name}.html`] = plain(
    `<center-finder value="7013" ${name}="${escaped(BAD)}"></center-finder>`.replace(
      name === "value" ? ' value="7013"' : "§",
      "",
    ),
  );
}
const here = stage({ pages });

const state = (page, text) =>
  page.evaluate((text) => (document.querySelector("center-finder").state = text), text);
/** What markup would have made. */
const made = (page) =>
  page.evaluate(() => ({
    bad: globalThis.bad ?? null,
    nodes: document
      .querySelector("center-finder")
      .shadowRoot.querySelectorAll(
        "img, script, iframe, object, embed, [onerror], [onclick], [style], a[href^='javascript:']",
      ).length,
  }));
const CLEAN = { bad: null, nodes: 0 };

test("markup in any attribute is text", async () => {
  for (const path of Object.keys(pages).filter((path) => path.startsWith("/markup-"))) {
    const page = await here.open(path);
    await page.waitForTimeout(path.includes("value") ? 600 : 100);
    assert.deepEqual(await made(page), CLEAN, path);
    assert.deepEqual(page.problems, [], path);
    await page.close();
  }
});

test("markup in what is typed is shown as it was typed", async () => {
  const page = await here.open("/empty.html");
  await enter(page, `${BAD} dog leash`);
  await answered(page, 'You asked about “"><img src=x onerror=');
  assert.deepEqual(await made(page), CLEAN);
});

test("markup and odd names in a link's state are text, and no object gets new properties", async () => {
  const page = await here.open("/empty.html");
  const before = await page.evaluate(() => Reflect.ownKeys(Object.prototype).length);
  const odd = [
    "__proto__",
    "constructor",
    "prototype",
    "hasOwnProperty",
    "toString",
    "valueOf",
    "__defineGetter__",
  ];
  const texts = [
    ...[
      "value",
      "view",
      "edition",
      "role",
      "ctpat",
      "tc",
      "isa",
      "goods",
      "business",
      "use",
      "worth",
      "told",
      "from",
    ].map((key) => `value=arc+lamp&view=business&${key}=${encodeURIComponent(BAD)}`),
    ...odd.flatMap((key) => [
      `value=7013&${key}=${encodeURIComponent(BAD)}`,
      `view=business&role=${key}&ctpat=${key}`,
      `view=${key}&edition=${key}`,
      `value=arc+lamp&told=${key}:${key}`,
      `view=business&role=importer&ctpat=none&tc=no&goods=${key}:${key}&business=${key}`,
    ]),
    "value=%00%ff%fe&view=%",
    "=&=&==",
    "?".repeat(1000),
    "&".repeat(1000),
  ];
  for (const text of texts) {
    await state(page, text);
    await page.waitForTimeout(20);
    assert.deepEqual(await made(page), CLEAN, text);
  }
  assert.deepEqual(page.problems, []);
  assert.equal(await page.evaluate(() => Reflect.ownKeys(Object.prototype).length), before);
  assert.equal(await page.evaluate(() => ({}).value), undefined);
  await state(page, "value=8703");
  await answered(page, "CEE003");
});

test("markup in a table of the host is text", async () => {
  const page = await here.open("/empty.html");
  await page.evaluate(
    (bad) =>
      document
        .querySelector("center-finder")
        .setScope(
          bad,
          `from,to,center,also,when,basis,source,note\n7013,7013,CEE001,,,,"${bad.replaceAll('"', '""')}",\n`,
        ),
    BAD,
  );
  await enter(page, "7013");
  await answered(page, "CEE001");
  assert.ok((await answered(page, `Table “${BAD.slice(0, 12)}`)).includes("onerror="));
  assert.deepEqual(await made(page), CLEAN);
});

test("a page whose Object.prototype was tampered with gives the element no attributes and no code", async () => {
  const page = await here.open("/polluted.html");
  await enter(page, "7013");
  await answered(page, "CEE009");
  await page.getByText("How sure this is").click();
  assert.deepEqual(await made(page), CLEAN);
  assert.deepEqual(page.problems, []);
});

const MB = 1024 * 1024;
const HUGE = {
  words: "dog leash ".repeat(MB),
  digits: "8703".repeat((10 * MB) / 4),
  markup: "<b>".repeat((10 * MB) / 3),
};

for (const [kind, text] of Object.entries(HUGE)) {
  test(`ten megabytes of ${kind} do not hang the page, as an attribute, as a state, or pasted`, async () => {
    const page = await here.open("/empty.html");
    page.setDefaultTimeout(60_000);
    // The text is made in the page, so that sending it there is not measured.
    await page.evaluate(
      ([unit, count]) => (globalThis.huge = unit.repeat(count)),
      [text.slice(0, 16), Math.ceil(text.length / 16)],
    );
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const heap = async () => {
      await session.send("HeapProfiler.collectGarbage");
      return (
        (await session.send("Performance.getMetrics")).metrics.find(
          (m) => m.name === "JSHeapUsedSize",
        ).value / MB
      );
    };
    const before = await heap();
    for (const name of ["value", "edition", "views", "theme", "lang", "permalink"]) {
      const took = await page.evaluate((name) => {
        const finder = document.querySelector("center-finder");
        const start = performance.now();
        finder.setAttribute(name, huge);
        finder.getBoundingClientRect();
        return performance.now() - start;
      }, name);
      assert.ok(took < 3000, `${name}: ${took} ms`);
      if (name !== "value")
        await page.evaluate(
          (name) => document.querySelector("center-finder").removeAttribute(name),
          name,
        );
    }
    const took = await page.evaluate(() => {
      const start = performance.now();
      document.querySelector("center-finder").state = `value=${huge}&told=${huge}&goods=${huge}`;
      return performance.now() - start;
    });
    assert.ok(took < 3000, `state: ${took} ms`);
    await field(page).evaluate((input) => {
      input.value = huge;
      input.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
    });
    await enter(page, "8703");
    await answered(page, "CEE003");
    await page.evaluate(() => (globalThis.huge = ""));
    const grown = (await heap()) - before;
    assert.ok(grown < 64, `${grown} MB more than before`);
  });
}

test("a thousand changes at once end in the last one", async () => {
  const page = await here.open("/empty.html");
  await page.evaluate(() => {
    const finder = document.querySelector("center-finder");
    for (let i = 0; i < 1000; i++) {
      finder.value = ["7013", "arc lamp", "8500", "85", ""][i % 5];
      finder.edition = i % 2 ? "cee" : "iic-2012";
      if (i % 100 === 0) finder.views = i % 200 ? "goods" : "goods about";
    }
    finder.views = "goods business about";
    finder.edition = "cee";
    finder.value = "6403";
  });
  await answered(page, "CEE004");
  await page.waitForTimeout(300);
  assert.ok((await answered(page, "6403")).includes("CEE004"));
  assert.equal(await page.locator("article.card:visible").count(), 1);
  assert.deepEqual(page.problems, []);
});

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

test("only http and https become links", async () => {
  const page = await here.open("/empty.html");
  await enter(page, "7013");
  await answered(page, "CEE009");
  for (const before of [
    "javascript:alert(1)//",
    "data:text/html,<b>",
    "vbscript:x",
    "file:///",
    "blob:x",
    " java\nscript:alert(1)//",
  ]) {
    await page.evaluate(
      (before) => document.querySelector("center-finder").setAttribute("permalink", before),
      before,
    );
    await answered(page, "CEE009");
    const hrefs = await page.evaluate(() =>
      [...document.querySelector("center-finder").shadowRoot.querySelectorAll("a")].map(
        (a) => a.protocol,
      ),
    );
    assert.deepEqual(
      hrefs.filter((protocol) => !/^https?:$/.test(protocol)),
      [],
      before,
    );
  }
});
