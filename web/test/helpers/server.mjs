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
 * `headers` are sent with everything; `pack` is applied to every body; `log` has every request that
 * came. `cargo xtask serve` serves with it too: on a fixed `port`.
 */
export async function serve(root, options = {}) {
  const { pages = {}, missing = [], csp, headers = {}, pack = (body) => body, port = 0 } = options;
  const log = [];
  const server = createServer(async (request, response) => {
    log.push(request.url);
    if (!["GET", "HEAD"].includes(request.method)) {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    try {
      const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
      const name = path.endsWith("/") ? `${path}index.html` : path;
      if (missing.includes(name)) throw new Error("missing on purpose");
      const body = pages[name] ?? (await readFile(join(root, name)));
      response.writeHead(200, {
        "content-type": TYPES[extname(name)] ?? "application/octet-stream",
        "cache-control": "max-age=600",
        ...(csp && name.endsWith(".html") ? { "content-security-policy": csp } : {}),
        ...headers,
      });
      response.end(pack(body));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening, failed) => {
    server.once("error", failed).listen(port, "127.0.0.1", listening);
  });
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
