/** About the Centers: who they are, what they offer, how they came to be. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { edition, seen, stage } from "./helpers/finder.mjs";

const here = stage();

test("About shows the ten Centers with ids and cities, what stays at the ports, and the timeline", async () => {
  const page = await here.open("/#view=about");
  await seen(page, "The ten Centers in force");
  assert.equal(await page.locator(".centers").first().locator("li").count(), 10);
  const text = await page.locator(".about").innerText();
  for (const part of [
    "CEE010",
    "Laredo, TX",
    "Small and medium importers",
    "Cargo release and examination",
    "81 FR 92978",
    "Oct 5, 2023",
  ])
    assert.ok(text.includes(part), part);
});

test("the switch shows the ten industries of 2012, Customhouse Brokers among them", async () => {
  const page = await here.open("/#view=about");
  await seen(page, "The ten Centers in force");
  await edition(page, "As proposed in early 2012");
  await seen(page, "The ten industries as proposed in early 2012");
  const centers = page.locator(".centers").first();
  assert.equal(await centers.locator("li").count(), 10);
  const text = await centers.innerText();
  assert.match(text, /Customhouse Brokers/);
  assert.match(text, /grew out of the pilot center for pharmaceuticals/);
  assert.ok(!text.includes("IIC-"));
});

test("the five bases differ in bars and in shape, not by colour alone", async () => {
  const page = await here.open("/#view=about");
  await page.locator(".bases").waitFor();
  const looks = await page
    .locator(".bases .mark")
    .evaluateAll((marks) =>
      marks.map(
        (m) =>
          `${m.querySelectorAll("rect.on").length} ${m.className} ${getComputedStyle(m).borderStyle}`,
      ),
    );
  assert.equal(new Set(looks).size, 5);
  assert.deepEqual(
    looks.map((look) => Number(look[0])),
    [5, 4, 3, 2, 1],
  );
});
