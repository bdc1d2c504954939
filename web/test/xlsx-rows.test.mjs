/** Rows of a workbook, as the reader of histories gets them. */
import assert from "node:assert/strict";
import { Blob } from "node:buffer";
import { test } from "node:test";
import { join } from "node:path";
import { web } from "./helpers/paths.mjs";
import { parts, sheet, workbook, zip } from "./helpers/workbook.mjs";
import { xlsxRows, whole, read, one } from "./helpers/xlsx-reader.mjs";

test("texts of every kind come as CSV, with gaps and rows that are left out", async () => {
  const texts =
    '<si><t>HTS, "full"</t></si><si><r><t>Va</t></r><r><rPr/><t xml:space="preserve">lue </t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t/></si><si><t>a_x000D_\nb &amp; &#233; &#x1F4E6;</t></si>';
  const rows = `<sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
    <row r="4" spans="1:3"><c r="B4" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="AA4" t="str"><f>A1&amp;"x"</f><v>x &lt; y</v></c></row>
    <row><c t="b"><v>1</v></c><c/><c t="e"><v>#N/A</v></c><c t="s"><v>2</v></c></row>
    <row r='6'><c r='A6' t='s'><v>3</v></c></row>
  </sheetData>`;
  const want = [
    '"HTS, ""full""",,Value ',
    "",
    "",
    `,inline${",".repeat(25)}x < y`,
    "TRUE,,#N/A",
    "a b & é 📦",
    "",
  ];
  assert.deepEqual((await read(one(rows, { texts }))).split("\r\n"), want);
  // The same with prefixes, comments and unescaped text.
  const prefixed = rows
    .replace(/<(\/?)(\w)/g, "<$1x:$2")
    .replace("x &lt; y", "<![CDATA[x < y]]>")
    .replace("<x:row>", '<!-- <x:row r="9"> --><x:row>');
  assert.deepEqual((await read(one(prefixed, { texts }))).split("\r\n"), want);
});

test("numbers are as written, without the noise of their writers, and dates are ISO dates", async () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yy;@"/><numFmt numFmtId="165" formatCode="0000.00.0000"/><numFmt numFmtId="166" formatCode="yyyy/mm/dd hh:mm:ss.000"/><numFmt numFmtId="167" formatCode="&quot;day &quot;#,##0.00_);[Red]\\(#,##0.00\\)"/><numFmt numFmtId="168" formatCode="h:mm"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 164, 165, 166, 167, 168, 22].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;
  const cells = [
    [0, "8471300100"],
    [0, "8.4713001E9"],
    [0, "244611.42000000001"],
    [0, "0.30000000000000004"],
    [0, "-12.5"],
    [1, "45366"],
    [2, "45366"],
    [3, "8471300100"],
    [4, "45366.5"],
    [5, "1234.5"],
    [6, "0.5"],
    [7, "45366.75"],
    [1, "59"],
    [1, "61"],
    [1, "-1"],
  ];
  const row = cells.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join("");
  const want =
    "8471300100,8471300100,244611.42,0.3,-12.5,2024-03-15,2024-03-15,8471300100,2024-03-15T12:00:00,1234.5,0.5,2024-03-15T18:00:00,1900-02-28,1900-03-01,-1\r\n";
  assert.equal(await read(one(`<sheetData><row>${row}</row></sheetData>`, { styles })), want);
  // Days are counted from 1904 in workbooks that came from old Macs; a date may be a text of its
  // own type.
  const mac = one(
    '<sheetData><row r="1"><c r="A1" s="1"><v>43904</v></c><c r="B1" t="d"><v>2024-03-15</v></c></row></sheetData>',
    { styles, properties: '<workbookPr date1904="1"/>' },
  );
  assert.equal(await read(mac), "2024-03-15,2024-03-15\r\n");
});

