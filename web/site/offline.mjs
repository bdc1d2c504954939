/** Completes the service worker, which keeps the files of one build for use without a network. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const template = join(dirname(fileURLToPath(import.meta.url)), "sw.js");

/** Files that no page of the site loads or links to, and the worker itself. */
const LEFT_OUT = /^(sw\.js$|types\/|LICENSE|slim\.js$|integrity\.json$)|\.d\.ts$|\.classic\.js$/;

const sha256 = (content, encoding) => createHash("sha256").update(content).digest(encoding);

/** The script of the service worker with the hash of every file that it keeps. */
export function serviceWorker(folder, files) {
  const hashes = Object.fromEntries(
    files
      .filter((file) => !LEFT_OUT.test(file))
      .map((file) => [file, `sha256-${sha256(readFileSync(join(folder, file)), "base64")}`]),
  );
  const version = sha256(JSON.stringify(hashes), "hex").slice(0, 16);
  return readFileSync(template, "utf8")
    .replace("const FILES = {};", `const FILES = ${JSON.stringify(hashes, null, 1)};`)
    .replace("VERSION_OF_THE_FILES", version);
}
