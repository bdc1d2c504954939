/**
 * Serves a folder on this machine only, under the policy that its pages promise to run under:
 * `node serve.mjs FOLDER PORT`. Where the port is taken, the next one that is free serves.
 */
import { serve } from "../../web/test/helpers/server.mjs";
import { POLICY } from "../../web/site/layout.mjs";

const [folder, port] = process.argv.slice(2);

// Workers are under the policy of their own script, so scripts carry it as well as pages.
const headers = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

async function listen(first) {
  for (let next = first; next <= Math.min(first + 50, 65_535); next++) {
    try {
      return await serve(folder, { port: next, headers });
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`port ${first} and the fifty after it are taken; choose another with --port`);
}

const { url } = await listen(Number(port));
console.log(`Center Finder is at ${url} (Ctrl-C ends it)`);
