import { inferSchema, initParser } from "udsv";
import { answer, counter } from "./count.mjs";

answer(async (file, table) => {
  const count = counter(table);
  let parser;
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (!parser) {
      const schema = inferSchema(value);
      // It keeps the header to itself.
      count.row(schema.cols.map((c) => c.name));
      parser = initParser(schema);
    }
    parser.chunk(value, parser.stringArrs, count.row);
  }
  parser.end();
  return count.result();
});
