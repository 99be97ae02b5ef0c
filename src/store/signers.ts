import { sql } from 'kysely'
import type { Acting } from './as.ts'
import type { Standing } from './standing.ts'

/**
 * Who recorded each of these versions, in their order, with the post that they held as they did: `Amelia Dunworth, Team
 * manager`. What somebody signed as a manager stays signed by a manager, whatever they do now and also once they have left.
 */
export async function signersOf(
  { tx, worker }: Acting,
  versions: readonly Pick<Standing, 'recordedBy' | 'knownFrom'>[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ who: string }>`
    select coalesce(w.name || ', ' || post_at(w.authority, w.id, v.at), 'not known here') as who
    from unnest(${versions.map(({ recordedBy }) => recordedBy)}::uuid[],
      ${versions.map(({ knownFrom }) => knownFrom)}::timestamptz[]) with ordinality as v(by, at, place)
    left join worker w on w.authority = ${worker.authority} and w.id = v.by
    order by v.place`.execute(tx)
  return rows.map(({ who }) => who)
}