test("the sheet is Main Report, else the first in which core finds tariff numbers, else the first", async () => {
  const { readHistory } = await import(join(web, "dist/engine.js"));
  const [cover, data] = [
    sheet([["About this report"], ["Run by", "nobody"]]),
    sheet([["Title"], [], ["HTS Number - Full", "Value"], ["8471.30.0100", 5]]),
  ];
  const bare = sheet([
    ["a", "8471.30.0100"],
    ["b", "8703.23.01"],
    ["c", "4016.93.50.50"],
  ]);
  // Names that only core's table knows, numbers without dots, and cells with commas: core says what
  // these are, and no pattern beside it.
  const spanish = sheet([
    ["Subpartida", "Importe"],
    ["8703230110", 7],
  ]);
  const digits = sheet([
    ["x", "8471300100"],
    ["y, z", "8703230110"],
    ["w", "4016935050"],
  ]);
  // What speaks of tariffs and holds none.
  const words = sheet([["Tariff treatment, as we see it"], ["HTS questions go to the broker"]]);
  const rows = async (sheets) => {
    const { result } = await readHistory(new Blob([workbook({ sheets })]));
    return [
      result.counts.rows,
      result.answer.total.lines,
      result.layout.columns.map((c) => c.header).join(),
    ];
  };
  assert.deepEqual(await rows({ Data: data, " main report": bare, Cover: cover }), [3, 3, ","]);
  assert.deepEqual(await rows({ Cover: cover, "Q & A": data }), [1, 1, "HTS Number - Full,Value"]);
  assert.deepEqual(await rows({ Cover: cover, Sheet1: bare }), [3, 3, ","]);
  assert.deepEqual(await rows({ Words: words, Cover: cover, Hoja1: spanish, Data: data }), [
    1,
    1,
    "Subpartida,Importe",
  ]);
  assert.deepEqual(await rows({ Empty: sheet([]), Words: words, Digits: digits, Data: data }), [
    3,
    3,
    ",",
  ]);
  // Nothing is found anywhere: the first sheet, whose columns a person may name.
  await assert.rejects(
    rows({ Cover: cover, Other: words }),
    (error) =>
      error.code === "no-hts-column" &&
      /About this report|Run by/.test(JSON.stringify(error.layout)),
  );
});

test("a sheet that is longer than the rows that are looked at can be passed over or taken", async () => {
  const long = sheet(Array.from({ length: 45 }, (_, i) => [`note ${i}`]));
  const bytes = workbook({ sheets: { Notes: long, Data: sheet([["HTS"], ["8471.30.0100"]]) } });
  const looked = [];
  const choose = async (holds) => {
    let text = "";
    for await (const piece of xlsxRows(new Blob([bytes]), holds)) text += Buffer.from(piece);
    return text;
  };
  const data = await choose((rows) => {
    looked.push(Buffer.from(rows).toString());
    return looked.at(-1).startsWith("HTS");
  });
  assert.equal(data, "HTS\r\n8471.30.0100\r\n");
  // The first thirty rows and none of what follows in the same piece.
  assert.equal(looked[0], Array.from({ length: 30 }, (_, i) => `note ${i}\r\n`).join(""));
  assert.equal((await choose(() => true)).split("\r\n").length, 46);
});

test("a large sheet comes in pieces that are cut anywhere", async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [
    `ABC-${i}`,
    `Café ${i} "x", ${"y".repeat(i % 50)}`,
    i,
  ]);
  const bytes = one(sheet(rows));
  let pieces = 0;
  for await (const piece of xlsxRows(new Blob([bytes]), whole)) {
    pieces++;
    assert.ok(piece.length < 400_000, `${piece.length} bytes`);
  }
  assert.ok(pieces > 10);
  assert.equal(
    await read(bytes),
    rows.map(([a, b, c]) => `${a},"${b.replaceAll('"', '""')}",${c}\r\n`).join(""),
  );
  // Stored, with a comment at the end and capital letters.
  const stored = zip(
    Object.fromEntries(
      Object.entries(parts({ sheets: { x: sheet(rows) } })).map(([name, text]) => [
        name.replace("sheet1", "Sheet1"),
        text,
      ]),
    ),
    { store: true, comment: "made by hand" },
  );
  assert.equal((await read(stored)).length, (await read(bytes)).length);
});

test("reading can be given up", async () => {
  const stop = new AbortController();
  const bytes = one(sheet(Array.from({ length: 30_000 }, (_, i) => [`ABC-${i}`, i])));
  await assert.rejects(
    async () => {
      for await (const piece of xlsxRows(new Blob([bytes]), whole, stop.signal))
        if (piece) stop.abort();
    },
    { name: "AbortError" },
  );
});
