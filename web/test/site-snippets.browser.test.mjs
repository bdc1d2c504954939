/**
 * Every snippet of the docs does what the page around it says. Those for React and Vue are compiled
 * here, and run in a browser by `tests/packaging`; those for Node run in Node.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  mkdirSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { transform } from "esbuild";
import { newPage } from "./helpers/browser.mjs";
import { serve } from "./helpers/server.mjs";
import { web } from "./helpers/paths.mjs";
import { workbook } from "./helpers/xlsx.mjs";

const folder = join(web, "site/snippets");
const text = (name) => readFileSync(join(folder, name), "utf8");
const dist = join(web, "dist");
// The portal of the snippets has an export of its own.
const pages = { "/exports/history.csv": readFileSync(join(web, "site/snippets/history.csv")) };
let server, root;
before(async () => {
  // A server of a web team: the package's folder as /center-finder/.
  root = mkdtempSync(join(tmpdir(), "center-finder-snippets-"));
  symlinkSync(dist, join(root, "center-finder"));
  server = await serve(root, { pages, age: 0 });
});
after(async () => {
  await server?.close();
  if (root) rmSync(root, { recursive: true });
});

const html = (body, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A portal</title>${head}</head><body>${body}</body></html>`;
const start = '<script type="module" src="/center-finder/center-finder.js"></script>';

/** Opens a page with the given body, and collects what it logs and what goes wrong. */
async function open(t, body, { head = "", csp, scripts = {} } = {}) {
  const other = csp ? await serve(root, { pages, csp, age: 0 }) : server;
  if (csp) t.after(() => other.close());
  Object.assign(pages, scripts, { "/page.html": html(body, head) });
  const page = await newPage({ viewport: { width: 900, height: 800 } });
  page.logs = [];
  page.problems = [];
  page.on("console", (message) => page.logs.push(message.text()));
  page.on("pageerror", (error) => page.problems.push(String(error)));
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", (event) =>
      console.log(`violation ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  await page.goto(`${other.url}/page.html`);
  return page;
}
/** The page of an ESM snippet: the element, then the snippet. */
const withModule = (t, name, body = "<center-finder></center-finder><output></output>") =>
  open(t, `${body}<script type="module" src="/snippet.mjs"></script>`, {
    head: start,
    scripts: { "/snippet.mjs": text(name) },
  });
const ask = async (page, value) => {
  const input = page.getByRole("combobox");
  await input.fill(value);
  await input.press("Enter");
};
const answered = (page, text) =>
  page.locator("article.card").filter({ hasText: text }).first().waitFor();
const readsHistory = async (page) => {
  await page.getByRole("tab", { name: "My import history" }).click();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "history.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(text("history.csv")),
    });
  await answered(page, "Your goods point to Automotive & Aerospace (CEE003)");
};
const logged = async (page, expected) => {
  for (const end = Date.now() + 8000; Date.now() < end; await page.waitForTimeout(50))
    if (page.logs.some((line) => line.includes(expected))) return;
  assert.fail(`${expected} was not logged: ${page.logs.join(" | ")} ${page.problems.join(" | ")}`);
};
const header = (name) =>
  text(name)
    .trim()
    .replace(/^Content-Security-Policy: /, "");
const quiet = (page) =>
  assert.deepEqual(
    [page.problems, page.logs.filter((line) => line.startsWith("violation"))],
    [[], []],
  );

const CASES = {
  "start.html": async (t) => {
    const page = await open(t, text("start.html"));
    await ask(page, "7013");
    await answered(page, "CEE009");
    quiet(page);
  },
  "attributes.html": async (t) => {
    const page = await open(t, text("attributes.html"));
    await answered(page, "CEE003");
    assert.deepEqual(await page.getByRole("tab").allInnerTexts(), [
      "My goods",
      "About the Centers",
    ]);
  },
  "strings.mjs": async (t) => {
    const page = await withModule(
      t,
      "strings.mjs",
      '<center-finder views="goods business"></center-finder>',
    );
    await page.getByRole("button", { name: "Look it up" }).waitFor();
    assert.deepEqual(await page.getByRole("tab").allInnerTexts(), ["Goods", "My business"]);
    await ask(page, "8703.0");
    await page.getByText("We read this as 8703.").waitFor();
    quiet(page);
  },
  "profile.mjs": async (t) => {
    const page = await withModule(
      t,
      "profile.mjs",
      '<center-finder views="goods business"></center-finder>',
    );
    await page.getByRole("tab", { name: "My business" }).click();
    // The first of its questions that the profile leaves open.
    await page.getByText("Is the importer in CTPAT Trade Compliance?").first().waitFor();
  },
  "scope.mjs": async (t) => {
    const page = await withModule(t, "scope.mjs");
    await ask(page, "7013");
    await answered(page, "List of our broker desk");
    await answered(page, "CEE010");
  },
  "permalink.mjs": async (t) => {
    const page = await withModule(t, "permalink.mjs");
    await ask(page, "7013");
    await page.waitForURL(/#value=7013$/);
    await page.goto(page.url().replace("7013", "8703"));
    await answered(page, "CEE003");
  },
  "events.mjs": async (t) => {
    const page = await withModule(t, "events.mjs");
    await logged(page, "version");
    await ask(page, "7013");
    await page
      .locator("output")
      .filter({ hasText: "7013: Industrial & Manufacturing Materials (CEE009), evidence" })
      .waitFor();
    await ask(page, "8500");
    await logged(page, "no-such-heading");
  },
  "own-card.mjs": async (t) => {
    const page = await withModule(t, "own-card.mjs");
    await ask(page, "7013");
    await page
      .locator("output")
      .filter({ hasText: "Industrial & Manufacturing Materials" })
      .waitFor();
    assert.equal(await page.locator("article.card").count(), 0);
  },
  "form.html": async (t) => {
    const page = await open(t, text("form.html"), {
      scripts: { "/importers/index.html": html("Saved") },
    });
    // Without a Center the form waits, and the element says why.
    await page.getByRole("combobox").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    assert.equal(new URL(page.url()).pathname, "/page.html");
    assert.deepEqual(
      await page.evaluate(() => [
        document.querySelector("center-finder").validity.valueMissing,
        document.querySelector("center-finder").matches(":invalid"),
      ]),
      [true, true],
    );
    await page.getByText("The Center for these goods").click();
    await page.keyboard.type("7013");
    await page.keyboard.press("Enter");
    await answered(page, "CEE009");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL(/\/importers\/\?center=CEE009$/);
  },
  "form.mjs": async (t) => {
    const page = await open(
      t,
      `${text("form.html")}<script type="module" src="/form.mjs"></script>`,
      { scripts: { "/form.mjs": text("form.mjs") } },
    );
    await logged(page, "Find the Center first");
    await ask(page, "leather wallet");
    await logged(page, "open");
    await ask(page, "7013");
    await logged(page, "chosen: CEE009");
    await page.getByRole("button", { name: "Save" }).click();
    await logged(page, "CEE009 7013");
    quiet(page);
  },
  "form.css": async (t) => {
    const body = text("form.html")
      .replace("<form ", '<form class="tried" ')
      .replace("<center-finder ", "<fieldset><center-finder ")
      .replace("</center-finder>", "</center-finder></fieldset>");
    const page = await open(t, body, {
      head: `${start}<link rel="stylesheet" href="/form.css">`,
      scripts: { "/form.css": text("form.css") },
    });
    const look = () =>
      page.evaluate(() =>
        (({ borderInlineStartColor: color, opacity }) => [color, opacity])(
          getComputedStyle(document.querySelector("center-finder")),
        ),
      );
    await page.getByRole("combobox").waitFor();
    assert.deepEqual(await look(), ["rgb(163, 24, 31)", "1"]);
    await ask(page, "7013");
    await answered(page, "CEE009");
    assert.deepEqual(await look(), ["rgb(31, 111, 67)", "1"]);
    await page.evaluate(() => (document.querySelector("fieldset").disabled = true));
    assert.equal((await look())[1], "0.6");
  },
  "history.html": async (t) => {
    const page = await open(t, text("history.html"));
    await page.getByRole("button", { name: "Try a sample file" }).waitFor();
    assert.equal(await page.getByRole("tab").count(), 0);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "history.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(text("history.csv")),
      });
    await answered(page, "Your goods point to Automotive & Aerospace (CEE003)");
    quiet(page);
  },
  "history.csv": async () => {
    // As the page says: five rows, three of goods, one duty row, one not read; Automotive &
    // Aerospace by entries and by value.
    const { readHistory } = await import(join(dist, "engine.js"));
    const {
      result: { counts, answer },
    } = await readHistory(new Blob([text("history.csv")]));
    assert.deepEqual([counts.rows, counts.goods, counts.attached, counts.unread], [5, 3, 1, 1]);
    const first = Object.fromEntries(answer.measures.map((m) => [m.measure, m.center?.name]));
    assert.deepEqual(
      [first.entries, first.value],
      ["Automotive & Aerospace", "Automotive & Aerospace"],
    );
  },
  "history.mjs": async (t) => {
    const page = await withModule(t, "history.mjs", "<center-finder></center-finder>");
    await logged(page, "entries CEE003");
    for (const line of ["5 rows", "3 rows of goods of all importers", "value CEE003"])
      await logged(page, line);
    quiet(page);
  },
  "history-server.mjs": () => {
    const out = inNode("history-server.mjs", { "history.csv": text("history.csv") }).split(/\r?\n/);
    assert.deepEqual(out.slice(0, 3), ["5 3 1 1", "no mark of a Center", "900.00 CEE003"]);
    assert.ok(
      out.some((line) => line.startsWith("6,exponent,")),
      out.join("\n"),
    );
    assert.ok(
      out.some((line) => /^12-3456789,E0000001,1,.*,8703,CEE003,\w+,goods$/.test(line)),
      out.join("\n"),
    );
  },
  "methods.mjs": async (t) => {
    const page = await withModule(t, "methods.mjs");
    for (const line of ["CEE003 stated", "4201", "CEE001"]) await logged(page, line);
    quiet(page);
  },
  "define.mjs": async (t) => {
    const page = await open(
      t,
      '<our-center-finder value="7013"></our-center-finder><script type="module" src="/define.mjs"></script>',
      { scripts: { "/define.mjs": text("define.mjs") } },
    );
    await answered(page, "CEE009");
    assert.equal(await page.evaluate(() => customElements.get("center-finder")), undefined);
  },
  "engine.mjs": async (t) => {
    const page = await withModule(t, "engine.mjs");
    for (const line of ["CEE003", "4201"]) await logged(page, line);
  },
  "theme.css": async (t) => {
    const page = await open(t, '<center-finder value="7013"></center-finder>', {
      head: `${start}<link rel="stylesheet" href="/theme.css">`,
      scripts: { "/theme.css": text("theme.css") },
    });
    await answered(page, "CEE009");
    const look = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("center-finder");
      const of = (part, what) =>
        getComputedStyle(shadowRoot.querySelector(`[part~="${part}"]`))[what];
      return [
        of("button", "backgroundColor"),
        of("button", "borderRadius"),
        of("answer", "boxShadow") !== "none",
        of("edition", "display"),
      ];
    });
    assert.deepEqual(look, ["rgb(122, 31, 61)", "0px", true, "none"]);
  },
  "slots.html": async (t) => {
    const page = await open(t, text("slots.html"));
    await answered(page, "CEE009");
    for (const name of ["Which Center?", "Send to our desk", "Ask our compliance desk"])
      await page.getByText(name).waitFor();
  },
  "policy.txt": async (t) => {
    const page = await open(t, text("start.html"), { csp: header("policy.txt") });
    await ask(page, "leather wallet");
    await answered(page, "CEE");
    quiet(page);
  },
  "policy-nonce.txt": async (t) => {
    const page = await open(t, text("nonce.html"), { csp: header("policy-nonce.txt") });
    await ask(page, "leather wallet");
    await answered(page, "CEE");
    quiet(page);
  },
  "classic.html": async (t) => {
    const page = await open(t, text("classic.html"));
    await ask(page, "leather wallet");
    await answered(page, "CEE");
    assert.equal(
      await page.evaluate(
        async () => (await CenterFinder.loadEngine()).route("7013", "cee").center.id,
      ),
      "CEE009",
    );
    // The page that shows this snippet names all that the global has.
    const said = readFileSync(join(web, "site/pages/docs/start.html"), "utf8");
    const has = await page.evaluate(() =>
      Object.keys(CenterFinder)
        .filter((name) => name !== "CenterFinderElement")
        .sort(),
    );
    assert.deepEqual(
      [...said.matchAll(/<code>((?:load|read)\w+)<\/code>/g)].map((m) => m[1]).sort(),
      has,
    );
  },
  "policy-classic.txt": async (t) => {
    const page = await open(t, text("classic.html"), { csp: header("policy-classic.txt") });
    await ask(page, "leather wallet");
    await answered(page, "CEE");
    let workers = 0;
    page.on("worker", () => workers++);
    await readsHistory(page);
    assert.ok(workers > 0);
    quiet(page);
  },
  "slim.mjs": async (t) => {
    const page = await open(
      t,
      '<center-finder value="7013"></center-finder><script type="module" src="/slim.mjs"></script>',
      { scripts: { "/slim.mjs": text("slim.mjs") } },
    );
    await answered(page, "CEE009");
    await ask(page, "leather wallet");
    await answered(page, "CEE");
    await readsHistory(page);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "history.xlsx",
        mimeType: "application/octet-stream",
        buffer: workbook([["HTS Number"], ["3004.90.92"]]),
      });
    await answered(page, "CEE001");
    quiet(page);
  },
  "iframe.html": async (t) => {
    // The two origins of the snippet are two ports here; what is tested is all else.
    const tool = await serve(root);
    t.after(() => tool.close());
    const body = text("iframe.html")
      .replace("https://tools.example.com", tool.url)
      .replace(encodeURIComponent("https://portal.example.com"), encodeURIComponent(server.url));
    assert.notEqual(body, text("iframe.html"));
    const page = await open(t, body, { scripts: { "/iframe.mjs": text("iframe.mjs") } });
    await logged(page, "7013 CEE009");
    assert.ok(Number(await page.locator("iframe").getAttribute("height")) > 600);
  },
  "policy-frame.txt": async (t) => {
    const tool = await serve(root);
    t.after(() => tool.close());
    const csp = header("policy-frame.txt").replace("https://tools.example.com", tool.url);
    const portal = await serve(root, { pages, csp, age: 0 });
    t.after(() => portal.close());
    pages["/framed.html"] = html(
      text("iframe.html")
        .replace("https://tools.example.com", tool.url)
        .replace(encodeURIComponent("https://portal.example.com"), encodeURIComponent(portal.url)),
    );
    pages["/iframe.mjs"] = text("iframe.mjs");
    const page = await open(t, "");
    await page.goto(`${portal.url}/framed.html`);
    await logged(page, "7013 CEE009");
    quiet(page);
  },
  "iframe-plain.mjs": async (t) => {
    const tool = await serve(root);
    t.after(() => tool.close());
    const page = await open(
      t,
      `<iframe title="Center Finder" src="${tool.url}/center-finder/frame.html?value=7013&origin=${encodeURIComponent(server.url)}"></iframe><script type="module" src="/plain.mjs"></script>`,
      { scripts: { "/plain.mjs": text("iframe-plain.mjs") } },
    );
    await logged(page, "routing 7013");
    await page.waitForFunction(() => Number(document.querySelector("iframe").height) > 400);
  },
  "react.jsx": () => compiled("react.jsx", /jsx\("center-finder"|"center-finder",/),
  "next.jsx": () => compiled("next.jsx", /import\("center-finder"\)/),
  "vue.vue": async () => {
    const { compileScript, parse } = await import("@vue/compiler-sfc");
    const isCustomElement = (tag) => tag === "center-finder";
    const { descriptor, errors } = parse(text("vue.vue"), {
      templateParseOptions: { isCustomElement },
    });
    assert.deepEqual(errors, []);
    const { content } = compileScript(descriptor, {
      id: "x",
      inlineTemplate: true,
      templateOptions: { compilerOptions: { isCustomElement } },
    });
    assert.match(content, /"center-finder", \{/);
    assert.match(content, /onCenterFinderAnswer: answered/);
  },
  "server.mjs": () => assert.equal(inNode("server.mjs").trim(), "function CEE009"),
};
CASES["nonce.html"] = CASES["policy-nonce.txt"];
CASES["iframe.mjs"] = CASES["iframe.html"];

/** What a snippet prints in Node, in a project that has the package. */
function inNode(name, files = {}) {
  const project = mkdtempSync(join(tmpdir(), "center-finder-server-"));
  try {
    mkdirSync(join(project, "node_modules"));
    symlinkSync(web, join(project, "node_modules/center-finder"));
    for (const [file, content] of Object.entries({ [name]: text(name), ...files }))
      writeFileSync(join(project, file), content);
    return execFileSync(process.execPath, ["--no-warnings", name], {
      cwd: project,
      stdio: ["ignore", "pipe", "ignore"],
    }).toString();
  } finally {
    rmSync(project, { recursive: true });
  }
}

async function compiled(name, expected) {
  const { code } = await transform(text(name), { loader: "jsx", jsx: "automatic" });
  assert.match(code, expected);
}

for (const name of readdirSync(folder).sort())
  test(`the snippet ${name} does what it says`, (t) =>
    (CASES[name] ?? assert.fail("no test for this snippet"))(t));

test("the tags with hashes load, and a file of another build is refused", async (t) => {
  const page = readFileSync(join(dist, "site/docs/csp.html"), "utf8");
  const tags = /<figcaption>integrity\.html<\/figcaption><pre[^>]*><code>([\s\S]*?)<\/code>/
    .exec(page)[1]
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  const right = await open(t, '<center-finder value="7013"></center-finder>', { head: tags });
  await answered(right, "CEE009");
  for (const name of ["center-finder.js", "element.js", "engine.js"]) {
    pages[`/center-finder/${name}`] = `${readFileSync(join(dist, name), "utf8")}\n// another build`;
    const wrong = await open(t, '<center-finder value="7013"></center-finder>', { head: tags });
    await logged(wrong, "integrity");
    assert.equal(await wrong.evaluate(() => customElements.get("center-finder")), undefined, name);
    delete pages[`/center-finder/${name}`];
  }
});

