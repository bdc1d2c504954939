/**
 * The service worker of the demo site, with which it works without a network. The element never
 * registers one, so a page of yours gets none.
 *
 * It keeps the files of one build and checks the hash of each. A server in the middle of an update
 * cannot give half of the old site and half of the new one. It keeps nothing else, and nothing that
 * users type passes through it.
 */
// The build fills in the hash of every file, and the version.
const FILES = {};
const PREFIX = "center-finder-site-";
const CACHE = `${PREFIX}VERSION_OF_THE_FILES`;
const scope = new URL("./", location.href);

addEventListener("install", (event) => {
  const requests = Object.entries(FILES).map(
    ([file, integrity]) => new Request(new URL(file, scope), { integrity, cache: "no-cache" }),
  );
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(requests))
      .catch((error) => caches.delete(CACHE).then(() => Promise.reject(error))),
  );
});

addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith(PREFIX) && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      ),
  );
});

/** A new build waits until the user asks for it, or until all pages of the old one are closed. */
addEventListener("message", ({ data }) => {
  if (data === "take-over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (
    request.method !== "GET" ||
    url.origin !== scope.origin ||
    !url.pathname.startsWith(scope.pathname)
  )
    return;
  const file = url.pathname.slice(scope.pathname.length).replace(/(^|\/)$/, "$1index.html");
  if (!Object.hasOwn(FILES, file)) return;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(new URL(file, scope)))
      .then((found) => found ?? fetch(request)),
  );
});
