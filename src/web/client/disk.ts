/**
 * What this browser keeps for Goldthread, in IndexedDB. Nothing readable stands in it: ids, moments and what is sealed.
 *
 * - `updates`: changes of drafts on their way to the server; see `device.ts`.
 * - `sealed`: bytes by name, such as a page that was taken along; see `sealed.ts`.
 * - `keys`: what these two are sealed under; see `keys.ts`.
 * - `devices`: under which id this browser is known to Goldthread, for each worker who uses it.
 */
const shapes = {
  updates: ['draft', 'id'],
  sealed: ['worker', 'name'],
  keys: ['id'],
  devices: ['worker'],
} as const
export type Place = keyof typeof shapes

const databaseName = 'goldthread-drafts'
const version = 2

/** Places by their names, in one transaction. */
export type Within = (place: Place) => IDBObjectStore

export type Disk = {
  /**
   * Runs one transaction to its end, whole or not at all. `strict`: it is on the disk, and not only on its way, when the
   * promise is fulfilled. Rejected where there is no room, or where `work` throws.
   */
  change(places: readonly Place[], work: (within: Within) => void): Promise<void>
  read<T>(place: Place, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T>
}

const open = (): Promise<IDBDatabase> =>
  new Promise((done, fail) => {
    const request = indexedDB.open(databaseName, version)
    request.onupgradeneeded = () => {
      for (const [name, path] of Object.entries(shapes))
        if (!request.result.objectStoreNames.contains(name))
          request.result.createObjectStore(name, { keyPath: path.length === 1 ? path[0] : [...path] })
    }
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
    request.onblocked = () => fail(new Error('blocked'))
  })

function run(db: IDBDatabase, places: readonly Place[], work: (within: Within) => void): Promise<void> {
  return new Promise((done, fail) => {
    const transaction = db.transaction([...places], 'readwrite', { durability: 'strict' })
    transaction.oncomplete = () => done()
    transaction.onabort = () => fail(transaction.error ?? new Error('aborted'))
    try {
      work((place) => transaction.objectStore(place))
    } catch (error) {
      transaction.abort()
      fail(error)
    }
  })
}

const ask = <T>(db: IDBDatabase, place: Place, asks: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    const request = asks(db.transaction(place, 'readonly').objectStore(place))
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })

let opened: Promise<IDBDatabase> | undefined

/** Where the browser has closed the database (it may, to make room), it is opened again. */
function database(): Promise<IDBDatabase> {
  opened ??= open().then(
    (db) => {
      const forget = () => {
        opened = undefined
      }
      db.onclose = forget
      db.onversionchange = () => {
        db.close()
        forget()
      }
      return db
    },
    (error) => {
      opened = undefined
      throw error
    },
  )
  return opened
}

/** The browser's own store; the same for a page and for the service worker. */
export const disk: Disk = {
  change: async (places, work) => run(await database(), places, work),
  read: async (place, asks) => ask(await database(), place, asks),
}
