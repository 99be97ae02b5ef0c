import { sql } from 'kysely'
import type { OnRecord } from '../../define/on-record.ts'
import type { AuthorityId, RecordId, WorkerId } from '../../define/record.ts'
import { journey } from '../../journey/journey.ts'
import { aMoment, type Day, type Moment } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { type Database, within } from '../../store/database.ts'
import { load } from '../../store/load.ts'
import { standings } from '../../store/standing.ts'
import { type FromCensus, intoJourney } from './into-journey.ts'
import type { Child } from './tables.ts'

/* What tests need to bring a census into a real database and to read it back. */

export type Council = { readonly authority: AuthorityId; readonly worker: WorkerId }

export const aCouncil = (): Council => ({ authority: newId<'authority'>(), worker: newId<'worker'>() })

export const firstOfApril: Moment = aMoment('2026-04-01T09:00:00Z')

/** Every record of a council as it stands now, with the day of its authorisation. */
export const everythingOf = (database: Database, council: Council): Promise<readonly OnRecord[]> =>
  within(database, council, async (tx) => {
    const { rows: ids } = await sql<{ id: RecordId }>`
      select id from record where authority = ${council.authority} order by id`.execute(tx)
    const { rows: authorised } = await sql<{ record: RecordId; version: number; on_day: Day }>`
      select record, version, max(on_day) as on_day from authorisation
      where authority = ${council.authority} and verdict = 'authorised' group by record, version`.execute(tx)
    const days = new Map(authorised.map(({ record, version, on_day }) => [`${record} ${version}`, on_day]))
    const records = await standings(
      tx,
      council.authority,
      journey,
      ids.map(({ id }) => id),
      { asAt: aMoment('2199-01-01T00:00:00Z') },
    )
    return records.map((record) => ({ ...record, authorisedOn: days.get(`${record.id} ${record.version}`) }))
  })

/** Brings children in over what stands, writes it, and returns what was written. */
export async function bringIn(
  database: Database,
  council: Council,
  children: readonly Child[],
  at: Moment = firstOfApril,
  year = 2026,
): Promise<FromCensus> {
  const known = await everythingOf(database, council)
  const made = intoJourney(children, { ...council, at, year, known })
  await load(database, council, at, {
    families: [],
    deposits: made.deposits,
    members: [],
    authorisations: made.authorisations,
  })
  return made
}

/** Brings children in over what stands without a database: what would stand then. */
export function standingAfter(
  made: Pick<FromCensus, 'deposits' | 'authorisations'>,
  before: readonly OnRecord[] = [],
): readonly OnRecord[] {
  const standing = new Map(before.map((record) => [record.id, record]))
  for (const { record, settled, version, source, reason, before: from } of made.deposits)
    standing.set(record, {
      id: record,
      kind: settled.type.name,
      children: [...settled.lines.keys()],
      answers: settled.answers,
      lines: Object.fromEntries(settled.lines),
      version,
      source: standing.get(record)?.source ?? source,
      reason,
      team: undefined,
      before: [...new Set([...(standing.get(record)?.before ?? []), ...from])],
      authorisedOn: made.authorisations.find((one) => one.record === record)?.onDay,
    })
  return [...standing.values()]
}
