import {
  type Announced,
  type AttachmentId,
  findMedia,
  type Media,
  partBytes,
} from '../../define/attachments.ts'
import { bytesOf, forgetFile, waitingFiles } from './attach-waiting.ts'
import { headersOf } from './http.ts'
import type { Owner } from './keys.ts'

/** How a file stands that is being sent: `sent` are bytes. */
export type Sending =
  | { readonly is: 'sending'; readonly sent: number }
  | { readonly is: 'paused'; readonly why: 'no signal' | 'signed out' | 'away' }
  | { readonly is: 'arrived'; readonly media: Media; readonly size: number; readonly name: string }
  /** It is not what Goldthread takes. */
  | { readonly is: 'refused'; readonly says: string }
  /** It cannot be sent as things are. It stays on this device, and is tried again on the next page. */
  | { readonly is: 'stopped'; readonly says: string }

const patienceMs = 60_000
/** A file that comes otherwise than it was announced is sent anew, but not for ever. */
const mostTries = 3

type Answer = { readonly is: 'coming'; readonly has: readonly number[] } | Exclude<Sending, { is: 'sending' }>

/** Asks over the network. What goes wrong is told, never thrown. */
async function ask(worker: Owner, method: 'PUT' | 'POST', path: string, body?: BodyInit): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method,
      body: body ?? null,
      headers: headersOf(worker),
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    if (response.status === 401) return { is: 'paused', why: 'signed out' }
    return readAnswer(response.status, await response.json().catch(() => undefined))
  } catch {
    return { is: 'paused', why: navigator.onLine ? 'away' : 'no signal' }
  }
}

/** Only an answer of Goldthread's own counts: what a proxy says in its place means that it is away. */
function readAnswer(status: number, said: unknown): Answer {
  const away = { is: 'paused', why: 'away' } as const
  if (typeof said !== 'object' || said === null) return away
  const { is, has, says, media, size, name } = said as Readonly<Record<string, unknown>>
  if ([400, 404, 413, 422].includes(status) && typeof says === 'string') return { is: 'stopped', says }
  if (status !== 200) return away
  if (is === 'coming' && Array.isArray(has)) return { is, has: has.map(Number) }
  if (is === 'refused' && typeof says === 'string') return { is, says }
  const known = findMedia(String(media))?.media
  if (is !== 'arrived' || known === undefined) return away
  return { is, media: known, size: Number(size), name: String(name) }
}

const path = (id: AttachmentId): string => `/attachments/${id}`

type Job = {
  readonly worker: Owner
  readonly file: Announced
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly tell: (so: Sending) => void
  /** Ends it: the desk was left, and nothing more is sent from here. */
  readonly ended: AbortSignal
}

/** One attempt: asks what is there, sends what is not, and has the whole checked. */
async function attempt(job: Job): Promise<Answer> {
  const { worker, file } = job
  let so = await ask(worker, 'PUT', path(file.id), JSON.stringify(file))
  for (let tries = 0; so.is === 'coming' && tries < mostTries; tries++) {
    const stopped = await sendParts(job, new Set(so.has))
    if (stopped !== undefined) return stopped
    so = await ask(worker, 'POST', `${path(file.id)}/whole`)
  }
  return so.is === 'coming' ? { is: 'stopped', says: 'The file was broken each time it was sent.' } : so
}

/** Sends the parts that are not there yet, one after another. Gives what stopped it, if anything did. */
async function sendParts(
  { worker, file, bytes, tell, ended }: Job,
  has: ReadonlySet<number>,
): Promise<Answer | undefined> {
  let sent = [...has].length * partBytes
  for (let place = 0; place * partBytes < bytes.length; place++) {
    if (has.has(place)) continue
    if (ended.aborted) return { is: 'paused', why: 'signed out' }
    tell({ is: 'sending', sent: Math.min(sent, bytes.length) })
    const part = bytes.subarray(place * partBytes, (place + 1) * partBytes)
    const answer = await ask(worker, 'PUT', `${path(file.id)}/parts/${place}`, part)
    if (answer.is === 'paused' || answer.is === 'stopped') return answer
    sent += part.length
  }
  tell({ is: 'sending', sent: bytes.length })
  return undefined
}

const lockOf = (id: AttachmentId): string => `goldthread-file-${id}`
const firstPauseMs = 1_000
const longestPauseMs = 15_000

/** Waits, or until there is a signal again. */
const pause = (ms: number): Promise<void> =>
  new Promise((go) => {
    const on = () => {
      clearTimeout(timer)
      window.removeEventListener('online', on)
      go()
    }
    const timer = setTimeout(on, ms)
    window.addEventListener('online', on)
  })

/**
 * Sends a file until Goldthread has it or will not take it, however long that takes and however often the signal goes. No
 * two tabs send one file. It is taken from the device then, and not before.
 */
export async function sendFile(job: Job): Promise<void> {
  await navigator.locks.request(lockOf(job.file.id), async () => {
    for (let wait = firstPauseMs; !job.ended.aborted; wait = Math.min(wait * 2, longestPauseMs)) {
      const so = await attempt(job)
      if (so.is === 'paused') job.tell(so)
      if (so.is === 'arrived' || so.is === 'refused')
        await forgetFile(job.worker, job.file.id).catch(() => {})
      if (so.is === 'arrived' || so.is === 'refused' || so.is === 'stopped') return job.tell(so)
      await pause(wait)
    }
  })
}

/**
 * Sends what waits on this device of drafts that are not open here, once. What cannot be sent now stays for the next page.
 * Never throws.
 */
export async function sendFilesLeft(
  worker: Owner,
  isOpen: (draft: Announced['draft']) => boolean,
): Promise<void> {
  const files = await waitingFiles(worker).catch(() => [])
  for (const file of files.filter(({ draft }) => !isOpen(draft)))
    await navigator.locks
      .request(lockOf(file.id), { ifAvailable: true }, async (lock) => {
        const bytes = lock === null ? undefined : await bytesOf(worker, file.id)
        if (bytes === undefined) return
        const { is } = await attempt({
          worker,
          file,
          bytes,
          tell: () => {},
          ended: new AbortController().signal,
        })
        if (is === 'arrived' || is === 'refused') await forgetFile(worker, file.id)
      })
      .catch(() => {})
}
