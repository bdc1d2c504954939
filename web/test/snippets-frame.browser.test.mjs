/** The snippets of the docs on the iframe form do what their pages say. */
import assert from "node:assert/strict";
import {
  FRESH,
  header,
  html,
  logged,
  open,
  pages,
  quiet,
  root,
  server,
} from "./helpers/portal.mjs";
import { serve } from "./helpers/server.mjs";
import { tests, text } from "./helpers/snippets.mjs";

const CASES = {
  "iframe.html": async (t) => {
    // The two origins of the snippet are two ports here; what is tested is all else.
    const tool = await serve(root);
    t.after(() => tool.close());
    const body = text("iframe.html")
      .replace("https://tools.example.com", tool.url)
      .replace(encodeURIComponent("https://portal.example.com"), encodeURIComponent(server.url));
    assert.notEqual(body, text("iframe.html"));
    const page = await open(t, body, { scripts: { "/iframe.mjs": text("iframe.mjs") } });
    await logged(page, "7013 CEE009");
    assert.ok(Number(await page.locator("iframe").getAttribute("height")) > 600);
  },
  "policy-frame.txt": async (t) => {
    const tool = await serve(root);
    t.after(() => tool.close());
    const csp = header("policy-frame.txt").replace("https://tools.example.com", tool.url);
    const portal = await serve(root, { pages, csp, headers: FRESH });
    t.after(() => portal.close());
    pages["/framed.html"] = html(
      text("iframe.html")
        .replace("https://tools.example.com", tool.url)
        .replace(encodeURIComponent("https://portal.example.com"), encodeURIComponent(portal.url)),
    );
    pages["/iframe.mjs"] = text("iframe.mjs");
    const page = await open(t, "");
    await page.goto(`${portal.url}/framed.html`);
    await logged(page, "7013 CEE009");
    quiet(page);
  },
  "iframe-plain.mjs": async (t) => {
    const tool = await serve(root);
    t.after(() => tool.close());
    const page = await open(
      t,
      `<iframe title="Center Finder" src="${tool.url}/center-finder/frame.html?value=7013&origin=${encodeURIComponent(server.url)}"></iframe><script type="module" src="/plain.mjs"></script>`,
      { scripts: { "/plain.mjs": text("iframe-plain.mjs") } },
    );
    await logged(page, "routing 7013");
    await page.waitForFunction(() => Number(document.querySelector("iframe").height) > 400);
  },
};
CASES["iframe.mjs"] = CASES["iframe.html"];

tests("frame", CASES);
