import "center-finder";
import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { react } from "./portal.mjs";

hydrateRoot(document.querySelector("#app"), createElement(react), {
  onRecoverableError: (error) => console.error(`hydration: ${error}`),
});
