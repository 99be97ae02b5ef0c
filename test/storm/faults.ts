import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import * as Y from 'yjs'
import type { DraftId } from '../../src/define/record.ts'
import type { Moment } from '../../src/plain/day.ts'
import { newId } from '../../src/plain/id.ts'
import { type Database, within } from '../../src/store/database.ts'
import { updatesIn } from '../../src/store/draft-updates.ts'
import type { Who } from '../../src/store/drafts.ts'

// Faults that are put in on purpose, to see that the storm notices them. They stand here alone: nothing of the product
// knows of them.

/** How to break what the storm guards: acknowledge before the commit, or lose the newest update when a draft is written anew. */
export type Fault = 'early' | 'compaction'
export const isFault = (text: string): text is Fault => text === 'early' || text === 'compaction'

const heldBackMs = 60

type Asked = (...asked: readonly unknown[]) => unknown

/** While `isTooEarly`, every commit of this process is said to be done some time before it is. */
export function breakCommits(): { isTooEarly: boolean } {
  const commits = { isTooEarly: false }
  const ask = pg.Client.prototype.query as Asked
  const pending = new WeakMap<object, Promise<unknown>>()
  const late = function (this: object, ...asked: readonly unknown[]): unknown {
    if (commits.isTooEarly && asked[0] === 'commit') {
      const committed = wait(heldBackMs).then(() => ask.call(this, 'commit', []))
      pending.set(
        this,
        committed.then(
          () => pending.delete(this),
          () => pending.delete(this),
        ),
      )
      return Promise.resolve({ command: 'COMMIT', rowCount: null, rows: [] })
    }
    const first = pending.get(this)
    return first === undefined ? ask.apply(this, [...asked]) : first.then(() => ask.apply(this, [...asked]))
  }
  Object.assign(pg.Client.prototype, { query: late })
  return commits
}

/** As `compact` of the store, but that what was kept last is not in what it writes. */
export const compactBadly = (
  database: Database,
  who: Who,
  draft: DraftId,
  _: Moment,
  moreThan = 200,
): Promise<boolean> =>
  within(database, who, async (tx) => {
    const rows = await updatesIn(tx, who.authority, draft)
    const last = rows.at(-1)
    if (last === undefined || rows.length <= moreThan) return false
    const bytes = Y.mergeUpdates(rows.slice(0, -1).map((row) => row.bytes))
    await tx
      .insertInto('draft_update')
      .values({
        authority: who.authority,
        draft,
        id: newId<'update'>(),
        bytes: Buffer.from(bytes),
        by: last.by,
        kept_at: last.kept_at,
      })
      .execute()
    await sql`delete from draft_update where authority = ${who.authority} and draft = ${draft}
      and id = any (${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
    return true
  })
