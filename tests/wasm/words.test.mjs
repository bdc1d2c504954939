// The vectors of words through wasm, with the index file as the package carries it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Worker } from "node:worker_threads";
import { at, load, vectors } from "./packages.mjs";

const { loadWords } = await import(at("web/dist/engine.js").href);

function check(vector, found) {
  const codes = found.headings.map((s) => s.heading.code);
  if (vector.first) assert.equal(codes[0], vector.first, `the first heading, of ${codes}`);
  if (vector.within)
    assert.ok(
      codes.slice(0, vector.within[0]).includes(vector.within[1]),
      `${vector.within[1]} among the first ${vector.within[0]} of ${codes}`,
    );
  if (vector.center) assert.equal(found.centers[0]?.center.id, vector.center, "center");
  if (vector.certainty) assert.equal(found.certainty, vector.certainty, "certainty");
  if ("asks" in vector)
    assert.equal(found.question !== null, vector.asks, "whether a question is asked");
  for (const [word, as] of Object.entries(vector.corrected ?? {})) {
    const use = found.words.find((w) => vector.input.slice(...w.span) === word);
    assert.equal(use?.understood, "corrected", word);
    assert.ok(use.readAs.includes(as), `${word} was read as ${use.readAs}`);
  }
}

test("every vector of words through the package full", async () => {
  const words = await loadWords();
  const wrong = [];
  for (const vector of vectors("words.json")) {
    try {
      check(vector, words.suggest(vector.input));
    } catch (failure) {
      wrong.push(`${JSON.stringify(vector.input)}: ${failure.message}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("places of words are in UTF-16 units, whatever stands before them", async () => {
  const words = await loadWords();
  const text = "🎁 «é» cermaic mug";
  const found = words.suggest(text).words.map((w) => text.slice(...w.span));
  assert.ok(found.includes("cermaic") && found.includes("mug"), String(found));
});

test("a table of the host holds for words too, and only for its engine", async () => {
  const [words, engine] = [await loadWords(), await load("full")];
  engine.setScope("a list", "from,to,center\n4201,4201,CEE001\n", false);
  assert.equal(words.suggest("nylon dog leash", undefined, engine).headings[0].center.id, "CEE001");
  assert.equal(words.suggest("nylon dog leash").headings[0].center.id, "CEE008");
});

test("an answer moves the result, I don't know leaves it, and what was answered is not asked again", async () => {
  const words = await loadWords();
  const before = words.suggest("parts");
  const { id, options } = before.question;
  assert.ok(options.length >= 2 && options.length <= 5);
  const none = words.suggest("parts", { answers: [{ question: id, option: "" }] });
  assert.deepEqual(none.centers, before.centers);
  assert.notEqual(none.question?.id, id);
  const last = options.at(-1).id;
  const after = words.suggest("parts", { answers: [{ question: id, option: last }] });
  assert.notDeepEqual(after.centers, before.centers);
  assert.notEqual(after.question?.id, id);
  assert.throws(() => words.suggest("parts", { answers: [{ question: id, option: "cheese" }] }), {
    code: "no-such-answer",
  });
});

test("a damaged index is refused with a code", async () => {
  const { readFile } = await import("node:fs/promises");
  const bytes = await readFile(at("web/dist/center-finder-words.bin"));
  const engine = await import(`${at("web/dist/engine.js").href}?damaged`);
  await assert.rejects(engine.loadWords(undefined, bytes.subarray(0, 1000)), { code: "bad-index" });
  // A second try with the whole file works.
  assert.equal(
    (await engine.loadWords(undefined, bytes)).suggest("backpack").headings[0].heading.code,
    "4202",
  );
});

test("a module that is there under two addresses leaves what the first has made as it was", async () => {
  const engine = await load("full");
  engine.setScope("a list", "from,to,center\n4201,4201,CEE001\n", false);
  const again = await import(`${at("web/dist/engine.js").href}?again`);
  const words = await again.loadWords();
  assert.equal(engine.route("4201", "cee").center.id, "CEE001");
  assert.equal(words.suggest("nylon dog leash", undefined, engine).headings[0].center.id, "CEE001");
});

test("the index is the one of core", () => {
  assert.ok(
    readFileSync(at("web/dist/center-finder-words.bin")).equals(
      readFileSync(at("core/data/words.bin")),
    ),
  );
});

test("words are understood in a worker", async () => {
  const code = `import { parentPort } from "node:worker_threads";
    const { loadWords } = await import(${JSON.stringify(at("web/dist/engine.js").href)});
    parentPort.postMessage((await loadWords()).suggest("backpack").headings[0].heading.code);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
  const answer = await new Promise((told, failed) =>
    worker.once("message", told).once("error", failed),
  );
  await worker.terminate();
  assert.equal(answer, "4202");
});
