/**
 * A walk through every view, so that all that is loaded later is loaded, and everything that can be
 * done is done once.
 */
import { answered, edition, enter, field, seen } from "./finder.mjs";

const BUSINESS = [
  ["Who is the importer of record?", "An importer, for its own goods"],
  ["Is the importer a member of C-TPAT?", "Tier 2"],
  ["Is the importer in CTPAT Trade Compliance?", "No"],
  ["What is imported?", "8703"],
  ["Does the business belong", "No"],
  ["Are the main goods for use", "No"],
  ["Are some goods of much higher value", "No"],
];

const FILE =
  "Entry Summary Number,Entry Summary Line Number,HTS Number - Full,Line Tariff Goods Value Amount\r\nE0000001,1,8703.23.0110,100\r\nE0000001,2,3004.90.9200,5000\r\n";

export async function tour(page) {
  await enter(page, "7013");
  await answered(page, "CEE009");
  await page
    .locator("summary:visible", { hasText: "Who does what: the Center or the port" })
    .click();
  await seen(page, "Cargo release and examination");
  if (!(await page.getByText("64 Footwear").isVisible()))
    await page.getByText("Browse chapters and headings").click();
  await page.getByText("64 Footwear").click();
  await enter(page, "85");
  await answered(page, "Chapter 85");
  await enter(page, "8500");
  await seen(page, "Nearest headings");
  await enter(page, "parts");
  await answered(page, "fit several Centers");
  await enter(page, "arc lamp");
  await page.getByRole("button", { name: "An electrical" }).click();
  await answered(page, "Most likely: Electronics");
  await field(page).fill("");
  await field(page).pressSequentially("rubber bo");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await answered(page, "You typed “rubber bo”");
  await page.getByRole("tab", { name: "My business" }).click();
  // The second time, the questions have their answers.
  await page
    .getByText("Who is the importer of record?")
    .or(page.getByText("Why, one by one"))
    .first()
    .waitFor();
  const restart = page.getByRole("button", { name: "Start again" });
  if (await restart.isVisible()) await restart.click();
  const next = page.getByRole("button", { name: "Continue" });
  for (const [question, answer] of BUSINESS) {
    await page.getByRole("heading", { name: question }).waitFor();
    if (question === "What is imported?") await page.getByLabel("Tariff number 1").fill(answer);
    else await page.getByRole("radio", { name: answer, exact: true }).check();
    await next.click();
  }
  await seen(page, "Why, one by one");
  await page.getByRole("tab", { name: "My import history" }).click();
  await page
    .locator(".history input[type=file]")
    .first()
    .setInputFiles({ name: "history.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await seen(page, "Every row is counted");
  await page.getByRole("tab", { name: "About the Centers" }).click();
  await seen(page, "The ten Centers in force");
  await edition(page, "As proposed in early 2012");
  await seen(page, "The ten industries");
  await edition(page, "In force");
  await page.getByRole("tab", { name: "My goods" }).click();
}
