import { sql } from 'kysely'
import * as Y from 'yjs'
import type { AuthorityId, DraftId, WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import type { Id } from '../plain/id.ts'
import type { Tx } from './database.ts'

/** One update as it stands in the store. */
export type UpdateRow = {
  readonly id: Id<'update'>
  readonly bytes: Uint8Array
  readonly by: WorkerId
  readonly kept_at: Moment
}

/** All updates that a draft is made of, in the order in which they were kept. */
export const updatesIn = (tx: Tx, authority: AuthorityId, draft: DraftId): Promise<UpdateRow[]> =>
  tx
    .selectFrom('draft_update')
    .select(['id', 'bytes', 'by', 'kept_at'])
    .where('authority', '=', authority)
    .where('draft', '=', draft)
    .orderBy('kept_at')
    .orderBy('id')
    .execute()

/**
 * Brings updates into a document, as one change of it: thousands of small ones would each be tidied up after otherwise.
 * Gives how many could not be applied; the others are.
 */
export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): number {
  let unread = 0
  doc.transact(() => {
    for (const bytes of updates) {
      try {
        Y.applyUpdate(doc, bytes)
      } catch {
        unread += 1
      }
    }
  })
  return unread
}

/** Says how much of a draft somebody has read: how many updates, and when the last of them was kept. */
export const markOf = (rows: readonly Pick<UpdateRow, 'kept_at'>[]): string =>
  `${rows.length}@${rows.at(-1)?.kept_at ?? ''}`

/**
 * The document of a draft as it was when somebody read it, by its mark. Nothing where it cannot be told any more, because
 * the draft was written anew since, or was never like that.
 */
export async function docDrawn(
  tx: Tx,
  authority: AuthorityId,
  draft: DraftId,
  mark: string,
): Promise<Y.Doc | undefined> {
  const lastAt = mark.slice(mark.indexOf('@') + 1)
  const rows = (await updatesIn(tx, authority, draft)).filter(({ kept_at }) => kept_at <= lastAt)
  if (rows.length === 0 || markOf(rows) !== mark) return undefined
  const doc = new Y.Doc()
  applyAll(
    doc,
    rows.map(({ bytes }) => bytes),
  )
  return doc
}

/** Whether a document has taken in changes that stand on others which have not arrived. */
export const waitsForMore = (doc: Y.Doc): boolean =>
  doc.store.pendingStructs !== null || doc.store.pendingDs !== null

/** The updates of a draft that are not among those known, and whether it has become a record. */
export type Unknown = { readonly updates: readonly UpdateRow[]; readonly isSettled: boolean }

/** Looks what of a draft somebody does not know yet. Whoever calls it has made sure of the reader. */
export async function findUnknown(
  tx: Tx,
  authority: AuthorityId,
  draft: DraftId,
  known: readonly string[],
): Promise<Unknown> {
  const { rows } = await sql<UpdateRow>`select id, bytes, by, kept_at from draft_update
    where authority = ${authority} and draft = ${draft} and id <> all(${known}::uuid[])
    order by kept_at, id`.execute(tx)
  const settled = await tx
    .selectFrom('draft')
    .select('settled_at')
    .where('authority', '=', authority)
    .where('id', '=', draft)
    .executeTakeFirst()
  return { updates: rows, isSettled: (settled?.settled_at ?? null) !== null }
}
