import { sql } from 'kysely'
import type { AuthorityId, DraftId, WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import type { Id } from '../plain/id.ts'
import { fine, type Result, wrong } from '../plain/result.ts'
import { type Database, type Tx, within } from './database.ts'
import { tellKept } from './draft-news.ts'
import type { Kept, Update, Who } from './drafts.ts'
import { isWriter } from './who-writes.ts'

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
type Queue = { waiting: readonly Waiting[]; inFlight: number; begunAt: number; isTimed: boolean }

/** Two, so that a group which waits for a draft that is being settled holds nobody else up. */
const mostInFlight = 2

/**
 * While one group is on its way the next gathers, for as long as that usually takes, in milliseconds: a thousand people
 * typing are then written in half as many statements, and wait half as long.
 */
const gatherMs = 15
const mostBytesInGroup = 8_000_000

/** One queue for each database, for as long as somebody holds it. */
const queues = new WeakMap<Database, Queue>()

function queueOf(database: Database): Queue {
  const known = queues.get(database)
  if (known !== undefined) return known
  const queue: Queue = { waiting: [], inFlight: 0, begunAt: 0, isTimed: false }
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
    if (queue.inFlight > 0 && performance.now() - queue.begunAt < gatherMs) {
      sendLater(database, queue)
      return
    }
    queue.begunAt = performance.now()
    const group = takeGroup(queue)
    queue.inFlight += 1
    void writeGroup(database, group).finally(() => {
      queue.inFlight -= 1
      send(database, queue)
    })
  }
}

/** Unless the group on its way is done before. */
function sendLater(database: Database, queue: Queue): void {
  if (queue.isTimed) return
  queue.isTimed = true
  setTimeout(() => {
    queue.isTimed = false
    send(database, queue)
  }, gatherMs)
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
    const written = await within(database, { authority, worker: '' }, (tx) =>
      write(tx, authority, rowsOf(group)),
    )
    for (const request of group) {
      const answer = answerOf(request, written)
      request.answer(answer)
      if (answer?.ok === true) tellKept(database, request)
    }
  } catch (error) {
    for (const { fail } of group) fail(error)
  }
}

type Row = { draft: DraftId; id: Id<'update'>; bytes: Buffer; by: WorkerId; at: Moment }

type Written = {
  /** By draft: whether it has become a record. */
  readonly drafts: ReadonlyMap<DraftId, { isSettled: boolean }>
  /** Of the updates that did not go in now, by draft, id and maker: why not. */
  readonly left: ReadonlyMap<string, Why>
}

/** It is there already; its id was used for something else; its maker does not write in this draft. */
type Why = 'there' | 'clash' | 'not theirs'

type One = Pick<Row, 'draft' | 'id' | 'by'>
const keyOf = ({ draft, id, by }: One): string => `${draft}/${id}/${by}`

const rowsOf = (group: readonly Request[]): readonly Row[] =>
  group
    .flatMap(({ draft, who, at, updates }) =>
      updates.map(({ id, bytes }) => ({ draft, id, bytes: Buffer.from(bytes), by: who.worker, at })),
    )
    // The same order in every group: two groups with the same updates wait for one another and never in a circle.
    .sort((a, b) => (a.draft + a.id < b.draft + b.id ? -1 : 1))

const column = <K extends keyof Row>(rows: readonly Row[], name: K): readonly Row[K][] =>
  rows.map((row) => row[name])

const incoming = (rows: readonly Row[]) =>
  sql`unnest(${column(rows, 'draft')}::uuid[], ${column(rows, 'id')}::uuid[], ${column(rows, 'bytes')}::bytea[],
    ${column(rows, 'by')}::uuid[], ${column(rows, 'at')}::timestamptz[]) as u(draft, id, bytes, by, at)`

/** So often an update is tried again that was there, and was written anew with others before it could be looked at. */
const mostTries = 5

async function write(tx: Tx, authority: AuthorityId, rows: readonly Row[]): Promise<Written> {
  const left = new Map<string, Why>()
  let due = rows
  for (let tries = 0; due.length > 0; tries += 1) {
    if (tries === mostTries) throw new Error('Updates neither went in nor stood there.')
    const inserted = await insert(tx, authority, due)
    if (inserted === due.length) break
    const looked = await lookAt(tx, authority, due)
    for (const { why, ...one } of looked) if (why !== 'gone') left.set(keyOf(one), why)
    const gone = new Set(looked.filter(({ why }) => why === 'gone').map(keyOf))
    due = due.filter((row) => gone.has(keyOf(row)))
  }
  // Only now: a draft may have been settled while the statements above waited for it.
  return { drafts: await findDrafts(tx, authority, [...new Set(column(rows, 'draft'))]), left }
}

async function insert(tx: Tx, authority: AuthorityId, rows: readonly Row[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into draft_update (authority, draft, id, bytes, by, kept_at)
    select ${authority}::uuid, u.draft, u.id, u.bytes, u.by, u.at
    from ${incoming(rows)} join draft d on d.authority = ${authority} and d.id = u.draft and ${isWriter(sql`u.by`)}
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** How updates stand after some of them did not go in. What stands in the store with these very bytes is there. */
async function lookAt(
  tx: Tx,
  authority: AuthorityId,
  rows: readonly Row[],
): Promise<readonly (One & { why: Why | 'gone' })[]> {
  const looked = await sql<One & { why: Why | 'gone' }>`
    select u.draft, u.id, u.by, case when not coalesce(${isWriter(sql`u.by`)}, false) then 'not theirs'
      when k.id is null then 'gone' when k.bytes = u.bytes then 'there' else 'clash' end as why
    from ${incoming(rows)} left join draft d on d.authority = ${authority} and d.id = u.draft
    left join draft_update k on k.authority = ${authority} and k.draft = u.draft and k.id = u.id`.execute(tx)
  return looked.rows
}

async function findDrafts(
  tx: Tx,
  authority: AuthorityId,
  ids: readonly DraftId[],
): Promise<Written['drafts']> {
  const rows = await tx
    .selectFrom('draft')
    .select(['id', 'settled_at'])
    .where('authority', '=', authority)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, settled_at }) => [id, { isSettled: settled_at !== null }]))
}

/** An update is acknowledged only if these very bytes are in the store. */
function answerOf({ who, draft, updates }: Request, { drafts, left }: Written): Answer {
  const found = drafts.get(draft)
  const whyNot = (id: Id<'update'>) => left.get(keyOf({ draft, id, by: who.worker }))
  if (found === undefined || updates.some(({ id }) => whyNot(id) === 'not theirs')) return undefined
  const clash = updates.find(({ id }) => whyNot(id) === 'clash')
  if (clash !== undefined)
    return wrong(clash.id, 'Another change was kept under this id before. Give this one an id of its own.')
  return fine({ kept: updates.map(({ id }) => id), isSettled: found.isSettled })
}
