/** What axe-core finds on a page; the page must have been opened with `bypassCSP`. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLORS = ["color-contrast", "link-in-text-block"];

/**
 * Ways to look at a page. Where only colors differ, the document and its layout are the same, so
 * only the rules on colors can find something else.
 */
export const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark", colors: true },
  "320 pixels": { viewport: { width: 320, height: 640 } },
  "forced colors": { forcedColors: "active", colors: true },
};

/** The violations, as lines. `colors` runs the rules on colors alone. */
export async function findings(page, { colors = false, rules = {} } = {}) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.addScriptTag({ content: AXE });
  const violations = await page.evaluate(async (options) => (await axe.run(options)).violations, {
    resultTypes: ["violations"],
    runOnly: colors ? { type: "rule", values: COLORS } : TAGS,
    rules,
  });
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((n) => `${n.target.flat().join(" ")} ${n.failureSummary}`).join(" | ")}`,
  );
}

/** Shows a page in each look, and runs a check there, which is told the look. */
export async function inEachLook(page, check, looks = LOOKS) {
  for (const [name, { colors, viewport, ...media }] of Object.entries(looks)) {
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
    await page.setViewportSize(viewport ?? { width: 1024, height: 800 });
    await check(name, { colors });
  }
}
