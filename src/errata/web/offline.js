// The service worker of the finished site: what was visited, the paste box and the index work without a network. `errata finish` fills in
// the version, which is that of the stored files' contents, and their addresses.

const VERSION = "VERSION";
const STORED = ["STORED"];

const base = registration.scope;
// other sites, and other versions of this one, may live on the same host
const mine = `errata ${base} `;
const files = mine + VERSION;
const pages = `${mine}pages`;
const addresses = new Set(STORED.map((path) => new URL(path, base).href));

async function store() {
  const cache = await caches.open(files);
  // asks whether what the browser has is still right: an old script would not read a new index
  await cache.addAll([...addresses].map((address) => new Request(address, { cache: "no-cache" })));
  await skipWaiting();
}

async function begin() {
  const old = (await caches.keys()).filter((name) => name.startsWith(mine) && name !== files && name !== pages);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
  const open = await clients.matchAll({ type: "window" });
  const cache = await caches.open(pages);
  // the pages that were opened before this worker was there; one that is gone meanwhile is not worth a failure
  await Promise.allSettled(["./", "404.html", ...open.map((each) => each.url)].map((address) => cache.add(plain(new URL(address, base).href))));
}

const plain = (address) => address.replace(/[?#].*/, "");

async function fromNetwork(request, name, address) {
  const reply = await fetch(request);
  if (reply.status === 200) {
    const copy = reply.clone();
    const cache = await caches.open(name);
    await cache.put(address, copy);
  }
  return reply;
}

async function page(request) {
  try {
    return await fromNetwork(request, pages, plain(request.url));
  } catch {
    const cache = await caches.open(pages);
    const found = await cache.match(plain(request.url));
    if (found) return found;
    const missing = await cache.match(new URL("404.html", base).href);
    return new Response(missing ? await missing.blob() : "There is no connection.", { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

async function file(request) {
  const cache = await caches.open(files);
  // with what stands behind the question mark: a worker reads its own address, which is that of the answer
  const address = request.url.replace(/#.*/, "");
  if (addresses.has(address)) return (await cache.match(address)) ?? fetch(request);
  try {
    return await fromNetwork(request, files, address);
  } catch (error) {
    const found = await cache.match(address);
    if (found) return found;
    throw error;
  }
}

addEventListener("install", (event) => event.waitUntil(store()));
addEventListener("activate", (event) => event.waitUntil(begin()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(base)) return;
  event.respondWith(request.mode === "navigate" ? page(request) : file(request));
});
