import { sql } from 'kysely'
import type { TeamId, WorkerId } from '../define/record.ts'
import type { Acting } from './as.ts'
import { idleMinutes } from './sessions.ts'

/** A colleague who is working with Goldthread now. */
export type Present = {
  readonly worker: WorkerId
  readonly name: string
  readonly post: string
  readonly team: TeamId | null
}

/**
 * How long after their last page somebody still counts as working, in minutes. Shorter than a session lasts idle, so that
 * whoever went home without signing out is not looked for. The first of its kind here: no law or guidance sets it.
 */
export const presentMinutes = 15

/**
 * Who is working now, by name: whoever asked for a page in the last minutes and has not signed out. It says no more than
 * that, keeps nothing, and is for colleagues to find one another, never for counting anybody's hours.
 */
export async function workingNow({ tx, worker, store }: Acting): Promise<readonly Present[]> {
  const now = store.clock.now()
  const { rows } = await sql<Present>`
    select distinct w.id as worker, w.name, w.post, w.team from session s
    join worker w on w.authority = s.authority and w.id = s.worker
    where s.authority = ${worker.authority} and s.ends_at > ${now}
      and s.seen_at > ${now}::timestamptz - make_interval(mins => ${Math.min(presentMinutes, idleMinutes)})
      and (w.ended_on is null or w.ended_on >= ${store.clock.today()})
    order by w.name, w.id`.execute(tx)
  return rows
}
