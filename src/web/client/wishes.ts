import type { DraftId } from '../../define/record.ts'
import { systemClock } from '../../plain/clock.ts'
import { addMinutes, type Moment } from '../../plain/day.ts'
import { keptInput } from '../record/names.ts'
import { headersOf } from './http.ts'
import type { Owner } from './keys.ts'
import { browserSealed } from './sealed.ts'

/** Somebody pressed "Record" while there was no signal: it is done as soon as Goldthread has everything. */
export type Wish = {
  readonly draft: DraftId
  /** What the form is called, as its page says. */
  readonly title: string
  readonly at: Moment
  readonly is: 'waits' | 'needs more' | 'recorded'
  /** The record that came of it. */
  readonly record?: string
}

const prefix = 'wish '
const nameOf = (draft: DraftId): string => `${prefix}${draft}`
const patienceMs = 30_000

/** Nobody is signed in, or it took too long, or too much was asked at once: it is tried again. */
const passing: readonly number[] = [401, 408, 429]

const write = (wish: Wish): Uint8Array => new TextEncoder().encode(JSON.stringify(wish))

/** What came of a wish is told for the rest of the day. */
const toldMinutes = 12 * 60

const keep = (worker: Owner, wish: Wish): Promise<void> =>
  browserSealed(worker).put(
    nameOf(wish.draft),
    write(wish),
    wish.is === 'recorded' ? addMinutes(systemClock.now(), toldMinutes) : undefined,
  )

async function find(worker: Owner, name: string): Promise<Wish | undefined> {
  const bytes = await browserSealed(worker).get(name)
  return bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes))
}

/** Wishes to record a draft. Asking once more for one that needed more lets it be tried again. */
export const wishToRecord = (worker: Owner, draft: DraftId, title: string): Promise<void> =>
  keep(worker, { draft, title, at: systemClock.now(), is: 'waits' })

/** Every wish of this worker's on this device, the oldest first. */
export async function wishesOf(worker: Owner): Promise<readonly Wish[]> {
  const names = await browserSealed(worker).list(prefix)
  const wishes = await Promise.all(names.map((name) => find(worker, name)))
  return wishes.flatMap((wish) => wish ?? []).sort((a, b) => a.at.localeCompare(b.at))
}

/** The draft is not to be recorded yet after all, or its worker has seen what came of it. Its words stay. */
export const dropWish = (worker: Owner, draft: DraftId): Promise<void> =>
  browserSealed(worker).delete(nameOf(draft))

/**
 * Records a draft of which Goldthread has everything, as pressing the button would. What is missing stays a wish that
 * needs more; where Goldthread cannot be asked, or nobody is signed in, it goes on waiting. Never throws.
 */
export async function fulfil(worker: Owner, wish: Wish): Promise<Wish> {
  try {
    const response = await fetch(`/drafts/${wish.draft}`, {
      method: 'POST',
      headers: headersOf(worker),
      body: new URLSearchParams({ [keptInput]: 'yes' }),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patienceMs),
    })
    const became = outcomeOf(wish, response)
    if (became.is !== wish.is) await keep(worker, became)
    return became
  } catch {
    return wish
  }
}

function outcomeOf(wish: Wish, { status, ok, redirected, url }: Response): Wish {
  const { pathname, searchParams } = new URL(url)
  if (ok && redirected && searchParams.get('recorded') === wish.draft)
    return { ...wish, is: 'recorded', record: pathname }
  const isForSomebody = status >= 400 && status < 500 && !passing.includes(status)
  return ok || isForSomebody ? { ...wish, is: 'needs more' } : wish
}
