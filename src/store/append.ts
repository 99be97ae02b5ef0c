import { sql } from 'kysely'
import { linesTableOf, tableOf, toColumns } from '../define/columns.ts'
import type { AuthorityId, FamilyId, PersonId, RecordId, TeamId, WorkerId } from '../define/record.ts'
import type { Settled } from '../define/settle.ts'
import type { Day, Moment } from '../plain/day.ts'
import { type Id, newId } from '../plain/id.ts'
import { forever, type Tx } from './database.ts'
import { keepable } from './keepable.ts'

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
 * versions with each child's lines. Takes one or many thousands alike, and several versions of one record in any order.
 * Throws `VersionTaken` where a version is not the one after the last; nothing is written then.
 */
export async function append(tx: Tx, authority: AuthorityId, deposits: readonly Deposit[]): Promise<void> {
  await writeIdentities(tx, authority, deposits)
  for (const group of Map.groupBy(deposits, ({ settled }) => settled.type.name).values()) {
    // One version after another: a version ends the one before it, which must be there by then.
    const inTurn = [...Map.groupBy(group, ({ version }) => version)].sort(([a], [b]) => a - b)
    for (const [, turn] of inTurn) await writeVersions(tx, authority, turn)
  }
  await writeConcerns(tx, authority, deposits)
  await writeThreads(tx, authority, deposits)
}

/** Rows of one statement. PostgreSQL takes at most 256 MB of them as one JSON. */
const rowsAtOnce = 2000

/** Rows go over as one JSON text each, so that many of them are one statement and one round trip. */
const asJson = (values: readonly object[]) =>
  sql`${JSON.stringify(values, (_, value) => (typeof value === 'string' ? keepable(value) : value))}::jsonb`

/**
 * Inserts rows into a table, by the names of their columns, and returns how many were new. Rows that stand already are
 * `passed over`, or else the whole is `VersionTaken`. The schema is named because `record` alone is a word of SQL.
 */
async function insert(
  tx: Tx,
  table: string,
  values: readonly object[],
  again: 'passed over' | 'taken' = 'taken',
): Promise<number> {
  const into = sql.table(`public.${table}`)
  const unless = again === 'taken' ? sql`` : sql`on conflict do nothing`
  let written = 0
  for (let from = 0; from < values.length; from += rowsAtOnce) {
    const rows = asJson(values.slice(from, from + rowsAtOnce))
    const done = sql`insert into ${into} select * from jsonb_populate_recordset(null::${into}, ${rows}) ${unless}`
    written += Number((await done.execute(tx).catch(takenOr)).numAffectedRows ?? 0n)
  }
  return written
}

/** Code 23505 of PostgreSQL: another row has this key. */
function takenOr(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === '23505') throw new VersionTaken()
  throw error
}

async function writeIdentities(tx: Tx, authority: AuthorityId, deposits: readonly Deposit[]): Promise<void> {
  const fresh = deposits.filter(({ version }) => version === 1)
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
  await insert(tx, 'record', values)
}

/** Writes one version of each of some records of one type. */
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
  await noteGrowth(tx, authority, tableOf(type))
  const lines = deposits.flatMap((deposit) =>
    [...deposit.settled.lines].map(([child, line]) => ({
      ...stamp(deposit),
      child,
      ...toColumns(type.lines, line),
    })),
  )
  await insert(tx, linesTableOf(type), lines)
}

/**
 * A version ends when the next begins. Nothing else about it may change. Who comes second waits here for the first, and
 * then finds that the version it meant to follow has ended.
 */
async function endVersions(tx: Tx, authority: AuthorityId, deposits: readonly Deposit[]): Promise<void> {
  const later = deposits.filter(({ version }) => version > 1)
  const type = later[0]?.settled.type
  if (type === undefined) return
  const ends = asJson(later.map(({ record, version, at }) => ({ record, version, at })))
  const end = (table: string) =>
    sql`update ${sql.table(table)} v set known_to = e.at
    from jsonb_to_recordset(${ends}) as e(record uuid, version integer, at timestamptz)
    where v.authority = ${authority} and v.record = e.record and v.version = e.version - 1
      and v.known_to = ${forever}`.execute(tx)
  const ended = await end(tableOf(type))
  if (ended.numAffectedRows !== BigInt(later.length)) throw new VersionTaken()
  if (type.concerns === 'children') await end(linesTableOf(type))
}

/** Notes that a table of versions has grown in this transaction, for whoever remembers what was read from it. */
const noteGrowth = (tx: Tx, authority: AuthorityId, table: string) =>
  tx
    .insertInto('growth')
    .values({ authority, grown: table })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

async function writeConcerns(tx: Tx, authority: AuthorityId, deposits: readonly Deposit[]): Promise<void> {
  const concerns = deposits.flatMap(({ record, settled }) =>
    [...settled.lines.keys()].map((child) => ({ authority, child, record, kind: settled.type.name })),
  )
  await insert(tx, 'concern', concerns, 'passed over')
}

async function writeThreads(tx: Tx, authority: AuthorityId, deposits: readonly Deposit[]): Promise<void> {
  const threads = deposits.flatMap(({ record, before }) =>
    (before ?? []).map((one) => ({ authority, record, before: one })),
  )
  await insert(tx, 'thread', threads, 'passed over')
}

/** Makes families. A family that stands already is passed over. */
export async function appendFamilies(
  tx: Tx,
  authority: AuthorityId,
  families: readonly { family: FamilyId; at: Moment; by: WorkerId }[],
): Promise<void> {
  const values = families.map(({ family, at, by }) => ({ authority, id: family, made_at: at, made_by: by }))
  await insert(tx, 'family', values, 'passed over')
}

/** Makes people members of families, known from a moment on. */
export async function appendMembers(
  tx: Tx,
  authority: AuthorityId,
  at: Moment,
  members: readonly Membership[],
): Promise<void> {
  const values = members.map((member) => ({ authority, ...member, known_from: at, known_to: forever }))
  await insert(tx, 'family_member', values, 'passed over')
}

/**
 * Writes managers' answers to decisions. A version is answered once: an answer to one that has been answered is passed
 * over. Returns how many were written.
 */
export async function appendAuthorisations(
  tx: Tx,
  authority: AuthorityId,
  answers: readonly Authorising[],
): Promise<number> {
  const values = answers.map(({ onDay, at, note, by, ...answer }) => ({
    authority,
    id: newId<'authorisation'>() satisfies Id<'authorisation'>,
    ...answer,
    note: note ?? null,
    by: by ?? null,
    on_day: onDay,
    known_from: at,
  }))
  await noteGrowth(tx, authority, 'authorisation')
  return insert(tx, 'authorisation', values, 'passed over')
}
