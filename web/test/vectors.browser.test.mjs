/**
 * The vectors that core and wasm run, through the element: typed into the field, or as the answers
 * of My business.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { plain, stage } from "./helpers/finder.mjs";
import { web } from "./helpers/paths.mjs";

const here = stage({ pages: { "/one.html": plain("<center-finder></center-finder>") } });
const vectors = (name) => JSON.parse(readFileSync(join(web, "../tests/vectors", name), "utf8"));
const sorted = (list) => [...list].sort();

test("every number is answered by the element as it is by core", async () => {
  const all = vectors("route.json");
  assert.ok(all.length > 100);
  const page = await here.open("/one.html");
  const got = await page.evaluate(async (all) => {
    const finder = document.querySelector("center-finder");
    const field = finder.shadowRoot.querySelector("input[role=combobox]");
    const out = [];
    for (const { input, edition } of all) {
      finder.edition = edition;
      const told = new Promise((told) => {
        for (const name of ["answer", "error"])
          finder.addEventListener(`center-finder-${name}`, (event) => told(event.detail), {
            once: true,
          });
      });
      field.value = input;
      field.form.requestSubmit();
      const detail = await Promise.race([
        told,
        new Promise((none) => setTimeout(none, 5000, { code: "no answer at all" })),
      ]);
      if (detail.routing && detail.routing.kind !== "goods") {
        for (let i = 0; i < 100 && !finder.shadowRoot.querySelector("article.card"); i++)
          await new Promise((shown) => setTimeout(shown, 20));
      }
      out.push({
        ...detail,
        shown: finder.shadowRoot.querySelector("article.card")?.innerText ?? "",
        mark: finder.shadowRoot.querySelector("mark")?.textContent,
      });
    }
    return out;
  }, all);
  const wrong = [];
  for (const [i, v] of all.entries()) {
    try {
      compare(v, got[i]);
    } catch (error) {
      wrong.push(`${JSON.stringify(v)}\n${error.message}`);
    }
  }
  assert.deepEqual(wrong, []);
});

function compare(v, { kind, routing: r, code, shown }) {
  if (v.error) {
    // Words are no mistake in the element: one box takes both.
    if (v.error === "letters") return assert.equal(kind, "words");
    assert.equal(code, v.error);
    assert.equal(shown, "", "no answer stands beside a refusal");
    return;
  }
  assert.ok(r, `refused: ${code}`);
  assert.equal(r.kind, v.kind);
  assert.equal(r.number, v.number);
  assert.deepEqual(sorted(r.repairs), sorted(v.repairs ?? []));
  assert.match(shown, v.edition === "cee" ? /In force/ : /early 2012/);
  if (r.kind === "chapter") {
    assert.deepEqual(
      r.centers.map((c) => c.center.id),
      [v.center, ...(v.also ?? [])],
    );
    if (v.counts)
      assert.deepEqual(
        r.centers.map((c) => c.headings),
        v.counts,
      );
  } else if (r.kind !== "treatment") {
    const goods = r.kind === "moved" ? r.to.find((to) => to.heading.code === v.heading) : r;
    assert.equal(goods.heading.code, v.heading);
    assert.equal(goods.center.id, v.center);
    assert.equal(goods.basis, v.basis);
    assert.deepEqual(
      goods.also.map((a) => a.center.id),
      v.also ?? [],
    );
    if (v.condition) assert.equal(goods.also[0].condition?.code, v.condition);
    if (v.notes) assert.deepEqual(sorted(goods.notes), sorted(v.notes));
    if (v.rulings) assert.deepEqual(sorted(goods.rulings.map((x) => x.number)), sorted(v.rulings));
    assert.ok(shown.includes(goods.center.name), "the card names the Center");
  }
}

test("every importer that My business can describe is judged as by core", async () => {
  const yes = (value) => (value ? "yes" : "no");
  const all = vectors("assess.json").flatMap((v) => {
    const p = v.profile ?? {};
    const then = v.edition === "iic-2012";
    const asked = then
      ? ["role", "ctpat", "isa", "goods"]
      : [
          "role",
          "ctpat",
          "tradeCompliance",
          "goods",
          "businessPractice",
          "intendedUse",
          "highValue",
        ];
    const centers = [p.businessPractice, p.intendedUse, p.highValue].filter(Boolean);
    if (
      v.error ||
      !p.goods?.length ||
      Object.keys(p).some((key) => p[key] && !asked.includes(key)) ||
      centers.some((c) => !c.startsWith("CEE"))
    )
      return [];
    const state = new URLSearchParams({
      view: "business",
      edition: v.edition,
      role: p.role ?? "importer",
      ctpat: p.ctpat ?? "none",
      ...(then
        ? { isa: yes(p.isa) }
        : {
            tc: yes(p.tradeCompliance),
            business: p.businessPractice ?? "none",
            use: p.intendedUse ?? "none",
            worth: p.highValue ?? "none",
          }),
      goods: p.goods.map((g) => `${g.number}:${g.share}`).join(","),
    });
    return [[v, String(state)]];
  });
  assert.ok(all.length > 10, `only ${all.length} vectors can be asked`);
  const page = await here.open("/one.html");
  for (const [v, state] of all) {
    const a = await page.evaluate(async (state) => {
      const finder = document.querySelector("center-finder");
      finder.state = "view=business";
      const told = new Promise((told) =>
        finder.addEventListener("center-finder-answer", (event) => told(event.detail.assessment), {
          once: true,
        }),
      );
      finder.state = state;
      return Promise.race([told, new Promise((none) => setTimeout(none, 3000, null))]);
    }, state);
    assert.ok(a, `${v.name}: no verdict`);
    assert.equal(a.verdict, v.verdict, v.name);
    if ("center" in v) assert.equal(a.center?.id ?? null, v.center, v.name);
    if ("ask" in v) assert.equal(a.ask?.id ?? null, v.ask, v.name);
    if (v.mix)
      assert.deepEqual(
        a.mix.map((m) => [m.center.id, m.share]),
        v.mix,
        v.name,
      );
    for (const reason of v.reasons ?? []) {
      const [code, fact] = reason.split("=");
      assert.ok(
        a.reasons.some((x) => x.code === code && (fact === undefined || x.fact === fact)),
        `${v.name}: ${reason}`,
      );
    }
    for (const code of v.absent ?? [])
      assert.ok(!a.reasons.some((x) => x.code === code), `${v.name}: ${code}`);
  }
});
