import { sql } from 'kysely'
import type { AuthorityId, WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import type { Database, Tx } from './database.ts'
import { prepared } from './prepared.ts'

/** The visit for which somebody from outside may read here, and until when. */
export type Visiting = { readonly visit: string; readonly until: Moment }

/**
 * For which visit an inspector or an invited reviewer may read at a moment; nothing where none is running, and then
 * everything is closed to them. Needs no authority to be named: it stands before every request.
 */
export async function findVisiting(
  database: Database | Tx,
  { authority, id }: { readonly authority: AuthorityId; readonly id: WorkerId },
  at: Moment,
): Promise<Visiting | undefined> {
  const { rows } = await sql<Visiting>`${prepared}
    select visit, until_at as until from visiting(${authority}, ${id}, ${at})`.execute(database)
  return rows[0]
}
