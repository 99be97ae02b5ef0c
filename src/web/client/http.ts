import type { DraftId } from '../../define/record.ts'
import { aMoment } from '../../plain/day.ts'
import { firstBatch, type Update, writeBatch } from './batch.ts'
import type { Send, Sent } from './sender.ts'

/** What a browser takes of a request that outlives its page is 64 KiB, all of them together (Fetch standard). */
const largestLeaving = 60_000
const patienceMs = 20_000

/**
 * Tells sign-in that a script asks, which wants an answer and not a page, and on whose page it stands: what one worker
 * typed is never taken as another's who has signed in meanwhile.
 */
export const headersOf = (worker: string): Readonly<Record<string, string>> => ({
  'x-goldthread': 'client',
  accept: 'application/json',
  ...(worker === '' ? {} : { 'x-goldthread-worker': worker }),
})

/** Whose page this is: the id of the worker for whom it was drawn. Empty where it was drawn for nobody. */
export const pageWorker = (): string => document.documentElement.dataset.worker ?? ''

const headers = () => headersOf(pageWorker())

const updatesPath = (draft: DraftId): string => `/drafts/${draft}/updates`

/** Sends batches over the network for one worker; the service worker, which has no page, does so too. */
export const sendAs =
  (worker: string): Send =>
  async (draft, updates, leaving) => {
    const batch = leaving ? fitting(updates) : updates
    if (batch.length === 0) return { is: 'offline' }
    try {
      const response = await fetch(updatesPath(draft), {
        method: 'POST',
        body: writeBatch(batch),
        headers: { ...headersOf(worker), 'content-type': 'application/octet-stream' },
        credentials: 'same-origin',
        redirect: 'error',
        keepalive: leaving,
        signal: AbortSignal.timeout(patienceMs),
      })
      return await readAnswer(response)
    } catch {
      return { is: navigator.onLine ? 'down' : 'offline' }
    }
  }

/** Sends a batch over the network for whom the page was drawn. What goes wrong is told, never thrown. */
export const sendOverHttp: Send = (draft, updates, leaving) => sendAs(pageWorker())(draft, updates, leaving)

function fitting(updates: readonly Update[]): readonly Update[] {
  let batch = firstBatch(updates)
  while (batch.length > 0 && writeBatch(batch).length > largestLeaving)
    batch = batch.slice(0, batch.length >> 1)
  return batch
}

/** Only an answer of Goldthread's own counts: what a proxy says in its place means that it is away. */
export async function readAnswer(response: Response): Promise<Sent> {
  if (response.status === 401) return { is: 'signed out' }
  const answer: unknown = await response.json().catch(() => undefined)
  if (answer === null || typeof answer !== 'object') return { is: 'down' }
  if (response.ok && 'kept' in answer && 'at' in answer && Array.isArray(answer.kept))
    return {
      is: 'kept',
      kept: answer.kept.map(String),
      at: aMoment(String(answer.at)),
      isSettled: 'isSettled' in answer && answer.isSettled === true,
    }
  const says = 'says' in answer ? String(answer.says) : ''
  if (response.status === 404 && says !== '') return { is: 'unknown' }
  return [400, 413, 422].includes(response.status) && says !== '' ? { is: 'refused', says } : { is: 'down' }
}

/** A state vector as it stands in an address: base64url (RFC 4648, section 5). */
const inAddress = (has: Uint8Array): string =>
  btoa(Array.from(has, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/**
 * What the server has of a draft that is not in `has` yet, all of it without; nothing where it cannot be asked now.
 * Never throws.
 */
export async function fetchState(draft: DraftId, has?: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const known = has === undefined ? '' : `?has=${inAddress(has)}`
    const response = await fetch(`/drafts/${draft}/state${known}`, {
      headers: { ...headers(), accept: 'application/octet-stream' },
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    const isState = response.ok && response.headers.get('content-type') === 'application/octet-stream'
    return isState ? new Uint8Array(await response.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}

/** Tells the server what a check of the draft found: how many acknowledged changes it did not give back. Never throws. */
export async function tellChecked(draft: DraftId, missing: number): Promise<void> {
  await fetch(`/drafts/${draft}/checked`, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'application/json' },
    body: JSON.stringify({ missing }),
    credentials: 'same-origin',
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => undefined)
}

/** Opens the live connection of a draft, and asks for what is not here yet. Throws where the address is refused. */
export function openSocket(draft: DraftId, has: Uint8Array): WebSocket {
  const url = new URL(`/drafts/${draft}/live`, location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  url.searchParams.set('has', inAddress(has))
  if (pageWorker() !== '') url.searchParams.set('worker', pageWorker())
  return new WebSocket(url)
}
