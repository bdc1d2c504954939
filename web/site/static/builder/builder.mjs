/**
 * The builder: the user sets it up and gets a live finder and a snippet. Its state is in the address,
 * after the #.
 */
import { embed, frameUrl } from "../center-finder-frame.js";
import { copy } from "../copy.mjs";
import { BASE, chosen, FRAME_BASE, KINDS, read, snippet, written } from "./snippets.mjs";

const $ = (id) => document.getElementById(id);
const form = $("settings");
/** Says which views the element offers. */
const probe = document.createElement("center-finder");
await customElements.whenDefined("center-finder");
/** The names of the views. */
const NAMES = {
  goods: "My goods",
  business: "My business",
  history: "My import history",
  about: "About the Centers",
};
const ALL_VIEWS = probe.views.split(" ");
/** What to know about each kind of snippet. */
const NOTES = {
  html: "Copy the folder of the package to your server first.",
  classic: "One file with everything inside, for portals that allow no modules.",
  npm: "For a bundler, which copies the package’s files. The package is not in a registry yet; “Start in five minutes” says how to pack it.",
  react: "For React 19.",
  vue: 'Tell Vue’s compiler that the tag is an element: isCustomElement: (tag) => tag === "center-finder".',
  iframe:
    "The package is on an origin whose policy allows WebAssembly. Your page needs only a copy of center-finder-frame.js. The inline script may also be a file of yours.",
};

const make = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children);
  return node;
};

let order = [...ALL_VIEWS];
const boxes = new Map();
const rows = new Map();
/** A button that moves a view up or down. */
function mover(view, step, sign, name) {
  const button = make("button", { type: "button", textContent: sign });
  button.setAttribute("aria-label", `${NAMES[view] ?? view}: ${name}`);
  button.addEventListener("click", () => {
    const from = order.indexOf(view);
    const to = from + step;
    if (to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    showOrder();
    button.focus();
    update();
  });
  return button;
}
for (const view of ALL_VIEWS) {
  const box = make("input", { type: "checkbox", checked: true, value: view });
  boxes.set(view, box);
  rows.set(
    view,
    make(
      "div",
      { className: "view" },
      make("label", {}, box, NAMES[view] ?? view),
      mover(view, -1, "↑", "earlier"),
      mover(view, 1, "↓", "later"),
    ),
  );
}
function showOrder() {
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
const chosenKind = () => document.querySelector("#kinds :checked").value;

function settings() {
  const views = order.filter((view) => boxes.get(view).checked).join(" ");
  const out = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "kind"));
  // Without a view there is nothing to show, so the element offers all.
  return { ...out, views: views === ALL_VIEWS.join(" ") ? "" : views };
}

/** Puts settings into the controls. */
function fillIn(given) {
  const views = (given.views ?? "").split(/\s+/).filter((view) => ALL_VIEWS.includes(view));
  order = [...views, ...ALL_VIEWS.filter((view) => !views.includes(view))];
  for (const [view, box] of boxes) box.checked = !views.length || views.includes(view);
  showOrder();
  for (const control of form.querySelectorAll("[name]")) {
    control.value = given[control.name] ?? "";
    // An address may hold a value that is not among the options.
    if (control.value === "" && control.tagName === "SELECT") control.selectedIndex = 0;
  }
}

/** Where the package is, and the origin of the page around the frame. */
const addresses = () => ({
  base: $("base").value.trim().replace(/\/*$/, "/"),
  portal: $("portal").value.trim(),
});

/** What the preview shows: a finder, or a frame with its connection. */
let live;
function preview(pairs) {
  if (chosenKind() === "iframe") previewFrame(pairs);
  else if (live?.node.localName === "center-finder") setAttributes(live.node, new Map(pairs));
  else {
    const node = document.createElement("center-finder");
    setAttributes(node, new Map(pairs));
    show({ node });
  }
}

function previewFrame(pairs) {
  const node = make("iframe", {
    title: "The finder in a frame",
    height: "400",
    src: frameUrl(new URL("../frame.html", import.meta.url), Object.fromEntries(pairs)),
  });
  show({ node });
  live.frame = embed(node);
}

function show(next) {
  live?.frame?.disconnect();
  live = next;
  $("live").replaceChildren(next.node);
}

function setAttributes(node, attributes) {
  for (const { name } of [...node.attributes])
    if (!attributes.has(name)) node.removeAttribute(name);
  for (const [name, value] of attributes)
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** Sets the address that fits the kind, unless the user has written another. */
function setBase() {
  if ([BASE, FRAME_BASE].includes($("base").value))
    $("base").value = chosenKind() === "iframe" ? FRAME_BASE : BASE;
}

let timer;
function update({ now = true } = {}) {
  const kind = chosenKind();
  const text = written(settings());
  const hash = `${text}${text ? "&" : ""}kind=${kind}`;
  if (location.hash.slice(1) !== hash) history.replaceState(null, "", `#${hash}`);
  setBase();
  $("portal-line").hidden = kind !== "iframe";
  $("base").closest("p").hidden = ["npm", "react", "vue"].includes(kind);
  $("code").textContent = snippet(kind, settings(), addresses()).trimEnd();
  $("file").textContent = KINDS[kind].file;
  $("note").textContent = NOTES[kind];
  $("copied").textContent = "";
  clearTimeout(timer);
  // While the user types, the finder waits for the end of the word.
  timer = setTimeout(() => preview(chosen(settings())), now ? 0 : 400);
}

function readAddress() {
  const text = location.hash.slice(1);
  fillIn(read(text));
  const given = new URLSearchParams(text).get("kind");
  const radio = [...document.querySelectorAll("#kinds input")].find(
    (input) => input.value === given,
  );
  if (radio) radio.checked = true;
  update();
}

form.addEventListener("input", (event) => update({ now: event.target.type !== "text" }));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault();
  fillIn({});
  update();
});
$("kinds").addEventListener("change", () => update());
for (const id of ["base", "portal"]) $(id).addEventListener("input", () => update({ now: false }));
addEventListener("hashchange", readAddress);
$("copy").addEventListener("click", () =>
  copy($("code"), $("copied"), `${$("code").textContent}\n`),
);
readAddress();
