/** Which language the element speaks, and what it loads for it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, stage } from "./helpers/finder.mjs";

const shows = (lang, attributes = "") =>
  plain(`<center-finder permalink="#" ${attributes}></center-finder>`).replace(
    'lang="en"',
    `lang="${lang}"`,
  );

const pages = {
  "/es.html": shows("es"),
  "/fr.html": shows("fr"),
  "/zh.html": shows("zh"),
  "/en.html": shows("en"),
  "/blank.html": "<!doctype html><title>Blank</title>",
};

const here = stage({ pages });

const state = (page, text) =>
  page.evaluate((text) => (document.querySelector("center-finder").state = text), text);

const inside = (page, selector) =>
  page.locator(`center-finder ${selector}`).filter({ visible: true }).first().waitFor();

const heading = (page) => page.locator("center-finder form label").first().innerText();

const spoken = (page) =>
  page.evaluate(() => document.querySelector("center-finder").shadowRoot.querySelector(".cf").lang);

const shown = (page, text) => page.getByText(text).first().waitFor();

test("the element follows the language of the page, also when it changes, and keeps what was asked", async () => {
  const page = await here.open("/en.html");
  await state(page, "value=7013");
  await shown(page, "What would decide");
  await page.evaluate(() => (document.documentElement.lang = "fr"));
  await shown(page, "Ce qui trancherait");
  assert.equal(await spoken(page), "fr");
  await page.evaluate(() => (document.querySelector("center-finder").lang = "es"));
  await shown(page, "Qué lo decidiría");
  await page.evaluate(() => document.querySelector("center-finder").removeAttribute("lang"));
  await shown(page, "Ce qui trancherait");
  await page.evaluate(() => document.querySelector("main").setAttribute("lang", "zh-CN"));
  await shown(page, "决定因素");
  assert.equal(await spoken(page), "zh-Hans");
});

test("of languages that follow fast on each other the last one holds", async () => {
  const page = await here.open("/en.html");
  await page.evaluate(() => {
    for (const lang of ["fr", "zh", "en", "es"]) document.documentElement.lang = lang;
  });
  await shown(page, "Mis mercancías");
  await page.waitForTimeout(200);
  assert.equal(await heading(page), "Mercancía o número arancelario");
});

for (const [asked, is, label] of [
  ["es-MX", "es-MX", "Mercancía o número arancelario"],
  ["fr-CA", "fr-CA", "Marchandise ou numéro tarifaire"],
  ["zh-TW", "zh-Hans", "货物名称或税则号"],
  ["zh-Hant-HK", "zh-Hans", "货物名称或税则号"],
  ["ZH_cn", "en", "Goods or tariff number"],
  ["de", "en", "Goods or tariff number"],
  ["", "en", "Goods or tariff number"],
]) {
  test(`lang="${asked}" is answered in ${is}`, async () => {
    const page = await here.open("/en.html");
    await page.evaluate(
      (lang) => document.querySelector("center-finder").setAttribute("lang", lang),
      asked,
    );
    await shown(page, label);
    await page.waitForTimeout(100);
    assert.equal(await spoken(page), is);
    assert.equal(await heading(page), label);
  });
}

test("numbers and dates are those of the region", async () => {
  const page = await here.open("/es.html");
  const share = async (lang) => {
    await page.evaluate((lang) => (document.documentElement.lang = lang), lang);
    await page.waitForFunction(
      (lang) =>
        document.querySelector("center-finder").shadowRoot.querySelector(".cf").lang === lang,
      lang,
    );
    await state(
      page,
      "view=business&role=importer&ctpat=none&tc=no&goods=8703:1,4202:2&business=none&use=none&worth=none",
    );
    await inside(page, ".reasons");
    return page.locator("center-finder td").first().innerText();
  };
  assert.match(await share("es"), /^66,7\s*%$/);
  assert.match(await share("es-MX"), /^66\.7\s*%$/);
});

test("titles of the tariff are marked as English, in answers, suggestions and the tree", async () => {
  const page = await here.open("/zh.html");
  const marked = (text) =>
    page
      .locator('center-finder [lang="en"]')
      .filter({ hasText: text, visible: true })
      .first()
      .waitFor();
  await state(page, "value=7013");
  await marked("Drinking glasses, glass tableware, vases");
  await page.getByText("浏览章和品目").click();
  await marked("Footwear");
  await page.getByRole("combobox").fill("");
  await page.getByRole("combobox").pressSequentially("dog leash");
  await marked(/leash|saddlery|Saddlery/);
});

test("the page says once, in its language, what stays English", async () => {
  for (const [language, text] of [
    ["es", "están en inglés"],
    ["fr", "sont en anglais"],
    ["zh", "为英文"],
  ]) {
    const page = await here.open(`/${language}.html`);
    assert.equal(await page.locator("center-finder form p").filter({ hasText: text }).count(), 1);
  }
});

test("that the engine cannot start is said in the language of the page", async () => {
  const page = await here.open("/blank.html", { ready: false });
  await page.route("**/center-finder-numbers.wasm", (route) => route.abort());
  await page.goto(`${here.server.url}/fr.html`);
  await shown(page, "un fichier n’a pas été chargé");
  await page.getByRole("button", { name: "Réessayer" }).waitFor();
});

test("where the file of a language does not load, the element speaks English and says so to readers", async () => {
  const page = await here.open("/blank.html", { ready: false });
  await page.route(/chunks\/es-/, (route) => route.abort());
  await page.goto(`${here.server.url}/es.html`);
  await shown(page, "Goods or tariff number");
  assert.equal(await spoken(page), "en");
});

test("English loads no other language", async () => {
  const page = await here.open("/en.html");
  await state(page, "value=7013");
  await inside(page, ".card");
  assert.deepEqual(
    page.requests.filter((path) => /chunks\/(es|fr|zh)/.test(path)),
    [],
  );
});

test("where the words for a mistake do not load, that is said in the language of the page", async () => {
  const page = await here.open("/zh.html");
  await page.route(/chunks\/(refuse|zh-more)-/, (route) => route.abort());
  await page.getByRole("combobox").fill("8500");
  await page.keyboard.press("Enter");
  await shown(page, "有文件未能加载");
});
