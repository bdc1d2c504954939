/** Neither side of the iframe form believes messages of others. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { portal, tool, visit, open, told, routed, settle } from "./helpers/frame.mjs";

for (const [name, given] of [
  ["another origin", "http://127.0.0.1:9"],
  ["*", "*"],
  ["null", "null"],
  ["an origin with a path", (page) => `${page}/portal`],
  ["a script", "javascript:alert(1)"],
  ["nothing", ""],
]) {
  test(`with ${name} as origin, the page around the frame is told nothing and the frame works`, async () => {
    const page = await open(
      `${tool.url}/frame.html?value=7013&origin=${encodeURIComponent(typeof given === "function" ? given(portal.server.url) : given)}`,
    );
    await page
      .frameLocator("iframe")
      .locator("article.card")
      .filter({ hasText: "CEE009" })
      .waitFor();
    await settle(page);
    assert.deepEqual(await page.evaluate(() => raw), []);
    // Nor is it listened to.
    await page.evaluate(
      (to) =>
        document
          .querySelector("iframe")
          .contentWindow.postMessage(
            { type: "center-finder/1", command: "set", parameters: { value: "8703" } },
            to,
          ),
      tool.url,
    );
    await settle(page);
    assert.equal(
      await page
        .frames()[1]
        .evaluate(() => document.querySelector("center-finder").getAttribute("value")),
      "7013",
    );
  });
}

test("the frame listens to its parent alone: the same message from another window of the right origin is ignored", async () => {
  const page = await visit({ value: "7013" });
  await routed(page, "CEE009");
  // A second frame, of the portal's own origin, is no parent.
  await page.evaluate(async () => {
    const other = document.createElement("iframe");
    other.src = "/portal-other.html";
    document.body.append(other);
    await new Promise((done) => other.addEventListener("load", done));
  });
  const second = page.frames().at(-1);
  await second.evaluate(
    (to) =>
      parent.document
        .querySelector("iframe")
        .contentWindow.postMessage(
          { type: "center-finder/1", command: "set", parameters: { value: "8703" } },
          to,
        ),
    tool.url,
  );
  await settle(page);
  assert.equal(
    await page
      .frames()[1]
      .evaluate(() => document.querySelector("center-finder").getAttribute("value")),
    "7013",
  );
  await page.evaluate(() => frame.set({ value: "8703" }));
  await routed(page, "CEE003");
});

test("the host's few lines ignore messages of another origin and of another window", async () => {
  const page = await visit({ value: "7013" });
  await routed(page, "CEE009");
  await told(page, "height", ({ height }) => height > 1000);
  await settle(page);
  const before = await page.evaluate(() => [told.length, document.querySelector("iframe").height]);
  const forged = { type: "center-finder/1", event: "height", detail: { height: 9999 } };
  // From the portal's own window; and from a second frame of the right origin, which is not the one
  // that is embedded.
  await page.evaluate((message) => postMessage(message, "*"), forged);
  await page.evaluate((src) => {
    const other = document.createElement("iframe");
    other.src = src;
    document.body.append(other);
  }, `${tool.url}/frame.html`);
  await page.waitForFunction(() => frames.length === 2);
  const second = page.frames().at(-1);
  await second.waitForLoadState();
  await second.evaluate((message) => parent.postMessage(message, "*"), forged);
  await settle(page);
  assert.deepEqual(
    await page.evaluate(() => [told.length, document.querySelector("iframe").height]),
    before,
  );
  // The same message from the right window counts.
  await page.frames()[1].evaluate((message) => parent.postMessage(message, "*"), forged);
  await page.waitForFunction(() => document.querySelector("iframe").height === "9999");
});

test("a page that navigates the frame elsewhere is not believed", async () => {
  const page = await visit({ value: "7013" });
  await routed(page, "CEE009");
  const answers = () => page.evaluate(() => told.filter(([name]) => name === "answer").length);
  const count = await answers();
  await page.evaluate(() => (document.querySelector("iframe").src = "/portal-other.html"));
  await page.frames()[1].waitForURL(/portal-other/);
  await page
    .frames()[1]
    .evaluate(() =>
      parent.postMessage(
        { type: "center-finder/1", event: "answer", detail: { kind: "routing" } },
        "*",
      ),
    );
  await settle(page);
  assert.equal(await answers(), count);
});
