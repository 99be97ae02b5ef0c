import { sql } from 'kysely'
import type { DraftId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import { type Database, within } from './database.ts'
import type { Who } from './drafts.ts'
import { isWriter } from './who-writes.ts'

/**
 * Keeps what a browser found when it compared what had been acknowledged to it with what the server gave back: `missing`
 * characters did not come. Kept also where none is missing, for only checks that are made can find something. Of one worker
 * and moment, one counts. Gives whether this worker writes in such a draft.
 */
export const keepCheck = (
  database: Database,
  who: Who,
  draft: DraftId,
  missing: number,
  at: Moment,
): Promise<boolean> =>
  within(database, who, async (tx) => {
    const found = await sql`select from draft d where d.authority = ${who.authority} and d.id = ${draft}
      and ${isWriter(sql`${who.worker}`)}`.execute(tx)
    if (found.rows.length === 0) return false
    await tx
      .insertInto('draft_check')
      .values({ authority: who.authority, draft, at, by: who.worker, missing })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return true
  })
