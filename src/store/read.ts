import { sql } from 'kysely'
import type { FamilyId, Known, PersonId, RecordId, WorkerId } from '../define/record.ts'
import type { Day, Moment } from '../plain/day.ts'
import { visitorRoles } from './access.ts'
import { recordOf } from './append.ts'
import { type Acting, NotFound, requireChildren } from './as.ts'
import { prepared } from './prepared.ts'
import { currentAt } from './relations.ts'
import { recordsConcerning, type Standing, standings } from './standing.ts'

/** A manager's answer to a decision, as read. */
export type Answered = {
  readonly record: RecordId
  readonly version: number
  readonly verdict: 'authorised' | 'returned'
  readonly note: string | undefined
  readonly by: string | undefined
  /** The post that they held as they answered. */
  readonly post: string | undefined
  readonly onDay: Day
  readonly at: Moment
}

export type Member = { readonly person: Standing; readonly id: PersonId; readonly relation: string }

/** Who read of a child on one day, and what for: the last time, how often, and what they saw. */
export type Read = {
  readonly at: Moment
  readonly times: number
  readonly worker: string
  readonly post: string
  readonly what: readonly string[]
  readonly purpose: string
}

/** Everything on record about a child, as it stands. */
export type ChildFile = {
  readonly child: PersonId
  readonly person: Standing
  readonly families: readonly FamilyId[]
  readonly members: readonly Member[]
  /** In the order in which they were made, each with this child's own line alone. */
  readonly records: readonly Standing[]
  readonly answered: readonly Answered[]
  readonly reads: readonly Read[]
}

const current = (acting: Acting) => ({ asAt: acting.store.clock.now() })

/**
 * The child's page: who they are, who is with them, and every record that concerns them. Logged as what it is read for,
 * such as `shared on a screen`.
 */
export async function childFile(acting: Acting, child: PersonId, what = 'child’s page'): Promise<ChildFile> {
  await requireChildren(acting, 'read a child', [child], what)
  const person = await getPerson(acting, child)
  const records = await recordsOf(acting, [child])
  const families = await familiesOfPerson(acting, child)
  return {
    child,
    person,
    families,
    members: await membersOf(acting, families),
    records: records.map((record) => onlyLines(record, [child])),
    answered: await answersTo(
      acting,
      records.map(({ id }) => id),
    ),
    reads: await readsOf(acting, child),
  }
}

async function getPerson(acting: Acting, person: PersonId): Promise<Standing> {
  const { tx, store, worker } = acting
  const type = store.types.filter(({ concerns }) => concerns === 'person')
  const found = (await standings(tx, worker.authority, type, [recordOf(person)], current(acting)))[0]
  if (found === undefined) throw new NotFound()
  return found
}

/**
 * The records that concern any of these children, in the order in which they were made. Asks nobody's leave: whoever calls
 * it has.
 */
export async function recordsOf(acting: Acting, children: readonly PersonId[]): Promise<readonly Standing[]> {
  const { tx, store, worker } = acting
  const byKind = await recordsConcerning(tx, worker.authority, children)
  const kinds = store.types.filter(({ name }) => byKind.has(name))
  const found = await standings(tx, worker.authority, kinds, [...byKind.values()].flat(), current(acting))
  return found.filter((one) => concernsAny(one, children)).sort(byMaking)
}

/** A record may have concerned a child once, before it was corrected. */
export const concernsAny = (standing: Standing, children: readonly PersonId[]): boolean =>
  standing.children.some((child) => children.includes(child))

/** Earlier ones first; those made in one moment, such as by an import, by their ids, which rise with time. */
export const byMaking = (a: Standing, b: Standing): number => {
  const [one, other] = [`${a.madeAt} ${a.id}`, `${b.madeAt} ${b.id}`]
  return one < other ? -1 : one > other ? 1 : 0
}

/** The families that somebody belongs to now. Asks nobody's leave: whoever calls it has. */
export async function familiesOfPerson(
  { tx, worker, store }: Acting,
  person: PersonId,
): Promise<readonly FamilyId[]> {
  const { rows } = await sql<{ family: FamilyId }>`${prepared}
    select distinct m.family from family_member m
    where m.authority = ${worker.authority} and m.person = ${person} and ${currentAt('m', store.clock.now())}`.execute(
    tx,
  )
  return rows.map(({ family }) => family)
}

/** The people of these families, children and adults, each once. Asks nobody's leave: whoever calls it has. */
export async function membersOf(acting: Acting, families: readonly FamilyId[]): Promise<readonly Member[]> {
  if (families.length === 0) return []
  const { tx, worker, store } = acting
  const now = store.clock.now()
  const rows = await tx
    .selectFrom('family_member')
    .distinctOn('person')
    .select(['person', 'relation'])
    .where('authority', '=', worker.authority)
    .where('family', 'in', families)
    .where('known_from', '<=', now)
    .where('known_to', '>', now)
    .orderBy('person')
    .orderBy('known_from', 'desc')
    .execute()
  const types = store.types.filter(({ concerns }) => concerns === 'person')
  const people = await standings(
    tx,
    worker.authority,
    types,
    rows.map(({ person }) => recordOf(person)),
    current(acting),
  )
  const byId = new Map(people.map((person) => [person.id as string, person]))
  return rows.flatMap(({ person, relation }) => {
    const standing = byId.get(person)
    return standing === undefined ? [] : [{ person: standing, id: person, relation }]
  })
}

