// What every CSV library has to do by hand: one line of goods counts once, for the Center of its
// heading.

/** Counts rows that follow each other; `table` maps a heading to its Center. */
export function counter(table) {
  let [rows, last, at] = [0, "", undefined];
  const centers = {};
  return {
    row(cells) {
      if (at === undefined) {
        at = [
          "Filer Code",
          "Entry Summary Number",
          "Entry Summary Line Number",
          "HTS Number - Full",
        ].map((name) => cells.indexOf(name));
        return;
      }
      const hts = cells[at[3]];
      if (!hts) return;
      rows++;
      const center = table[hts.slice(0, 4)];
      if (!center) return;
      const line = `${cells[at[0]]}${cells[at[1]]}/${cells[at[2]]}`;
      if (line === last) return;
      last = line;
      centers[center] = (centers[center] ?? 0) + 1;
    },
    result: () => ({ rows, centers }),
  };
}

/** Answers the page's one question: a file and a table in, the count and its time out. */
export function answer(read) {
  addEventListener("message", async ({ data: { file, table } }) => {
    try {
      const start = performance.now();
      const result = await read(file, table);
      postMessage({ ...result, ms: performance.now() - start });
    } catch (error) {
      postMessage({ error: String(error?.stack ?? error) });
    }
  });
}
