import "center-finder";
import { createSSRApp } from "vue";
import { vue } from "./portal.mjs";

createSSRApp(vue).mount("#app");
