/**
 * What a screen reader finds and what it hears, in words, against the texts in `spoken/`, which
 * people review. After a change that is meant, write them anew: `UPDATE_SPOKEN=1 node --test
 * web/test/spoken.test.mjs`, and read the difference.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { answered, edition, enter, field, plain, seen, stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";
import { heard, listen, spoken } from "./helpers/spoken.mjs";

const folder = join(web, "test/spoken");
const page = plain(
  '<center-finder permalink="#"><p>Ask <a href="https://www.cbp.gov/">CBP</a>.</p></center-finder>',
);
const here = stage({ pages: { "/portal.html": page } });
const blocked = stage({
  csp: "script-src 'self'; connect-src 'self'",
  pages: { "/portal.html": page },
});
const used = new Set();

/**
 * What the search by words finds, and how likely it is, changes with what it has learned; what is
 * said about it does not.
 */
const steady = (text) =>
  text
    .replace(/(about|CEE0\d\d\),) \d+%/g, "$1 00%")
    .replace(/\d suggestions\./g, "0 suggestions.")
    .replace(
      /(button|option) \d{4} .+ · matches .+ (?:very likely|less likely|likely|possible)\b/g,
      "$1 0000 Title Center · matches words likely",
    )
    .replace(
      /^(( *)(?:- )?(?:button|option) 0000 Title .*\n)(?: *(?:- )?(?:button|option) 0000 Title .*\n)+/gm,
      "$1$2and so on\n",
    );

function compare(name, words) {
  const found = steady(words);
  const file = join(folder, `${name.replace(/\W+/g, "-")}.txt`);
  used.add(file);
  if (process.env.UPDATE_SPOKEN) writeFileSync(file, found);
  assert.ok(existsSync(file), `${file} is missing; see the head of this test`);
  assert.equal(found, readFileSync(file, "utf8"));
}

/** State of the element, what is seen then, and what is typed into a field. */
const STATES = {
  "the empty field": ["", "Browse chapters"],
  "an answer": ["value=7013", "What would decide"],
  "an answer of 2012": ["value=8703&edition=iic-2012", "Only proposed"],
  "a mistake": ["value=8500", "Nearest headings"],
  "a chapter": ["value=85", "Chapter 85"],
  "a duty": ["value=9903.88.03", "is not goods"],
  "a heading that is gone": ["value=8803", "has not existed"],
  "words with a question": ["value=arc lamp", "What is it, above all?"],
  "words that are answered": ["value=arc lamp&told=kind:electronic", "Your answers"],
  "words that name nothing": ["value=xqzwv", "These words name no goods"],
  "a question about the business": ["view=business&role=importer", "a member of C-TPAT?"],
  "the goods of the business": [
    "view=business&role=importer&ctpat=tier1&tc=no",
    "What is imported?",
    ["Tariff number 1", "8703"],
  ],
  "a verdict": [
    "view=business&role=importer&ctpat=tier1&tc=no&goods=8703:1,4202:2&business=CEE001&use=none&worth=none",
    "Why, one by one",
  ],
  "about the Centers": ["view=about", "The ten Centers in force"],
};

for (const [name, [state, shows, typed]] of Object.entries(STATES)) {
  test(`a screen reader finds ${name}`, async () => {
    const page = await here.open("/portal.html");
    await page.evaluate((state) => (document.querySelector("center-finder").state = state), state);
    await seen(page, shows);
    if (typed) await page.getByLabel(typed[0]).fill(typed[1]);
    compare(name, await spoken(page));
  });
}

test("a screen reader finds the suggestions and the one that is chosen", async () => {
  const page = await here.open("/portal.html");
  await field(page).pressSequentially("nylon dog lea");
  await page.getByRole("option", { name: /^4201/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  compare("the suggestions", await spoken(page));
});

test("a screen reader finds who does what, and the tree", async () => {
  const page = await here.open("/portal.html");
  await enter(page, "6403");
  await answered(page, "CEE004");
  await page.getByText("Who does what: the Center or the port").click();
  await seen(page, "Cargo release and examination");
  await page.getByText("Browse chapters and headings").click();
  await page.getByText("64 Footwear").click();
  await seen(page, /^6406/);
  compare("who does what and the tree", await spoken(page));
});

test("a screen reader finds why it cannot start, and the host's text", async () => {
  const page = await blocked.open("/portal.html", { ready: false });
  await seen(page, "'wasm-unsafe-eval' in script-src");
  compare("it cannot start", await spoken(page));
});

test("what is said, in order", async () => {
  const page = await here.open("/portal.html");
  await listen(page);
  const steps = [];
  const step = async (what, act) => {
    await act();
    const before = steps.flatMap(([, said]) => said).length;
    await page.waitForFunction(
      (before) => heard.filter((line) => line !== "Loading…").length > before,
      before,
    );
    // Whatever else is said about the same step.
    await page.waitForTimeout(150);
    steps.push([what, (await heard(page)).filter((line) => line !== "Loading…").slice(before)]);
  };
  await step("7013, Enter", () => enter(page, "7013"));
  await step("The edition of 2012", () => edition(page, "As proposed in early 2012"));
  await step("Back to the edition in force", () => edition(page, "In force"));
  await step("8500, Enter", () => enter(page, "8500"));
  await step("Nothing, Enter", () => enter(page, ""));
  await step("arc lamp, Enter", () => enter(page, "arc lamp"));
  await step("The question is answered", () =>
    page.getByRole("button", { name: "An electrical" }).click(),
  );
  await step("nylon dog lea is typed", async () => {
    await field(page).fill("");
    await field(page).pressSequentially("nylon dog lea");
  });
  await step("A suggestion is taken", () => page.getByRole("option", { name: /^4201/ }).click());
  await page.getByRole("tab", { name: "My business" }).click();
  await seen(page, "Who is the importer of record?");
  await step("Continue without an answer", () =>
    page.getByRole("button", { name: "Continue" }).click(),
  );
  await step("My business is judged", () =>
    page.evaluate(
      () =>
        (document.querySelector("center-finder").state =
          "view=business&role=importer&ctpat=tier1&tc=no&goods=8703:1&business=none&use=none&worth=none"),
    ),
  );
  compare(
    "what is said",
    steps
      .map(([what, said]) => `${what}\n${said.map((line) => `  “${line}”\n`).join("")}`)
      .join(""),
  );
});

after(() => {
  const left = readdirSync(folder)
    .map((file) => join(folder, file))
    .filter((file) => !used.has(file));
  if (!process.execArgv.some((arg) => arg.includes("name-pattern")))
    assert.deepEqual(left, [], "texts that no test reads");
});
