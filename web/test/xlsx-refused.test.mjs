/** What is no workbook, or means no good, is refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { parts, sheet, workbook, zip } from "./helpers/workbook.mjs";
import { read, one, refused } from "./helpers/xlsx-reader.mjs";

test("what is no workbook is refused with a code", async () => {
  const bytes = one(sheet([["HTS"], ["8471.30.0100"]]));
  await refused(Buffer.alloc(0), "xlsx-broken");
  await refused(Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "xlsx-broken");
  await refused(zip({ "readme.txt": "hello" }), "xlsx-broken");
  await refused(workbook({ sheets: {} }), "xlsx-no-sheet");
  const ole = Buffer.alloc(4_096);
  ole.writeUInt32BE(0xd0cf11e0, 0);
  await refused(ole, "xlsx-broken");
  ole.write("EncryptedPackage", 1_100, "utf16le");
  await refused(ole, "xlsx-protected");
  await refused(
    zip(parts({ sheets: { a: "" } }), { change: (entry) => (entry.flags = 1) }),
    "xlsx-protected",
  );
  // Torn anywhere, it is broken; and it never hangs.
  for (let end = 0; end < bytes.length; end += 7)
    await refused(bytes.subarray(0, end), "xlsx-broken");
  await refused(
    one("<sheetData><row r='1'><c r='A1' t='s'><v>7</v></c></row></sheetData>"),
    "xlsx-broken",
  );
  await refused(one("<sheetData><row r='2'/><row r='2'/></sheetData>"), "xlsx-broken");
  await refused(
    one("<sheetData><row><c r='B1'><v>1</v></c><c r='B1'><v>1</v></c></row></sheetData>"),
    "xlsx-broken",
  );
  await refused(
    zip({
      ...parts({ sheets: { a: "" } }),
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>",
    }),
    "xlsx-broken",
  );
  await refused(
    zip({
      ...parts({ sheets: { a: "" } }),
      "xl/worksheets/sheet1.xml": '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>',
    }),
    "xlsx-broken",
  );
});

test("bytes that were changed anywhere give rows or an error with a code", async () => {
  const bytes = one(sheet(Array.from({ length: 40 }, (_, i) => [`ABC-${i}`, "8471.30.0100", i])), {
    texts: "<si><t>a</t></si>",
  });
  let [state, read_, broken] = [1, 0, 0];
  const random = (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % n;
  };
  for (let round = 0; round < 400; round++) {
    const copy = Buffer.from(bytes);
    for (let i = 0; i <= random(3); i++) copy[random(copy.length)] = random(256);
    await read(copy).then(
      () => read_++,
      (error) => {
        assert.match(error.code ?? error.stack, /^xlsx-/);
        broken++;
      },
    );
  }
  assert.ok(read_ > 20 && broken > 20, `${read_} were read, ${broken} were not`);
});

test("bombs are refused before they fill the memory", async () => {
  // A hundred megabytes in a hundred kilobytes: in the sheet, as one endless cell, as rows without
  // end, in the shared texts, in a small part.
  const space = Buffer.alloc(1 << 20, " ");
  const bomb = (name, before, after, fill = space, count = 100) => {
    const packed = deflateRawSync(
      Buffer.concat([
        Buffer.from(before),
        ...Array(count).fill(Buffer.from(fill)),
        Buffer.from(after),
      ]),
    );
    const all = {
      ...parts({ sheets: { a: sheet([["x"]]) }, texts: "<si><t>a</t></si>" }),
      [name]: packed,
    };
    // The part's size is a lie, as it is in real ones.
    return zip(all, {
      store: true,
      change: (entry) => entry.name === name && Object.assign(entry, { method: 8, size: 1 }),
    });
  };
  const bombs = [
    bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "</sheetData></worksheet>"),
    bomb(
      "xl/worksheets/sheet1.xml",
      "<worksheet><sheetData><row><c t='str'><v>",
      "</v></c></row></sheetData></worksheet>",
    ),
    bomb(
      "xl/worksheets/sheet1.xml",
      "<worksheet><sheetData>",
      "</sheetData></worksheet>",
      "<row></row>".repeat(95_325),
    ),
    bomb("xl/sharedStrings.xml", "<sst>", "</sst>", "<si><t>abc</t></si>".repeat(50_000), 75),
    bomb("xl/workbook.xml", "<workbook>", "</workbook>", space, 20),
  ];
  for (const bytes of bombs) {
    assert.ok(bytes.length < 1e6, `${bytes.length} bytes`);
    let most = 0;
    const held = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const before = held();
    const watch = setInterval(() => (most = Math.max(most, held() - before)), 1);
    await refused(bytes, "xlsx-too-large").finally(() => clearInterval(watch));
    assert.ok(most < 250e6, `${Math.round(most / 1e6)} MB were held`);
  }
});
