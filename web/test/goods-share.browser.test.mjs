/** An answer is copied, linked, and told to the host. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, edition, enter, plain, seen, stage } from "./helpers/finder.mjs";

const here = stage({
  pages: {
    "/one.html": plain('<center-finder value="4202" views="goods"></center-finder>'),
    "/hostile.html": plain(
      '<center-finder value="&lt;img src=x onerror=alert(1)&gt;" permalink="javascript:alert(1)//" lang="&lt;b&gt;"></center-finder>',
    ),
  },
});

test("the switch changes the edition of the answer, which says which it is and that no list is known", async () => {
  const page = await here.open();
  await enter(page, "8703");
  await answered(page, "CEE003");
  await edition(page, "As proposed in early 2012");
  const text = await answered(page, "Industry Integration Centers");
  assert.match(text, /Automotive and Aerospace/);
  assert.match(text, /Only proposed/);
  assert.match(text, /No list of numbers is known for the 2012 industries/);
  assert.match(text, /Our reading/);
  assert.ok(!text.includes("IIC-"), "ids of ours are not shown as if they were CBP's");
  assert.equal(
    await page.evaluate(() => document.querySelector("center-finder").edition),
    "iic-2012",
  );
  await enter(page, "3004");
  assert.match(
    await answered(page, "Pharmaceuticals, Health and Chemicals"),
    /Open since Oct 20, 2011/,
  );
});

test("the copied text is the answer with its last line", async () => {
  const page = await here.open("/", { permissions: ["clipboard-read", "clipboard-write"] });
  await enter(page, "7013");
  await answered(page, "CEE009");
  await page.getByRole("button", { name: "Copy as text" }).click();
  await seen(page, "The answer is copied.");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of [
    "Industrial & Manufacturing Materials CEE009",
    "HQ H275806",
    "ACE decides.",
    "#value=7013",
  ])
    assert.ok(text.includes(part), part);
  assert.ok(!text.includes("Print"));
});

test("without permission to copy, the text is there to be copied by hand", async () => {
  const page = await here.open();
  await page.evaluate(() =>
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("no")) },
    }),
  );
  await enter(page, "7013");
  await answered(page, "CEE009");
  await page.getByRole("button", { name: "Copy as text" }).click();
  assert.match(await page.getByLabel("Copy this text").inputValue(), /CEE009[\s\S]*ACE decides\./);
});

test("a link reopens the same question", async () => {
  const page = await here.open();
  await edition(page, "As proposed in early 2012");
  await enter(page, "7013");
  await answered(page, "Industrial and Manufacturing Materials");
  const href = await page.getByRole("link", { name: "Link to this answer" }).getAttribute("href");
  const again = await here.open(new URL(href).pathname + new URL(href).hash);
  assert.match(await answered(again, "Industrial and Manufacturing Materials"), /early 2012/);
});

test("without permalink there is no link, and without other views there are no tabs", async () => {
  const page = await here.open("/one.html");
  await answered(page, "CEE008");
  assert.equal(await page.getByRole("link", { name: "Link to this answer" }).count(), 0);
  assert.equal(await page.getByRole("tab").count(), 0);
});

test("the element never touches the address", async () => {
  const page = await here.open("/one.html");
  await enter(page, "8703");
  await answered(page, "CEE003");
  assert.equal(new URL(page.url()).hash, "");
});

test("events bubble, leave the shadow root and carry the answer", async () => {
  const page = await here.open("/one.html");
  await answered(page, "CEE008");
  const list = await page.evaluate(() => events);
  assert.deepEqual(
    list.map((e) => e.name),
    ["ready", "answer"],
  );
  assert.ok(list.every((e) => e.composed && e.bubbles));
  assert.equal(list[1].detail.routing.center.id, "CEE008");
  assert.equal(list[1].detail.edition, "cee");
});

test("attributes and properties mirror each other", async () => {
  const page = await here.open("/one.html");
  await answered(page, "CEE008");
  await page.evaluate(() => (document.querySelector("center-finder").value = "7013"));
  await answered(page, "CEE009");
  await enter(page, "8703");
  await answered(page, "CEE003");
  assert.equal(
    await page.evaluate(() => document.querySelector("center-finder").getAttribute("value")),
    "8703",
  );
  await page.evaluate(() =>
    document.querySelector("center-finder").setAttribute("edition", "iic-2012"),
  );
  await answered(page, "Automotive and Aerospace");
});

test("markup in attributes is shown as text or ignored, and a script address is no link", async () => {
  const page = await here.open("/hostile.html");
  await seen(page, /These words|Most likely/);
  await enter(page, "7013");
  await answered(page, "CEE009");
  assert.equal(
    await page.evaluate(
      () => document.querySelector("center-finder").shadowRoot.querySelectorAll("img").length,
    ),
    0,
  );
  assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
  assert.deepEqual(page.problems, []);
});
