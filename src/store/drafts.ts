import { sql } from 'kysely'
import * as Y from 'yjs'
import { inputsIn } from '../define/draft.ts'
import type { AuthorityId, DraftId, FamilyId, RecordId, WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { type Id, newId } from '../plain/id.ts'
import { type Result, wrong } from '../plain/result.ts'
import { type Database, type Tx, within } from './database.ts'
import { keepInGroups } from './draft-groups.ts'
import { keepMoments } from './draft-moments.ts'
import { tellSettledIn } from './draft-news.ts'
import { applyAll, markOf, updatesIn, waitsForMore } from './draft-updates.ts'
import { isWriter } from './who-writes.ts'

/** On whose behalf. Whoever hands this over has made sure of it. */
export type Who = { readonly authority: AuthorityId; readonly worker: WorkerId }

/** One change of a draft, in Yjs' first update format. Whoever made it gave it its id, and may send it many times. */
export type Update = { readonly id: Id<'update'>; readonly bytes: Uint8Array }

/** What came of keeping: the updates that are durable now, and whether the draft had become a record by then. */
export type Kept = { readonly kept: readonly Id<'update'>[]; readonly isSettled: boolean }

/** What a draft is begun for. */
export type Beginning = {
  readonly kind: string
  readonly family?: FamilyId
  /** The record of which it will be a new version. */
  readonly record?: RecordId
  /** The record that it follows: the golden thread. */
  readonly before?: RecordId
  readonly id?: DraftId
  /** First content, such as answers taken from earlier records, so that no draft stands without it. */
  readonly update?: Uint8Array
}

/** A draft without its words. */
export type DraftEntry = {
  readonly id: DraftId
  readonly kind: string
  readonly family: FamilyId | undefined
  readonly record: RecordId | undefined
  readonly before: RecordId | undefined
  readonly author: WorkerId
  readonly madeAt: Moment
  readonly settledAs: RecordId | undefined
}

/** A draft with its words. */
export type Draft = DraftEntry & {
  readonly doc: Y.Doc
  /** How many updates it is made of. */
  readonly updates: number
  /** Updates that could not be applied. They stay where they are; nothing is thrown away. */
  readonly unread: number
  /** By which the store knows again what of it had been read: see `docDrawn`. */
  readonly drawn: string
  /** When the last of what was typed was kept; nothing where only that stands in it with which it was begun. */
  readonly keptAt: Moment | undefined
}

/** The largest update that is taken: some 700 pages typed at once. A client writes a longer paste in pieces. */
export const largestUpdate = 1_500_000

/** From this many updates on, a draft is written anew as one. */
export const updatesBeforeCompacting = 200

/** While somebody types, after so many: some five to ten minutes of one person's typing. */
const updatesWhileTyping = 1_000

/** Somebody else, or a second press of the button, has made a record of this draft. */
export class DraftSettled extends Error {
  constructor() {
    super('This has been recorded already.')
  }
}

/**
 * Begins a draft, with its first content where it has some, in one transaction. Beginning it again under the same id
 * changes nothing. Throws where the store does.
 */
export async function begin(
  database: Database,
  who: Who,
  beginning: Beginning,
  at: Moment,
): Promise<DraftId> {
  const id = beginning.id ?? newId<'draft'>()
  const { authority, worker } = who
  await within(database, who, async (tx) => {
    const { kind, family = null, record = null, before = null } = beginning
    const made = await tx
      .insertInto('draft')
      .values({
        authority,
        id,
        kind,
        family,
        record,
        before,
        author: worker,
        made_at: at,
        settled_at: null,
        settled_as: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (beginning.update !== undefined && made.numInsertedOrUpdatedRows === 1n)
      await insertUpdate(tx, who, id, { id: newId<'update'>(), bytes: beginning.update }, at)
  })
  return id
}

const insertUpdate = (
  tx: Tx,
  { authority, worker }: Who,
  draft: DraftId,
  { id, bytes }: Update,
  at: Moment,
) =>
  tx
    .insertInto('draft_update')
    .values({ authority, draft, id, bytes: Buffer.from(bytes), by: worker, kept_at: at })
    .execute()

/**
 * Keeps updates of a draft. Once the promise is fulfilled they are committed, and only then may anybody be told so. May be called again with the same updates, in any order, even after the draft was settled: what
 * was typed is kept all the same, and `isSettled` says that it is not part of the record.
 *
 * Gives nothing where there is no such draft of this worker; a problem where an update is too big or none, and then
 * nothing has changed. Throws where the database does.
 */
export async function keep(
  database: Database,
  who: Who,
  draft: DraftId,
  updates: readonly Update[],
  at: Moment,
): Promise<Result<Kept> | undefined> {
  const bad = updates.find(({ bytes }) => findFault(bytes) !== undefined)
  if (bad !== undefined) return wrong(bad.id, findFault(bad.bytes) ?? '')
  const answer = await keepInGroups(database, { who, draft, updates, at })
  if (answer?.ok === true) compactAfterMany(database, who, draft, updates.length, at)
  return answer
}

/** By database and draft: how many updates this process has kept since it last had the draft written anew. */
const keptSince = new WeakMap<Database, Map<DraftId, number>>()

/** While somebody types, their draft is written anew now and then, so that it is never long when it is opened. Nobody waits for it. */
function compactAfterMany(database: Database, who: Who, draft: DraftId, many: number, at: Moment): void {
  const counts = keptSince.get(database) ?? new Map<DraftId, number>()
  keptSince.set(database, counts)
  const count = (counts.get(draft) ?? 0) + many
  counts.set(draft, count)
  if (count < updatesWhileTyping) return
  counts.delete(draft)
  // Where the database goes away meanwhile nothing is lost: the next one who opens the draft has it written anew.
  void compact(database, who, draft, at).catch(() => {})
}

/** Why bytes cannot be kept as an update, if so. Tried on an empty document: a bad one must never spoil the draft. */
function findFault(bytes: Uint8Array): string | undefined {
  if (bytes.length > largestUpdate)
    return `This change is ${bytes.length} bytes long; at most ${largestUpdate} can be kept at once. Nothing was changed.`
  try {
    Y.decodeUpdate(bytes)
    // Given a name, since making one up takes twice as long as all the rest.
    Y.applyUpdate(new Y.Doc({ guid: 'tried' }), bytes)
    return undefined
  } catch {
    return 'This is not a change of a draft. Nothing was changed.'
  }
}

/** The draft with all that was typed, for those who write in it. Nothing where there is none, or it is others'. */
export const read = (database: Database, who: Who, draft: DraftId): Promise<Draft | undefined> =>
  within(database, who, (tx) => readIn(tx, who, draft))

/** The draft without its words, for those who write in it. Nothing where there is none, or it is others'. */
export async function findEntryIn(tx: Tx, who: Who, draft: DraftId): Promise<DraftEntry | undefined> {
  const row = await findRow(tx, who, draft, false)
  return row === undefined ? undefined : entryOf(row)
}

async function findRow(tx: Tx, who: Who, draft: DraftId, hold: boolean): Promise<DraftRow | undefined> {
  const { rows } = await sql<DraftRow>`select d.* from draft d where d.authority = ${who.authority}
    and d.id = ${draft} and ${isWriter(sql`${who.worker}`)} ${hold ? sql`for update` : sql``}`.execute(tx)
  return rows[0]
}

/**
 * As `read`, within a transaction of somebody else's. With `hold`, updates that arrive wait until that transaction has
 * ended, so that what is settled is exactly what was read, and whoever typed later is told.
 */
export async function readIn(tx: Tx, who: Who, draft: DraftId, hold = false): Promise<Draft | undefined> {
  const row = await findRow(tx, who, draft, hold)
  if (row === undefined) return undefined
  const updates = await updatesIn(tx, who.authority, draft)
  const doc = new Y.Doc()
  const unread = applyAll(
    doc,
    updates.map(({ bytes }) => bytes),
  )
  const lastAt = updates.at(-1)?.kept_at
  const keptAt = lastAt !== undefined && lastAt > row.made_at ? lastAt : undefined
  const drawn = markOf(updates)
  return { ...entryOf(row), doc, drawn, updates: updates.length, unread, keptAt }
}

type DraftRow = {
  id: DraftId
  kind: string
  family: FamilyId | null
  record: RecordId | null
  before: RecordId | null
  author: WorkerId
  made_at: Moment
  settled_as: RecordId | null
}

const entryOf = (row: DraftRow): DraftEntry => ({
  id: row.id,
  kind: row.kind,
  family: row.family ?? undefined,
  record: row.record ?? undefined,
  before: row.before ?? undefined,
  author: row.author,
  madeAt: row.made_at,
  settledAs: row.settled_as ?? undefined,
})

/**
 * Writes a draft of many updates anew as one, and takes away exactly the updates that are in it; those that arrive
 * meanwhile stay, and the moments that lay between them are kept. Does nothing where there are few, where somebody else is
 * at it, or where an update waits for one that has not arrived or cannot be applied. Returns whether it did. One
 * transaction: all of it or nothing.
 */
export const compact = (
  database: Database,
  who: Who,
  draft: DraftId,
  at: Moment,
  moreThan = updatesBeforeCompacting,
): Promise<boolean> =>
  within(database, who, async (tx) => {
    const free = await sql`select from draft d where d.authority = ${who.authority} and d.id = ${draft}
      and ${isWriter(sql`${who.worker}`)} for no key update skip locked`.execute(tx)
    const rows = free.rows.length === 0 ? [] : await updatesIn(tx, who.authority, draft)
    const [doc, last] = [new Y.Doc(), rows.at(-1)]
    if (last === undefined || rows.length <= moreThan) return false
    const unread = applyAll(
      doc,
      rows.map(({ bytes }) => bytes),
    )
    if (unread > 0 || waitsForMore(doc)) return false
    await keepMoments(tx, who.authority, draft, { rows, inputs: inputsIn(doc), now: at })
    const whole = { id: newId<'update'>(), bytes: Y.encodeStateAsUpdate(doc) }
    // Kept when the last of it was, by whoever typed that: writing it anew is nobody's typing.
    await insertUpdate(tx, { authority: who.authority, worker: last.by }, draft, whole, last.kept_at)
    await sql`delete from draft_update where authority = ${who.authority} and draft = ${draft}
      and id = any (${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
    return true
  })

/** An open draft in a list: what it is, and when it was last typed in. */
export type OpenDraft = DraftEntry & { readonly typedAt: Moment }

/** The drafts in which a worker writes and that are not settled, their own and others', the one typed in last first. */
export const listOpen = (database: Database, who: Who): Promise<readonly OpenDraft[]> =>
  within(database, who, (tx) => listOpenIn(tx, who))

/** As `listOpen`, within a transaction of somebody else's. */
export async function listOpenIn(tx: Tx, who: Who): Promise<readonly OpenDraft[]> {
  const { rows } = await sql<DraftRow & { typed_at: Moment }>`
    select d.*, coalesce((
      select max(u.kept_at) from draft_update u where u.authority = ${who.authority} and u.draft = d.id
    ), d.made_at) as typed_at
    from draft d
    where d.authority = ${who.authority} and d.settled_at is null and d.id in (
      select o.id from draft o where o.authority = ${who.authority} and o.author = ${who.worker}
        and o.settled_at is null
      union all select w.draft from draft_writer w where w.authority = ${who.authority}
        and w.worker = ${who.worker} and w.ended_at is null
    )
    order by typed_at desc, d.id`.execute(tx)
  return rows.map((row) => ({ ...entryOf(row), typedAt: row.typed_at }))
}

/**
 * Notes, in the transaction that appends the record, that a draft has become it. Throws `DraftSettled` where it had
 * before (or this worker does not write in it), so that pressing twice never records twice. Its updates stay.
 */
export async function settledAs(
  tx: Tx,
  who: Who,
  draft: DraftId,
  record: RecordId,
  at: Moment,
): Promise<void> {
  const { numAffectedRows } = await sql`update draft d set settled_at = ${at}, settled_as = ${record}
    where d.authority = ${who.authority} and d.id = ${draft} and ${isWriter(sql`${who.worker}`)}
      and d.settled_at is null`.execute(tx)
  if (numAffectedRows !== 1n) throw new DraftSettled()
  await tellSettledIn(tx, who, draft)
}
