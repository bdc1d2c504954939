/**
 * The packed package on plain pages, under policies: the classic script, modules from a static
 * server, and files with integrity.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answers, expected, reads, NUMBER, WORDS } from "./answers.mjs";
import { stage } from "./browser.mjs";

const numbers = { number: expected.number, words: expected.words };
const here = stage("plain");
const dist = "node_modules/center-finder/dist";
const trusted = "require-trusted-types-for 'script'";
const html = (head, body = '<center-finder value="8471"></center-finder>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A portal</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const hashes = () =>
  JSON.parse(readFileSync(join(here.place.installed, "dist/integrity.json"), "utf8"));
/** The template beside the installed package. */
const portal = (name) => readFileSync(join(here.place.project("plain"), name), "utf8");

test("the classic script works from one tag, with no request but its own, where no other is allowed", async () => {
  const url = await here.serve(here.place.projects, {
    pages: { "/portal.html": portal("classic.html") },
    csp: `default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; ${trusted}`,
  });
  const page = await here.open(`${url}/portal.html`);
  await answers(page);
  await page.getByRole("tab", { name: "My business" }).click();
  await page.getByText("Who is the importer of record?").first().waitFor();
  await page.getByRole("tab", { name: "About the Centers" }).click();
  await page.getByText("The ten Centers in force").first().waitFor();
  assert.deepEqual(page.requests, ["/portal.html", `/${dist}/center-finder.classic.js`]);
  assert.deepEqual(page.problems, []);
  assert.deepEqual(
    await page.evaluate(
      async ([number, words]) => {
        const engine = await CenterFinder.loadEngine();
        const { suggest } = await CenterFinder.loadWords();
        return {
          number: engine.route(number, "cee").center.id,
          words: suggest(words).headings[0].heading.code,
        };
      },
      [NUMBER, WORDS],
    ),
    numbers,
  );
});

test("the classic script reads histories in a worker of its own where the policy has worker-src blob:", async () => {
  const url = await here.serve(here.place.projects, {
    pages: { "/portal.html": portal("classic.html") },
    csp: `default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; ${trusted}`,
  });
  const page = await here.open(`${url}/portal.html`);
  await answers(page);
  await reads(page);
  assert.equal(await reads(page), 1);
  assert.ok(
    page.made.every((address) => address.startsWith("blob:")),
    String(page.made),
  );
  assert.deepEqual(page.problems, []);
});

test("the classic script reads histories in place where the policy has no worker for it", async () => {
  const url = await here.serve(here.place.projects, {
    pages: { "/portal.html": portal("classic.html") },
    csp: `default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; ${trusted}`,
  });
  const page = await here.open(`${url}/portal.html`);
  await answers(page);
  await reads(page);
  assert.equal(await reads(page), 0);
  assert.ok(
    page.problems.length > 0 && page.problems.every((text) => /worker/i.test(text)),
    `only the browser's word about the worker: ${page.problems}`,
  );
});

test("the classic script says in plain words that a policy without wasm stops it", async () => {
  const url = await here.serve(here.place.projects, {
    pages: { "/portal.html": portal("classic.html") },
    csp: "default-src 'none'; img-src data:; script-src 'self'",
  });
  const page = await here.open(`${url}/portal.html`);
  await page.getByText("'wasm-unsafe-eval' in script-src").first().waitFor();
});

test("the classic script beside the modules leaves one element that works", async () => {
  const url = await here.serve(here.place.projects, {
    pages: {
      "/portal.html": html(
        `<script src="/${dist}/center-finder.classic.js" defer></script><script type="module" src="/${dist}/center-finder.js"></script>`,
      ),
    },
  });
  await answers(await here.open(`${url}/portal.html`));
});

test("modules from a static server work under the strict policy", async () => {
  const url = await here.serve(here.place.projects, {
    pages: { "/portal.html": portal("module.html") },
    csp: `default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; ${trusted}`,
  });
  const page = await here.open(`${url}/portal.html`);
  await answers(page);
  assert.equal(await reads(page), 1);
  assert.deepEqual(page.problems, []);
});

