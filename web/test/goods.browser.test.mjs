import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answered,
  card,
  edition,
  enter,
  field,
  plain,
  said,
  seen,
  stage,
} from "./helpers/finder.mjs";

const here = stage({
  pages: {
    "/one.html": plain('<center-finder value="4202" views="goods"></center-finder>'),
    "/hostile.html": plain(
      '<center-finder value="&lt;img src=x onerror=alert(1)&gt;" permalink="javascript:alert(1)//" lang="&lt;b&gt;"></center-finder>',
    ),
  },
});

test("8703.23.01.10 gives Automotive & Aerospace with its published basis and its source", async () => {
  const page = await here.open();
  await enter(page, "8703.23.01.10");
  const text = await answered(page, "Automotive & Aerospace");
  for (const part of [
    "CEE003",
    "Detroit, MI",
    "Published by CBP",
    "79 FR 13322",
    "In force: Centers of Excellence and Expertise",
    "NHTSA",
  ])
    assert.ok(text.includes(part), part);
});

test("7013 gives Industrial & Manufacturing Materials with the ruling, its limit and the doubt", async () => {
  const page = await here.open();
  await enter(page, "7013");
  const text = await answered(page, "Industrial & Manufacturing Materials");
  for (const part of [
    "Seen in rulings or orders",
    "HQ H275806",
    "proof for its importer only",
    "Consumer Products & Mass Merchandising (CEE008), if the goods are mainly for the home",
  ])
    assert.ok(text.includes(part), part);
  assert.equal(
    await page.getByRole("link", { name: "HQ H275806" }).getAttribute("href"),
    "https://rulings.cbp.gov/search?term=H275806",
  );
});

test("4202 says what decides between two Centers", async () => {
  const page = await here.open();
  await enter(page, "4202");
  const text = await answered(page, "What would decide");
  assert.match(
    text,
    /Consumer Products & Mass Merchandising \(CEE008\), if the goods are mainly for the home/,
  );
  assert.match(
    text,
    /Apparel, Footwear & Textiles \(CEE004\), if your business is mainly clothing/,
  );
});

test("a heading that is gone says so and answers for where its goods are now", async () => {
  const page = await here.open();
  await enter(page, "8803");
  const text = await answered(page, "Heading 8803 has not existed since 2022");
  assert.match(text, /Automotive & Aerospace/);
  assert.match(text, /8807 · Aircraft, drone and [a-z]+ parts/);
});

test("a heading whose goods went to several headings offers each", async () => {
  const page = await here.open();
  await enter(page, "9009");
  await answered(page, "has not existed since");
  const choices = card(page).locator(".choices button");
  if (await choices.count()) {
    await choices.first().click();
    assert.match(await answered(page, "How sure this is"), /CEE0/);
  } else assert.match(await card(page).innerText(), /CEE0/);
});

test("a chapter 99 number is called a duty, and the number of the goods is asked for", async () => {
  const page = await here.open();
  await enter(page, "9903.88.03");
  const text = await answered(page, "A chapter 99 number is not goods");
  assert.match(text, /number of the goods themselves/);
});

test("a chapter shows how its headings are spread, and opens the tree at itself", async () => {
  const page = await here.open();
  await enter(page, "85");
  const text = await answered(page, "Chapter 85");
  assert.match(text, /point to 4 Centers/);
  assert.match(text, /Electronics \(CEE007\)\s+30 headings/);
  await page.getByRole("button", { name: "Show its headings" }).click();
  await page.getByRole("button", { name: /^8517/ }).click();
  await answered(page, "CEE007");
  assert.equal(await field(page).inputValue(), "8517");
});

test("a lost leading zero is put back, and the answer says so", async () => {
  const page = await here.open();
  await enter(page, "101210010");
  const text = await answered(page, "0101.21.00.10");
  assert.match(text, /We put back the leading zero that a spreadsheet had dropped/);
});

test("a number that a spreadsheet made a power of ten is refused with its own hint", async () => {
  const page = await here.open();
  await enter(page, "8.4713E+09");
  await seen(page, "its digits are gone");
  assert.equal(await field(page).getAttribute("aria-invalid"), "true");
  assert.equal(await card(page).count(), 0);
  const [event] = await page.evaluate(() => events.filter((e) => e.name === "error"));
  assert.equal(event.detail.code, "exponent");
});

