import type { AuthorityId } from '../define/record.ts'
import { addMinutes } from '../plain/day.ts'
import { myWork } from '../store/access.ts'
import { type Acting, as, type Store } from '../store/as.ts'
import { goldthreadItself } from '../store/emergency.ts'
import { beginErrand, findErrand } from '../store/errands.ts'
import type { SendErrand } from '../web/page.tsx'
import { dueAt } from './evening-paper.ts'
import { type Nightly, nightTime, triedAgainAfterMinutes } from './night.ts'

/**
 * Each night the lists for inspectors are made and checked once, to see whether they can be: what stands in their way is
 * then known before anybody rings. A trial that failed or broke off is tried again in an hour, and both stay on record.
 */
export const listsAtNight = (send: SendErrand): Nightly => ({
  isDue: (store, authority) => asItself(store, authority, isDue),
  do: async ({ store }, authority) => {
    const { id, isNew } = await asItself(store, authority, (acting) => beginErrand(acting, { what: 'night' }))
    if (isNew) await send(authority, id)
  },
  notDone: 'the lists for inspectors were not tried',
})

async function isDue(acting: Acting): Promise<boolean> {
  const last = await findErrand(acting, 'night')
  const now = acting.store.clock.now()
  if (last === undefined || last.askedAt < dueAt(now, nightTime)) return true
  const isLost = last.state === 'failed' || last.state === 'broke off'
  return isLost && addMinutes(last.askedAt, triedAgainAfterMinutes) <= now
}

async function asItself<T>(
  store: Store,
  authority: AuthorityId,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  const reading = await as(store, goldthreadItself(authority), myWork, work)
  if (reading.may !== 'yes') throw new RangeError('Goldthread itself may not try the lists.')
  return reading.value
}
