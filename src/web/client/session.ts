import { headersOf, pageWorker } from './http.ts'

/** Who is signed in in this browser, as seen from this page. `unknown`: the server cannot be asked now. */
export type Whose = 'ours' | 'another' | 'nobody' | 'unknown'

const patienceMs = 10_000

/**
 * Asks who is signed in. Counts as a sign of life for the session, so that it is asked only where somebody has done
 * something, never by a page that merely stands open. Never throws.
 */
export async function askWhose(): Promise<Whose> {
  try {
    const response = await fetch('/signed-in', {
      headers: headersOf(''),
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    if (response.status === 401) return 'nobody'
    const answer: unknown = response.ok ? await response.json() : undefined
    if (answer === null || typeof answer !== 'object' || !('worker' in answer)) return 'unknown'
    return pageWorker() === '' || answer.worker === pageWorker() ? 'ours' : 'another'
  } catch {
    return 'unknown'
  }
}

/** What the tabs of one browser tell one another of the desk. */
export type DeskNews =
  /** A page was drawn for this worker: whoever stands on another's asks who is signed in now. */
  | { readonly is: 'here'; readonly worker: string }
  /** The desk is being left: every tab covers itself and sends what it can. */
  | { readonly is: 'leaving'; readonly why: 'pressed' | 'idle' }
  /** The session has ended. */
  | { readonly is: 'left'; readonly to: string }

const channel = new BroadcastChannel('goldthread-desk')

export const tellDesk = (news: DeskNews): void => channel.postMessage(news)

/** Hears what the other tabs tell; what is none of it is passed over. */
export function hearDesk(heard: (news: DeskNews) => void): void {
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isNews(data)) heard(data)
  })
}

function isNews(data: unknown): data is DeskNews {
  if (data === null || typeof data !== 'object' || !('is' in data)) return false
  if (data.is === 'here') return 'worker' in data && typeof data.worker === 'string'
  if (data.is === 'left') return 'to' in data && typeof data.to === 'string'
  return data.is === 'leaving' && 'why' in data && (data.why === 'pressed' || data.why === 'idle')
}

/** What a form that is being written does when the session ends under it. */
export type Writing = {
  /** Its worker is signed in again, or their key is here: what waits is read and sent. */
  goOn(): unknown
  /** The page is covered: nothing more is sent or shown, and what is not sent yet stays on the device. */
  end(): void
}

const writings = new Set<Writing>()
export const addWriting = (writing: Writing): void => void writings.add(writing)
export const goOnWriting = (): void => {
  for (const writing of writings) writing.goOn()
}
export const endWriting = (): void => {
  for (const writing of writings) writing.end()
  writings.clear()
}