type AnswerRow = Pick<Answered, 'record' | 'version' | 'verdict'> & {
  note: string | null
  by: string | null
  post: string | null
  on_day: Day
  known_from: Moment
}

/** Managers' answers to these records, oldest first. Asks nobody's leave: whoever calls it has. */
export async function answersTo(
  { tx, worker }: Acting,
  records: readonly RecordId[],
): Promise<readonly Answered[]> {
  if (records.length === 0) return []
  const { rows } = await sql<AnswerRow>`${prepared}
    select a.record, a.version, a.verdict, a.note, w.name as by, post_at(a.authority, a.by, a.known_from) as post,
      a.on_day, a.known_from
    from authorisation a
    left join worker w on w.authority = a.authority and w.id = a.by
    where a.authority = ${worker.authority} and a.record = any(${[...records]}::uuid[])
    order by a.known_from, a.id`.execute(tx)
  return rows.map(({ note, by, post, on_day, known_from, ...row }) => ({
    ...row,
    note: note ?? undefined,
    by: by ?? undefined,
    post: post ?? undefined,
    onDay: on_day,
    at: known_from,
  }))
}

async function readsOf({ tx, worker }: Acting, child: PersonId): Promise<readonly Read[]> {
  const { rows } = await sql<Read>`${prepared}
    select max(l.at) as at, count(*)::integer as times, w.name as worker,
      post_at(w.authority, w.id, max(l.at)) as post,
      array_agg(distinct l.what) as what, l.purpose
    from read_log l
    join worker w on w.authority = l.authority and w.id = l.worker
    where l.authority = ${worker.authority} and l.children @> array[${child}]::uuid[]
    group by w.authority, w.id, w.name, l.purpose, london_day(l.at)
    order by max(l.at) desc, w.id limit 20`.execute(tx)
  return rows
}

/** Leaves only the lines of children whom the worker may read. */
export const onlyLines = (standing: Standing, allowed: readonly PersonId[]): Standing => ({
  ...standing,
  lines: Object.fromEntries(
    Object.entries(standing.lines).filter(([child]) => allowed.some((one) => one === child)),
  ),
})

/**
 * Every version there ever was of a record, oldest first. Empty where there is no such record here. Asks nobody's leave:
 * whoever calls it has, or does before anything of it is shown.
 */
export async function versionsOf(
  { tx, worker, store }: Acting,
  record: RecordId,
): Promise<readonly Standing[]> {
  const found = await tx
    .selectFrom('record')
    .select('kind')
    .where('authority', '=', worker.authority)
    .where('id', '=', record)
    .executeTakeFirst()
  const types = store.types.filter(({ name }) => name === found?.kind)
  const versions = await standings(tx, worker.authority, types, [record], 'every version')
  return [...versions].sort((a, b) => a.version - b.version)
}

/** What a form and its guards may know: the day, the children, and the family's earlier records. */
export async function knownOf(acting: Acting, children: readonly PersonId[]): Promise<Known> {
  return {
    today: acting.store.clock.today(),
    now: acting.store.clock.now(),
    children,
    earlier: await recordsOf(acting, children),
    bornOn: await birthsOf(acting, children),
  }
}

async function birthsOf(
  { tx, worker, store }: Acting,
  children: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Day>> {
  if (children.length === 0) return new Map()
  const { rows } = await sql<{ record: PersonId; born_on: Day }>`
    select p.record, p.born_on from person p
    where p.authority = ${worker.authority} and p.record = any(${children}::uuid[]) and p.born_on is not null
      and ${currentAt('p', store.clock.now())}`.execute(tx)
  return new Map(rows.map(({ record, born_on }) => [record, born_on]))
}

/** The names of workers and teams, for pages that say who. */
export async function namesOf({ tx, worker }: Acting): Promise<ReadonlyMap<string, string>> {
  const workers = await tx
    .selectFrom('worker')
    .select(['id', 'name'])
    .where('authority', '=', worker.authority)
    .execute()
  const teams = await tx
    .selectFrom('team')
    .select(['id', 'name'])
    .where('authority', '=', worker.authority)
    .execute()
  return new Map<string, string>([...workers, ...teams].map(({ id, name }) => [id, name]))
}

export type Colleague = {
  readonly id: WorkerId
  readonly name: string
  readonly post: string
  readonly team: string | undefined
  readonly role: string
}

/**
 * Everybody who works here now, by name: of whom something can be asked. Whoever comes from outside to read is none of them,
 * nor is a young ambassador, whose name would say that they are, or were, a child whom the council looks after.
 */
export const colleagues = async (acting: Acting): Promise<readonly Colleague[]> =>
  (await peopleHere(acting)).filter(({ role }) => role !== 'young ambassador')

/** Everybody who has a post here now, by name: whose names may stand in nothing that leaves the house. */
export async function peopleHere({ tx, worker, store }: Acting): Promise<readonly Colleague[]> {
  const rows = await tx
    .selectFrom('worker as w')
    .leftJoin('team as t', (join) =>
      join.onRef('t.authority', '=', 'w.authority').onRef('t.id', '=', 'w.team'),
    )
    .select(['w.id', 'w.name', 'w.post', 'w.role', 't.name as team'])
    .where('w.authority', '=', worker.authority)
    .where((w) => w.or([w('w.ended_on', 'is', null), w('w.ended_on', '>=', store.clock.today())]))
    .where('w.role', 'not in', visitorRoles)
    .orderBy('w.name')
    .execute()
  return rows.map((row) => ({ ...row, team: row.team ?? undefined }))
}
