/**
 * One Chromium and servers for a file of packaging tests (playwright-core, as the tests of web/
 * have it).
 */
import { after, before } from "node:test";
import { newPage } from "../../web/test/helpers/browser.mjs";
import { serve } from "../../web/test/helpers/server.mjs";
import { place } from "./place.mjs";

export function stage(...templates) {
  const here = {};
  before(async () => {
    here.place = await place(...templates);
    here.servers = [];
  });
  after(async () => {
    await Promise.all((here.servers ?? []).map((server) => server.close()));
    here.place?.close();
  });
  /** Serves a folder; `csp` and `pages` as the server has them. */
  here.serve = async (folder, options) => {
    const server = await serve(folder, options);
    here.servers.push(server);
    return server.url;
  };
  /** Opens an address; what goes wrong on the page is noted. */
  here.open = async (url) => {
    const page = await newPage();
    page.problems = [];
    page.requests = [];
    page.made = [];
    page.on("worker", (worker) => page.made.push(worker.url()));
    page.on("pageerror", (error) => page.problems.push(String(error)));
    page.on(
      "console",
      (message) =>
        ["error", "warning"].includes(message.type()) && page.problems.push(message.text()),
    );
    page.on(
      "request",
      (request) =>
        !request.url().startsWith("data:") && page.requests.push(new URL(request.url()).pathname),
    );
    await page.goto(url);
    return page;
  };
  return here;
}
