/** The snippets of the docs on forms do what their pages say. */
import assert from "node:assert/strict";
import { answered, ask, html, logged, open, quiet, start } from "./helpers/portal.mjs";
import { tests, text } from "./helpers/snippets.mjs";

const CASES = {
  "form.html": async (t) => {
    const page = await open(t, text("form.html"), {
      scripts: { "/importers/index.html": html("Saved") },
    });
    // Without a Center the form waits, and the element says why.
    await page.getByRole("combobox").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    assert.equal(new URL(page.url()).pathname, "/page.html");
    assert.deepEqual(
      await page.evaluate(() => [
        document.querySelector("center-finder").validity.valueMissing,
        document.querySelector("center-finder").matches(":invalid"),
      ]),
      [true, true],
    );
    await page.getByText("The Center for these goods").click();
    await page.keyboard.type("7013");
    await page.keyboard.press("Enter");
    await answered(page, "CEE009");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL(/\/importers\/\?center=CEE009$/);
  },
  "form.mjs": async (t) => {
    const page = await open(
      t,
      `${text("form.html")}<script type="module" src="/form.mjs"></script>`,
      { scripts: { "/form.mjs": text("form.mjs") } },
    );
    await logged(page, "Find the Center first");
    await ask(page, "leather wallet");
    await logged(page, "open");
    await ask(page, "7013");
    await logged(page, "chosen: CEE009");
    await page.getByRole("button", { name: "Save" }).click();
    await logged(page, "CEE009 7013");
    quiet(page);
  },
  "form.css": async (t) => {
    const body = text("form.html")
      .replace("<form ", '<form class="tried" ')
      .replace("<center-finder ", "<fieldset><center-finder ")
      .replace("</center-finder>", "</center-finder></fieldset>");
    const page = await open(t, body, {
      head: `${start}<link rel="stylesheet" href="/form.css">`,
      scripts: { "/form.css": text("form.css") },
    });
    const look = () =>
      page.evaluate(() =>
        (({ borderInlineStartColor: color, opacity }) => [color, opacity])(
          getComputedStyle(document.querySelector("center-finder")),
        ),
      );
    await page.getByRole("combobox").waitFor();
    assert.deepEqual(await look(), ["rgb(163, 24, 31)", "1"]);
    await ask(page, "7013");
    await answered(page, "CEE009");
    assert.deepEqual(await look(), ["rgb(31, 111, 67)", "1"]);
    await page.evaluate(() => (document.querySelector("fieldset").disabled = true));
    assert.equal((await look())[1], "0.6");
  },
};

tests("form", CASES);
