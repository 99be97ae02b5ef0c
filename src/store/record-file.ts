import { sql } from 'kysely'
import type { PersonId, RecordId } from '../define/record.ts'
import { personOf } from './append.ts'
import {
  type Acting,
  allowedChildren,
  log,
  NotFound,
  refuseRestricted,
  requireChildren,
  requireDeed,
} from './as.ts'
import {
  type Answered,
  answersTo,
  byMaking,
  concernsAny,
  familiesOfPerson,
  type Member,
  membersOf,
  onlyLines,
  versionsOf,
} from './read.ts'
import { hidesSomebody, stances, standingFor } from './relations.ts'
import { type Standing, standings } from './standing.ts'

/** One record with its whole past, what it came from, and what came of it. */
export type RecordFile = {
  readonly now: Standing
  readonly versions: readonly Standing[]
  readonly answered: readonly Answered[]
  /** From the first of the thread to the last before this one. */
  readonly before: readonly Standing[]
  readonly after: readonly Standing[]
  readonly people: readonly Member[]
  /** The children among them whose own pages the reader may open. */
  readonly opens: readonly PersonId[]
}

/**
 * A record with everything that belongs to it, for whoever may read one of its children; of the others it leaves out what
 * is theirs alone. Logged. Records of a service have pages of their own and are not found here.
 */
export async function recordFile(acting: Acting, record: RecordId): Promise<RecordFile> {
  const versions = await versionsOf(acting, record)
  const now = versions.at(-1)
  if (now === undefined) throw new NotFound()
  const { shown, opens } = await requireReading({ ...acting, record }, now)
  const [before, after] = [await threadBefore(acting, record), await threadAfter(acting, record)]
  const families =
    now.family === undefined ? await familiesOfPerson(acting, shown[0] ?? personOf(record)) : [now.family]
  const only = (standing: Standing): Standing => onlyLines(standing, shown)
  const theirs = (standing: Standing): boolean =>
    concernsAny(standing, opens) || (concernsAny(standing, shown) && isFrontDoors(acting, standing))
  const members = await membersOf(acting, families)
  return {
    now: only(now),
    versions: versions.map(only),
    answered: await answersTo(acting, [record]),
    before: before.filter(theirs).map(only),
    after: after.filter(theirs).map(only),
    people: opens.length > 0 ? members : members.filter(({ id }) => shown.includes(id)),
    opens,
  }
}

/** What a team wrote at the front door stays open to it, whoever works with the children by now. */
const isFrontDoors = ({ store, worker }: Acting, { kind, team }: Standing): boolean =>
  team !== undefined &&
  team === worker.team &&
  store.types.find(({ name }) => name === kind)?.desk === 'front door'

/** Whose lines of a record are shown, and whose own pages the reader may open. */
type Shown = { readonly shown: readonly PersonId[]; readonly opens: readonly PersonId[] }

/**
 * Goes on with those children of a record whom the worker may read. A contact about no child belongs to the front door.
 * A team reads what it wrote at the front door itself, and no more of those children: it must be able to finish what it
 * began, such as deciding on a contact about a child who has a worker elsewhere.
 */
async function requireReading(acting: Acting, standing: Standing): Promise<Shown> {
  const { id, kind, children } = standing
  const type = acting.store.types.find(({ name }) => name === kind)
  const what = `record: ${kind}`
  if (type?.concerns === 'person') {
    const opens = await requireChildren(acting, 'read a child', await standingFor(acting, personOf(id)), what)
    return { shown: opens, opens }
  }
  if (children.length > 0) return requireReadingOf(acting, standing, what)
  if (await hidesSomebody(acting.tx, id)) refuseRestricted()
  if (type?.desk !== 'front door') throw new NotFound()
  await log(acting, what, [], requireDeed(acting, 'read the front door'))
  return { shown: [], opens: [] }
}

async function requireReadingOf(acting: Acting, standing: Standing, what: string): Promise<Shown> {
  const { children } = standing
  const own = isFrontDoors(acting, standing)
  const opens = own ? await allowedChildren(acting, 'read a child', children) : []
  if (!own || opens.length === children.length) {
    const allowed = await requireChildren(acting, 'read a child', children, what)
    return { shown: allowed, opens: allowed }
  }
  const shown = (await stances(acting, children))
    .filter(({ sensitivity }) => sensitivity !== 'restricted')
    .map(({ child }) => child)
  if (shown.length === 0) refuseRestricted()
  await log(acting, what, shown, requireDeed(acting, 'read the front door'))
  return { shown, opens }
}

/** The thread backwards: everything a record came from, oldest first. */
async function threadBefore(acting: Acting, record: RecordId): Promise<readonly Standing[]> {
  const { tx, worker } = acting
  const { rows } = await sql<{ id: RecordId }>`
    with recursive back(id, depth) as (
      select before, 1 from thread where authority = ${worker.authority} and record = ${record}
      union
      select t.before, b.depth + 1 from thread t join back b on t.record = b.id
      where t.authority = ${worker.authority} and b.depth < 40
    ) select distinct id from back where id <> ${record}`.execute(tx)
  return readAll(
    acting,
    rows.map(({ id }) => id),
  )
}

async function threadAfter(acting: Acting, record: RecordId): Promise<readonly Standing[]> {
  const rows = await acting.tx
    .selectFrom('thread')
    .select('record')
    .where('authority', '=', acting.worker.authority)
    .where('before', '=', record)
    .execute()
  return readAll(
    acting,
    rows.map((row) => row.record),
  )
}

/** Current versions of records of any kind, in the order in which they were made. */
async function readAll(acting: Acting, records: readonly RecordId[]): Promise<readonly Standing[]> {
  if (records.length === 0) return []
  const { tx, worker, store } = acting
  const found = await tx
    .selectFrom('record')
    .select('kind')
    .distinct()
    .where('authority', '=', worker.authority)
    .where('id', 'in', records)
    .execute()
  const kinds = new Set(found.map(({ kind }) => kind))
  const all = await standings(
    tx,
    worker.authority,
    store.types.filter(({ name }) => kinds.has(name)),
    records,
    { asAt: store.clock.now() },
  )
  return [...all].sort(byMaking)
}
