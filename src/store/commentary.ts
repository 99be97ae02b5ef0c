import { sql } from 'kysely'
import type { AnyRecord, RecordId } from '../define/record.ts'
import type { Day } from '../plain/day.ts'
import { type Acting, NotFound, requireDeed } from './as.ts'
import { versionsOf } from './read.ts'
import { currentAt } from './relations.ts'
import { type Standing, standings } from './standing.ts'

const commentaryTypes = ({ store }: Acting): readonly AnyRecord[] =>
  store.types.filter(({ desk }) => desk === 'commentary')

/** What to look for: of some measures, by their codes, and of one month, by its first day. */
export type About = { readonly measures: readonly string[]; readonly month?: Day }

/** The commentary as it stands, newest month first, and of one month the last signed first. */
export async function commentaryOn(acting: Acting, { measures, month }: About): Promise<readonly Standing[]> {
  requireDeed(acting, 'read figures')
  const { tx, worker, store } = acting
  const now = store.clock.now()
  const { rows } = await sql<{ record: RecordId }>`
    select c.record from commentary c
    where c.authority = ${worker.authority} and ${currentAt('c', now)} and c.measure = any(${measures}::text[])
      and ${month === undefined ? sql`true` : sql`c.month = ${month}`}
    order by c.month desc, c.known_from desc, c.record`.execute(tx)
  const order = rows.map(({ record }) => record)
  const found = await standings(tx, worker.authority, commentaryTypes(acting), order, { asAt: now })
  return found.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

/** Every version of one commentary, oldest first. There is always one. */
export async function commentaryVersions(acting: Acting, record: RecordId): Promise<readonly Standing[]> {
  requireDeed(acting, 'read figures')
  const versions = await versionsOf(acting, record)
  if (!versions.some(({ kind }) => commentaryTypes(acting).some(({ name }) => name === kind)))
    throw new NotFound()
  return versions
}
