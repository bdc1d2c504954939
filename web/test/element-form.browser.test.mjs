/** The element as a control of the host's form. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { newPage } from "./helpers/browser.mjs";
import { answered, card, enter, field, plain, seen, stage } from "./helpers/finder.mjs";

const form = (attributes, inside = "") =>
  plain(
    `<form id="order" action="/sent.html"><label for="finder">Your Customs Center</label>${inside}<center-finder id="finder" name="center" ${attributes}></center-finder><button>Send</button><button type="reset">Start over</button></form>`,
  );
const here = stage({
  pages: {
    "/form.html": form(""),
    "/required.html": form("required"),
    "/disabled.html": form("disabled value='8703' required"),
    "/fieldset.html": form("value='8703'")
      .replace("<center-finder", "<fieldset><center-finder")
      .replace("</center-finder>", "</center-finder></fieldset>"),
    "/sent.html": plain("<p>Sent</p>", ""),
  },
});
const on = (page, what, given) => page.locator("center-finder").evaluate(what, given);
const data = (page) => page.evaluate(() => [...new FormData(document.querySelector("form"))]);

test("a form gets the id of the Center that was chosen last, under the element's name", async () => {
  const page = await here.open("/form.html");
  assert.deepEqual(await data(page), []);
  await enter(page, "8703");
  await answered(page, "CEE003");
  assert.deepEqual(await data(page), [["center", "CEE003"]]);
  await page.getByRole("button", { name: "Send" }).click();
  await page.waitForURL("**/sent.html?center=CEE003");
});

test("what is open, unsure or wrong gives no Center: a chapter, words, a heading with several followers, a mistake, an empty field", async () => {
  const page = await here.open("/form.html");
  for (const [text, shows] of [
    ["85", "Chapter 85"],
    ["nylon dog leash", "Most likely"],
    ["parts", "fit several"],
    ["2851", "has not existed"],
    ["9903.88.03", "is not goods"],
  ]) {
    await enter(page, "8703");
    await answered(page, "CEE003");
    await enter(page, text);
    await answered(page, shows);
    const to = await page.evaluate(
      () =>
        events.at(-1).detail.routing?.to?.length ??
        events.findLast((e) => e.name === "answer").detail.routing?.to?.length,
    );
    assert.deepEqual(
      await data(page),
      to === 1 ? [["center", await on(page, (f) => f.center)]] : [],
      text,
    );
  }
  await enter(page, "8703");
  await answered(page, "CEE003");
  await field(page).fill("8500");
  await field(page).press("Enter");
  await seen(page, "Nearest headings");
  assert.deepEqual(await data(page), []);
  await enter(page, "8703");
  await answered(page, "CEE003");
  await page.getByRole("button", { name: "Clear the field" }).click();
  assert.deepEqual(await data(page), []);
});

test("the heading that the user chooses for words gives its Center", async () => {
  const page = await here.open("/form.html");
  await enter(page, "nylon dog leash");
  await answered(page, "Most likely");
  await card(page).getByRole("button", { name: /^4201/ }).click();
  await answered(page, "You typed");
  assert.deepEqual(await data(page), [["center", await on(page, (f) => f.center)]]);
  assert.match(await on(page, (f) => f.center), /^CEE0/);
});

test("My business gives the assigned Center, a question that is open again takes it back, and looking at another view changes nothing", async () => {
  const page = await here.open("/form.html");
  await enter(page, "7013");
  await answered(page, "CEE009");
  await on(
    page,
    (f) =>
      (f.profile = {
        role: "importer",
        ctpat: "none",
        tradeCompliance: false,
        goods: [{ number: "8703", share: 1 }],
        businessPractice: null,
        intendedUse: null,
        highValue: null,
      }),
  );
  await page.getByRole("tab", { name: "My business" }).click();
  await answered(page, "CEE003");
  assert.deepEqual(await data(page), [["center", "CEE003"]]);
  await page.getByRole("tab", { name: "My goods" }).click();
  await page.getByRole("tab", { name: "My business" }).click();
  assert.deepEqual(await data(page), [["center", "CEE003"]]);
  await page.getByRole("button", { name: "Change: High value" }).click();
  assert.deepEqual(await data(page), []);
});

test("the host finds the value when it hears of the answer", async () => {
  const page = await here.open("/form.html");
  const heard = on(
    page,
    (f) =>
      new Promise((done) =>
        f.addEventListener("center-finder-answer", ({ detail }) =>
          done([detail.center.id, f.center, new FormData(f.form).get("center")]),
        ),
      ),
  );
  await enter(page, "8703");
  assert.deepEqual(await heard, ["CEE003", "CEE003", "CEE003"]);
});

