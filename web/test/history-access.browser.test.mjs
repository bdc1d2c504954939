/** My import history with the keyboard alone, with a screen reader, and in a narrow window. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, seen, stage } from "./helpers/finder.mjs";
import { done, drop, history, read, row, openAll } from "./helpers/history.mjs";
import { FILE } from "./helpers/history-files.mjs";

const OTHERS = ["es", "fr", "zh-Hans"];

const here = stage({
  pages: Object.fromEntries(
    OTHERS.map((lang) => [
      `/${lang}.html`,
      plain("<center-finder></center-finder>").replace('lang="en"', `lang="${lang}"`),
    ]),
  ),
});

test("targets are at least 24 pixels, with everything open", async () => {
  const page = await here.open("/", { viewport: { width: 320, height: 640 } });
  await read(page, FILE);
  await openAll(page);
  const small = await page.evaluate(() =>
    [
      ...document
        .querySelector("center-finder")
        .shadowRoot.querySelectorAll("button, input, select, textarea, summary"),
    ]
      .map((node) => [
        node.textContent || node.type,
        (node.closest("label.option, .switch label") ?? node).getBoundingClientRect(),
      ])
      .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(([name, box]) => `${name} ${box.width}x${box.height}`),
  );
  assert.deepEqual(small, []);
});

test("there is no style attribute, and nothing moves", async () => {
  const page = await here.open("/", { reducedMotion: "reduce" });
  await read(page, FILE);
  await openAll(page);
  assert.equal(await page.locator(".history [style]").count(), 0);
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
});

const focus = (page) =>
  page.evaluate(() => {
    const at = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
    return `${at.getAttribute("role") ?? at.type ?? at.tagName.toLowerCase()}: ${(at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent).trim().slice(0, 60)}`;
  });

async function tabTo(page, wanted, key = "Tab") {
  for (let i = 0; i < 80; i++) {
    if (wanted.test(await focus(page))) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${wanted} is not reached by ${key}; the focus is on ${await focus(page)}`);
}

test("everything is reached and used with the keyboard alone", async () => {
  const page = await here.open();
  // From here on choosers are caught; asked for together with the key, that could come too late for
  // it.
  page.on("filechooser", () => {});
  await tabTo(page, /^tab: My goods/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Try a sample file" }).waitFor();
  await tabTo(page, /^file: Choose a file/);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.keyboard.press("Enter"),
  ]);
  await chooser.setFiles({ name: "history.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await done(page);
  assert.match(
    await focus(page),
    /^h2: The measures point to different Centers/,
    "the answer has the focus",
  );
  await tabTo(page, /^radio: Entries/, "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.getByRole("columnheader", { name: "Share (Value)" }).waitFor();
  assert.match(await focus(page), /^radio: Value/, "the choice keeps the focus");
  await tabTo(page, /^button: Pharmaceuticals/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.match(await focus(page), /^button: 3004/);
  await page.keyboard.press("Space");
  await tabTo(page, /^button: Show its first lines/);
  await page.keyboard.press("Enter");
  await seen(page, "All 2 rows of this heading");
  await tabTo(page, /^summary: The columns/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^select-one: Holds: Center ID/);
  await tabTo(page, /^summary: Prepare an appeal/);
  await page.keyboard.press("Space");
  await page.getByLabel("Your Center today").waitFor();
  await tabTo(page, /^button: Make the letter|^submit: Make the letter/);
  await page.keyboard.press("Enter");
  await page.getByRole("article", { name: "The letter" }).waitFor();
  assert.match(await focus(page), /^h3: Appeal of Center assignment/);
});

test("what is said to screen readers: that the file is read, and the answer", async () => {
  const page = await here.open();
  await history(page);
  await page.evaluate(() => {
    globalThis.heard = [];
    const regions = document
      .querySelector("center-finder")
      .shadowRoot.querySelectorAll("[aria-live]");
    for (const region of regions)
      new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(
        region,
        { childList: true, characterData: true, subtree: true },
      );
  });
  await drop(page, FILE);
  await done(page);
  await page.waitForTimeout(100);
  const heard = await page.evaluate(() => heard);
  assert.ok(
    heard.includes("The measures point to different Centers. 7 rows read."),
    heard.join(" | "),
  );
});

test("the pictures have a table with the same figures", async () => {
  const page = await here.open();
  await read(page, FILE);
  await page
    .getByRole("img", { name: "Bars, month by month, from Jan 2024 to Mar 2024." })
    .waitFor();
  await page.getByText("The same as a table").click();
  assert.deepEqual(await row(page, "By month", "Mar 2024"), ["Mar 2024", "2", "1", "1"]);
  const alone = await page.locator(".history svg:not([aria-hidden=true])").count();
  assert.equal(alone, 1, "every other picture repeats what stands beside it");
});
