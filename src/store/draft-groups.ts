import { sql } from 'kysely'
import type { AuthorityId, DraftId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import type { Id } from '../plain/id.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import { type Database, type Tx, within } from './database.ts'
import type { Kept, Update, Who } from './drafts.ts'

/** Updates of one draft that somebody waits to hear are durable. */
export type Request = {
  readonly who: Who
  readonly draft: DraftId
  readonly updates: readonly Update[]
  readonly at: Moment
}

type Answer = Result<Kept> | undefined
type Waiting = Request & {
  readonly answer: (answer: Answer) => void
  readonly fail: (error: unknown) => void
}
type Queue = { waiting: readonly Waiting[]; inFlight: number }

/** Two, so that one group can gather and be sent while the other is on its way to the disk. */
const mostInFlight = 2
const mostBytesInGroup = 8_000_000

/** One queue for each database, for as long as somebody holds it. */
const queues = new WeakMap<Database, Queue>()

function queueOf(database: Database): Queue {
  const known = queues.get(database)
  if (known !== undefined) return known
  const queue: Queue = { waiting: [], inFlight: 0 }
  queues.set(database, queue)
  return queue
}

/**
 * Group commit: everything that waits is written in one statement and one commit, however many people type. The
 * promise is fulfilled after that commit and rejected where it failed.
 */
export const keepInGroups = (database: Database, request: Request): Promise<Answer> =>
  new Promise((answer, fail) => {
    const queue = queueOf(database)
    queue.waiting = [...queue.waiting, { ...request, answer, fail }]
    send(database, queue)
  })

function send(database: Database, queue: Queue): void {
  while (queue.inFlight < mostInFlight && queue.waiting.length > 0) {
    const group = takeGroup(queue)
    queue.inFlight += 1
    void writeGroup(database, group).finally(() => {
      queue.inFlight -= 1
      send(database, queue)
    })
  }
}

const bytesOf = ({ updates }: Request): number => updates.reduce((sum, { bytes }) => sum + bytes.length, 0)

/** The waiting requests of one authority (row-level security knows one at a time), the oldest first, up to a size. */
function takeGroup(queue: Queue): readonly Waiting[] {
  const authority = queue.waiting[0]?.who.authority
  let bytes = 0
  const group = queue.waiting.filter((request) => {
    if (request.who.authority !== authority) return false
    const fits = bytes === 0 || bytes + bytesOf(request) <= mostBytesInGroup
    if (fits) bytes += bytesOf(request)
    return fits
  })
  const taken = new Set(group)
  queue.waiting = queue.waiting.filter((request) => !taken.has(request))
  return group
}

async function writeGroup(database: Database, group: readonly Waiting[]): Promise<void> {
  const authority = group[0]?.who.authority
  if (authority === undefined) return
  try {
    // Several workers' rows: each names its own; nobody's name stands over the whole.
    const written = await within(database, { authority, worker: '' }, (tx) => write(tx, authority, group))
    for (const request of group) request.answer(answerOf(request, written))
  } catch (error) {
    for (const { fail } of group) fail(error)
  }
}

type Row = { draft: DraftId; id: Id<'update'>; bytes: Buffer; by: string; at: Moment }

type Written = {
  /** By draft: its author, and whether it has become a record. */
  readonly drafts: ReadonlyMap<DraftId, { author: string; isSettled: boolean }>
  /** Updates whose id had been used for something else. */
  readonly clashes: ReadonlySet<string>
}

const rowsOf = (group: readonly Request[]): readonly Row[] =>
  group
    .flatMap(({ draft, who, at, updates }) =>
      updates.map(({ id, bytes }) => ({ draft, id, bytes: Buffer.from(bytes), by: who.worker, at })),
    )
    // The same order in every group: two groups with the same updates wait for one another and never in a circle.
    .sort((a, b) => (a.draft + a.id < b.draft + b.id ? -1 : 1))

async function write(tx: Tx, authority: AuthorityId, group: readonly Request[]): Promise<Written> {
  const rows = rowsOf(group)
  const column = <K extends keyof Row>(name: K) => rows.map((row) => row[name])
  const incoming = sql`unnest(${column('draft')}::uuid[], ${column('id')}::uuid[], ${column('bytes')}::bytea[],
    ${column('by')}::uuid[], ${column('at')}::timestamptz[]) as u(draft, id, bytes, by, at)`
  const inserted = await sql`
    insert into draft_update (authority, draft, id, bytes, by, kept_at)
    select ${authority}::uuid, u.draft, u.id, u.bytes, u.by, u.at
    from ${incoming} join draft d on d.authority = ${authority} and d.id = u.draft and d.author = u.by
    on conflict do nothing`.execute(tx)
  // Only now: a draft may have been settled while the statement above waited for it.
  const drafts = await findDrafts(tx, authority, [...new Set(column('draft'))])
  if (inserted.numAffectedRows === BigInt(rows.length)) return { drafts, clashes: new Set() }
  const clashing = await sql<{ id: string }>`
    select u.id from ${incoming} join draft_update k on k.authority = ${authority} and k.draft = u.draft and k.id = u.id
    where k.bytes <> u.bytes`.execute(tx)
  return { drafts, clashes: new Set(clashing.rows.map(({ id }) => id)) }
}

async function findDrafts(
  tx: Tx,
  authority: AuthorityId,
  ids: readonly DraftId[],
): Promise<Written['drafts']> {
  const rows = await tx
    .selectFrom('draft')
    .select(['id', 'author', 'settled_at'])
    .where('authority', '=', authority)
    .where('id', 'in', ids)
    .execute()
  return new Map(
    rows.map(({ id, author, settled_at }) => [
      id,
      { author: author as string, isSettled: settled_at !== null },
    ]),
  )
}

/** An update is acknowledged only if these very bytes are in the store. */
function answerOf({ draft, who, updates }: Request, { drafts, clashes }: Written): Answer {
  const found = drafts.get(draft)
  if (found === undefined || found.author !== who.worker) return undefined
  const clash = updates.find(({ id }) => clashes.has(id))
  if (clash !== undefined)
    return wrong(clash.id, 'Another change was kept under this id before. Give this one an id of its own.')
  return fine({ kept: updates.map(({ id }) => id), isSettled: found.isSettled })
}
