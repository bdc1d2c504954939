/**
 * Import histories that mean no good, or are only odd: what they hold is shown as text, and the
 * page stays alive.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { plain, seen, stage } from "./helpers/finder.mjs";
import { done, drop, history, read, row } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";
import { parts, sheet, zip } from "./helpers/workbook.mjs";

const BAD =
  '"><img src=x onerror="globalThis.bad=1"><script>globalThis.bad=1</script><a href="javascript:bad=1">x</a>';
const here = stage({
  csp: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'",
  pages: { "/portal.html": plain("<center-finder></center-finder>") },
});
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

/** What markup would have made. */
const made = (page) =>
  page.evaluate(() => ({
    bad: globalThis.bad ?? null,
    nodes: document
      .querySelector("center-finder")
      .shadowRoot.querySelectorAll(
        "img, script, iframe, object, embed, [onerror], [onclick], [style], a[href^='javascript:']",
      ).length,
    violations,
  }));
const CLEAN = { bad: null, nodes: 0, violations: [] };
/** Everything of the view that opens. */
const openAll = async (page) => {
  for (const summary of await page.locator(".history summary").all()) await summary.click();
  for (const cls of ["center", "heading"]) {
    for (const button of await page.locator(`.history tr.${cls} button.opens`).all())
      await button.click();
  }
  for (const button of await page.getByRole("button", { name: "Show its first lines" }).all())
    await button.click();
};

test("markup in headers, cells, the file's name and what becomes of them is text", async () => {
  const page = await here.open("/portal.html");
  const rows = FILE.trim()
    .split("\r\n")
    .map((line) => line.split(","));
  const text = rows
    .map((cells, i) => {
      if (!i)
        return [
          ...cells,
          "Line Tariff Quantity (1)",
          "Line Tariff UOM (1) Code",
          quoted(`Remarks ${BAD}`),
          "__proto__",
          "constructor",
        ].join(",");
      const [, , entry, line, , date, hts, value] = cells;
      return [
        quoted(`Name ${BAD}`),
        quoted(`12-${i > 6 ? 2 : 1}${BAD}`),
        entry,
        line,
        quoted(`Port ${BAD}`),
        date,
        hts,
        value,
        quoted(`Center ${BAD}`),
        "1",
        quoted(`Unit ${BAD}`),
        quoted(`Remark ${BAD}`),
        quoted(BAD),
        quoted(BAD),
      ].join(",");
    })
    .join("\r\n");
  await read(page, text, `${BAD}.csv`);
  await openAll(page);
  await seen(page, "All 2 rows of this heading");
  await page.getByLabel("Your Center today").waitFor();
  await page.getByRole("button", { name: "Make the letter" }).click();
  await page.getByRole("article", { name: "The letter" }).waitFor();
  assert.deepEqual(await made(page), CLEAN);
  // It is there, in full, in each of these places: nothing was cut out either.
  const shown = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("center-finder");
    const of = (selector) =>
      [...shadowRoot.querySelectorAll(selector)].map((node) => node.textContent ?? "");
    return {
      file: of(".card .muted"),
      importers: of("#history-importer option"),
      lines: of("table.raw th, table.raw td"),
      columns: of(".columns-form th, .columns-form .cells span"),
      unread: of("table.notread td"),
    };
  });
  for (const [place, texts] of Object.entries(shown))
    assert.ok(
      texts.some(
        (found) =>
          found.includes("<img src=x onerror=") || (place === "unread" && found.includes("<img")),
      ),
      `${place}: ${texts.join(" | ").slice(0, 300)}`,
    );
  assert.deepEqual(shown.lines.filter((found) => found === `Remark ${BAD}`).length > 0, true);
  assert.deepEqual(page.problems, []);
  assert.equal(await page.evaluate(() => ({}).hts), undefined);
});

test("markup in a file without tariff numbers is text where a person chooses the column", async () => {
  const page = await here.open("/portal.html");
  await history(page);
  await drop(page, `${quoted(BAD)},worth\n${quoted(`car ${BAD}`)},5\n`, `${BAD}.csv`);
  await seen(page, "No column was found");
  assert.ok(
    (await page.locator(".columns-form").innerText()).includes("<script>globalThis.bad=1</script>"),
  );
  assert.deepEqual(await made(page), CLEAN);
});

test("long names and cells without a space stay inside a window of 320 pixels", async () => {
  const page = await here.open("/portal.html", { viewport: { width: 320, height: 640 } });
  const long = "W".repeat(3000);
  await read(page, FILE.replaceAll("First Co", long).replaceAll("2704", long), `${long}.csv`);
  await openAll(page);
  await seen(page, "All 2 rows of this heading");
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    "nothing runs out of the window sideways",
  );
});

