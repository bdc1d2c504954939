// The vectors through wasm: the border must neither lose nor change anything.
import assert from "node:assert/strict";
import test from "node:test";
import { load, vectors } from "./packages.mjs";

const sorted = (list) => [...list].sort();
const ids = (list) => list.map((one) => one.center.id);

function checkGoods(vector, goods) {
  assert.equal(goods.heading.code, vector.heading, "heading");
  assert.equal(goods.center.id, vector.center, "center");
  assert.equal(goods.basis, vector.basis, "basis");
  assert.deepEqual(ids(goods.also), vector.also ?? [], "also");
  assert.equal(goods.also[0]?.condition?.code, vector.condition, "condition");
  if (vector.notes) assert.deepEqual(sorted(goods.notes), sorted(vector.notes), "notes");
  if (vector.rulings)
    assert.deepEqual(sorted(goods.rulings.map((r) => r.number)), sorted(vector.rulings), "rulings");
  assert.ok(goods.sources.length > 0, "an answer without a source");
}

function checkAnswer(vector, answer) {
  assert.equal(answer.kind, vector.kind, "kind");
  assert.equal(answer.number, vector.number, "number");
  assert.equal(answer.edition, vector.edition, "edition");
  assert.deepEqual(sorted(answer.repairs), sorted(vector.repairs ?? []), "repairs");
  if (answer.kind === "goods") checkGoods(vector, answer);
  if (answer.kind === "moved") checkGoods(vector, answer.to[0]);
  if (answer.kind === "chapter") {
    assert.deepEqual(ids(answer.centers), [vector.center, ...(vector.also ?? [])], "centers");
    assert.deepEqual(
      answer.centers.map((c) => c.headings),
      vector.counts,
      "counts",
    );
  }
}

function checkError(vector, error) {
  assert.ok(error instanceof Error, "what is thrown is an Error");
  assert.equal(error.code, vector.error, error.message);
  assert.ok(error.message && error.hint, "message and hint");
  if (vector.at !== undefined)
    assert.equal(vector.input.slice(...error.place), vector.at, "the place, in UTF-16 units");
  assert.equal(error.nearest[0]?.code, vector.nearest, "nearest");
}

function thrown(work) {
  try {
    return { answer: work() };
  } catch (error) {
    return { error };
  }
}

for (const name of ["base", "full"]) {
  test(`every route vector through the package ${name}`, async () => {
    const engine = await load(name);
    for (const vector of vectors("route.json")) {
      const { answer, error } = thrown(() => engine.route(vector.input, vector.edition));
      try {
        if (vector.error) checkError(vector, error ?? assert.fail("must be refused"));
        else checkAnswer(vector, answer ?? assert.fail(`was refused: ${error?.message}`));
      } catch (failure) {
        failure.message = `${JSON.stringify(vector.input)} (${vector.edition}): ${failure.message}`;
        throw failure;
      }
    }
  });
}

function checkAssessment(vector, got) {
  for (const key of ["verdict", "robust"])
    if (key in vector) assert.equal(got[key], vector[key], key);
  for (const key of ["center", "ask"])
    if (key in vector) assert.equal(got[key]?.id ?? null, vector[key], key);
  if (vector.leaders)
    assert.deepEqual(
      got.leaders.map((c) => c.id),
      vector.leaders,
      "leaders",
    );
  if (vector.mix)
    assert.deepEqual(
      got.mix.map((m) => [m.center.id, m.share]),
      vector.mix,
      "mix",
    );
  for (const want of vector.reasons ?? []) {
    const [code, fact] = want.split("=");
    const all = got.reasons.map((r) => `${r.code}=${r.fact}`).join(", ");
    assert.ok(
      got.reasons.some((r) => r.code === code && (fact === undefined || r.fact === fact)),
      `the reason ${want} among ${all}`,
    );
  }
  for (const code of vector.absent ?? [])
    assert.ok(!got.reasons.some((r) => r.code === code), `the reason ${code} must not be there`);
}

test("every profile through the package full", async () => {
  const engine = await load("full");
  for (const vector of vectors("assess.json")) {
    const { answer, error } = thrown(() => engine.assess(vector.profile, vector.edition));
    try {
      if (vector.error) assert.equal(error?.code, vector.error);
      else checkAssessment(vector, answer ?? assert.fail(`was refused: ${error?.message}`));
    } catch (failure) {
      failure.message = `${vector.name}: ${failure.message}`;
      throw failure;
    }
  }
});

test("wrong arguments are refused as Error objects with code and hint", async () => {
  const engine = await load("full");
  const base = await load("base");
  for (const [work, code] of [
    [() => engine.route("8703", "2012"), "no-such-edition"],
    [() => engine.assess({ role: "king" }, "cee"), "bad-profile"],
    [() => engine.assess({ goods: [{ number: "8703", share: -1 }] }, "cee"), "bad-profile"],
    [() => engine.assess({ goods: "8703" }, "cee"), "bad-profile"],
    [() => engine.asOf("soon"), "not-a-date"],
    [() => base.route("8703", "2012"), "no-such-edition"],
    [() => base.headings("77", "cee"), "no-such-chapter"],
    [() => engine.setScope("mine", "a,b\n", false), "table-columns"],
  ]) {
    const { error } = thrown(work);
    assert.ok(error instanceof Error, `${work} must throw an Error`);
    assert.equal(error.code, code, String(work));
    assert.ok(error.hint, String(work));
  }
});

test("a loaded table answers, and is gone when it is cleared", async () => {
  const engine = await load("full");
  assert.equal(engine.setScope("a list", "from,to,center\n8703,8703,CEE008\n", false), 1);
  const answer = engine.route("8703", "cee");
  assert.deepEqual(
    [answer.center.id, answer.basis, answer.supplied.table],
    ["CEE008", "supplied", "a list"],
  );
  engine.clearScope();
  assert.equal(engine.route("8703", "cee").basis, "stated");
});
