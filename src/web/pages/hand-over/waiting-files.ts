import type { CensusFile } from '../../../exchange/cin-census-in.ts'
import { addMinutes, type Moment } from '../../../plain/day.ts'
import { type Id, newId } from '../../../plain/id.ts'
import type { Store } from '../../../store/as.ts'
import type { Worker } from '../../../store/worker.ts'

/** Names a file that waits. */
export type WaitingId = Id<'waiting file'>

type Waiting = { readonly id: WaitingId; readonly file: CensusFile; readonly until: Moment }

/** How long a file waits to be brought in after it was tried, in minutes. */
export const waitsFor = 30

/** No more than this many files wait at once, one for each worker: they are held in memory, never on a disk. */
const mostWaiting = 4

const waiting = new WeakMap<Store, Map<string, Waiting>>()

function waitingIn(store: Store): Map<string, Waiting> {
  const known = waiting.get(store) ?? new Map<string, Waiting>()
  waiting.set(store, known)
  const now = store.clock.now()
  for (const [worker, { until }] of known) if (until <= now) known.delete(worker)
  return known
}

const ownerOf = ({ authority, id }: Worker): string => `${authority} ${id}`

/** Keeps a file that was tried until its worker says to bring it in. A later file takes the place of an earlier one. */
export function letWait(store: Store, worker: Worker, file: CensusFile): WaitingId {
  const files = waitingIn(store)
  files.delete(ownerOf(worker))
  const oldest = files.keys().next()
  if (files.size >= mostWaiting && oldest.done !== true) files.delete(oldest.value)
  const id = newId<'waiting file'>()
  files.set(ownerOf(worker), { id, file, until: addMinutes(store.clock.now(), waitsFor) })
  return id
}

/** Takes a waiting file, which then waits no more. Nothing where it was taken, has waited too long, or is another's. */
export function findWaiting(store: Store, worker: Worker, id: WaitingId): CensusFile | undefined {
  const files = waitingIn(store)
  const found = files.get(ownerOf(worker))
  if (found?.id !== id) return undefined
  files.delete(ownerOf(worker))
  return found.file
}
