import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Clock } from '../plain/clock.ts'
import type { Database } from './database.ts'
import { idleMinutes } from './sessions.ts'

/**
 * Whether the session of a token still stands. Asking is no activity, unlike `findWorker` of the sessions: a connection
 * that stays open by itself must not keep anybody signed in.
 */
export async function isStillSignedIn(database: Database, clock: Clock, token: string): Promise<boolean> {
  const [now, hash] = [clock.now(), createHash('sha256').update(token).digest('hex')]
  const { rows } = await sql`select from session where token_hash = ${hash} and ends_at > ${now}
    and seen_at > ${now}::timestamptz - make_interval(mins => ${idleMinutes})`.execute(database)
  return rows.length > 0
}
