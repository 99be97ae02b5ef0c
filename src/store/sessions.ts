import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { AuthorityId, WorkerId } from '../define/record.ts'
import type { Clock } from '../plain/clock.ts'
import type { Moment } from '../plain/day.ts'
import type { Database } from './database.ts'
import { findKnown, hasEnded, type Worker } from './worker.ts'

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

/** One statement by itself and no transaction: this stands before every request, and a session belongs to no authority yet. */
async function findSession(database: Database, hash: string, now: Moment): Promise<Session | undefined> {
  const row = await database
    .selectFrom('session')
    .where('token_hash', '=', hash)
    .where(sql<boolean>`not ${isOver(now)}`)
    .select(['authority', 'worker', 'made_at as madeAt', 'ends_at as endsAt'])
    .select(sql<boolean>`seen_at <= ${now}::timestamptz - make_interval(secs => ${touchSeconds})`.as('isOld'))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { isOld, ...session } = row
  if (isOld)
    await database.updateTable('session').set({ seen_at: now }).where('token_hash', '=', hash).execute()
  return session
}

/**
 * Who is signed in by a token, and counts this as activity. Nobody where the token is unknown, the session has run out,
 * or the worker has left.
 */
export async function findWorker(
  database: Database,
  clock: Clock,
  token: string,
): Promise<SignedIn | undefined> {
  if (!shape.test(token)) return undefined
  const session = await findSession(database, hashOf(token), clock.now())
  if (session === undefined) return undefined
  const known = await findKnown(database, session)
  return known === undefined || hasEnded(known, clock.today()) ? undefined : { worker: known.worker, session }
}

/** Ends a session. An unknown token is no fault: it has ended already. */
export async function end(database: Database, token: string): Promise<void> {
  if (!shape.test(token)) return
  await database.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}
