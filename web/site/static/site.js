/**
 * The site's own script, on every page of it: keeps the question in the address
 * of the front page, so that a link reopens it; copies snippets; and registers
 * the service worker with which the site answers offline. The element does none
 * of this.
 */
const here = new URL("./", import.meta.url);

const finder = document.querySelector("center-finder#finder");
if (finder) {
  // The old way to ask for a language; each is a page of its own.
  const lang = new URLSearchParams(location.search).get("lang");
  const page =
    lang &&
    document.querySelector(`.languages a[href="${CSS.escape(lang)}.html"]:not([aria-current])`);
  if (page) location.replace(page.href + location.hash);

  const read = () => {
    const state = location.hash.slice(1);
    if (state.includes("=") && state !== finder.state) finder.state = state;
  };
  customElements.whenDefined("center-finder").then(() => {
    read();
    addEventListener("hashchange", read);
    finder.addEventListener("center-finder-answer", () => {
      if (location.hash.slice(1) !== finder.state)
        history.replaceState(null, "", `#${finder.state}`);
    });
  });
  // Another language answers the same question.
  document.querySelector(".languages")?.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) link.hash = location.hash;
  });
}

for (const figure of document.querySelectorAll("figure.code")) {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "copy",
    textContent: "Copy",
  });
  const done = Object.assign(document.createElement("span"), { className: "done" });
  done.setAttribute("role", "status");
  button.setAttribute(
    "aria-label",
    `Copy ${figure.querySelector("figcaption")?.textContent ?? "the code"}`,
  );
  button.addEventListener("click", async () => {
    done.textContent = "";
    const code = figure.querySelector("code");
    try {
      await navigator.clipboard.writeText(code.textContent);
      done.textContent = "Copied.";
    } catch {
      // No permission, or a page without https: the text is selected for copying by hand.
      getSelection().selectAllChildren(code);
      done.textContent = "Selected; copy it with the keyboard.";
    }
  });
  figure.querySelector("figcaption")?.append(button, done);
}

// On a narrow screen the list of pages would stand before every page.
if (matchMedia("(width < 62rem)").matches)
  document.querySelector(".pages details")?.removeAttribute("open");

/** The note that a new build is ready; the page changes when the user says so. */
function offer(waiting) {
  const note = document.querySelector("#update");
  note.hidden = false;
  note.querySelector("button").onclick = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), {
      once: true,
    });
    waiting.postMessage("take-over");
  };
}

async function worker() {
  const url = new URL("sw.js", here).href;
  const policy = globalThis.trustedTypes?.createPolicy("center-finder-site", {
    createScriptURL: (text) => (text === url ? text : ""),
  });
  const registration = await navigator.serviceWorker.register(policy?.createScriptURL(url) ?? url, {
    scope: here.pathname,
  });
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed" && navigator.serviceWorker.controller) offer(installing);
    });
  });
}
if (navigator.serviceWorker && isSecureContext) {
  const start = () =>
    worker().catch((error) =>
      console.info("center-finder: offline use is not available:", error.message),
    );
  // After the page, so that the first answer does not wait for it.
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}
