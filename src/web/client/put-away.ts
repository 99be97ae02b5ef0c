import { systemClock } from '../../plain/clock.ts'
import { type UpdateRow, updateResealed } from './device.ts'
import { disk, type Within } from './disk.ts'
import type { HeldKey, Owner, SealedBytes } from './keys.ts'
import { isOver, resealed, type SealedRow } from './sealed.ts'
import { takenPage } from './taken.ts'

type Standing = {
  readonly updates: readonly UpdateRow[]
  readonly sealed: readonly SealedRow[]
  readonly keys: readonly HeldKey[]
}

/** Reads everything that stands on this device within a transaction, and goes on in it. */
function everything(within: Within, go: (standing: Standing) => void): void {
  const updates: IDBRequest<UpdateRow[]> = within('updates').getAll()
  const sealed: IDBRequest<SealedRow[]> = within('sealed').getAll()
  const keys: IDBRequest<HeldKey[]> = within('keys').getAll()
  // Requests of one transaction are answered in their order.
  keys.onsuccess = () => go({ updates: updates.result, sealed: sealed.result, keys: keys.result })
}

type Goes = {
  update(row: UpdateRow): boolean
  sealed(row: SealedRow): boolean
  /** Of a key that was made here it is asked only where nothing stands under it any more. */
  key(key: HeldKey): boolean
}

/** Takes away what goes, in one transaction, so that no tab can seal anything under a key that is just going. */
const takeAway = (goes: Goes): Promise<void> =>
  disk.change(['updates', 'sealed', 'keys'], (within) =>
    everything(within, ({ updates, sealed, keys }) => {
      for (const row of updates.filter(goes.update)) within('updates').delete([row.draft, row.id])
      for (const row of sealed.filter(goes.sealed)) within('sealed').delete([row.worker, row.name])
      const staying = [
        ...updates.filter((row) => !goes.update(row)),
        ...sealed.filter((row) => !goes.sealed(row)),
      ]
      const needed = new Set(staying.map(({ key }) => key))
      const going = keys.filter((key) => goes.key(key) && (key.from === 'goldthread' || !needed.has(key.id)))
      for (const { id } of going) within('keys').delete(id)
    }),
  )

const isSent = ({ sent }: UpdateRow): boolean => sent === true
const isTaken = ({ until }: SealedRow): boolean => until !== undefined

/**
 * When the desk is left: whoever signs out or locks it takes their key with them and what they took along. What waits to
 * be sent stays, sealed: it can be read again once Goldthread hands the same worker the same key.
 */
export const leaveDesk = (worker: Owner): Promise<void> =>
  takeAway({
    update: (row) => row.worker === worker && isSent(row),
    sealed: (row) => row.worker === worker && isTaken(row),
    key: (key) => key.worker === worker,
  })

/** When somebody else has signed in here: as `leaveDesk`, for everybody but this worker. */
export const leaveForOthers = (worker: Owner): Promise<void> =>
  takeAway({
    update: (row) => row.worker !== worker && isSent(row),
    sealed: (row) => row.worker !== worker && isTaken(row),
    key: (key) => key.worker !== worker,
  })

/** When Goldthread has forgotten this device for a worker: nothing of theirs is left, not even what waits. */
export async function forgetHere(worker: Owner): Promise<void> {
  const isTheirs = (row: { readonly worker: Owner }) => row.worker === worker
  await takeAway({ update: isTheirs, sealed: isTheirs, key: isTheirs })
  await disk.change(['devices'], (within) => {
    within('devices').delete(worker)
  })
}

/** Takes away what was taken along and is over, whosoever it is, and with it what was acknowledged of its drafts. */
export const putAwayWhatIsOver = (): Promise<void> =>
  disk.change(['updates', 'sealed'], (within) => {
    const now = systemClock.now()
    const sealed: IDBRequest<SealedRow[]> = within('sealed').getAll()
    const updates: IDBRequest<UpdateRow[]> = within('updates').getAll()
    updates.onsuccess = () => {
      const over = sealed.result.filter((row) => isOver(row, now))
      for (const { worker, name } of over) within('sealed').delete([worker, name])
      const here = new Set(sealed.result.filter((row) => !isOver(row, now)).map(keyOf))
      const left = updates.result.filter(
        (row) =>
          isSent(row) && !here.has(keyOf({ worker: row.worker, name: takenPage(`/drafts/${row.draft}`) })),
      )
      for (const { draft, id } of left) within('updates').delete([draft, id])
    }
  })

const keyOf = ({ worker, name }: Pick<SealedRow, 'worker' | 'name'>): string => `${worker} ${name}`

/** Takes away what a worker took along, before its time is over. */
export const putAwayTaken = (worker: Owner): Promise<void> =>
  takeAway({
    update: (row) => row.worker === worker && isSent(row),
    sealed: (row) => row.worker === worker && isTaken(row),
    key: () => false,
  })

/**
 * Seals under Goldthread's key what was sealed under keys that were made here before it came, and takes those away. What
 * comes meanwhile is left for the next time, and its key with it.
 */
export async function sealAnew(under: HeldKey): Promise<void> {
  const isOld = ({ worker, key }: { readonly worker: Owner; readonly key: string }) =>
    worker === under.worker && key !== under.id
  const updates = (await disk.read<UpdateRow[]>('updates', (rows) => rows.getAll())).filter(isOld)
  const sealed = (await disk.read<SealedRow[]>('sealed', (rows) => rows.getAll())).filter(isOld)
  const updatesAnew = await Promise.all(updates.map((row) => updateResealed(row, under)))
  const sealedAnew = await Promise.all(sealed.map((row) => resealed(row, under)))
  await disk.change(['updates', 'sealed'], (within) => {
    for (const [at, was] of updates.entries())
      replace(within('updates'), [was.draft, was.id], was, updatesAnew[at])
    for (const [at, was] of sealed.entries())
      replace(within('sealed'), [was.worker, was.name], was, sealedAnew[at])
  })
  await takeAway({
    update: () => false,
    sealed: () => false,
    key: ({ worker, from }) => worker === under.worker && from === 'here',
  })
}

/** Only where the same still stands there: what was taken away or written anew meanwhile is not brought back. */
function replace(
  store: IDBObjectStore,
  key: IDBValidKey,
  was: SealedBytes,
  anew: SealedBytes | undefined,
): void {
  const asked: IDBRequest<SealedBytes | undefined> = store.get(key)
  asked.onsuccess = () => {
    const now = asked.result
    if (now === undefined || anew === undefined || now.iv.toString() !== was.iv.toString()) return
    store.put({ ...now, key: anew.key, iv: anew.iv, bytes: anew.bytes })
  }
}