test("required holds the form back with a message in the element's language, at the field, until there is a Center", async () => {
  const page = await here.open("/required.html");
  const tell = () =>
    on(page, (f) => [
      f.willValidate,
      f.validity.valueMissing,
      f.validity.valid,
      f.validationMessage,
      f.checkValidity(),
      f.matches(":invalid"),
    ]);
  const message = "Find the Center first: type what the goods are, or their tariff number.";
  assert.deepEqual(await tell(), [true, true, false, message, false, true]);
  await page.getByRole("button", { name: "Send" }).click();
  await page.waitForTimeout(200);
  assert.equal(new URL(page.url()).pathname, "/required.html");
  assert.equal(
    await page.evaluate(() =>
      document.querySelector("center-finder").shadowRoot.activeElement?.getAttribute("role"),
    ),
    "combobox",
    "the field has the focus",
  );
  await enter(page, "8703");
  await answered(page, "CEE003");
  assert.deepEqual(await tell(), [true, false, true, "", true, false]);
  await on(page, (f) => (f.required = false));
  await enter(page, "85");
  await answered(page, "Chapter 85");
  assert.equal(await on(page, (f) => f.checkValidity()), true);
  await on(page, (f) => (f.required = true));
  assert.equal(await on(page, (f) => f.reportValidity()), false);
  await on(page, (f) => (f.strings = { required: "Which Center?" }));
  await page.waitForFunction(
    () => document.querySelector("center-finder").validationMessage === "Which Center?",
  );
});

test("required holds a form back even before the engine works", async () => {
  const page = await here.open("/required.html", { ready: false });
  await page.waitForFunction(() => customElements.get("center-finder"));
  assert.equal(
    await page.evaluate(() => {
      const made = document.createElement("center-finder");
      made.required = true;
      return made.checkValidity();
    }),
    false,
  );
});

test("where the engine cannot start, required holds nothing back, until a second try starts it", async () => {
  const page = await newPage();
  let fail = true;
  await page.route("**/center-finder-numbers.wasm", (route) =>
    fail ? route.abort() : route.continue(),
  );
  await page.goto(`${here.server.url}/required.html`);
  await page.getByRole("button", { name: "Try again" }).waitFor();
  assert.equal(await on(page, (f) => f.checkValidity()), true);
  fail = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await page.waitForFunction(() =>
    document.querySelector("center-finder").matches(":state(ready)"),
  );
  assert.equal(await on(page, (f) => f.checkValidity()), false);
  await page.close();
});

test("resetting the form empties the element", async () => {
  const page = await here.open("/form.html");
  await enter(page, "8703");
  await answered(page, "CEE003");
  await page.getByRole("button", { name: "Start over" }).click();
  assert.equal(await card(page).count(), 0);
  assert.deepEqual([await data(page), await field(page).inputValue()], [[], ""]);
});

test("what the browser kept of a form is asked again", async () => {
  const page = await here.open("/form.html");
  await on(page, (f) => f.formStateRestoreCallback("value=8703&edition=iic-2012", "restore"));
  await answered(page, "Automotive and Aerospace");
  await on(page, (f) => f.formStateRestoreCallback("7013", "autocomplete"));
  assert.match(await answered(page, "Automotive and Aerospace"), /8703/);
});

test("going back to the page brings the answer back", async () => {
  const page = await here.open("/form.html");
  await enter(page, "8703");
  await answered(page, "CEE003");
  await page.goto(`${here.server.url}/sent.html`);
  await page.goBack();
  await answered(page, "CEE003");
  assert.deepEqual(await data(page), [["center", "CEE003"]]);
});

for (const path of ["/disabled.html", "/fieldset.html"]) {
  test(`switched off, nothing in it takes the focus or takes part in the form: ${path}`, async () => {
    const page = await here.open(path);
    if (path === "/fieldset.html")
      await page.evaluate(() => (document.querySelector("fieldset").disabled = true));
    await page.waitForFunction(() =>
      document.querySelector("center-finder").matches(":disabled:state(disabled)"),
    );
    assert.deepEqual(await data(page), []);
    assert.deepEqual(await on(page, (f) => [f.willValidate, f.checkValidity()]), [false, true]);
    await page.getByRole("button", { name: "Send" }).focus();
    await page.keyboard.press("Shift+Tab");
    assert.equal(
      await page.evaluate(() => document.activeElement.tagName === "CENTER-FINDER"),
      false,
    );
    await page.evaluate(() => {
      document.querySelector("center-finder").disabled = false;
      for (const set of document.querySelectorAll("fieldset")) set.disabled = false;
    });
    await enter(page, "8703");
    await answered(page, "CEE003");
    assert.deepEqual(await data(page), [["center", "CEE003"]]);
  });
}

test("a label leads to the field, and the element knows its label, its form and its name", async () => {
  const page = await here.open("/form.html");
  await page.getByText("Your Customs Center").click();
  assert.equal(
    await page.evaluate(() =>
      document.querySelector("center-finder").shadowRoot.activeElement?.getAttribute("role"),
    ),
    "combobox",
  );
  assert.deepEqual(
    await on(page, (f) => [
      f.labels.length,
      f.labels[0].textContent,
      f.form.id,
      f.name,
      f.form.elements.namedItem("center") === f,
    ]),
    [1, "Your Customs Center", "order", "center", true],
  );
});

test("Enter in the element asks the element and does not send the form around it", async () => {
  const page = await here.open("/form.html");
  await enter(page, "8703");
  await answered(page, "CEE003");
  assert.equal(new URL(page.url()).pathname, "/form.html");
});
