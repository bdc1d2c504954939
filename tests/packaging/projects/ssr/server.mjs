// What a server does: it imports the package with the rest of the application, and renders.
import "center-finder";
import { CenterFinderElement } from "center-finder/element";
import "center-finder/slim";
import "center-finder/engine";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { createSSRApp } from "vue";
import { renderToString as renderVue } from "vue/server-renderer";
import { react, vue } from "./portal.mjs";

if (
  typeof CenterFinderElement !== "function" ||
  globalThis.customElements ||
  globalThis.HTMLElement
)
  throw new Error("the import has left something behind");
console.log(
  JSON.stringify({
    react: renderToString(createElement(react)),
    vue: await renderVue(createSSRApp(vue)),
  }),
);
