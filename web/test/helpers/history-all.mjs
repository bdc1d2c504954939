import { seen } from "./finder.mjs";

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
