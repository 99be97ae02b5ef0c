import { systemClock } from '../../plain/clock.ts'
import { aMoment, type Moment } from '../../plain/day.ts'
import { readId } from '../../plain/id.ts'
import { forgetSent } from './device.ts'
import { headersOf } from './http.ts'
import { keyFor, type Owner } from './keys.ts'
import { meetGoldthread } from './meeting.ts'
import { putAwayTaken } from './put-away.ts'
import { keepTakenList, keepTakenPage, type TakenList, type TakenPage, type TakenVisit } from './taken.ts'

const patienceMs = 30_000

/** Files that pages are made with stand here, by their names, which change with what is in them. */
export const assetCache = 'goldthread-assets'

type Taking = { readonly until: Moment; readonly visits: readonly TakenVisit[] }

const isText = (value: unknown): value is string => typeof value === 'string'

/** What Goldthread says was taken along; nothing where it says something else. */
function readTaking(said: unknown): Taking | undefined {
  if (said === null || typeof said !== 'object' || !('until' in said) || !('visits' in said)) return undefined
  if (!isText(said.until) || !Array.isArray(said.visits)) return undefined
  const visits = said.visits.flatMap((one: unknown): readonly TakenVisit[] => {
    if (one === null || typeof one !== 'object') return []
    if (!('title' in one && 'says' in one && 'path' in one)) return []
    const { title, says, path } = one
    if (!isText(title) || !isText(says) || !isText(path)) return []
    return [{ title, says, path, ...('record' in one && isText(one.record) ? { record: one.record } : {}) }]
  })
  return { until: aMoment(said.until), visits }
}

async function fetchPage(worker: Owner, path: string): Promise<TakenPage> {
  const drawnAt = systemClock.now()
  const response = await fetch(path, {
    headers: { ...headersOf(worker), accept: 'text/html' },
    credentials: 'same-origin',
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  const html = await response.text()
  if (!response.ok || !html.includes(`data-worker="${worker}"`)) throw new Error('Not the page asked for')
  return { path, html, drawnAt }
}

/** The files that a page names stand in the cache before it may be said to be taken along. */
async function keepAssets(pages: readonly TakenPage[]): Promise<void> {
  const named = pages.flatMap(({ html }) =>
    [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path),
  )
  const cache = await caches.open(assetCache)
  for (const path of new Set(named))
    if (path !== undefined && (await cache.match(path)) === undefined) await cache.add(path)
}

/** The draft whose form a page is; nothing for any other page. */
export function draftOf(path: string) {
  const [, id] = /^\/drafts\/([^/]+)$/.exec(path) ?? []
  const draft = readId<'draft'>(id)
  return draft.ok ? draft.value : undefined
}

/** Keeps a page as it came just now, and takes away what was acknowledged before: the page has it. */
export async function keepPage(worker: Owner, page: TakenPage, until: Moment): Promise<void> {
  await keepTakenPage(worker, page, until)
  const draft = draftOf(page.path)
  if (draft !== undefined) await forgetSent(worker, draft, page.drawnAt)
}

/**
 * Takes visits along: asks Goldthread, which writes down that they were read, then keeps each page sealed under the
 * worker's key for this device. All of it or nothing. Gives what was taken; nothing where it did not come about.
 */
export async function takeAlong(worker: Owner, form: HTMLFormElement): Promise<TakenList | undefined> {
  try {
    if ((await keyFor(worker)).from !== 'goldthread' && (await meetGoldthread(worker)) !== 'known')
      return undefined
    const response = await fetch(form.action, {
      method: 'POST',
      headers: headersOf(worker),
      body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    const taking = response.ok ? readTaking(await response.json()) : undefined
    if (taking === undefined) return undefined
    const paths = taking.visits.flatMap(({ path, record }) =>
      record === undefined ? [path] : [path, record],
    )
    const pages = await Promise.all(paths.map((path) => fetchPage(worker, path)))
    await keepAssets(pages)
    for (const page of pages) await keepPage(worker, page, taking.until)
    await keepTakenList(worker, taking)
    await meetGoldthread(worker)
    return taking
  } catch {
    await putAwayTaken(worker).catch(() => {})
    return undefined
  }
}
