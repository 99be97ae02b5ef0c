import { sql } from 'kysely'
import { dayOf, type Moment } from '../plain/day.ts'
import type { Acting } from './as.ts'
import type { Database } from './database.ts'
import { prepared } from './prepared.ts'

/** Something that is found once and then remembered. */
export type Question<T> = {
  /** Everything that the answer depends on, besides the tables, the authority and the day. */
  readonly what: string
  /** The tables of versions from which it is found. `append` notes the growth of each. */
  readonly reads: readonly string[]
  readonly find: () => Promise<T>
}

/** What was found; all that this snapshot shows counted, and nothing that came to be known after this moment. */
type Remembered = { readonly found: unknown; readonly snapshot: string; readonly newest: Moment }

/** By what was asked; the oldest first. */
type Memory = Map<string, Remembered>
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
 * The answers to these questions, in their order: each found once, and remembered until one of the tables that it is read
 * from has grown, or another day has begun. Only for what is the same whoever asks: see `counting`.
 */
export async function remember<T>(acting: Acting, questions: readonly Question<T>[]): Promise<readonly T[]> {
  const memory = memoryOf(acting.store.database)
  const now = acting.store.clock.now()
  const keys = questions.map(({ what }) => `${acting.worker.authority} ${dayOf(now)} ${what}`)
  const known = keys.map((key) => memory.get(key))
  const { snapshot, grown, wrote } = await lookAtGrowth(acting, questions, known)
  const answers: T[] = []
  for (const [at, question] of questions.entries()) {
    const before = known[at]
    if (before !== undefined && before.newest <= now && !grown.has(at)) {
      // Whatever stands under a key was put there by the same question.
      answers.push(before.found as T)
      continue
    }
    const found = await question.find()
    answers.push(found)
    const newest = wrote ? undefined : await newestOf(acting, question.reads)
    if (newest !== undefined && newest <= now) put(memory, keys[at] ?? '', { found, snapshot, newest })
  }
  return answers
}

function put(memory: Memory, key: string, one: Remembered): void {
  memory.delete(key)
  const oldest = memory.keys().next()
  if (memory.size >= mostRemembered && oldest.done !== true) memory.delete(oldest.value)
  memory.set(key, one)
}

type Growth = {
  readonly snapshot: string
  /** Places of the questions of which a table has grown since they were answered. */
  readonly grown: ReadonlySet<number>
  /** This transaction has itself added to a table: what it finds may yet be undone. */
  readonly wrote: boolean
}

/**
 * Rows are only ever added, so what an answer was found from is the same until some transaction that its snapshot could
 * not see has added to one of the tables. The snapshot is taken before the answer is found: what is committed in between
 * is found, and then found once more.
 */
async function lookAtGrowth(
  { tx, worker }: Acting,
  questions: readonly Question<unknown>[],
  known: readonly (Remembered | undefined)[],
): Promise<Growth> {
  const since = questions.flatMap(({ reads }, at) => {
    const { snapshot } = known[at] ?? {}
    return snapshot === undefined ? [] : [{ at, snapshot, reads }]
  })
  const { rows } = await sql<{ snapshot: string; grown: readonly number[]; wrote: boolean }>`${prepared}
    select pg_current_snapshot()::text as snapshot,
      exists (select from growth where authority = ${worker.authority} and tx = pg_current_xact_id_if_assigned())
        as wrote,
      array(
        select s.at from jsonb_to_recordset(${JSON.stringify(since)}::jsonb)
          as s(at integer, snapshot pg_snapshot, reads text[])
        where exists (
          select from growth g where g.authority = ${worker.authority} and g.tx >= pg_snapshot_xmin(s.snapshot)
            and g.grown = any(s.reads) and not pg_visible_in_snapshot(g.tx, s.snapshot)
        )
      ) as grown`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('PostgreSQL tells its snapshot whenever it is asked.')
  return { ...row, grown: new Set(row.grown) }
}

/** The moment at which the newest row came to be known: what was found before holds from then on, and not earlier. */
async function newestOf({ tx, worker }: Acting, tables: readonly string[]): Promise<Moment> {
  const each = tables.map(
    (table) => sql`(select max(known_from) from ${sql.table(table)} where authority = ${worker.authority})`,
  )
  const { rows } = await sql<{ newest: Moment }>`
    select coalesce(greatest(${sql.join(each)}), to_timestamp(0)) as newest`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('A question of the newest row has an answer always.')
  return row.newest
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
