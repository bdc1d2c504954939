/** `readHistory` of the engine where there is no worker: in Node, in place. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { web } from "./helpers/paths.mjs";
import { FILE, many } from "./helpers/history-files.mjs";

const { readHistory } = await import(join(web, "dist/engine.js"));
const centers = (answer) => answer.centers.map((c) => [c.center.id, c.sum.lines]);

test("a blob is read, and asked for another edition, importer and time", async () => {
  const history = await readHistory(new Blob([FILE]));
  assert.deepEqual(centers(history.result.answer), [
    ["CEE003", 3],
    ["CEE001", 2],
  ]);
  assert.deepEqual(centers(await history.answer("cee", { importer: "98-7654321" })), [
    ["CEE001", 1],
  ]);
  assert.equal((await history.answer("iic-2012")).edition, "iic-2012");
  assert.match(await history.summaryCsv(), /^By,Code/);
  assert.match(await history.unreadCsv(), /\r\n7,exponent,/);
  assert.equal(
    (await history.appeal({})).parts.find((p) => p.code === "current-center").values[0],
    "Pharmaceuticals, Health & Chemicals (CEE001)",
  );
  history.close();
  await assert.rejects(history.answer());
});

test("the filter and the mapping that are given count for the first answer", async () => {
  const { result } = await readHistory(new Blob([FILE]), { filter: { until: "2024-01" } });
  assert.deepEqual(centers(result.answer).sort(), [
    ["CEE001", 1],
    ["CEE003", 1],
  ]);
  const mapped = await readHistory(new Blob(["a,b\n8703.23.01,3004.90.92\n"]), {
    mapping: { hts: 1 },
    scope: {
      name: "Ours",
      csv: "from,to,center,also,when,basis,source,note\n3004,3004,CEE010,,,,our list,\n",
    },
  });
  assert.deepEqual(centers(mapped.result.answer), [["CEE010", 1]]);
});

test("the annotated file is the same in whatever pieces the file comes, and its lines too", async () => {
  const text = many(30_000).replace("8703.23.0110", "3004.90.9200");
  const history = await readHistory(new Blob([text]));
  const out = await new Response(history.annotate()).text();
  assert.equal(out.split("\r\n").length, text.split("\r\n").length);
  assert.equal(
    out
      .split("\r\n")
      .filter(
        (line) =>
          line.endsWith(",3004,CEE001,operational,goods") ||
          line.endsWith(",3004,CEE001,stated,goods"),
      ).length,
    1,
  );
  const lines = await history.lines("3004");
  assert.deepEqual([lines.rows.length, lines.more, lines.rows[0].line], [1, false, 2]);
  const first = await history.lines("8703", 2);
  assert.deepEqual(
    [first.rows.map((r) => r.line), first.more, first.header[0]],
    [[3, 4], true, "Importer Name"],
  );
});

test("lines are those of the filter: the one that is given, or the one that the file was read with", async () => {
  const rows = (found) => found.rows.map((r) => r.line);
  const history = await readHistory(new Blob([FILE]));
  assert.deepEqual(rows(await history.lines("8703")), [2, 5]);
  assert.deepEqual(rows(await history.lines("8703", 9, { from: "2024-02" })), [5]);
  assert.deepEqual(rows(await history.lines("3004", 9, { importer: "98-7654321" })), [8]);
  assert.deepEqual(rows(await history.lines("8703", 9, { importer: "98-7654321" })), []);
  assert.deepEqual(
    rows(
      await (await readHistory(new Blob([FILE]), { filter: { until: "2024-01" } })).lines("8703"),
    ),
    [2],
  );
  await assert.rejects(history.lines("87"), { code: "no-such-heading" });
});

test("lines with quotes, line breaks and UTF-16 are cut as the file has them", async () => {
  const text =
    '\ufeffHTS\tName\r\n8703.23.01\t"a ""b""\r\nc"\r\n3004.90.92\td\r\n8703.23.01\te\r\n';
  const wide = Buffer.from(text, "utf16le");
  const history = await readHistory(new Blob([wide]));
  assert.deepEqual((await history.lines("8703")).rows, [
    { line: 2, cells: ["8703.23.01", 'a "b"\r\nc'] },
    { line: 5, cells: ["8703.23.01", "e"] },
  ]);
});

test("a stream is read once, and says so when it is to be annotated", async () => {
  const history = await readHistory(new Blob([FILE]).stream());
  assert.equal(history.result.counts.rows, 7);
  assert.throws(() => history.annotate(), { code: "read-once" });
});

test("it can be ended, before and while it reads", async () => {
  await assert.rejects(readHistory(new Blob([FILE]), { signal: AbortSignal.abort() }), {
    name: "AbortError",
  });
  const stop = new AbortController();
  const big = new Blob(Array(60).fill(many(20_000)));
  await assert.rejects(readHistory(big, { signal: stop.signal, onProgress: () => stop.abort() }), {
    name: "AbortError",
  });
});

test("errors have their codes, and a file without tariff numbers shows its columns", async () => {
  await assert.rejects(readHistory(new Blob([""])), { code: "not-a-table" });
  await assert.rejects(readHistory(new Blob(["PK\x03\x04"])), (error) =>
    error.code.startsWith("xlsx-"),
  );
  await assert.rejects(
    readHistory(new Blob(["what,worth\nred,5\n"])),
    (error) =>
      error.code === "no-hts-column" &&
      error.layout.columns.map((c) => c.header).join() === "what,worth",
  );
});
