import type { DraftId } from '../../define/record.ts'
import { systemClock } from '../../plain/clock.ts'
import { waitingFiles } from './attach-waiting.ts'
import { browserDevice, type Device, queueOf } from './device.ts'
import { sendAs } from './http.ts'
import type { Owner } from './keys.ts'
import { makeSender } from './sender.ts'
import { queueOf as lockOf } from './tabs.ts'
import { fulfil, type Wish, wishesOf } from './wishes.ts'

/** After so long an attempt is given up until the next: the lock is free again for a tab that has the draft open. */
const patienceMs = 60_000

/**
 * Sends what a device still holds of a draft, until all of it is acknowledged, or something stands in the way. Each
 * update is taken from the device once the server has it. Whether nothing waits any more.
 */
function sendDraft(worker: Owner, device: Device, draft: DraftId): Promise<boolean> {
  return new Promise((done) => {
    const end = (isAll: boolean) => {
      clearTimeout(timer)
      sender.stop()
      done(isAll)
    }
    const timer = setTimeout(() => end(false), patienceMs)
    const sender = makeSender({
      draft,
      device: { ...device, remove: (of, ids) => device.remove(of, ids).finally(() => settle()) },
      send: sendAs(worker),
      now: systemClock.now,
      tell: ({ trouble }) => {
        // Of a batch that was refused the other changes still go, one by one.
        if (trouble !== undefined && trouble !== 'refused') end(false)
      },
    })
    const settle = () => {
      if (sender.standing().waiting === 0) end(true)
    }
    void sender.takeUp().then(
      (left) => left.length === 0 && end(true),
      () => end(false),
    )
  })
}

/** Does something to a draft's queue while no other tab does; not at all where one is at it. */
const alone = (draft: DraftId, work: () => Promise<unknown>): Promise<unknown> =>
  navigator.locks.request(lockOf(draft), { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : work(),
  )

/**
 * Sends what this device still holds of a worker's drafts that are not open on this page: of a visit written without a
 * signal, of a draft that was settled, of a browser that crashed. Another worker's is never sent. Never throws.
 */
export async function sendLeftovers(worker: Owner, isOpen: (draft: DraftId) => boolean): Promise<void> {
  const device = browserDevice(worker)
  const drafts = await device.drafts().catch(() => [])
  await Promise.allSettled(
    drafts
      .filter((draft) => !isOpen(draft))
      .map((draft) => alone(draft, () => sendDraft(worker, device, draft))),
  )
}

/** Records what somebody wished to record without a signal, once nothing of it waits any more. Never throws. */
export async function fulfilWishes(worker: Owner, told: (wish: Wish) => void = () => {}): Promise<void> {
  const wishes = await wishesOf(worker).catch(() => [])
  for (const wish of wishes.filter(({ is }) => is === 'waits'))
    await navigator.locks
      .request(`goldthread-wish-${wish.draft}`, { ifAvailable: true }, async (lock) => {
        if (lock === null) return
        const { drafts } = await queueOf(worker)
        if (drafts.includes(wish.draft)) return
        if ((await waitingFiles(worker)).some(({ draft }) => draft === wish.draft)) return
        const became = await fulfil(worker, wish)
        if (became.is !== wish.is) told(became)
      })
      .catch(() => {})
}
