/** Defines `<center-finder>`. Safe to load twice. */
import { CenterFinderElement } from "./element.js";

export * from "./element.js";

CenterFinderElement.define();
