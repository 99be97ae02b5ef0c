import { systemClock } from '../../../plain/clock.ts'
import { sentOf } from '../device.ts'
import type { Owner } from '../keys.ts'
import { findKey } from '../keys.ts'
import { everybodyKnown } from '../meeting.ts'
import { draftOf, keepPage } from '../take-along.ts'
import { findTakenList, findTakenPage, type TakenPage } from '../taken.ts'
import { htmlAnswer, noSignal } from './no-signal.ts'

/** With a weak signal, a page that was taken along is opened from the device after so long. In milliseconds. */
const patienceMs = 8_000

/** Where signing in, out and locking happen: these pages are between the browser and Goldthread alone. */
const passedBy = /^\/(sign-in|sign-out|signed-in|signed-out|lock|locked|synthetic-identity)(\/|$)/

export const isPassedBy = (path: string): boolean => passedBy.test(path)

type Taken = { readonly worker: Owner; readonly page: TakenPage }

/** Whose key is on this device now: theirs alone can be read here. */
async function workersHere(): Promise<readonly Owner[]> {
  const known = await everybodyKnown().catch(() => [])
  const held = await Promise.all(known.map(({ device }) => findKey(device)))
  return known.filter((_, at) => held[at] !== undefined).map(({ worker }) => worker)
}

async function findTaken(path: string): Promise<Taken | undefined> {
  for (const worker of await workersHere()) {
    const page = await findTakenPage(worker, path).catch(() => undefined)
    if (page !== undefined) return { worker, page }
  }
  return undefined
}

const inBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** The page as it was taken, with what was acknowledged since: a form shows every word that was typed in it. */
async function fromDevice({ worker, page }: Taken): Promise<Response> {
  const draft = draftOf(page.path)
  if (draft === undefined) return htmlAnswer(page.html)
  const sent = await sentOf(worker, draft)
  const also = sent.map(({ bytes }) => inBase64(bytes)).join(' ')
  return htmlAnswer(page.html.replace(`data-draft="${draft}"`, `data-draft="${draft}" data-also="${also}"`))
}

/** What is on the network is newer: the page that was taken along is kept as it came just now. */
async function keepAsItCame(
  { worker, page }: Taken,
  html: string,
  drawnAt: TakenPage['drawnAt'],
): Promise<void> {
  const list = await findTakenList(worker)
  if (list === undefined || !html.includes(`data-worker="${worker}"`)) return
  await keepPage(worker, { path: page.path, html, drawnAt }, list.until)
}

const waited = (): Promise<undefined> => new Promise((go) => setTimeout(() => go(undefined), patienceMs))

async function answerTaken(
  request: Request,
  taken: Taken,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  const drawnAt = systemClock.now()
  const asked = fetch(request).catch(() => undefined)
  const answer = await Promise.race([asked, waited()])
  if (answer === undefined || answer.status >= 500) return fromDevice(taken)
  if (answer.ok && !answer.redirected)
    later(
      answer
        .clone()
        .text()
        .then((html) => keepAsItCame(taken, html, drawnAt)),
    )
  return answer
}

/**
 * A page for the browser's window: from the network; where there is none, as it was taken along, or else a plain page that
 * says what was. `later` is work that goes on after the answer.
 */
export async function answerPage(
  request: Request,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  const taken = await findTaken(pathname).catch(() => undefined)
  if (taken !== undefined) return answerTaken(request, taken, later)
  try {
    return await fetch(request)
  } catch {
    const [worker] = await workersHere().catch(() => [])
    return noSignal(worker, pathname === '/take-along')
  }
}
