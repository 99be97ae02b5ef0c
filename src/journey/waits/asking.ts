import { type RawBuilder, sql } from 'kysely'

/**
 * Parts of the questions that find what waits. In all of them `r` is a record, `v` the version of it that is current,
 * and `l` one child's own line of that version.
 */
type Sql = RawBuilder<unknown>

export const current = (asAt: string): Sql => sql`v.known_from <= ${asAt} and v.known_to > ${asAt}`

/** A record of another kind follows this one in the thread. */
export const followedBy = (kind: string): Sql => sql`exists (
  select from thread t join record n on n.authority = t.authority and n.id = t.record
  where t.authority = r.authority and t.before = r.id and n.kind = ${kind})`

/** A manager has answered the version that stands, with this verdict where one is given. */
export const answered = (verdict?: 'authorised' | 'returned'): Sql => sql`exists (
  select from authorisation a where a.authority = r.authority and a.record = r.id and a.version = v.version
    and ${verdict === undefined ? sql`true` : sql`a.verdict = ${verdict}`})`

/** The record says that it is finished, with a day. */
export const finished: Sql = sql`v.finished ->> 'is' = 'done'`

/** The record says, or leaves it open, that it is not finished. */
export const unfinished: Sql = sql`coalesce(v.finished ->> 'is', 'awaited') = 'awaited'`

/** The child's line gives one of these answers. */
export const says = (column: string, codes: readonly string[]): Sql =>
  sql`l.${sql.ref(column)} = any(${codes}::text[])`

/**
 * A record of a kind follows this one in the thread, for the child whose line it is. Quickly asked, of all records at
 * once; what was begun from elsewhere is found by `madeSince`.
 */
export const followedFor = (kind: string): Sql => sql`exists (
  select from thread t join concern k on k.authority = t.authority and k.record = t.record
  where t.authority = l.authority and t.before = l.record and k.authority = l.authority and k.child = l.child
    and k.kind = ${kind})`

/** Since the record `s` was made, one of these kinds was made for its child: a next step taken, or the work ended. */
export const madeSince = (kinds: readonly string[]): Sql => sql`exists (
  select from concern k join record n on n.authority = k.authority and n.id = k.record
  where k.authority = s.authority and k.child = s.child and k.kind = any(${kinds}::text[])
    and n.made_at >= s.made_at and n.id <> s.record)`

/** The work with the child of the line was closed after the record was made. */
export const closedSince: Sql = sql`exists (
  select from concern k join record n on n.authority = k.authority and n.id = k.record
  where k.authority = l.authority and k.child = l.child and k.kind = 'closure' and n.made_at >= r.made_at)`

/** Somebody works with the child of `s` now: an allocation that has not ended, and after which the work was not closed. */
export const hasWorker = (asAt: string, today: string): Sql => sql`exists (
  select from allocation_child g
  join allocation w on w.authority = g.authority and w.record = g.record and w.version = g.version
  join record m on m.authority = g.authority and m.id = g.record
  where g.authority = s.authority and g.child = s.child and w.known_from <= ${asAt} and w.known_to > ${asAt}
    and (w.ended_on is null or w.ended_on >= ${today})
    and not exists (
      select from concern k join record n on n.authority = k.authority and n.id = k.record
      where k.authority = g.authority and k.child = g.child and k.kind = 'closure' and n.made_at >= m.made_at))`
