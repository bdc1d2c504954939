/** The iframe form gives its answers to the page around it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ajv, isMessage } from "./helpers/frame-schema.mjs";
import { FILE } from "./helpers/history-files.mjs";
import { portal, tool, visit, told, routed, isReady, settle } from "./helpers/frame.mjs";

test("a portal that allows no WebAssembly gets the answer of the frame, and every message fits the schema", async () => {
  const host = await visit({ value: "7013", views: "goods", edition: "cee" });
  const detail = await routed(host, "CEE009");
  assert.equal(detail.value, "7013");
  assert.equal((await told(host, "ready")).edition, "cee");
  await host.evaluate(() => frame.set({ value: "parts" }));
  await told(host, "question");
  await host.evaluate(() => frame.set({ value: "8500" }));
  assert.equal((await told(host, "error")).value, "8500");
  assert.equal(await host.evaluate(() => frame.state()), "value=8500");
  const messages = await host.evaluate(() => raw);
  assert.deepEqual([...new Set(messages.map((m) => m.origin))], [tool.url]);
  for (const { data } of messages)
    assert.ok(
      isMessage(data),
      `${JSON.stringify(data).slice(0, 200)}: ${ajv.errorsText(isMessage.errors)}`,
    );
  assert.deepEqual([...new Set(messages.map((m) => m.data.event))].sort(), [
    "answer",
    "error",
    "height",
    "question",
    "ready",
    "state",
  ]);
  assert.deepEqual(await host.evaluate(() => violations), []);
  assert.deepEqual(host.problems, []);
});

test("an import history is read in the frame, and the page around it gets the sums and no row", async () => {
  const host = await visit({ views: "history" });
  await isReady(host);
  await host.inner
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "history.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  const { answer, counts } = await told(host, "history-answer");
  assert.deepEqual([counts.rows, counts.goods, counts.unread], [7, 5, 1]);
  assert.deepEqual(
    answer.measures.map((m) => [m.measure, m.center?.id]),
    [
      ["entries", "CEE003"],
      ["lines", "CEE003"],
      ["value", "CEE001"],
    ],
  );
  assert.equal((await told(host, "history-progress")).total, FILE.length);
  const messages = await host.evaluate(() => raw);
  for (const { data } of messages)
    assert.ok(
      isMessage(data),
      `${JSON.stringify(data).slice(0, 200)}: ${ajv.errorsText(isMessage.errors)}`,
    );
  assert.doesNotMatch(JSON.stringify(messages), /E000000|8703\.?23/);
  // A column that is not there is an error that the page around the frame hears of.
  await host.inner
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "other.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\nx,y\n") });
  await told(host, "error", (detail) => detail.code === "no-hts-column");
  assert.deepEqual([await host.evaluate(() => violations), host.problems], [[], []]);
});

test("what the host says before the frame has loaded, or long after, arrives", async () => {
  const page = await visit({ views: "goods" });
  await page.evaluate(() => frame.set({ value: "7013" }));
  await routed(page, "CEE009");
  // A second listener on a frame that has said all it had to say.
  await settle(page);
  const late = await page.evaluate(async () => {
    const { embed } = await import("/center-finder-frame.js");
    return embed(document.querySelector("iframe")).state();
  });
  assert.equal(late, "value=7013");
  // A frame on the portal's own origin.
  const same = await page.evaluate(async () => {
    const { embed, frameUrl } = await import("/center-finder-frame.js");
    const iframe = document.createElement("iframe");
    iframe.src = frameUrl("/frame.html", { edition: "iic-2012" });
    document.body.append(iframe);
    const early = await embed(iframe).state();
    return [early, await embed(iframe).state()];
  });
  assert.deepEqual(same, ["edition=iic-2012", "edition=iic-2012"]);
  assert.deepEqual(page.problems, []);
});

test("on its own, outside a frame, the page works and sends no message", async () => {
  const page = await portal.open("/portal-other.html", { ready: false });
  await page.goto(`${tool.url}/frame.html?value=7013&origin=${encodeURIComponent(tool.url)}`);
  await page.evaluate(() => addEventListener("message", () => (globalThis.heard = true)));
  await page.locator("article.card").filter({ hasText: "CEE009" }).waitFor();
  await settle(page);
  assert.equal(await page.evaluate(() => globalThis.heard), undefined);
  assert.deepEqual(page.problems, []);
});
