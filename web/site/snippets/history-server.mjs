// The reader without a page: here in Node, and the same in a browser or a worker.
import { openAsBlob } from "node:fs";
import { readHistory } from "center-finder/engine";

const history = await readHistory(await openAsBlob("history.csv"), {
  mapping: { hts: 5 }, // where the names of columns do not say it; columns count from 0
  onProgress: ({ rows }) => console.error(rows),
});
const { counts, answer } = history.result;
console.log(counts.rows, counts.goods, counts.attached, counts.unread);
console.log(answer.marks.current?.id ?? "no mark of a Center");

const february = await history.answer("cee", { from: "2024-02", until: "2024-02" });
console.log(february.total.value, february.centers[0].center.id);

console.log(await history.unreadCsv());
console.log(await new Response(history.annotate()).text());
history.close();
