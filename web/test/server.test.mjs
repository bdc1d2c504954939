import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "./helpers/server.mjs";

let base;
let served;
before(async () => {
  base = mkdtempSync(join(tmpdir(), "center-finder-server-"));
  writeFileSync(join(base, "a b.wasm"), "in");
  served = await serve(base, { headers: { "x-content-type-options": "nosniff" } });
});
after(async () => {
  await served.close();
  rmSync(base, { recursive: true });
});

/** A path as it stands, which `fetch` would normalize. */
const ask = (path, method = "GET") =>
  new Promise((done, failed) => {
    request(`${served.url}/`, { path, method }, (response) => {
      response.resume();
      done(response);
    })
      .on("error", failed)
      .end();
  });

test("a file comes with its type and the headers that were asked for", async () => {
  const { statusCode, headers } = await ask("/a%20b.wasm");
  assert.equal(statusCode, 200);
  assert.equal(headers["content-type"], "application/wasm");
  assert.equal(headers["x-content-type-options"], "nosniff");
});

test("no path leads out of the folder, and none ends the server", async () => {
  const out = join("..", tmpdir().slice(1));
  for (const path of ["/../x", "/%2e%2e/x", "/..%2fx", "/%zz", "/%ff", "/missing", `/../../${out}`])
    assert.equal((await ask(path)).statusCode, 404, path);
  assert.equal((await ask("/a%20b.wasm")).statusCode, 200);
});

test("nothing but reading is answered", async () => {
  assert.equal((await ask("/a%20b.wasm", "HEAD")).statusCode, 200);
  for (const method of ["POST", "PUT", "DELETE"])
    assert.equal((await ask("/a%20b.wasm", method)).statusCode, 405, method);
});

test("only this machine is listened to, and a port that is taken is an error", async () => {
  assert.match(served.url, /^http:\/\/127\.0\.0\.1:\d+$/);
  const port = Number(new URL(served.url).port);
  await assert.rejects(serve(base, { port }), { code: "EADDRINUSE" });
});
