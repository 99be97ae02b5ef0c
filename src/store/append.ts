import { sql } from 'kysely'
import { linesTableOf, tableOf, toColumns } from '../define/columns.ts'
import type { AuthorityId, FamilyId, PersonId, RecordId, TeamId, WorkerId } from '../define/record.ts'
import type { Settled } from '../define/settle.ts'
import type { Day, Moment } from '../plain/day.ts'
import { type Id, newId } from '../plain/id.ts'
import { forever, type Tx } from './database.ts'

/** A manager's answer to a decision, to be written for ever. */
export type Authorising = {
  readonly record: RecordId
  readonly version: number
  readonly kind: string
  readonly point: string
  readonly verdict: 'authorised' | 'returned'
  readonly note?: string
  /** Missing where a return says that it was authorised, and not by whom. */
  readonly by?: WorkerId
  readonly onDay: Day
  readonly at: Moment
}

/** A settled record on its way into the store. */
export type Deposit = {
  readonly record: RecordId
  readonly settled: Settled
  /** 1 for a new record; one more than the last for a new version of it. */
  readonly version: number
  readonly at: Moment
  readonly by: WorkerId
  readonly family?: FamilyId
  /** The team that holds the work. */
  readonly team?: TeamId
  /** The records it came from: the golden thread. */
  readonly before?: readonly RecordId[]
  /** Why a version replaces the one before it. */
  readonly reason?: string
  /** The file or system it was brought in from. */
  readonly source?: string
}

export type Membership = { readonly family: FamilyId; readonly person: PersonId; readonly relation: string }

/** A person is a record of their own. */
export const recordOf = (person: PersonId): RecordId => person as string as RecordId
export const personOf = (record: RecordId): PersonId => record as string as PersonId

/** Two people wrote the next version of one record at once. What was typed is safe in the draft. */
export class VersionTaken extends Error {
  constructor() {
    super('Somebody else has changed this record since you opened it.')
  }
}

/**
 * Writes settled records for ever, in the transaction given: identities, whom they concern, what they came from, and the
 * versions with each child's lines. Takes one or many thousands alike. Throws `VersionTaken` where a version exists.
 */
export async function append(tx: Tx, authority: AuthorityId, deposits: readonly Deposit[]): Promise<void> {
  if (deposits.length === 0) return
  await writeIdentities(tx, authority, deposits)
  for (const group of Map.groupBy(deposits, ({ settled }) => settled.type).values())
    await writeVersions(tx, authority, group)
  await writeConcerns(tx, authority, deposits)
  await writeThreads(tx, authority, deposits)
}

/** Rows go over as one JSON text each, so that any number of them is one statement and one round trip. */
const rows = (values: readonly object[]) => sql`${JSON.stringify(values)}::jsonb`

async function writeIdentities(tx: Tx, authority: AuthorityId, deposits: readonly Deposit[]): Promise<void> {
  const fresh = deposits.filter(({ version }) => version === 1)
  if (fresh.length === 0) return
  const values = fresh.map(({ record, settled, family, team, source, at, by }) => ({
    authority,
    id: record,
    kind: settled.type.name,
    family: family ?? null,
    team: team ?? null,
    source: source ?? null,
    made_at: at,
    made_by: by,
  }))
  await sql`insert into record select * from jsonb_populate_recordset(null::public.record, ${rows(values)})`.execute(
    tx,
  )
}

async function writeVersions(tx: Tx, authority: AuthorityId, deposits: readonly Deposit[]): Promise<void> {
  const type = deposits[0]?.settled.type
  if (type === undefined) return
  await endVersions(tx, authority, deposits)
  const stamp = ({ record, version, at }: Deposit) => ({
    authority,
    record,
    version,
    known_from: at,
    known_to: forever,
  })
  const versions = deposits.map((deposit) => ({
    ...stamp(deposit),
    recorded_by: deposit.by,
    reason: deposit.reason ?? null,
    overrides: deposit.settled.overrides.length === 0 ? null : deposit.settled.overrides,
    ...toColumns(type.fields, deposit.settled.answers),
  }))
  await insert(tx, tableOf(type), versions)
  const lines = deposits.flatMap((deposit) =>
    [...deposit.settled.lines].map(([child, line]) => ({
      ...stamp(deposit),
      child,
      ...toColumns(type.lines, line),
    })),
  )
  if (lines.length > 0) await insert(tx, linesTableOf(type), lines)
}

