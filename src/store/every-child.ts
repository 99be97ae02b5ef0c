import { sql } from 'kysely'
import type { OnRecord } from '../define/on-record.ts'
import type { PersonId, RecordId } from '../define/record.ts'
import type { Day } from '../plain/day.ts'
import type { Deed } from './access.ts'
import { recordOf } from './append.ts'
import { type Acting, requireDeed } from './as.ts'
import { recordsConcerning, type Standing, standings } from './standing.ts'

/** Some children with everything that stands on record about them, the children's own records first. */
export type SomeChildren = {
  readonly children: readonly PersonId[]
  readonly records: readonly OnRecord[]
  /** How many children have been read, these among them, of how many there are. */
  readonly read: number
  readonly whole: number
}

/** How many children are held in memory at once. */
const inOneChunk = 500

/**
 * Every child of the authority with all their records of these kinds, some hundred children at a time, so that memory
 * holds these alone however large the county. A record of several children comes once with each chunk that has one of
 * them, and then concerns those alone. Children whose record is restricted to others are not among them: see
 * `hiddenChildren`. Whoever hands anything of it on writes into the log whom it was about.
 */
export async function* everyChild(
  acting: Acting,
  deed: Deed,
  kinds: readonly string[],
): AsyncGenerator<SomeChildren> {
  requireDeed(acting, deed)
  const all = await childrenOnRecord(acting)
  for (let from = 0; from < all.length; from += inOneChunk) {
    const children = all.slice(from, from + inOneChunk)
    const records = await recordsAbout(acting, children, kinds)
    yield { children, records, read: from + children.length, whole: all.length }
  }
}

/** Whoever a record concerns, and whoever a return brought in although it had nothing more to say of them. */
async function childrenOnRecord({ tx, worker }: Acting): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select r.id from "record" r
    where r.authority = ${worker.authority} and r.kind = 'person'
      and (r.source is not null or exists (select from concern c where c.authority = r.authority and c.child = r.id))
      and exists (select from person p where p.authority = r.authority and p.record = r.id)
    order by r.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** How many people on record this worker cannot see, because their record is restricted to others. */
export async function hiddenChildren({ tx, worker, store }: Acting): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(distinct person) as many from restriction
    where authority = ${worker.authority} and until > ${store.clock.now()} and not (${worker.id} = any (allowed))`.execute(
    tx,
  )
  return rows[0]?.many ?? 0
}

/** Everything of these kinds that stands on record about these children and only them, with the day of each authorisation. */
export async function recordsAbout(
  acting: Acting,
  children: readonly PersonId[],
  kinds: readonly string[],
): Promise<readonly OnRecord[]> {
  if (children.length === 0) return []
  const { tx, worker, store } = acting
  const concerning = await recordsConcerning(tx, worker.authority, children)
  const found: Standing[] = []
  const which = { asAt: store.clock.now() }
  // One kind at a time: each table is then asked for its own records alone.
  for (const type of store.types.filter(({ name }) => kinds.includes(name))) {
    const ids = type.concerns === 'person' ? children.map(recordOf) : (concerning.get(type.name) ?? [])
    found.push(...(await standings(tx, worker.authority, [type], ids, which)))
  }
  const authorised = await authorisedDays(
    acting,
    found.map(({ id }) => id),
  )
  const wanted = new Set<string>(children)
  return found.map((record) => ({
    ...record,
    children: record.children.filter((child) => wanted.has(child)),
    lines: Object.fromEntries(Object.entries(record.lines).filter(([child]) => wanted.has(child))),
    authorisedOn: authorised.get(`${record.id} ${record.version}`),
  }))
}

async function authorisedDays(
  { tx, worker }: Acting,
  records: readonly RecordId[],
): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await sql<{ record: RecordId; version: number; on_day: Day }>`
    select record, version, max(on_day) as on_day from authorisation
    where authority = ${worker.authority} and verdict = 'authorised' and record = any(${records}::uuid[])
    group by record, version`.execute(tx)
  return new Map(rows.map(({ record, version, on_day }) => [`${record} ${version}`, on_day]))
}
