/** When the files for words are loaded, and what is said where they are not. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answered, enter, field, plain, seen, stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";
import { options } from "./helpers/words.mjs";

const here = stage({
  pages: {
    "/one.html": plain('<center-finder views="goods"></center-finder>'),
  },
});

const missing = stage({ missing: ["/center-finder-words.bin"] });

const broken = stage({ pages: { "/center-finder-words.bin": "not an index" } });

test("the words files come with the first word, and then nothing more", async () => {
  const page = await here.open("/one.html");
  await enter(page, "8703");
  await answered(page, "CEE003");
  assert.ok(!page.requests.some((path) => /words|full|more/.test(path)), String(page.requests));
  await enter(page, "pump");
  await answered(page, "Machinery");
  assert.deepEqual(page.requests.filter((path) => /\.(wasm|bin)$/.test(path)).sort(), [
    "/center-finder-full.wasm",
    "/center-finder-numbers.wasm",
    "/center-finder-words.bin",
  ]);
  const before = page.requests.length;
  for (const text of ["vehcile seat", "parts", "gift", "自行车"]) {
    await field(page).fill("");
    await field(page).pressSequentially(text);
    await page.keyboard.press("Enter");
    await answered(page, text);
  }
  await page.getByRole("button", { name: "I don’t know" }).click();
  await page.waitForTimeout(200);
  assert.deepEqual(page.requests.slice(before), []);
});

test("an index that does not load or is damaged is told in plain words, and a second try brings it", async () => {
  const page = await missing.open("/");
  await enter(page, "pump");
  await seen(page, "a file did not load");
  const other = await broken.open("/");
  await enter(other, "pump");
  await seen(other, "a file is damaged or of another version");
  await other.route("**/center-finder-words.bin", (route) =>
    route.fulfill({ path: join(web, "dist/center-finder-words.bin") }),
  );
  await other.getByRole("button", { name: "Try again" }).click();
  await answered(other, "Machinery");
  await enter(page, "8703");
  await answered(page, "CEE003");
});

test("loading is shown only where it lasts", async () => {
  const page = await here.open("/one.html");
  let held;
  await page.route("**/center-finder-words.bin", (route) => {
    held = () => route.continue();
  });
  await field(page).pressSequentially("pump");
  await seen(page, "Loading…");
  held();
  await options(page).first().waitFor();
  assert.equal(await page.locator("[part=output]").innerText(), "");
});

test("how long a suggestion takes in this browser is printed", async (t) => {
  const page = await here.open("/one.html");
  const texts = JSON.parse(readFileSync(join(web, "../tests/vectors/words.json"), "utf8")).map(
    (v) => v.input,
  );
  const { p50, p95, n } = await page.evaluate(async (texts) => {
    const { loadWords } = await import("/engine.js");
    const { suggest } = await loadWords();
    const times = [];
    for (let round = 0; round < 5; round++) {
      for (const text of texts) {
        const start = performance.now();
        suggest(text, { typing: round % 2 === 1 });
        if (round) times.push(performance.now() - start);
      }
    }
    times.sort((a, b) => a - b);
    return {
      p50: times[Math.floor(times.length * 0.5)],
      p95: times[Math.floor(times.length * 0.95)],
      n: times.length,
    };
  }, texts);
  t.diagnostic(`${n} suggestions: p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`);
  assert.ok(n > 200);
});
