import Papa from "papaparse";
import { answer, counter } from "./count.mjs";

answer(
  (file, table) =>
    new Promise((resolve, reject) => {
      const count = counter(table);
      Papa.parse(file, {
        chunkSize: 1 << 20,
        chunk: ({ data }) => {
          for (const row of data) count.row(row);
        },
        complete: () => resolve(count.result()),
        error: reject,
      });
    }),
);
