import { sql } from 'kysely'
import type { FamilyId, PersonId, RecordId } from '../define/record.ts'
import { type Acting, NotFound, requireChildren, statePurpose } from './as.ts'
import { type Answered, answersTo, type Member, membersOf, onlyLines, recordsOf } from './read.ts'
import { currentAt, standingFor } from './relations.ts'
import type { Standing } from './standing.ts'

/** Everything on record about a family, as it stands: what was written once for several children stands once. */
export type FamilyFile = {
  readonly family: FamilyId
  /** Children and adults, each once. */
  readonly members: readonly Member[]
  /** The children whose own records the reader may read. */
  readonly opens: readonly PersonId[]
  /** In the order in which they were made, with the lines of these children alone. */
  readonly records: readonly Standing[]
  readonly answered: readonly Answered[]
}

const isChild = ({ relation }: Member): boolean => relation === 'child' || relation === 'unborn'

/** A family's page, for whoever may read one of its children; of the others only that they belong to it. Logged. */
export async function familyFile(acting: Acting, family: FamilyId): Promise<FamilyFile> {
  const members = await membersOf(acting, [family])
  const children = members.filter(isChild).map(({ id }) => id)
  const opens = await requireChildren(acting, 'read a child', children, 'family’s page')
  const records = await recordsOf(acting, opens)
  return {
    family,
    members,
    opens,
    records: records.map((record) => onlyLines(record, opens)),
    answered: await answersTo(
      acting,
      records.map(({ id }) => id),
    ),
  }
}

/** The family on whose page an adult stands; nothing for a child, or where the worker may see no child of theirs. */
export async function findHomeOfAdult(acting: Acting, person: PersonId): Promise<FamilyId | undefined> {
  const children = await standingFor(acting, person)
  if (children.length === 0 || children.includes(person)) return undefined
  const { tx, worker, store } = acting
  const { rows } = await sql<{ family: FamilyId }>`
    select m.family from family_member m
    join family_member c on c.authority = m.authority and c.family = m.family and c.person = any(${children}::uuid[])
    where m.authority = ${worker.authority} and m.person = ${person} and ${currentAt('m', store.clock.now())}
    order by m.known_from desc, m.family limit 1`.execute(tx)
  return rows[0]?.family
}

/** Keeps a reason for opening the children of a family; see `statePurpose`. Ends the work where it would open none. */
export const stateForFamily = async (acting: Acting, family: FamilyId, reason: string): Promise<void> =>
  stateForAll(
    acting,
    (await membersOf(acting, [family])).filter(isChild).map(({ id }) => id),
    reason,
  )

/** Keeps a reason for opening the children whom a record concerns; see `statePurpose`. */
export async function stateForRecord(acting: Acting, record: RecordId, reason: string): Promise<void> {
  const { tx, worker } = acting
  const { rows } = await sql<{ child: PersonId }>`
    select distinct child from concern where authority = ${worker.authority} and record = ${record}`.execute(
    tx,
  )
  await stateForAll(
    acting,
    rows.map(({ child }) => child),
    reason,
  )
}

async function stateForAll(acting: Acting, children: readonly PersonId[], reason: string): Promise<void> {
  if (children.length === 0) throw new NotFound()
  for (const child of children) await statePurpose(acting, child, reason)
}
