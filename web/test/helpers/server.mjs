/**
 * A static server on a free port of 127.0.0.1, with the types that modules and wasm need and, where
 * a test asks for it, a policy.
 */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/**
 * `pages` are made-up pages by path; `missing` paths answer 404; `csp` is sent with every page;
 * `log` has every request that came. A test whose pages change gives an `age` of 0 seconds, for
 * which a browser may keep them.
 */
export async function serve(root, { pages = {}, missing = [], csp, age = 600 } = {}) {
  const log = [];
  const server = createServer(async (request, response) => {
    log.push(request.url);
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    const name = path.endsWith("/") ? `${path}index.html` : path;
    try {
      if (missing.includes(name)) throw new Error("missing on purpose");
      const body = pages[name] ?? (await readFile(join(root, name)));
      response.writeHead(200, {
        "content-type": TYPES[extname(name)] ?? "application/octet-stream",
        "cache-control": `max-age=${age}`,
        ...(csp && name.endsWith(".html") ? { "content-security-policy": csp } : {}),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    log,
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}
