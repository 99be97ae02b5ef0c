import type pg from 'pg'
import * as Y from 'yjs'
import { inputsIn, readDraft } from '../../define/draft.ts'

/** How many drafts there are, and how many characters stand in them: what nobody has recorded yet and nobody may lose. */
export type DraftTally = { readonly drafts: number; readonly characters: number }

/** How many drafts are held in memory at once. */
const inOneChunk = 100

type Row = { authority: string; id: string; kind: string; updates: Buffer[] | null }

/** A draft with its changes put together. */
export type DraftWords = Omit<Row, 'updates'> & { readonly doc: Y.Doc }

/** Every draft in the order of its id, some at a time, with its changes put together. */
export async function* everyDraft(client: pg.Client): AsyncGenerator<DraftWords> {
  let after: Pick<Row, 'authority' | 'id'> | undefined
  for (;;) {
    const { rows }: { rows: Row[] } = await client.query<Row>(
      `select d.authority::text, d.id::text, d.kind,
         (select array_agg(u.bytes order by u.kept_at, u.id) from draft_update u
          where u.authority = d.authority and u.draft = d.id) as updates
       from draft d where $1::uuid is null or (d.authority, d.id) > ($1::uuid, $2::uuid)
       order by d.authority, d.id limit ${inOneChunk}`,
      [after?.authority ?? null, after?.id ?? null],
    )
    for (const { updates, ...row } of rows) yield { ...row, doc: putTogether(updates ?? []) }
    after = rows.at(-1)
    if (rows.length < inOneChunk) return
  }
}

/** A change that cannot be applied is passed over: it stays in its table, and is copied as it is. */
function putTogether(updates: readonly Buffer[]): Y.Doc {
  const doc = new Y.Doc()
  for (const bytes of updates) {
    try {
      Y.applyUpdate(doc, bytes)
    } catch {}
  }
  return doc
}

/** What stands in each input of a draft, whatever its form asks today. */
export const wordsIn = (doc: Y.Doc): ReadonlyMap<string, string> =>
  new Map(Object.entries(readDraft(doc, inputsIn(doc))).filter(([, value]) => value !== ''))

/** Counts the drafts of a database and the characters in them. */
export async function tallyDrafts(client: pg.Client): Promise<DraftTally> {
  let [drafts, characters] = [0, 0]
  for await (const { doc } of everyDraft(client)) {
    drafts += 1
    for (const value of wordsIn(doc).values()) characters += value.length
  }
  return { drafts, characters }
}
