import type { Moment } from '../../plain/day.ts'
import type { Owner } from './keys.ts'
import { browserSealed } from './sealed.ts'

/** One page that was taken along, as the server drew it. */
export type TakenPage = { readonly path: string; readonly html: string; readonly drawnAt: Moment }

/** One visit that was taken along. `record` leads to the form that was begun for it, where there is one. */
export type TakenVisit = {
  readonly title: string
  readonly says: string
  readonly path: string
  readonly record?: string
}

/** What a worker took along, until when. */
export type TakenList = { readonly until: Moment; readonly visits: readonly TakenVisit[] }

const listName = 'taken list'

/** Under which name a page stands. A path holds ids alone. */
export const takenPage = (path: string): string => `taken ${path}`

const write = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const read = <T>(bytes: Uint8Array | undefined): T | undefined =>
  bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes))

/** What this worker took along; nothing where that is nothing, or its time is over. */
export const findTakenList = async (worker: Owner): Promise<TakenList | undefined> =>
  read(await browserSealed(worker).get(listName))

export const findTakenPage = async (worker: Owner, path: string): Promise<TakenPage | undefined> =>
  read(await browserSealed(worker).get(takenPage(path)))

export const keepTakenPage = (worker: Owner, page: TakenPage, until: Moment): Promise<void> =>
  browserSealed(worker).put(takenPage(page.path), write(page), until)

export const keepTakenList = (worker: Owner, list: TakenList): Promise<void> =>
  browserSealed(worker).put(listName, write(list), list.until)
