import type { DraftId } from '../../define/record.ts'
import { systemClock } from '../../plain/clock.ts'
import type { Moment } from '../../plain/day.ts'
import { type Id, readId } from '../../plain/id.ts'
import type { Update } from './batch.ts'
import { disk } from './disk.ts'
import {
  findKey,
  type HeldKey,
  keepSealed,
  needKey,
  type Owner,
  ownerOfPage,
  type SealedBytes,
  seal,
  unseal,
} from './keys.ts'
import { takenPage } from './taken.ts'

/**
 * What this device keeps of drafts: the updates that Goldthread has not acknowledged yet, each sealed under the key of
 * whoever wrote it (see `keys.ts`). Each is taken away once it is acknowledged, so that no more about a child lies on a
 * device than must; only of a draft that was taken along do they stay with it, for its page must be whole without signal.
 */
export type Device = {
  /**
   * Keeps all of them or none. Fulfilled once they would outlast the browser being killed; rejected where there is no room.
   */
  put(draft: DraftId, updates: readonly Update[]): Promise<void>
  /** Those that can be read here now: another worker's never are. */
  waiting(draft: DraftId): Promise<readonly Update[]>
  /** They are acknowledged. */
  remove(draft: DraftId, ids: readonly Update['id'][]): Promise<void>
  /** The drafts of this worker's of which anything waits. */
  drafts(): Promise<readonly DraftId[]>
}

/** As it stands on the device. `sent`: acknowledged, and kept with a draft that was taken along. */
export type UpdateRow = SealedBytes & {
  readonly draft: DraftId
  readonly id: Id<'update'>
  readonly worker: Owner
  readonly at: Moment
  readonly sent?: true
}

/** How many changes wait on this device for Goldthread, of how many drafts, and since when the oldest of them does. */
export type Queue = {
  readonly waiting: number
  readonly since: Moment | undefined
  readonly drafts: readonly DraftId[]
}

/** How long the words of a page just opened wait for the key that they are sealed under, in milliseconds. */
const keyPatienceMs = 15_000
const askAgainMs = 100

const placeOf = ({ draft, id, worker }: Pick<UpdateRow, 'draft' | 'id' | 'worker'>): string =>
  `update ${worker} ${draft} ${id}`

const ofDraft = (draft: DraftId): IDBKeyRange => IDBKeyRange.bound([draft, ''], [draft, '\uffff'])

async function rowOf(held: HeldKey, draft: DraftId, { id, bytes }: Update, at: Moment): Promise<UpdateRow> {
  const row = { draft, id, worker: held.worker, at }
  return { ...row, ...(await seal(held, placeOf(row), bytes)) }
}

/** When somebody has just signed in, their key is on its way: see `here.ts`. */
async function waitForKeys(rows: readonly UpdateRow[]): Promise<void> {
  const until = performance.now() + keyPatienceMs
  for (const id of new Set(rows.map(({ key }) => key)))
    while ((await findKey(id)) === undefined && performance.now() < until)
      await new Promise((go) => setTimeout(go, askAgainMs))
}

async function opened(rows: readonly UpdateRow[]): Promise<readonly Update[]> {
  const all = await Promise.all(
    rows.map(async (row) => ({ id: row.id, bytes: await unseal(row, placeOf(row)) })),
  )
  return all.flatMap(({ id, bytes }) => (bytes === undefined ? [] : [{ id, bytes }]))
}

async function rowsOf(worker: Owner, range?: IDBKeyRange): Promise<readonly UpdateRow[]> {
  const rows = await disk.read<UpdateRow[]>('updates', (updates) => updates.getAll(range))
  return rows.filter((row) => row.worker === worker)
}

/** The browser's own store, for one worker. */
export function browserDevice(worker: Owner = ownerOfPage()): Device {
  return {
    put: (draft, group) =>
      keepSealed(worker, async (held) => {
        const at = systemClock.now()
        const rows = await Promise.all(group.map((update) => rowOf(held, draft, update, at)))
        await disk.change(['updates', 'keys'], (within) => {
          needKey(within, held)
          for (const row of rows) within('updates').put(row)
        })
      }),
    waiting: async (draft) => {
      const rows = (await rowsOf(worker, ofDraft(draft))).filter(({ sent }) => sent !== true)
      await waitForKeys(rows)
      return opened(rows)
    },
    remove: (draft, ids) => acknowledge(worker, draft, ids),
    drafts: async () => (await queueOf(worker)).drafts,
  }
}

/** Takes them away, or notes that they are acknowledged where the draft's page is on this device. One transaction. */
const acknowledge = (worker: Owner, draft: DraftId, ids: readonly Update['id'][]): Promise<void> =>
  disk.change(['updates', 'sealed'], (within) => {
    const updates = within('updates')
    const taken = within('sealed').getKey([worker, takenPage(`/drafts/${draft}`)])
    taken.onsuccess = () => {
      for (const id of ids)
        if (taken.result === undefined) updates.delete([draft, id])
        else noteSent(updates, draft, id)
    }
  })

function noteSent(updates: IDBObjectStore, draft: DraftId, id: Update['id']): void {
  const asked: IDBRequest<UpdateRow | undefined> = updates.get([draft, id])
  asked.onsuccess = () => {
    if (asked.result !== undefined) updates.put({ ...asked.result, sent: true } satisfies UpdateRow)
  }
}

/** What waits on this device of one worker's; also where their key is not here. */
export async function queueOf(worker: Owner): Promise<Queue> {
  const rows = (await rowsOf(worker)).filter(({ sent }) => sent !== true)
  const drafts = rows.map(({ draft }) => readId<'draft'>(draft)).flatMap((id) => (id.ok ? [id.value] : []))
  return {
    waiting: rows.length,
    since: rows.map(({ at }) => at).toSorted()[0],
    drafts: [...new Set(drafts)],
  }
}

/** What was acknowledged of a draft since its page was taken along, in no order. */
export async function sentOf(worker: Owner, draft: DraftId): Promise<readonly Update[]> {
  return opened((await rowsOf(worker, ofDraft(draft))).filter(({ sent }) => sent === true))
}

/** Takes away what was acknowledged of a draft before a moment: its page has it, or is here no more. */
export async function forgetSent(
  worker: Owner,
  draft: DraftId,
  before: Moment = systemClock.now(),
): Promise<void> {
  const rows = await rowsOf(worker, ofDraft(draft))
  const old = rows.filter(({ sent, at }) => sent === true && at <= before)
  if (old.length === 0) return
  await disk.change(['updates'], (within) => {
    for (const { id } of old) within('updates').delete([draft, id])
  })
}

/** Seals anew, under another key, what stands under the one it had. */
export async function updateResealed(row: UpdateRow, under: HeldKey): Promise<UpdateRow | undefined> {
  const bytes = await unseal(row, placeOf(row))
  return bytes === undefined ? undefined : { ...row, ...(await seal(under, placeOf(row), bytes)) }
}
