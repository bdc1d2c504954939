/** What tests of My import history do. */
import { seen } from "./finder.mjs";

export async function history(page) {
  await page.getByRole("tab", { name: "My import history" }).click();
  await page.getByRole("button", { name: "Try a sample file" }).waitFor();
}

/** Lets a file fall on the zone. */
export async function drop(page, text, name = "history.csv") {
  const data = await page.evaluateHandle(
    ([text, name]) => {
      const data = new DataTransfer();
      data.items.add(new File([typeof text === "string" ? text : new Uint8Array(text)], name));
      return data;
    },
    [typeof text === "string" ? text : [...text], name],
  );
  await page.locator(".history > .drop").dispatchEvent("drop", { dataTransfer: data });
}

/** Chooses a file with the button. */
export const choose = (page, text, name = "history.csv") =>
  page
    .locator(".history input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

export const done = (page) => seen(page, "Every row is counted");

export async function read(page, text, name) {
  await history(page);
  await drop(page, text, name);
  await done(page);
}

/** The cells of a row that begins with a text, in the table of that label. */
export const row = async (page, label, start) => {
  const region = page.getByRole("region", { name: label, exact: true });
  await region.waitFor();
  const all = await region
    .locator("tr")
    .evaluateAll((rows) => rows.map((r) => [...r.cells].map((c) => c.innerText.trim())));
  return all.find((cells) => cells[0].startsWith(start));
};

/** Opens everything that can be opened. */
export async function openAll(page) {
  await page.locator("summary").filter({ hasText: "could not be read" }).click();
  await page.getByRole("button", { name: "Automotive & Aerospace (CEE003)" }).click();
  await page.getByRole("button", { name: /^8703/ }).click();
  await page.getByRole("button", { name: "Show its first lines" }).click();
  await seen(page, "All 2 rows of this heading");
  await page.getByText("The same as a table").click();
  await page.getByText("The columns, as they were read").click();
  await page.getByText("Prepare an appeal").click();
  await page.getByRole("button", { name: "Make the letter" }).click();
  await page.getByRole("article", { name: "The letter" }).waitFor();
}
