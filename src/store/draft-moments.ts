import { sql } from 'kysely'
import * as Y from 'yjs'
import { countingChanges, type Input, inputsIn } from '../define/draft.ts'
import type { AuthorityId, DraftId, WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { type Id, newId } from '../plain/id.ts'
import type { Tx } from './database.ts'
import { type AgedMoment, thinMoments } from './draft-thinning.ts'
import { applyAll, type UpdateRow, updatesIn } from './draft-updates.ts'

/** How a draft stood once: when, who had typed since the moment before, and how many characters came or went. */
export type DraftMoment = {
  readonly at: Moment
  readonly by: readonly WorkerId[]
  readonly changed: number
}

type Made = DraftMoment & { readonly id: Id<'moment'>; readonly state: Uint8Array }
type Stored = DraftMoment & { readonly id: Id<'moment'>; readonly bytes: number }

const minuteOf = ({ kept_at }: UpdateRow): string => kept_at.slice(0, 16)

/** The moments that updates make, one for each minute in which they were kept and something changed in the inputs, after `from`. */
function momentsMade(
  rows: readonly UpdateRow[],
  from: Uint8Array | undefined,
  inputs: readonly Input[],
): readonly Made[] {
  const before = from === undefined ? [] : [from]
  const doc = new Y.Doc()
  const counted = countingChanges(doc, inputs)
  applyAll(doc, before)
  counted()
  const made: Made[] = []
  let by: readonly WorkerId[] = []
  for (const group of Map.groupBy(rows, minuteOf).values()) {
    applyAll(
      doc,
      group.map(({ bytes }) => bytes),
    )
    by = [...new Set([...by, ...group.map((row) => row.by)])]
    const [changed, last] = [counted(), group.at(-1)]
    if (changed === 0 || last === undefined) continue
    made.push({ id: newId<'moment'>(), at: last.kept_at, by, changed, state: Y.encodeStateAsUpdate(doc) })
    by = []
  }
  return made
}

const stored = async (tx: Tx, authority: AuthorityId, draft: DraftId): Promise<readonly Stored[]> => {
  const { rows } =
    await sql<Stored>`select id, at, by, changed, octet_length(state) as bytes from draft_moment
    where authority = ${authority} and draft = ${draft} order by at, id`.execute(tx)
  return rows
}

/** The last moment that was kept at a time or before it, as one update. */
async function lastStateAt(
  tx: Tx,
  authority: AuthorityId,
  draft: DraftId,
  at: Moment | undefined,
): Promise<Uint8Array | undefined> {
  const found = tx
    .selectFrom('draft_moment')
    .select('state')
    .where('authority', '=', authority)
    .where('draft', '=', draft)
  const row = await (at === undefined ? found : found.where('at', '<=', at))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.state
}

/** Updates that are about to be written anew as one, and the inputs of the document that they make. */
export type Leaving = {
  readonly rows: readonly UpdateRow[]
  readonly inputs: readonly Input[]
  readonly now: Moment
}

/**
 * Keeps the moments that lie in updates which are about to be written anew as one, and lets those go that are no longer
 * kept so finely. In the transaction of whoever takes the updates away.
 */
export async function keepMoments(
  tx: Tx,
  authority: AuthorityId,
  draft: DraftId,
  { rows, inputs, now }: Leaving,
): Promise<void> {
  const made = momentsMade(rows, await lastStateAt(tx, authority, draft, undefined), inputs)
  const aged: AgedMoment[] = [
    ...(await stored(tx, authority, draft)),
    ...made.map((one) => ({ ...one, bytes: one.state.length })),
  ]
  const { kept, gone } = thinMoments(aged, now)
  const states = new Map(made.map(({ id, state }) => [id, state]))
  for (const one of kept) {
    const state = states.get(one.id)
    if (state !== undefined) await insertMade(tx, authority, draft, { ...one, state })
    else if (one.hasTakenIn) await insertAgain(tx, authority, draft, one)
  }
  const away = [...gone, ...kept.filter((one) => one.hasTakenIn && !states.has(one.id))].map(({ id }) => id)
  await sql`delete from draft_moment where authority = ${authority} and draft = ${draft}
    and id = any(${away}::uuid[])`.execute(tx)
}

const insertMade = (tx: Tx, authority: AuthorityId, draft: DraftId, { id, at, by, changed, state }: Made) =>
  tx
    .insertInto('draft_moment')
    .values({ authority, draft, id, at, by: [...by], changed, state: Buffer.from(state) })
    .execute()

/** A moment that takes in those before it says who typed in all of them. It is written anew, for nothing is overwritten. */
const insertAgain = (tx: Tx, authority: AuthorityId, draft: DraftId, { id, by, changed }: AgedMoment) =>
  sql`insert into draft_moment (authority, draft, id, at, by, changed, state)
    select authority, draft, ${newId<'moment'>()}, at, ${by}::uuid[], ${changed}, state from draft_moment
    where authority = ${authority} and draft = ${draft} and id = ${id}`.execute(tx)

/** Every moment of a draft to which one can go back, the newest first. Whoever calls it has made sure of the reader. */
export async function momentsIn(
  tx: Tx,
  authority: AuthorityId,
  draft: DraftId,
): Promise<readonly DraftMoment[]> {
  const rows = await updatesIn(tx, authority, draft)
  const from = await lastStateAt(tx, authority, draft, undefined)
  const doc = new Y.Doc()
  applyAll(
    doc,
    rows.map(({ bytes }) => bytes),
  )
  const made = momentsMade(rows, from, inputsIn(doc))
  const all = [...(await stored(tx, authority, draft)), ...made]
  return all.map(({ at, by, changed }) => ({ at, by, changed })).reverse()
}

/** The document of a draft as it stood at a moment. Whoever calls it has made sure of the reader. */
export async function docAt(tx: Tx, authority: AuthorityId, draft: DraftId, at: Moment): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const from = await lastStateAt(tx, authority, draft, at)
  const rows = (await updatesIn(tx, authority, draft)).filter(({ kept_at }) => kept_at <= at)
  applyAll(doc, [...(from === undefined ? [] : [from]), ...rows.map(({ bytes }) => bytes)])
  return doc
}
