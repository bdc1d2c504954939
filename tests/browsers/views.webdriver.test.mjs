/** The views, and how one moves through them, in every browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { page, stage } from "./finder.mjs";

const here = stage();

const one = page("<center-finder></center-finder>");

test("my business is judged, question by question", async () => {
  const finder = await here.open(one);
  await finder.click("tab", "My business");
  for (const [question, answer] of [
    ["Who is the importer of record?", /^An importer/],
    ["a member of C-TPAT?", "Tier 2"],
    ["in CTPAT Trade Compliance?", "No"],
  ]) {
    await finder.shows(question);
    await finder.click("radio", answer);
    await finder.click("button", "Continue");
  }
  await finder.shows("What is imported?");
  await (await finder.get("textbox", "Tariff number 1")).sendKeys("8703");
  await finder.click("button", "Continue");
  for (const question of [
    "Does the business belong",
    "Are the main goods for use",
    "of much higher value",
  ]) {
    await finder.shows(question);
    await finder.click("radio", "No");
    await finder.click("button", "Continue");
  }
  await finder.shows("The goods point to one Center: Automotive & Aerospace (CEE003)");
  assert.equal((await finder.events("answer")).at(-1).assessment.verdict, "assigned");
});

test("an import history is read in a worker, and every row is counted", async () => {
  const finder = await here.open(one);
  await finder.click("tab", "My import history");
  await finder.get("button", "Try a sample file");
  const rows = [
    "Entry Summary Number,Entry Summary Line Number,HTS Number - Full,Line Tariff Goods Value Amount",
    "E0000001,1,8703.23.0110,100",
    "E0000001,2,3004.90.9200,5000",
    "E0000002,1,8703.23.0110,200",
    "E0000002,2,8.4713E+09,1",
  ];
  await finder.script(
    `const [host, text] = arguments;
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "mine.csv", { type: "text/csv" }));
    const input = document.querySelector(host).shadowRoot.querySelector("input[type=file]");
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));`,
    "center-finder",
    `${rows.join("\r\n")}\r\n`,
  );
  await finder.shows("Every row is counted");
  const { counts } = (await finder.events("history-answer"))[0];
  assert.deepEqual([counts.rows, counts.goods, counts.unread], [4, 3, 1]);
  assert.ok(finder.server.log.includes("/history-worker.js"));
});

test("the Centers, what they offer and the timeline are shown", async () => {
  const finder = await here.open(one);
  await finder.click("tab", "About the Centers");
  await finder.shows("The ten Centers in force");
  await finder.shows("From two pilots to the rule in force");
  const steps = await finder.run("return root.querySelectorAll('.timeline li').length");
  assert.ok(steps > 5, `${steps} steps`);
});

test("the edition is switched by mouse and by arrows, and the answer follows", async () => {
  const finder = await here.open(page('<center-finder value="8703"></center-finder>'));
  await finder.shows("CEE003");
  await finder.click("radio", "As proposed in early 2012");
  await finder.shows("Only proposed");
  assert.equal(await finder.run("return host.edition"), "iic-2012");
  await finder.press(Key.ARROW_LEFT);
  await finder.shows("CEE003");
  assert.equal(await finder.run("return host.edition"), "cee");
});

test("the tabs are moved through with arrows, and go round", async () => {
  const finder = await here.open(one);
  await finder.click("tab", "My goods");
  await finder.press(Key.END);
  assert.equal(await finder.focus(), "tab: About the Centers");
  await finder.press(Key.ARROW_RIGHT);
  assert.equal(await finder.focus(), "tab: My goods");
});

test("chapters open to their headings, and a heading is answered", async () => {
  const finder = await here.open(one);
  await finder.click("disclosure", "Browse chapters and headings");
  await finder.click("disclosure", /^64 Footwear/);
  await finder.click("button", /^6403/);
  await finder.shows("CEE004");
});

test("who does what is loaded when it is opened", async () => {
  const finder = await here.open(page('<center-finder value="8703"></center-finder>'));
  await finder.click("disclosure", "Who does what: the Center or the port");
  await finder.shows("Cargo release and examination");
});

test("nothing is stored after every view was used", async () => {
  const finder = await here.open(one);
  await finder.type("arc lamp", Key.ENTER);
  await finder.shows("What is it, above all?");
  for (const [tab, shows] of [
    ["My business", "Who is the importer of record?"],
    ["About the Centers", "The ten Centers in force"],
  ]) {
    await finder.click("tab", tab);
    await finder.shows(shows);
  }
  const stored =
    await here.browser.executeAsyncScript(`const done = arguments[arguments.length - 1];
    Promise.all([indexedDB.databases?.() ?? [], globalThis.caches?.keys() ?? []]).then(([d, c]) => done([localStorage.length, sessionStorage.length, document.cookie, d.length, c.length]), (e) => done(String(e)));`);
  assert.deepEqual(stored, [0, 0, "", 0, 0]);
});
