// One component for the server and for the browser.
import { createElement as h } from "react";
import { h as v } from "vue";

export const react = () =>
  h(
    "main",
    null,
    h("h1", null, "A portal"),
    h("center-finder", { value: "8471", views: "goods" }, h("p", null, "Ask CBP.")),
  );
export const vue = {
  render: () =>
    v("main", [
      v("h1", "A portal"),
      v("center-finder", { value: "8471", views: "goods" }, [v("p", "Ask CBP.")]),
    ]),
};