const MB = 1 << 20;
/** Drops a file that is made in the page, of parts that are repeated there. */
const dropMade = (page, list, name = "made.csv") =>
  page.evaluate(
    ([list, name]) => {
      const file = new File(
        list.map(([text, times]) => new Blob(Array(times).fill(new Blob([text])))),
        name,
      );
      const data = new DataTransfer();
      data.items.add(file);
      document
        .querySelector("center-finder")
        .shadowRoot.querySelector(".history > .drop")
        .dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
    },
    [list, name],
  );
/** How long the page's own thread did not answer at most. */
const watch = (page) =>
  page.evaluate(() => {
    globalThis.longest = 0;
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      setTimeout(tick);
    };
    tick();
  });
const [HEAD, FIRST] = FILE.split("\r\n");

for (const [name, list, code] of [
  [
    "a cell of ten megabytes in quotes",
    [
      [`${HEAD}\r\n${FIRST}\r\n"`, 1],
      ["x".repeat(MB), 10],
      [`",1,2,3,4,5,6,7,8\r\n${FIRST.replace("E0000001", "E0000002")}\r\n`, 1],
    ],
    "row-too-long",
  ],
  [
    "a cell of ten megabytes of quotes",
    [
      [`${HEAD}\r\n${FIRST}\r\n`, 1],
      ['""'.repeat(MB / 2), 10],
      [`\r\n${FIRST.replace("E0000001", "E0000002")}\r\n`, 1],
    ],
    "row-too-long",
  ],
  [
    "one line of a gigabyte",
    [
      [`${HEAD}\r\n${FIRST}\r\n`, 1],
      ["x,".repeat(MB / 2), 1024],
      [`\r\n${FIRST.replace("E0000001", "E0000002")}\r\n`, 1],
    ],
    "row-too-long",
  ],
]) {
  test(`${name} is listed as not read, the rows around it count, and the page never waits`, async () => {
    const page = await here.open("/portal.html");
    page.setDefaultTimeout(60_000);
    await history(page);
    await dropMade(page, list);
    await watch(page);
    await done(page);
    const { counts } = await page.evaluate(
      () => events.find((e) => e.name === "history-answer").detail,
    );
    assert.deepEqual([counts.goods, counts.unread], [2, 1]);
    await page.locator("summary").filter({ hasText: "1 row that could not be read" }).click();
    assert.match(
      (await page.locator("table.notread tbody tr").first().innerText()).replace(/\s+/g, " "),
      /^3 /,
    );
    assert.ok(
      (await page.locator("table.notread").innerText()).length < 2000,
      "of its text only the beginning is shown",
    );
    const longest = await page.evaluate(() => longest);
    assert.ok(longest < 1000, `${code}: the page did not answer for ${longest} ms`);
    assert.deepEqual(page.problems, []);
  });
}

test("a bomb under the name of a workbook is refused in plain words, the page answers meanwhile, and the next file is read", async () => {
  const page = await here.open("/portal.html");
  page.setDefaultTimeout(30_000);
  await history(page);
  // Three hundred megabytes in three hundred kilobytes, and a lie about its size.
  const name = "xl/worksheets/sheet1.xml";
  const packed = deflateRawSync(
    Buffer.concat([
      Buffer.from("<worksheet><sheetData>"),
      ...Array(300).fill(Buffer.alloc(MB, " ")),
      Buffer.from("</sheetData></worksheet>"),
    ]),
  );
  const bomb = zip(
    { ...parts({ sheets: { "Main Report": sheet([["x"]]) } }), [name]: packed },
    {
      store: true,
      change: (entry) => entry.name === name && Object.assign(entry, { method: 8, size: 1 }),
    },
  );
  assert.ok(bomb.length < MB);
  await watch(page);
  await drop(page, bomb, "report.xlsx");
  await seen(page, "The workbook is too large to unpack here.");
  assert.equal(
    (await page.evaluate(() => events)).filter(
      (e) => e.name === "error" && e.detail.code === "xlsx-too-large",
    ).length,
    1,
  );
  const longest = await page.evaluate(() => longest);
  assert.ok(longest < 1000, `the page did not answer for ${longest} ms`);
  await page
    .locator(".history input[type=file]")
    .setInputFiles({ name: "next.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await done(page);
  assert.deepEqual((await row(page, "The goods by Center", "Automotive")).slice(1, 4), [
    "3",
    "3",
    "$600",
  ]);
});
