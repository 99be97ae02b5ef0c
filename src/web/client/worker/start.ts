import { sendFilesLeft } from '../attach-send.ts'
import { findKey } from '../keys.ts'
import { fulfilWishes, sendLeftovers } from '../leftovers.ts'
import { everybodyKnown, hearOfForgetting } from '../meeting.ts'
import { leaveDesk, putAwayWhatIsOver } from '../put-away.ts'
import { answerAsset, dropOldAssets, keepAssets } from './assets.ts'
import { answerPage, isPassedBy } from './pages.ts'
import { scope } from './scope.ts'

// Opens what was taken along where there is no signal. Nothing of a child's stands in the browser's own caches: pages are
// sealed in the device's store, and only files without content are cached.

/** Where somebody may be signed in, it is asked at most so often whether a device was forgotten, in milliseconds. */
const askAgainMs = 60_000
let askedAt = Number.NEGATIVE_INFINITY

scope.addEventListener('install', (event) => {
  event.waitUntil(keepAssets().then(() => scope.skipWaiting()))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    dropOldAssets()
      .catch(() => {})
      .then(() => scope.clients.claim()),
  )
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) return event.respondWith(answerAsset(request))
  if (request.mode !== 'navigate') return
  event.waitUntil(lookAfter(pathname))
  if (!isPassedBy(pathname)) event.respondWith(answerPage(request, (work) => event.waitUntil(work)))
})

scope.addEventListener('sync', (event) => {
  if (event.tag === 'goldthread-send') event.waitUntil(sendAll())
})

/** At every opening of a page: what is over goes, what was forgotten goes, and who has signed out takes their key along. */
async function lookAfter(path: string): Promise<void> {
  await putAwayWhatIsOver().catch(() => {})
  if (path === '/signed-out')
    for (const { worker } of await everybodyKnown().catch(() => [])) await leaveDesk(worker).catch(() => {})
  // A page of somebody signed in asks by itself; where nobody is, this is the only word that the device has with Goldthread.
  if (!isPassedBy(path) && performance.now() - askedAt < askAgainMs) return
  askedAt = performance.now()
  await hearOfForgetting()
}

/** When the signal is back and no page of ours is open. Rejected where something still waits, so that it is tried again. */
async function sendAll(): Promise<void> {
  for (const { worker, device } of await everybodyKnown()) {
    if ((await findKey(device)) === undefined) continue
    await sendLeftovers(worker, () => false)
    await sendFilesLeft(worker, () => false)
    await fulfilWishes(worker)
  }
}
