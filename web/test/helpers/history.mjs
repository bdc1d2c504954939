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
