/**
 * The classic script: everything inside, for pages that allow one script and no
 * module, no import and no fetch. It defines the tag; `CenterFinder` has the rest.
 */
import { CenterFinderElement } from "./element.js";

export { CenterFinderElement };
export { loadEngine, loadFullEngine, loadWords, readHistory } from "./engine.js";

CenterFinderElement.define();
