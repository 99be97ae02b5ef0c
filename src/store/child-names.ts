import { sql } from 'kysely'
import type { PersonId } from '../define/record.ts'
import type { Acting } from './as.ts'
import { prepared } from './prepared.ts'
import { currentAt } from './relations.ts'

/** A child in a list. */
export type NamedChild = { readonly id: PersonId; readonly name: string; readonly unborn: boolean }

/** What the person `p` is called in a list: by name, else by the council's number. */
export const nameOfPerson = sql`coalesce(
  nullif(concat_ws(' ', p.given_name, p.family_name), ''), p.local_number, 'Name not known')`

/**
 * The names of these children, the oldest first and those not yet born last. Without those whose records only others may
 * open. Asks nobody's leave and logs nothing: whoever calls it does both.
 */
export async function childNames(
  { tx, worker, store: { clock } }: Acting,
  children: Iterable<PersonId>,
): Promise<ReadonlyMap<PersonId, NamedChild>> {
  const { rows } = await sql<NamedChild>`${prepared}
    select p.record as id, ${nameOfPerson} as name, p.born_on is null and p.expected_on is not null as unborn
    from person p
    where p.authority = ${worker.authority} and p.record = any(${[...new Set(children)]}::uuid[])
      and ${currentAt('p', clock.now())}
    order by p.born_on nulls last, p.record`.execute(tx)
  return new Map(rows.map((one) => [one.id, one]))
}

/** Children whose records only workers other than this one may open. */
export async function hiddenFrom({ tx, worker, store: { clock } }: Acting): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`${prepared}
    select person from restriction
    where authority = ${worker.authority} and until > ${clock.now()} and not ${worker.id} = any (allowed)`.execute(
    tx,
  )
  return new Set(rows.map(({ person }) => person))
}