test("a heading that does not exist offers the nearest ones as buttons", async () => {
  const page = await here.open();
  await enter(page, "8500");
  await seen(page, "There is no such heading");
  assert.match(await said(page), /There is no such heading/);
  await page.getByRole("button", { name: "8504 Transformers" }).click();
  await answered(page, "8504");
  assert.equal(
    await page.getByText("There is no such heading").count(),
    0,
    "the error goes when the number is right",
  );
});

test("Enter on an empty field says what to type", async () => {
  const page = await here.open();
  await enter(page, "");
  await seen(page, "There is nothing to look up here.");
});

test("the place of a mistake is marked in the text", async () => {
  const page = await here.open();
  await enter(page, "8703 and 7013");
  await seen(page, "more than one tariff number");
  assert.equal(await page.locator("mark").innerText(), "7013");
});

test("typing is answered when the number is complete enough, without Enter", async () => {
  const page = await here.open();
  await field(page).pressSequentially("870");
  await page.waitForTimeout(400);
  assert.equal(await card(page).count(), 0, "three digits are not answered");
  assert.equal(await page.getByRole("status").filter({ hasText: /./ }).count(), 0);
  await field(page).pressSequentially("3");
  await answered(page, "CEE003");
});

test("an answer is announced as one sentence", async () => {
  const page = await here.open();
  await enter(page, "4202");
  await answered(page, "CEE008");
  assert.equal(
    await said(page),
    "4202: Consumer Products & Mass Merchandising (CEE008). Seen in rulings or orders. In force. One other Center is plausible.",
  );
});

test("the tree leads from a chapter to an answer, and the focus follows", async () => {
  const page = await here.open();
  await page.getByText("Browse chapters and headings").click();
  await page.getByText("64 Footwear").click();
  const row = page.getByRole("button", { name: /^6403/ });
  assert.match(await row.innerText(), /Apparel, Footwear & Textiles/);
  await row.click();
  await answered(page, "CEE004");
  assert.equal(
    await page.evaluate(
      () => document.querySelector("center-finder").shadowRoot.activeElement.tagName,
    ),
    "H2",
  );
});

test("the clear button empties the field and takes the answer away", async () => {
  const page = await here.open();
  await enter(page, "7013");
  await answered(page, "CEE009");
  await page.getByRole("button", { name: "Clear the field" }).click();
  assert.equal(await field(page).inputValue(), "");
  assert.equal(await card(page).count(), 0);
});

test("every answer ends with the line that it is no legal advice and that ACE decides", async () => {
  const page = await here.open();
  for (const [number, shows] of [
    ["8703", "CEE003"],
    ["85", "Chapter 85"],
    ["9903.88.03", "chapter 99"],
    ["8803", "8807"],
  ]) {
    await enter(page, number);
    const text = await answered(page, shows);
    assert.match(
      text.trim().split("\n").at(-1),
      /not legal advice.*Center ID.*ACE decides/,
      number,
    );
  }
});

test("what to do next names ACE, the team number, the appeal, the directory and the rulings", async () => {
  const page = await here.open();
  await enter(page, "7013");
  const text = await answered(page, "What to do next");
  for (const part of [
    "ACE since March 16, 2019",
    "Importer/Bond Query",
    "third digit",
    "19 CFR 101.10",
  ])
    assert.ok(text.includes(part), part);
  assert.equal(
    await page.getByRole("link", { name: /directory of the Centers/ }).getAttribute("href"),
    "https://www.cbp.gov/trade/centers-excellence-and-expertise-information/cee-directory",
  );
  assert.equal(
    await page.getByRole("link", { name: /rulings on heading 7013/ }).getAttribute("href"),
    "https://rulings.cbp.gov/search?term=7013",
  );
});

test("who does what opens in the answer", async () => {
  const page = await here.open();
  await enter(page, "8703");
  await answered(page, "CEE003");
  await page.getByText("Who does what: the Center or the port").click();
  await seen(page, "Cargo release and examination");
  await seen(page, "Not known from what could be read");
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

test("a value of ten million characters does not hang the page", async () => {
  const page = await here.open("/one.html");
  const took = await page.evaluate(() => {
    const start = performance.now();
    document.querySelector("center-finder").value = "8703 ".repeat(2_000_000);
    return performance.now() - start;
  });
  assert.ok(took < 1000, `${took} ms`);
});
