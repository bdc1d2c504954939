// The reader needs no page. It works in Node, in a browser and in a worker.
import { openAsBlob } from "node:fs";
import { readHistory } from "center-finder/engine";

const history = await readHistory(await openAsBlob("history.csv"), {
  mapping: { hts: 5 }, // if the names of the columns do not say it; the first is 0
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