async function insert(tx: Tx, table: string, values: readonly object[]): Promise<void> {
  try {
    await sql`insert into ${sql.table(table)}
      select * from jsonb_populate_recordset(null::${sql.table(table)}, ${rows(values)})`.execute(tx)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505') throw new VersionTaken()
    throw error
  }
}

/** A version ends when the next begins. Nothing else about it may change. */
async function endVersions(tx: Tx, authority: AuthorityId, deposits: readonly Deposit[]): Promise<void> {
  const later = deposits.filter(({ version }) => version > 1)
  const type = later[0]?.settled.type
  if (type === undefined) return
  const ends = rows(later.map(({ record, at }) => ({ record, at })))
  const tables = type.concerns === 'children' ? [tableOf(type), linesTableOf(type)] : [tableOf(type)]
  for (const table of tables)
    await sql`update ${sql.table(table)} v set known_to = e.at
      from jsonb_to_recordset(${ends}) as e(record uuid, at timestamptz)
      where v.authority = ${authority} and v.record = e.record and v.known_to = ${forever}`.execute(tx)
}

async function writeConcerns(tx: Tx, authority: AuthorityId, deposits: readonly Deposit[]): Promise<void> {
  const concerns = deposits.flatMap(({ record, settled }) =>
    [...settled.lines.keys()].map((child) => ({ authority, child, record, kind: settled.type.name })),
  )
  if (concerns.length === 0) return
  await sql`insert into concern select * from jsonb_populate_recordset(null::concern, ${rows(concerns)})
    on conflict do nothing`.execute(tx)
}

async function writeThreads(tx: Tx, authority: AuthorityId, deposits: readonly Deposit[]): Promise<void> {
  const threads = deposits.flatMap(({ record, before }) =>
    (before ?? []).map((one) => ({ authority, record, before: one })),
  )
  if (threads.length === 0) return
  await sql`insert into thread select * from jsonb_populate_recordset(null::thread, ${rows(threads)})
    on conflict do nothing`.execute(tx)
}

/** Makes families, each with its members. */
export async function appendFamilies(
  tx: Tx,
  authority: AuthorityId,
  families: readonly { family: FamilyId; at: Moment; by: WorkerId }[],
): Promise<void> {
  if (families.length === 0) return
  const values = families.map(({ family, at, by }) => ({ authority, id: family, made_at: at, made_by: by }))
  await sql`insert into family select * from jsonb_populate_recordset(null::family, ${rows(values)})
    on conflict do nothing`.execute(tx)
}

export async function appendMembers(
  tx: Tx,
  authority: AuthorityId,
  at: Moment,
  members: readonly Membership[],
): Promise<void> {
  if (members.length === 0) return
  const values = members.map((member) => ({ authority, ...member, known_from: at, known_to: forever }))
  await sql`insert into family_member select * from jsonb_populate_recordset(null::family_member, ${rows(values)})
    on conflict do nothing`.execute(tx)
}

/** Writes managers' answers to decisions. */
export async function appendAuthorisations(
  tx: Tx,
  authority: AuthorityId,
  answers: readonly Authorising[],
): Promise<void> {
  if (answers.length === 0) return
  const values = answers.map(({ onDay, at, note, by, ...answer }) => ({
    authority,
    id: newId<'authorisation'>() satisfies Id<'authorisation'>,
    ...answer,
    note: note ?? null,
    by: by ?? null,
    on_day: onDay,
    known_from: at,
  }))
  await sql`insert into authorisation select * from jsonb_populate_recordset(null::authorisation, ${rows(values)})`.execute(
    tx,
  )
}
