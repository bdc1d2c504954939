/** Attributes and properties that say what is asked, in which edition, and how much is shown. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, card, edition, enter, field, plain, seen, stage } from "./helpers/finder.mjs";
import { on, errors } from "./helpers/element.mjs";

const here = stage({
  pages: {
    "/one.html": plain("<center-finder></center-finder>"),
    "/date.html": plain('<center-finder as-of="2012-03" value="7013"></center-finder>'),
    "/bad-date.html": plain('<center-finder as-of="2013-02-30" value="7013"></center-finder>'),
    "/few.html": plain(
      '<center-finder value="parts" max-results="2" views="goods"></center-finder>',
    ),
    "/early.html": plain(
      "<center-finder></center-finder>",
      `<script type="module">
      const finder = document.querySelector("center-finder");
      Object.assign(finder, { value: "8703", edition: "iic-2012", strings: { label: "Your product" }, maxResults: 3, required: true, name: "center", profile: { role: "broker" },
        scope: { name: "Ours", csv: "from,to,center\\n8703,8703,CEE010\\n" } });
      await import("/center-finder.js");
    </script>`,
    ),
  },
});

test("a date decides the edition before anything is answered, and the page says what held", async () => {
  const page = await here.open("/date.html");
  await answered(page, "Industrial and Manufacturing Materials");
  await seen(page, "As of Mar 2012: the Industry Integration Centers were proposed");
  assert.deepEqual(
    await page.evaluate(() =>
      events.filter((e) => e.name === "answer").map((e) => e.detail.edition),
    ),
    ["iic-2012"],
  );
  assert.equal(await on(page, (f) => f.getAttribute("edition")), "iic-2012");
});

test("in the years of the test the edition in force comes nearest, before the Centers nothing does, and both are said", async () => {
  const page = await here.open("/date.html");
  await answered(page, "Industrial and Manufacturing Materials");
  await on(page, (f) => (f.asOf = "2014-06-01"));
  await answered(page, "CEE009");
  await seen(page, "As of Jun 1, 2014: the Centers were growing");
  await on(page, (f) => (f.asOf = "2010"));
  await seen(page, "As of 2010: there were no Centers yet.");
  assert.equal(await on(page, (f) => f.edition), "cee");
  await on(page, (f) => f.removeAttribute("as-of"));
  await page.getByText("As of").waitFor({ state: "detached" });
});

test("a day that there is not is told as an error, on the page and to the host", async () => {
  const page = await here.open("/bad-date.html");
  await seen(page, "This is not a date.");
  await answered(page, "CEE009");
  assert.deepEqual(
    (await errors(page)).map((e) => [e.code, e.value]),
    [["not-a-date", "2013-02-30"]],
  );
});

test("at most so many headings are shown as the host says", async () => {
  const page = await here.open("/few.html");
  await answered(page, "fit several Centers");
  assert.equal(await card(page).locator(".choices.rows-of li").count(), 2);
  await on(page, (f) => (f.maxResults = 20));
  await page.waitForFunction(
    () =>
      document.querySelector("center-finder").shadowRoot.querySelectorAll(".choices.rows-of li")
        .length > 7,
  );
  await on(page, (f) => (f.maxResults = 3));
  await field(page).fill("");
  await field(page).pressSequentially("rubber bo");
  await page.getByRole("option").first().waitFor();
  assert.ok((await page.getByRole("option").count()) <= 3);
  for (const wrong of ["0", "21", "-1", "many", ""]) {
    await on(page, (f, wrong) => f.setAttribute("max-results", wrong), wrong);
    assert.equal(await on(page, (f) => f.maxResults), 0, wrong);
  }
});

test("what was set before the class was known is honoured", async () => {
  const page = await here.open("/early.html");
  assert.match(await answered(page, "8703"), /Machinery/, "the table of the host");
  assert.equal(
    await page.evaluate(() => events.filter((e) => e.name === "answer").length),
    1,
    "nothing is answered before the table is there",
  );
  await page.getByLabel("Your product").waitFor();
  const held = await on(page, (f) => [
    f.value,
    f.edition,
    f.getAttribute("edition"),
    f.required,
    f.hasAttribute("required"),
    f.getAttribute("name"),
    f.getAttribute("max-results"),
    f.scope.name,
    f.profile.role,
    Object.keys(f),
  ]);
  assert.deepEqual(held, [
    "8703",
    "iic-2012",
    "iic-2012",
    true,
    true,
    "center",
    "3",
    "Ours",
    "broker",
    [],
  ]);
  await page.getByRole("tab", { name: "My business" }).click();
  await seen(page, "Is the importer a member of C-TPAT?");
});

test("reset() forgets what was asked and answered, in every view, and keeps the edition", async () => {
  const page = await here.open("/one.html");
  await edition(page, "As proposed in early 2012");
  await on(
    page,
    (f) =>
      (f.profile = {
        role: "importer",
        ctpat: "tier2",
        isa: false,
        goods: [{ number: "8517", share: 1 }],
      }),
  );
  await page.getByRole("tab", { name: "My business" }).click();
  await seen(page, "stay at the ports");
  await page.getByRole("tab", { name: "My goods" }).click();
  await enter(page, "7013");
  await answered(page, "Industrial and Manufacturing Materials");
  await on(page, (f) => f.reset());
  assert.equal(await card(page).count(), 0);
  assert.deepEqual(await on(page, (f) => [f.value, f.state, f.edition, f.center, f.profile]), [
    "",
    "edition=iic-2012",
    "iic-2012",
    null,
    null,
  ]);
  assert.equal(await field(page).inputValue(), "");
  await page.getByRole("tab", { name: "My business" }).click();
  await seen(page, "Who is the importer of record?");
});

test("the state tells whether there is an answer and how sure it is", async () => {
  const page = await here.open("/one.html");
  const states = () =>
    on(page, (f) =>
      ["loading", "ready", "failed", "answered", "unsure", "disabled"].filter((name) =>
        f.matches(`:state(${name})`),
      ),
    );
  assert.deepEqual(await states(), ["ready"]);
  await enter(page, "8703");
  await answered(page, "CEE003");
  assert.deepEqual(await states(), ["ready", "answered"]);
  await enter(page, "parts");
  await answered(page, "fit several Centers");
  assert.deepEqual(await states(), ["ready", "unsure"]);
  await enter(page, "nylon dog leash");
  await answered(page, "Most likely");
  assert.deepEqual(await states(), ["ready", "answered"]);
  await enter(page, "8500");
  await seen(page, "Nearest headings");
  assert.deepEqual(await states(), ["ready"]);
});