test("every snippet is shown on a page of the docs", () => {
  const docs = join(web, "site/pages/docs");
  const all = readdirSync(docs)
    .map((name) => readFileSync(join(docs, name), "utf8"))
    .join("");
  for (const name of readdirSync(folder))
    assert.ok(all.includes(`<!-- snippet: ${name} -->`), name);
  assert.ok(existsSync(join(dist, "site/docs/start.html")));
});

test("every column of the history page is found by each name that it gives, and none is left out", async () => {
  const { readHistory } = await import(join(dist, "engine.js"));
  const page = readFileSync(join(dist, "site/docs/history.html"), "utf8");
  const rows = [
    .../<table[^>]* id="columns-found">[\s\S]*?<\/table>/
      .exec(page)[0]
      .matchAll(/<th scope="row"[^>]*><code>([\w-]+)<\/code><\/th><td[^>]*>(.*?)<\/td>/g),
  ].map(([, id, names]) => [id, names.split("; ")]);
  for (const [id, names] of rows) {
    for (const name of names) {
      const other = id === "hts" ? "Nothing" : "HTS";
      const { result } = await readHistory(
        new Blob([`"${name}",${other}\n7013.10.5000,7013.10.5000\n`]),
      );
      assert.deepEqual(result.layout.columns.map((c) => [c.holds, c.how])[0], [id, "name"], name);
    }
  }
  const all = /type HistoryColumn =([^;]*);/
    .exec(readFileSync(join(web, "pkg/history/center_finder_history.d.ts"), "utf8"))[1]
    .match(/[\w-]+/g);
  assert.deepEqual(rows.map(([id]) => id).sort(), all.sort());
});
