import { sql } from 'kysely'
import pg from 'pg'
import type { AuthorityId, DraftId, WorkerId } from '../define/record.ts'
import { type Id, newId, readId } from '../plain/id.ts'
import { addressOf, type Database } from './database.ts'
import type { Update, Who } from './drafts.ts'

/** What this process has just committed. */
export type KeptHere = { readonly who: Who; readonly draft: DraftId; readonly updates: readonly Update[] }

/** What another process says of a draft: something was kept, it was settled, somebody has it open or has left it. */
export type SaidElsewhere = {
  readonly authority: AuthorityId
  readonly draft: DraftId
  readonly what: 'kept' | 'settled' | 'here' | 'gone'
  readonly worker: WorkerId
}

const channel = 'goldthread_draft'

type Desk = {
  /** By which this process knows its own words when it hears them again. */
  readonly origin: Id<'process'>
  readonly hearing: Set<(kept: KeptHere) => void>
  /** What is to be told to the other processes. A set: ten changes of one draft are one word. */
  readonly telling: Set<string>
  isTelling: boolean
}

const desks = new WeakMap<Database, Desk>()

function deskOf(database: Database): Desk {
  const known = desks.get(database)
  if (known !== undefined) return known
  const desk: Desk = {
    origin: newId<'process'>(),
    hearing: new Set(),
    telling: new Set(),
    isTelling: false,
  }
  desks.set(database, desk)
  return desk
}

/** Hears of everything that this process commits to drafts, right after the commit. Gives the way to stop. */
export function hearKept(database: Database, hear: (kept: KeptHere) => void): () => void {
  const { hearing } = deskOf(database)
  hearing.add(hear)
  return () => void hearing.delete(hear)
}

/** Says that updates are committed: to this process at once, to the others soon. Never throws and never waits. */
export function tellKept(database: Database, kept: KeptHere): void {
  const { who, draft } = kept
  for (const hear of deskOf(database).hearing) hear(kept)
  tellElsewhere(database, { authority: who.authority, worker: who.worker, draft, what: 'kept' })
}

/**
 * Tells the other processes, with nothing but ids. It goes out after the commit and in a statement of its own, so that
 * nobody's words wait for it; where it is lost, the others find out when they look for themselves.
 */
export function tellElsewhere(database: Database, said: SaidElsewhere): void {
  const desk = deskOf(database)
  desk.telling.add(write(desk.origin, said))
  if (!desk.isTelling) void tellAll(database, desk)
}

async function tellAll(database: Database, desk: Desk): Promise<void> {
  desk.isTelling = true
  while (desk.telling.size > 0) {
    const words = [...desk.telling]
    desk.telling.clear()
    await sql`select pg_notify(${channel}, said) from unnest(${words}::text[]) said`
      .execute(database)
      .catch(() => {})
  }
  desk.isTelling = false
}

/** As `tellElsewhere`, in a transaction that settles a draft: told as it commits, and to this process too. */
export const tellSettledIn = (
  tx: Pick<Database, 'getExecutor'>,
  who: Who,
  draft: DraftId,
): Promise<unknown> =>
  sql`select pg_notify(${channel}, ${write(nobody, { ...who, draft, what: 'settled' })})`.execute(tx)

const nobody = '00000000-0000-0000-0000-000000000000'

const write = (origin: string, { authority, draft, what, worker }: SaidElsewhere): string =>
  [origin, authority, draft, what, worker].join(' ')

function readSaid(payload: string, own: string): SaidElsewhere | undefined {
  const [origin, first, second, what, third] = payload.split(' ')
  const [authority, draft, worker] = [
    readId<'authority'>(first),
    readId<'draft'>(second),
    readId<'worker'>(third),
  ]
  if (origin === own || !authority.ok || !draft.ok || !worker.ok) return undefined
  if (what !== 'kept' && what !== 'settled' && what !== 'here' && what !== 'gone') return undefined
  return { authority: authority.value, draft: draft.value, what, worker: worker.value }
}

export type Listening = {
  readonly said: (said: SaidElsewhere) => void
  /** Called whenever the connection stands, the first time too: what was said before was not heard. */
  readonly connected: () => void
}

const firstRetryMs = 500
const longestRetryMs = 15_000

/**
 * Listens to the other processes over a connection of its own, and connects again for ever where it breaks. Gives the way
 * to stop. Without a known address of the database nothing is heard, and the others' words are found by looking.
 */
export function listenElsewhere(database: Database, listening: Listening): () => Promise<void> {
  const [url, own] = [addressOf(database), deskOf(database).origin]
  let client: pg.Client | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isStopped = false
  const again = (): void => {
    if (isStopped || timer !== undefined) return
    const ms = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures, 10))
    failures += 1
    timer = setTimeout(() => {
      timer = undefined
      void connect()
    }, ms)
    timer.unref()
  }
  const connect = async (): Promise<void> => {
    const one = new pg.Client({
      connectionString: url,
      application_name: 'goldthread-live',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    })
    client = one
    one.on('error', () => {})
    one.on('end', again)
    one.on('notification', ({ payload = '' }) => {
      const said = readSaid(payload, own)
      if (said !== undefined && !isStopped) listening.said(said)
    })
    try {
      await one.connect()
      await one.query(`listen ${channel}`)
      failures = 0
      if (!isStopped) listening.connected()
    } catch {
      await one.end().catch(() => {})
      again()
    }
  }
  if (url !== undefined) void connect()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await client?.end().catch(() => {})
  }
}
