/**
 * The packed package in bundlers, each with as little configuration as it needs, loaded in
 * Chromium.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { answers, expected, reads, NUMBER, WORDS } from "./answers.mjs";
import { stage } from "./browser.mjs";
import { call } from "./place.mjs";

const numbers = { number: expected.number, words: expected.words };
const here = stage("vite", "webpack", "esbuild", "rollup", "worker");
const vite = (...args) => [here.place.tool("vite/bin/vite.js"), ...args];

/**
 * Opens a page, asks its element for a number and for words, and gives it a history, which a worker
 * reads.
 */
async function finds(url) {
  const page = await here.open(url);
  await answers(page);
  assert.equal(await reads(page), 1, "a worker reads histories");
  assert.deepEqual(page.problems, []);
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

test("Vite builds it, and the bundle answers", async () => {
  const cwd = here.place.project("vite");
  await call(process.execPath, vite("build"), { cwd });
  const assets = readdirSync(join(cwd, "dist/assets"));
  for (const name of ["center-finder-numbers", "center-finder-full", "center-finder-words"])
    assert.ok(
      assets.some((file) => new RegExp(`^${name}-[\\w-]{8}\\.(wasm|bin)$`).test(file)),
      `${name} among ${assets}`,
    );
  await finds(`${await here.serve(join(cwd, "dist"))}/`);
});

test("Vite's development server serves it, and it answers", async () => {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    vite("--host", "127.0.0.1", "--port", String(port), "--strictPort"),
    { cwd: here.place.project("vite"), stdio: ["ignore", "pipe", "pipe"] },
  );
  try {
    let told = "";
    await new Promise((ready, fail) => {
      const hear = (data) => {
        told += data;
        if (told.includes("ready in")) ready();
      };
      server.stdout.on("data", hear);
      server.stderr.on("data", hear);
      server.on("exit", () => fail(new Error(told)));
    });
    await finds(`http://127.0.0.1:${port}/`);
  } finally {
    server.kill();
  }
});

test("webpack builds it without a word of configuration, and the bundle answers", async () => {
  const cwd = here.place.project("webpack");
  await call(process.execPath, ["build.mjs"], { cwd });
  await finds(`${await here.serve(cwd)}/`);
});

test("esbuild builds slim with the files by their loader, and the bundle answers", async () => {
  const cwd = here.place.project("esbuild");
  await call(process.execPath, ["build.mjs"], { cwd });
  await finds(`${await here.serve(cwd)}/`);
});

test("Rollup builds it with the plugin for addresses, and the bundle answers", async () => {
  const cwd = here.place.project("rollup");
  await call(
    process.execPath,
    [here.place.tool("rollup/dist/bin/rollup"), "--config", "--silent"],
    { cwd },
  );
  await finds(`${await here.serve(cwd)}/`);
});

test("a Web Worker that a bundler has made has the engine and the words", async () => {
  const cwd = here.place.project("worker");
  await call(process.execPath, vite("build"), { cwd });
  const page = await here.open(`${await here.serve(join(cwd, "dist"))}/`);
  await page.waitForFunction(() => globalThis.ask);
  assert.deepEqual(
    await page.evaluate((question) => ask(question), { number: NUMBER, words: WORDS }),
    numbers,
  );
  assert.deepEqual(page.problems, []);
});
