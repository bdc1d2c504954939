/** What a number is answered with. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, card, enter, field, said, seen, stage } from "./helpers/finder.mjs";

const here = stage({
  pages: {},
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

test("an answer is announced as one sentence", async () => {
  const page = await here.open();
  await enter(page, "4202");
  await answered(page, "CEE008");
  assert.equal(
    await said(page),
    "4202: Consumer Products & Mass Merchandising (CEE008). Seen in rulings or orders. In force. One other Center is plausible.",
  );
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
