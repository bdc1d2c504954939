import { CenterFinderElement } from "/center-finder/element.js";

CenterFinderElement.define("our-center-finder");
