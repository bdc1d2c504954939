/** Defines `<center-finder>`. Safe to load twice. */
// Named here too, so that both files are asked for at the same time.
import "./engine.js";
import { CenterFinderElement } from "./element.js";

export * from "./element.js";

CenterFinderElement.define();
