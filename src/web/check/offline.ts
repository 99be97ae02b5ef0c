// The service worker of a page that stands by itself: once the page was open, it opens without a network. It hears no
// messages, so nothing that was dropped on the page can come to it.

type Work = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Work & { readonly request: Request; respondWith(answer: Promise<Response>): void }

/** What a service worker is handed, as far as this one needs it (W3C Service Workers): pages' types have none of it. */
type Scope = {
  addEventListener(name: 'install' | 'activate', listener: (event: Work) => void): void
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}

/** What the bundler puts in: the files of the page, and a name for just these files as they are. */
declare const offline: { readonly version: string; readonly files: readonly string[] }

const scope = self as unknown as Scope
const ours = 'goldthread-check-'
const cacheName = `${ours}${offline.version}`

const keepAll = async (): Promise<void> => (await caches.open(cacheName)).addAll([...offline.files])

/** Other versions of this page go; other pages of the same address keep what is theirs. */
async function dropOthers(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(ours) && name !== cacheName) await caches.delete(name)
}

async function answerFrom(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const address = request.mode === 'navigate' ? 'index.html' : request.url
  return (await cache.match(address)) ?? fetch(request)
}

scope.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => scope.skipWaiting())))
scope.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => scope.clients.claim())))
scope.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answerFrom(event.request))
})