test("a worker of modules from a static server has the engine and the words", async () => {
  const url = await here.serve(here.place.projects, {
    pages: {
      "/portal.html": html("", ""),
      "/worker.js": `import { loadEngine, loadWords } from "/${dist}/engine.js";
        onmessage = async ({ data: [number, words] }) => postMessage({ number: (await loadEngine()).route(number, "cee").center.id, words: (await loadWords()).suggest(words).headings[0].heading.code });`,
    },
  });
  const page = await here.open(`${url}/portal.html`);
  const told = await page.evaluate(
    (question) =>
      new Promise((tell, fail) => {
        const worker = new Worker("/worker.js", { type: "module" });
        worker.onmessage = ({ data }) => tell(data);
        worker.onerror = (event) => fail(new Error(event.message));
        worker.postMessage(question);
      }),
    [NUMBER, WORDS],
  );
  assert.deepEqual(told, numbers);
});

/** A page that holds every file to its hash: modules by an import map, the others by fetch. */
function held(sums = hashes()) {
  const modules = Object.fromEntries(
    Object.entries(sums)
      .filter(([file]) => /^(slim\.js|chunks\/)/.test(file))
      .map(([file, hash]) => [`/${dist}/${file}`, hash]),
  );
  const nonce = "cf0";
  return {
    pages: {
      "/portal.html":
        html(`<script type="importmap" nonce="${nonce}">${JSON.stringify({ imports: { "center-finder/slim": `/${dist}/slim.js` }, integrity: modules })}</script>
        <script type="module" nonce="${nonce}">
          import { CenterFinderElement, provide } from "center-finder/slim";
          const sums = ${JSON.stringify(sums)};
          const file = (name) => () => fetch("/${dist}/" + name, { integrity: sums[name] });
          provide({ numbers: file("center-finder-numbers.wasm"), full: file("center-finder-full.wasm"), words: file("center-finder-words.bin") });
          CenterFinderElement.define();
        </script>`),
    },
    csp: `default-src 'none'; img-src data:; script-src 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'; ${trusted}`,
  };
}

test("a page that holds every file to its hash works, with a nonce and strict-dynamic", async () => {
  const page = await here.open(`${await here.serve(here.place.projects, held())}/portal.html`);
  await answers(page);
  const ours = page.requests
    .filter((path) => path.startsWith(`/${dist}/`))
    .map((path) => path.slice(dist.length + 2));
  assert.deepEqual(
    ours.filter((file) => !hashes()[file]),
    [],
    "files without a hash",
  );
  assert.ok(ours.length >= 4, String(ours));
});

test("a script or a wasm file with another hash is not taken", async () => {
  const sums = hashes();
  const other = sums["engine.js"];
  const script = await here.open(
    `${await here.serve(here.place.projects, held({ ...sums, "slim.js": other }))}/portal.html`,
  );
  await script.waitForFunction(() => document.readyState === "complete");
  assert.ok(
    script.problems.some((text) => /integrity/i.test(text)),
    String(script.problems),
  );
  assert.equal(await script.evaluate(() => customElements.get("center-finder")), undefined);
  const wasm = await here.open(
    `${await here.serve(here.place.projects, held({ ...sums, "center-finder-numbers.wasm": other }))}/portal.html`,
  );
  await wasm.getByText("a file did not load").first().waitFor();
  const tag = await here.open(
    `${await here.serve(here.place.projects, { pages: { "/portal.html": html(`<script src="/${dist}/center-finder.classic.js" integrity="${other}" defer></script>`) } })}/portal.html`,
  );
  await tag.waitForFunction(() => document.readyState === "complete");
  assert.equal(await tag.evaluate(() => customElements.get("center-finder")), undefined);
});

test("the classic script with its hash at the tag is taken", async () => {
  const head = `<script src="/${dist}/center-finder.classic.js" integrity="${hashes()["center-finder.classic.js"]}" defer></script>`;
  await answers(
    await here.open(
      `${await here.serve(here.place.projects, { pages: { "/portal.html": html(head) } })}/portal.html`,
    ),
  );
});
