/** What tests of My import history do, and a file whose answer was counted by hand. */
import { seen } from "./finder.mjs";

const HEAD =
  "Importer Name,Importer Number,Entry Summary Number,Entry Summary Line Number,Port of Entry Code,Entry Date,HTS Number - Full,Line Tariff Goods Value Amount,Center ID";

/**
 * Seven rows: five of goods, one duty, one that cannot be read. Headings 8703 and 8708 are
 * Automotive (CEE003), 3004 is Pharmaceuticals (CEE001). Entries: 3 of 4 hold CEE003, 2 hold
 * CEE001. Lines: 3 of 5 and 2. Value: 600 of 5,610 and 5,010.
 */
export const FILE = [
  HEAD,
  "First Co,12-3456789,E0000001,1,2704,01/15/2024,8703.23.0110,100,CEE001",
  "First Co,12-3456789,E0000001,1,2704,01/15/2024,9903.88.03,0,CEE001",
  "First Co,12-3456789,E0000001,2,2704,01/15/2024,3004.90.9200,5000,CEE001",
  "First Co,12-3456789,E0000002,1,3001,02/10/2024,8703.23.0110,200,CEE001",
  "First Co,12-3456789,E0000003,1,4601,03/05/2024,8708.29.5060,300,CEE001",
  "First Co,12-3456789,E0000003,2,4601,03/05/2024,8.4713E+09,1,CEE001",
  "Second Co,98-7654321,E0000004,1,2704,03/20/2024,3004.90.9200,10,CEE001",
  "",
].join("\r\n");

/** So many rows of passenger cars, as one text. */
export const many = (rows) =>
  `${HEAD}\r\n${Array.from({ length: rows }, (_, i) => `First Co,12-3456789,E${String(i).padStart(7, "0")},1,2704,01/15/2024,8703.23.0110,100,CEE003\r\n`).join("")}`;

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
