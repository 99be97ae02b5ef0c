import type { DraftId } from '../../define/record.ts'
import { readId } from '../../plain/id.ts'
import type { Update } from './batch.ts'

/**
 * What this device keeps of drafts: the updates that Goldthread has not acknowledged yet, and nothing else. Each is
 * taken away once it has, so that no more about a child lies on a device than must.
 */
export type Device = {
  /**
   * Keeps all of them or none. Fulfilled once they would outlast the browser being killed; rejected where there is no room.
   */
  put(draft: DraftId, updates: readonly Update[]): Promise<void>
  waiting(draft: DraftId): Promise<readonly Update[]>
  remove(draft: DraftId, ids: readonly Update['id'][]): Promise<void>
  /** The drafts of which anything waits. */
  drafts(): Promise<readonly DraftId[]>
}

type Row = Update & { readonly draft: DraftId }

const databaseName = 'goldthread-drafts'
const store = 'updates'

const open = (): Promise<IDBDatabase> =>
  new Promise((done, fail) => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: ['draft', 'id'] })
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
    request.onblocked = () => fail(new Error('blocked'))
  })

const ofDraft = (draft: DraftId): IDBKeyRange => IDBKeyRange.bound([draft, ''], [draft, '\uffff'])

/** Runs one transaction to its end. `strict`: it is on the disk, and not only on its way, when the promise is fulfilled. */
const change = (db: IDBDatabase, work: (updates: IDBObjectStore) => void): Promise<void> =>
  new Promise((done, fail) => {
    const transaction = db.transaction(store, 'readwrite', { durability: 'strict' })
    transaction.oncomplete = () => done()
    transaction.onabort = () => fail(transaction.error ?? new Error('aborted'))
    work(transaction.objectStore(store))
  })

const readAll = <T>(db: IDBDatabase, ask: (updates: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    const request = ask(db.transaction(store, 'readonly').objectStore(store))
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })

/**
 * The browser's own store. Where the browser has closed the database (it may, to make room), it is opened again.
 */
export function browserDevice(): Device {
  let opened: Promise<IDBDatabase> | undefined
  const database = (): Promise<IDBDatabase> => {
    opened ??= open().then(
      (db) => {
        db.onclose = () => {
          opened = undefined
        }
        db.onversionchange = () => db.close()
        return db
      },
      (error) => {
        opened = undefined
        throw error
      },
    )
    return opened
  }
  return {
    put: async (draft, group) =>
      change(await database(), (updates) => {
        for (const { id, bytes } of group) updates.put({ draft, id, bytes } satisfies Row)
      }),
    waiting: async (draft) => readAll<Row[]>(await database(), (updates) => updates.getAll(ofDraft(draft))),
    remove: async (draft, ids) =>
      change(await database(), (updates) => {
        for (const id of ids) updates.delete([draft, id])
      }),
    drafts: async () => {
      const keys = await readAll(await database(), (updates) => updates.getAllKeys())
      const ids = keys.map((key) => readId<'draft'>(Array.isArray(key) ? String(key[0]) : ''))
      return [...new Set(ids.flatMap((id) => (id.ok ? [id.value] : [])))]
    },
  }
}
