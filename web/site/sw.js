/**
 * The service worker of the demo site, so that it answers with the network off.
 * The element never registers one; a page of yours gets none from it.
 *
 * It keeps the files of one build, each by its hash: a server that is in the
 * middle of an update cannot give half of the old site and half of the new.
 * Nothing else is kept, and nothing that is typed passes through here.
 */
const FILES = {};
const PREFIX = "center-finder-site-";
const CACHE = `${PREFIX}VERSION_OF_THE_FILES`;
const scope = new URL("./", location.href);

addEventListener("install", (event) => {
  const wanted = Object.entries(FILES).map(
    ([file, integrity]) => new Request(new URL(file, scope), { integrity, cache: "no-cache" }),
  );
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(wanted))
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

/** A new build waits until the user says so, or until all pages of the old one are closed. */
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
