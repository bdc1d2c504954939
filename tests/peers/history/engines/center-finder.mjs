// Our reader. It finds the columns itself and also sums entries, values, headings, ports, months
// and importers.
import init, { History } from "/pkg/center_finder_history.js";
import { answer } from "./count.mjs";

/**
 * Bytes of a piece, and how many are read ahead: getting them from the disk takes longer than
 * reading them.
 */
const PIECE = 4 << 20;
const AHEAD = 2;

answer(async (file) => {
  const pieces = [];
  let at = 0;
  const fetchMore = () => {
    for (; at < file.size && pieces.length < AHEAD; at += PIECE)
      pieces.push(file.slice(at, at + PIECE).arrayBuffer());
  };
  fetchMore();
  await init({ module_or_path: "/pkg/center_finder_history_bg.wasm" });
  const history = new History("cee");
  while (pieces.length > 0) {
    const bytes = new Uint8Array(await pieces.shift());
    fetchMore();
    history.push(bytes);
  }
  const { counts, answer: told } = history.finish();
  return {
    rows: counts.rows,
    centers: Object.fromEntries(told.centers.map((c) => [c.center.id, c.sum.lines])),
  };
});
