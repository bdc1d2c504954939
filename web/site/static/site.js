/**
 * The site's own script, which every page of it loads. It keeps the question in the address of the
 * front page, so that a link opens it again. It copies snippets. It registers the service worker with
 * which the site works offline. The element does none of this.
 */
import { copy } from "./copy.mjs";

const siteRoot = new URL("./", import.meta.url);

const finder = document.querySelector("center-finder#finder");
if (finder) keepQuestionInAddress();
for (const figure of document.querySelectorAll("figure.code")) addCopyButton(figure);
// On a narrow screen the list of pages would fill the screen before every page.
if (matchMedia("(width < 62rem)").matches)
  document.querySelector(".pages details")?.removeAttribute("open");
if (navigator.serviceWorker && isSecureContext) {
  // After the page has loaded, so that the first answer does not wait for it.
  if (document.readyState === "complete") startOffline();
  else addEventListener("load", startOffline);
}

function keepQuestionInAddress() {
  // A link with `?lang=es` leads to the page in that language.
  const lang = new URLSearchParams(location.search).get("lang");
  const page =
    lang &&
    document.querySelector(`.languages a[href="${CSS.escape(lang)}.html"]:not([aria-current])`);
  if (page) location.replace(page.href + location.hash);

  const readAddress = () => {
    const state = location.hash.slice(1);
    if (state.includes("=") && state !== finder.state) finder.state = state;
  };
  customElements.whenDefined("center-finder").then(() => {
    readAddress();
    addEventListener("hashchange", readAddress);
    finder.addEventListener("center-finder-answer", () => {
      if (location.hash.slice(1) !== finder.state)
        history.replaceState(null, "", `#${finder.state}`);
    });
  });
  // The page in another language answers the same question.
  document.querySelector(".languages")?.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) link.hash = location.hash;
  });
}

function addCopyButton(figure) {
  const caption = figure.querySelector("figcaption");
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "copy",
    textContent: "Copy",
  });
  const status = Object.assign(document.createElement("span"), { className: "done" });
  status.setAttribute("role", "status");
  button.setAttribute("aria-label", `Copy ${caption?.textContent ?? "the code"}`);
  button.addEventListener("click", () => copy(figure.querySelector("code"), status));
  caption?.append(button, status);
}

function startOffline() {
  registerWorker().catch((error) =>
    console.info("center-finder: offline use is not available:", error.message),
  );
}

async function registerWorker() {
  const url = new URL("sw.js", siteRoot).href;
  const policy = globalThis.trustedTypes?.createPolicy("center-finder-site", {
    createScriptURL: (text) => (text === url ? text : ""),
  });
  const registration = await navigator.serviceWorker.register(policy?.createScriptURL(url) ?? url, {
    scope: siteRoot.pathname,
  });
  if (registration.waiting && navigator.serviceWorker.controller) offerUpdate(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed" && navigator.serviceWorker.controller)
        offerUpdate(installing);
    });
  });
}

/** Shows that a new build is ready. The page changes only when the user says so. */
function offerUpdate(waiting) {
  const note = document.querySelector("#update");
  note.hidden = false;
  note.querySelector("button").onclick = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), {
      once: true,
    });
    waiting.postMessage("take-over");
  };
}
