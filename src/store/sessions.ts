import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { AuthorityId, TeamId, WorkerId } from '../define/record.ts'
import type { Clock } from '../plain/clock.ts'
import type { Day, Moment } from '../plain/day.ts'
import { isVisitor, type Role, visitorRoles } from './access.ts'
import type { Database } from './database.ts'
import { prepared } from './prepared.ts'
import { findVisiting, type Visiting } from './visiting.ts'
import type { Worker } from './worker.ts'

/**
 * How long somebody stays signed in without a request, and at most. Source: NIST SP 800-63B (June 2017), section 4.2.3:
 * 30 minutes of inactivity, 12 hours in all, at the assurance level of a password with a second factor. Typing is
 * activity: every keystroke that is sent to be kept goes through a session, so that nobody is signed out mid-sentence.
 */
export const idleMinutes = 30
export const longestHours = 12

/** Looking is not worth a write each time: `seen_at` moves at most once in so many seconds. */
const touchSeconds = 60

/** A signed-in stretch of work. */
export type Session = {
  readonly authority: AuthorityId
  readonly worker: WorkerId
  readonly madeAt: Moment
  readonly endsAt: Moment
}

export type SignedIn = { readonly worker: Worker; readonly session: Session }

/** 32 random bytes, as they stand in a cookie. */
const shape = /^[\w-]{43}$/

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const isOver = (now: Moment) =>
  sql<boolean>`(ends_at <= ${now} or seen_at <= ${now}::timestamptz - make_interval(mins => ${idleMinutes}))`

/**
 * Begins a session and gives its token: 256 random bits for the cookie, of which only a SHA-256 hash is kept. Takes away
 * what sessions have run out.
 */
export async function begin(
  database: Database,
  clock: Clock,
  who: { authority: AuthorityId; id: WorkerId },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = clock.now()
  await database.deleteFrom('session').where(isOver(now)).execute()
  await sql`insert into session (token_hash, authority, worker, made_at, seen_at, ends_at)
      values (${hashOf(token)}, ${who.authority}, ${who.id}, ${now}, ${now},
        ${now}::timestamptz + make_interval(hours => ${longestHours}))`.execute(database)
  return token
}

/**
 * Who is signed in by a token, and counts this as activity. Nobody where the token is unknown, the session has run out,
 * the worker has left, or no visit of theirs is running. One statement and no transaction, one more for those from
 * outside: this stands before every request.
 */
export async function findWorker(
  database: Database,
  clock: Clock,
  token: string,
): Promise<SignedIn | undefined> {
  if (!shape.test(token)) return undefined
  const hash = hashOf(token)
  const now = clock.now()
  const { rows } = await sql<Row>`${prepared}
    select *, seen_at <= ${now}::timestamptz - make_interval(secs => ${touchSeconds}) as is_old
    from signed_in(${hash}) where not ${isOver(now)}`.execute(database)
  const [row] = rows
  if (row === undefined || (row.ended_on !== null && row.ended_on < clock.today())) return undefined
  const visiting = isVisitor(row.role) ? await findVisiting(database, row, now) : undefined
  if (isVisitor(row.role) && visiting === undefined) return undefined
  if (row.is_old)
    await database.updateTable('session').set({ seen_at: now }).where('token_hash', '=', hash).execute()
  return signedInOf(row, visiting)
}

/** What `signed_in` gives: the worker, and when their session began and will end. */
type Row = {
  authority: AuthorityId
  id: WorkerId
  name: string
  post: string
  role: Role
  team: TeamId | null
  team_name: string | null
  locality: string | null
  ended_on: Day | null
  made_at: Moment
  ends_at: Moment
  is_old: boolean
}

const signedInOf = (row: Row, visiting: Visiting | undefined): SignedIn => ({
  worker: {
    authority: row.authority,
    id: row.id,
    name: row.name,
    post: row.post,
    role: row.role,
    team: row.team ?? undefined,
    teamName: row.team_name ?? undefined,
    locality: row.locality ?? undefined,
    ...(visiting === undefined ? {} : { visiting }),
  },
  session: { authority: row.authority, worker: row.id, madeAt: row.made_at, endsAt: row.ends_at },
})

/**
 * Whether the session of a token still stands. Asking is no activity, unlike `findWorker`: a connection that stays open by
 * itself must not keep anybody signed in.
 */
export async function isStillSignedIn(database: Database, clock: Clock, token: string): Promise<boolean> {
  const now = clock.now()
  const { rows } = await sql`select from signed_in(${hashOf(token)}) as s
    where not ${isOver(now)} and (not s.role = any(${[...visitorRoles]}::text[])
      or exists (select from visiting(s.authority, s.id, ${now})))`.execute(database)
  return rows.length > 0
}

/** Ends a session. An unknown token is no fault: it has ended already. */
export async function end(database: Database, token: string): Promise<void> {
  if (!shape.test(token)) return
  await database.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}
