/**
 * The builder: settings in, a live finder and a snippet out. Its state is in the address, after the
 * #.
 */
import { embed, frameUrl } from "../center-finder-frame.js";
import { BASE, chosen, FRAME_BASE, KINDS, read, snippet, written } from "./snippets.mjs";

const $ = (id) => document.getElementById(id);
const form = $("settings");
/** Every view that the element offers, with the name that it gives it. */
const probe = document.createElement("center-finder");
await customElements.whenDefined("center-finder");
const NAMES = {
  goods: "My goods",
  business: "My business",
  history: "My import history",
  about: "About the Centers",
};
const ALL = probe.views.split(" ");
const NOTES = {
  html: "Copy the folder of the package to your server first.",
  classic: "One file with everything inside, for portals that allow no modules.",
  npm: "With a bundler; the package brings its files along. It is not in a registry yet: “Start in five minutes” says how it is packed.",
  react: "For React 19.",
  vue: 'Tell Vue’s compiler that the tag is an element: isCustomElement: (tag) => tag === "center-finder".',
  iframe:
    "The package lies on an origin whose policy allows WebAssembly; your page needs a copy of center-finder-frame.js alone. The script may as well be a file of yours.",
};

const make = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children);
  return node;
};

let order = [...ALL];
const boxes = new Map();
const rows = new Map();
for (const view of ALL) {
  const box = make("input", { type: "checkbox", checked: true, value: view });
  const move = (by, sign, name) => {
    const button = make("button", { type: "button", textContent: sign });
    button.setAttribute("aria-label", `${NAMES[view] ?? view}: ${name}`);
    button.addEventListener("click", () => {
      const at = order.indexOf(view);
      const to = at + by;
      if (to < 0 || to >= order.length) return;
      order.splice(to, 0, ...order.splice(at, 1));
      arrange();
      button.focus();
      changed();
    });
    return button;
  };
  boxes.set(view, box);
  rows.set(
    view,
    make(
      "div",
      { className: "view" },
      make("label", {}, box, NAMES[view] ?? view),
      move(-1, "↑", "earlier"),
      move(1, "↓", "later"),
    ),
  );
}
function arrange() {
  $("views").append(...order.map((view) => rows.get(view)));
  order.forEach((view, i) => {
    const [up, down] = rows.get(view).querySelectorAll("button");
    up.setAttribute("aria-disabled", String(i === 0));
    down.setAttribute("aria-disabled", String(i === order.length - 1));
  });
}
for (const [kind, { name }] of Object.entries(KINDS)) {
  $("kinds").append(
    make(
      "label",
      {},
      make("input", { type: "radio", name: "kind", value: kind, checked: kind === "html" }),
      make("span", { textContent: name }),
    ),
  );
}
const kind = () => document.querySelector("#kinds :checked").value;

function settings() {
  const views = order.filter((view) => boxes.get(view).checked).join(" ");
  const out = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "kind"));
  // Without a view there is nothing to show: then the element offers all.
  return { ...out, views: views === ALL.join(" ") ? "" : views };
}

/** What was chosen, put into the controls. */
function put(given) {
  const views = (given.views ?? "").split(/\s+/).filter((view) => ALL.includes(view));
  order = [...views, ...ALL.filter((view) => !views.includes(view))];
  for (const [view, box] of boxes) box.checked = !views.length || views.includes(view);
  arrange();
  for (const control of form.querySelectorAll("[name]")) {
    control.value = given[control.name] ?? "";
    // A value of an address that is no choice.
    if (control.value === "" && control.tagName === "SELECT") control.selectedIndex = 0;
  }
}

const places = () => ({
  base: $("base").value.trim().replace(/\/*$/, "/"),
  portal: $("portal").value.trim(),
});

let live;
function preview(pairs) {
  const framed = kind() === "iframe";
  if (framed) {
    live?.frame?.disconnect();
    const iframe = make("iframe", {
      title: "The finder in a frame",
      height: "400",
      src: frameUrl(new URL("../frame.html", import.meta.url), Object.fromEntries(pairs)),
    });
    live = { node: iframe };
    $("live").replaceChildren(iframe);
    live.frame = embed(iframe);
    return;
  }
  if (live?.node.localName !== "center-finder") {
    live?.frame?.disconnect();
    live = { node: document.createElement("center-finder") };
    for (const [name, value] of pairs) live.node.setAttribute(name, value);
    $("live").replaceChildren(live.node);
    return;
  }
  const wanted = new Map(pairs);
  for (const { name } of [...live.node.attributes])
    if (!wanted.has(name)) live.node.removeAttribute(name);
  for (const [name, value] of wanted)
    if (live.node.getAttribute(name) !== value) live.node.setAttribute(name, value);
}

/** The place that is right for the kind, as long as nobody has written another. */
function place() {
  if ([BASE, FRAME_BASE].includes($("base").value))
    $("base").value = kind() === "iframe" ? FRAME_BASE : BASE;
}

let timer;
function changed({ now = true } = {}) {
  const of = kind();
  const text = written(settings());
  const hash = `${text}${text ? "&" : ""}kind=${of}`;
  if (location.hash.slice(1) !== hash) history.replaceState(null, "", `#${hash}`);
  place();
  $("portal-line").hidden = of !== "iframe";
  $("base").closest("p").hidden = ["npm", "react", "vue"].includes(of);
  $("code").textContent = snippet(of, settings(), places()).trimEnd();
  $("file").textContent = KINDS[of].file;
  $("note").textContent = NOTES[of];
  $("copied").textContent = "";
  clearTimeout(timer);
  // While somebody types, the finder waits for the end of the word.
  timer = setTimeout(() => preview(chosen(settings())), now ? 0 : 400);
}

function arrive() {
  const text = location.hash.slice(1);
  put(read(text));
  const given = new URLSearchParams(text).get("kind");
  const radio = [...document.querySelectorAll("#kinds input")].find(
    (input) => input.value === given,
  );
  if (radio) radio.checked = true;
  changed();
}

form.addEventListener("input", (event) => changed({ now: event.target.type !== "text" }));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault();
  put({});
  changed();
});
$("kinds").addEventListener("change", () => changed());
for (const id of ["base", "portal"]) $(id).addEventListener("input", () => changed({ now: false }));
addEventListener("hashchange", arrive);
$("copy").addEventListener("click", async () => {
  $("copied").textContent = "";
  try {
    await navigator.clipboard.writeText(`${$("code").textContent}\n`);
    $("copied").textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren($("code"));
    $("copied").textContent = "Selected; copy it with the keyboard.";
  }
});
arrive();
