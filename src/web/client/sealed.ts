import { systemClock } from '../../plain/clock.ts'
import type { Moment } from '../../plain/day.ts'
import { disk } from './disk.ts'
import { keepSealed, needKey, type Owner, ownerOfPage, type SealedBytes, seal, unseal } from './keys.ts'

/**
 * Bytes by name on this device, each sealed under the key of the worker whose page it is, so that nobody else can read
 * them here. Names stand in the open: make them of ids, and never of anything about a person.
 */
export type Sealed = {
  /**
   * Keeps bytes in place of those of this name. Fulfilled once they would outlast the browser being killed; rejected where
   * there is no room. With `until` they are gone from then on, and when the desk is left; without, they stay until they
   * are deleted, for they are on their way to Goldthread.
   */
  put(name: string, bytes: Uint8Array, until?: Moment): Promise<void>
  /** Nothing where there is none of this name, where its time is over, or where the worker's key is not here now. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  delete(name: string): Promise<void>
  /** Every name that begins so. */
  list(prefix: string): Promise<readonly string[]>
}

/** As it stands on the device. */
export type SealedRow = SealedBytes & {
  readonly worker: Owner
  readonly name: string
  readonly until?: Moment
}

export const isOver = ({ until }: { readonly until?: Moment }, now: Moment): boolean =>
  until !== undefined && until <= now

const placeOf = (worker: Owner, name: string): string => `sealed ${worker} ${name}`

/** What this worker has sealed on this device. */
export function browserSealed(worker: Owner = ownerOfPage()): Sealed {
  const remove = (name: string): Promise<void> =>
    disk.change(['sealed'], (within) => {
      within('sealed').delete([worker, name])
    })
  return {
    put: (name, bytes, until) =>
      keepSealed(worker, async (held) => {
        const sealed = await seal(held, placeOf(worker, name), bytes)
        const row: SealedRow = { ...sealed, worker, name, ...(until === undefined ? {} : { until }) }
        await disk.change(['sealed', 'keys'], (within) => {
          needKey(within, held)
          within('sealed').put(row)
        })
      }),
    get: async (name) => {
      const row = await disk.read<SealedRow | undefined>('sealed', (rows) => rows.get([worker, name]))
      if (row === undefined) return undefined
      if (isOver(row, systemClock.now())) {
        await remove(name)
        return undefined
      }
      return unseal(row, placeOf(worker, name))
    },
    delete: remove,
    list: async (prefix) => {
      const range = IDBKeyRange.bound([worker, prefix], [worker, `${prefix}\uffff`])
      const keys = await disk.read('sealed', (rows) => rows.getAllKeys(range))
      return keys.map((key) => (Array.isArray(key) ? String(key[1]) : ''))
    },
  }
}

/** Seals anew, under another key, what stands under this one. */
export async function resealed(
  row: SealedRow,
  under: Parameters<typeof seal>[0],
): Promise<SealedRow | undefined> {
  const place = placeOf(row.worker, row.name)
  const bytes = await unseal(row, place)
  return bytes === undefined ? undefined : { ...row, ...(await seal(under, place, bytes)) }
}
