/**
 * `integrity.json`: the hash of every shipped file, as `integrity` attributes, import maps and
 * `fetch` want it.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const hash = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/** Files that no page loads need no hash. */
const loaded = (file) => /\.(js|css|wasm|bin|html)$/.test(file);

export function integrity(dist, files) {
  const hashes = Object.fromEntries(
    files.filter(loaded).map((file) => [file, hash(readFileSync(join(dist, file)))]),
  );
  writeFileSync(join(dist, "integrity.json"), `${JSON.stringify(hashes, null, 2)}\n`);
}
