// In Node: importing the class defines nothing, and the engine answers.
import { CenterFinderElement } from "center-finder/element";
import { loadEngine } from "center-finder/engine";

const engine = await loadEngine();
console.log(typeof CenterFinderElement, engine.route("7013", "cee").center.id);
