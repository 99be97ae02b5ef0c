import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { aMoment, type Moment } from '../plain/day.ts'
import { keepingPrepared } from './prepared.ts'
import type { Tables } from './tables.ts'

/** How long a version lasts that has not been replaced: the end of time, as far as Goldthread is concerned. */
export const forever = aMoment('9999-12-31T23:59:59.999Z')

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

const oid = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const

/** Days stay days and moments stay moments: nothing becomes a Date, which would carry a zone of its own. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => {
    if (id === oid.date) return (text: string) => text
    if (id === oid.timestamptz) return (text: string) => aMoment(text.replace(' ', 'T'))
    if (id === oid.int8 || id === oid.numeric) return Number
    return pg.types.getTypeParser(id, format as 'text')
  },
}

const addresses = new WeakMap<Database, string>()

/** The address under which a database was opened: for the one connection that only listens. */
export const addressOf = (database: Database): string | undefined => addresses.get(database)

/** Opens the application's connections. `size` is how many at once. */
export function openDatabase(appUrl: string, size = 12): Database {
  const pool = new pg.Pool({ connectionString: appUrl, max: size, types, application_name: 'goldthread' })
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // So does one that dies between two statements of a transaction; the next statement then fails, as it should.
  pool.on('connect', (client) => client.on('error', () => {}))
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: keepingPrepared(pool) }) })
  addresses.set(database, appUrl)
  return database
}

/** For whom a transaction is: row-level security shows what is theirs. `now` is the moment at which it is asked. */
export type Within = { readonly authority: string; readonly worker: string; readonly now?: Moment }

/**
 * Runs `work` in one transaction as the application's role, within one authority and on behalf of one worker. The
 * settings last for the transaction alone, so that a pooled connection never carries one authority's into another's.
 * Days and moments are written in one way, whatever the server's own settings are.
 */
export const within = <T>(database: Database, who: Within, work: (tx: Tx) => Promise<T>): Promise<T> =>
  database.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'goldthread_app', true), set_config('app.authority', ${who.authority}, true),
      set_config('app.worker', ${who.worker}, true), set_config('app.now', ${who.now ?? ''}, true),
      set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true)`.execute(tx)
    return work(tx)
  })
