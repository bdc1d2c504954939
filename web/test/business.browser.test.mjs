/** My business: the questions, the verdict, and its reasons. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, card, edition, enter, seen, stage } from "./helpers/finder.mjs";

const here = stage();

const tab = (page, name) => page.getByRole("tab", { name }).click();
const proceed = (page) => page.getByRole("button", { name: "Continue" }).click();
async function choose(page, question, answer) {
  await page.getByRole("heading", { name: question }).waitFor();
  await page.getByRole("radio", { name: answer, exact: true }).check();
  await proceed(page);
}
async function goods(page, ...rows) {
  await page.getByRole("heading", { name: "What is imported?" }).waitFor();
  for (const [i, [number, share]] of rows.entries()) {
    if (i > 0) await page.getByRole("button", { name: "Add another number" }).click();
    await page.getByLabel(`Tariff number ${i + 1}`, { exact: true }).fill(number);
    await page.getByLabel(`Share ${i + 1}`, { exact: true }).fill(share);
  }
  await proceed(page);
}

test("in 2012 a C-TPAT Tier 2 importer without ISA is told that its documents stay at the ports, and why", async () => {
  const page = await here.open();
  await edition(page, "As proposed in early 2012");
  await tab(page, "My business");
  await choose(page, "Who is the importer of record?", "An importer, for its own goods");
  await choose(page, "Is the importer a member of C-TPAT?", "Tier 2");
  await choose(page, /Importer Self-Assessment/, "No");
  await goods(page, ["8517.13", "100"]);
  const text = await answered(page, "Documents stay at the ports of entry");
  assert.match(text, /C-TPAT Tier 2 is one of the two tiers/);
  assert.match(
    text,
    /Not a member of Importer Self-Assessment \(ISA\)\. A trusted trader needed both/,
  );
  assert.match(text, /Questions may go to Information Technology and Consumer Electronics/);
  assert.match(text.trim().split("\n").at(-1), /ACE decides/);
  await page.getByText("Who does what: the Center or the port").click();
  await seen(page, "For you, as processed at the ports");
  const atPort = await page.locator(".place-port").innerText();
  assert.match(atPort, /Protest/);
});

test("with ISA the same importer is processed at the Center, by changing one answer", async () => {
  const page = await here.open(
    "/#view=business&edition=iic-2012&role=importer&ctpat=tier2&isa=no&goods=8517:100",
  );
  await answered(page, "Documents stay at the ports of entry");
  await page.getByRole("button", { name: "Change: ISA" }).click();
  await choose(page, /Importer Self-Assessment/, "Yes");
  await answered(
    page,
    "Documents are processed at the Center: Information Technology and Consumer Electronics",
  );
});

test("a Center that was only proposed cannot process yet", async () => {
  const page = await here.open(
    "/#view=business&edition=iic-2012&role=importer&ctpat=tier3&isa=yes&goods=8703:100",
  );
  assert.match(
    await answered(page, "was only proposed"),
    /There was no open Center of this industry to ask yet/,
  );
});

test("a tie is told as one, with both Centers and no other sentence about the first", async () => {
  const page = await here.open(
    "/#view=business&edition=cee&role=importer&ctpat=none&tc=no&goods=8703:50,8517:50&business=none&use=none&worth=none",
  );
  const text = await answered(page, "The goods point equally to");
  assert.match(text, /equally to Automotive & Aerospace \(CEE003\) and Electronics \(CEE007\)/);
  assert.match(text, /50% of the goods point to Electronics \(CEE007\), and as many to another/);
  assert.doesNotMatch(text, /predominant goods decide|Most likely/);
  const then = await here.open(
    "/#view=business&edition=iic-2012&role=importer&ctpat=none&isa=no&goods=8517:1,3004:1",
  );
  assert.doesNotMatch(
    await answered(then, "Documents stay at the ports of entry"),
    /no open Center|Questions may go/,
  );
});

test("in force, shares decide and programs do not", async () => {
  const page = await here.open();
  await tab(page, "My business");
  await choose(page, "Who is the importer of record?", "An importer, for its own goods");
  await choose(page, "Is the importer a member of C-TPAT?", "Not a member");
  await choose(page, /Trade Compliance/, "No");
  await goods(page, ["8703", "25"], ["3004", "75"]);
  await choose(page, /business belong/, "No");
  await choose(page, /main goods for use/, "No");
  await choose(page, /much higher value/, "No");
  const text = await answered(
    page,
    "The goods point to one Center: Pharmaceuticals, Health & Chemicals (CEE001)",
  );
  assert.match(text, /75% of the goods point to Pharmaceuticals/);
  assert.match(text, /No program membership is needed/);
  assert.match(text, /81 FR 92978/);
  const event = await page.evaluate(
    () => events.filter((e) => e.detail.kind === "assessment").at(-1).detail,
  );
  assert.equal(event.assessment.verdict, "assigned");
  assert.equal(event.profile.goods.length, 2);
});

test("a business that points elsewhere makes it depend", async () => {
  const page = await here.open(
    "/#view=business&role=importer&ctpat=none&tc=no&goods=8703:1&business=CEE008&use=none&worth=none",
  );
  assert.match(
    await answered(page, "but CBP may decide otherwise"),
    /The business points to Consumer Products & Mass Merchandising \(CEE008\)/,
  );
});

test("a broker belongs to an industry of its own in 2012", async () => {
  const page = await here.open(
    "/#view=business&edition=iic-2012&role=broker&ctpat=tier3&isa=yes&goods=8517:1",
  );
  assert.match(await answered(page, "Customhouse Brokers"), /industry of its own/);
});

test("the number of My goods can be used", async () => {
  const page = await here.open();
  await enter(page, "4202.21");
  await answered(page, "CEE008");
  await page.evaluate(
    () =>
      (document.querySelector("center-finder").state =
        "view=business&role=importer&ctpat=none&tc=no&value=4202.21"),
  );
  await page.getByRole("button", { name: "Use 4202.21 from My goods" }).click();
  assert.equal(await page.getByLabel("Tariff number 1", { exact: true }).inputValue(), "4202.21");
  await seen(page, /4202 Bags, ha/);
});

test("a wrong number or share is refused with its row", async () => {
  const page = await here.open("/#view=business&role=importer&ctpat=none&tc=no");
  await proceed(page);
  await seen(page, "Give at least one tariff number.");
  await goods(page, ["8500", "1"]);
  await seen(page, "Row 1: There is no such heading");
  await goods(page, ["8703", "lots"]);
  await seen(page, "Give each share as a number");
});

test("a question without an answer says so", async () => {
  const page = await here.open("/#view=business");
  await page.getByRole("heading", { name: "Who is the importer of record?" }).waitFor();
  await proceed(page);
  await seen(page, "Choose an answer.");
});

test("the next question takes the focus", async () => {
  const page = await here.open("/#view=business");
  await choose(page, "Who is the importer of record?", "A customs broker");
  await page.getByRole("heading", { name: /C-TPAT/ }).waitFor();
  assert.match(
    await page.evaluate(
      () => document.querySelector("center-finder").shadowRoot.activeElement.textContent,
    ),
    /C-TPAT/,
  );
});

test("a switch of the edition keeps what both editions ask, and asks the rest", async () => {
  const page = await here.open(
    "/#view=business&role=importer&ctpat=tier2&tc=no&goods=8517:1&business=none&use=none&worth=none",
  );
  await answered(page, "The goods point to one Center");
  await edition(page, "As proposed in early 2012");
  await choose(page, /Importer Self-Assessment/, "Yes");
  await answered(page, "Documents are processed at the Center");
});

test("a table of the host answers in every view, and is named", async () => {
  const page = await here.open();
  const rows = await page.evaluate(() =>
    document
      .querySelector("center-finder")
      .setScope(
        "Portal list",
        "from,to,center,also,when,basis,source,note\n8703,8703,CEE010,,,,our list,\n",
      ),
  );
  assert.equal(rows, 1);
  await enter(page, "8703");
  const text = await answered(page, "Machinery");
  assert.match(text, /This site’s table/);
  assert.match(text, /Portal list/);
});

test("start again takes all answers back", async () => {
  const page = await here.open("/#view=business&role=importer&ctpat=none");
  await page.getByRole("button", { name: "Start again" }).click();
  await page.getByRole("heading", { name: "Who is the importer of record?" }).waitFor();
  assert.equal(await card(page).count(), 0);
});

test("a state that the host sets while a question stands shows its own question, and the same state changes nothing", async () => {
  const page = await here.open("/#view=business&role=importer");
  await seen(page, "Is the importer a member of C-TPAT?");
  const set = (state) =>
    page.evaluate((state) => (document.querySelector("center-finder").state = state), state);
  await set("view=business&role=importer&ctpat=tier1&tc=no");
  await seen(page, "What is imported?");
  await page.getByLabel("Tariff number 1").fill("8703");
  await set("view=business&role=importer&ctpat=tier1&tc=no");
  assert.equal(await page.getByLabel("Tariff number 1").inputValue(), "8703");
  await set("view=business");
  await seen(page, "Who is the importer of record?");
});
