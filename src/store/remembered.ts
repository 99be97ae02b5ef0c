import { sql } from 'kysely'
import { dayOf } from '../plain/day.ts'
import type { Acting } from './as.ts'
import type { Database } from './database.ts'

/** What was found, by what it depends on; the oldest first. */
type Memory = Map<string, unknown>
const mostRemembered = 400
const memories = new WeakMap<Database, Memory>()

function memoryOf(database: Database): Memory {
  const known = memories.get(database)
  if (known !== undefined) return known
  const fresh: Memory = new Map()
  memories.set(database, fresh)
  return fresh
}

/**
 * Finds something once, and remembers it until one of the tables it is read from has grown, or another day has begun.
 * `what` says everything else that it depends on.
 */
export type Remember = <T>(what: string, tables: readonly string[], find: () => Promise<T>) => Promise<T>

/**
 * Looks how far these tables have grown, and gives what remembers until they grow further. Only for what is the same
 * whoever asks: see `counting`.
 */
export async function remembering(acting: Acting, tables: readonly string[]): Promise<Remember> {
  const grown = await findGrowth(acting, [...new Set(tables)])
  if (grown === undefined) return (_what, _tables, find) => find()
  const memory = memoryOf(acting.store.database)
  const now = `${acting.worker.authority} ${dayOf(acting.store.clock.now())}`
  return async <T>(what: string, reads: readonly string[], find: () => Promise<T>): Promise<T> => {
    const key = [now, what, ...reads.map((table) => grown[table] ?? '')].join('|')
    const known = memory.get(key)
    // Whatever stands under a key was put there by the same question.
    if (known !== undefined) return known as T
    const found = await find()
    const oldest = memory.keys().next()
    if (memory.size >= mostRemembered && oldest.done !== true) memory.delete(oldest.value)
    memory.set(key, found)
    return found
  }
}

type Growth = Readonly<Record<string, string>>

/**
 * How far each table has grown, as known now. Rows are only ever added, so as many rows, with the same newest one, are
 * the same rows; the newest alone would not do, for somebody who began earlier may commit later. Nothing where this
 * transaction has written: what it wrote may yet be undone.
 */
async function findGrowth(
  { tx, worker, store }: Acting,
  tables: readonly string[],
): Promise<Growth | undefined> {
  const each = tables.map(
    (table) => sql`${table}::text, (select count(*) || ' ' || coalesce(max(known_from)::text, '')
      from ${sql.table(table)} where authority = ${worker.authority} and known_from <= ${store.clock.now()})`,
  )
  const { rows } = await sql<{ grown: Growth; wrote: boolean }>`
    select jsonb_build_object(${sql.join(each)}) as grown,
      pg_current_xact_id_if_assigned() is not null as wrote`.execute(tx)
  return rows[0]?.wrote === false ? rows[0].grown : undefined
}

/**
 * Runs something that names nobody with the eyes of a count: it sees also the lines of children whose records only named
 * workers may open, so that it is the same whoever asks. What it gives must not be shown child by child.
 */
export async function counting<T>({ tx }: Acting, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('app.counting', 'yes', true)`.execute(tx)
  const done = await work()
  // Where the work failed, so has its transaction, and the setting with it.
  await sql`select set_config('app.counting', '', true)`.execute(tx)
  return done
}
