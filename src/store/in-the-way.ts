import { sql } from 'kysely'
import { tableOf } from '../define/columns.ts'
import type { PersonId, RecordId, TeamId, WorkerId } from '../define/record.ts'
import type { Day, Moment } from '../plain/day.ts'
import { newId } from '../plain/id.ts'
import type { Deed } from './access.ts'
import { alone } from './alone.ts'
import { type Acting, log, requireDeed } from './as.ts'
import { childNames, hiddenFrom, type NamedChild } from './child-names.ts'
import { restrictedPeople } from './emergency.ts'
import { holders } from './relations.ts'

/** Who may see what stands in the way of returns: whoever records, and whoever answers for the return. */
export const seeInTheWay: Deed = 'see what is in the way of returns'

/** What a rule of a return found of a child: in which record, and which cells of the return. */
export type FoundNow = {
  readonly rule: string
  readonly record: RecordId
  /** `CINdetails.CINclosureDate`. */
  readonly marks: readonly string[]
}

/** The same, with the day since which it stands in the way. */
export type InTheWay = FoundNow & { readonly since: Day }

/** What stands in the way of one child's part of a return, and who works with the child. Names nobody. */
export type ChildInTheWay = {
  readonly child: PersonId
  readonly found: readonly InTheWay[]
  readonly worker: WorkerId | undefined
  readonly team: TeamId | undefined
}

type Latest = { readonly child: PersonId; readonly version: number; readonly found: readonly InTheWay[] }

/** How it stands with children: all of them, or these. */
async function latestOf(
  { tx, worker }: Acting,
  standard: string,
  children?: readonly PersonId[],
): Promise<readonly Latest[]> {
  const only = children === undefined ? sql`true` : sql`child = any(${children}::uuid[])`
  const { rows } = await sql<Latest>`
    select distinct on (child) child, version, found from in_the_way
    where authority = ${worker.authority} and standard = ${standard} and ${only}
    order by child, version desc`.execute(tx)
  return rows
}

const keyOf = ({ rule, record }: FoundNow): string => `${rule} ${record}`
const sayFound = (found: readonly FoundNow[]): string =>
  JSON.stringify(found.map(({ rule, record, marks }) => [rule, record, marks]).sort())

/** What a look has found of each child at whom it looked; nothing of a child where nothing stands in the way. */
export type Looked = {
  readonly standard: string
  readonly found: ReadonlyMap<PersonId, readonly FoundNow[]>
  /** Rules that this look could not run, such as those that compare all children: what they found before stays. */
  readonly notAsked: ReadonlySet<string>
}

/**
 * Keeps what was found of children, where it has changed. What was found before keeps the day since which it stands.
 * Waits for whoever keeps something for the same council.
 */
export async function keepInTheWay(acting: Acting, { standard, found, notAsked }: Looked): Promise<void> {
  requireDeed(acting, seeInTheWay)
  const { tx, worker, store } = acting
  await alone(acting, 'in the way of returns')
  const before = new Map((await latestOf(acting, standard, [...found.keys()])).map((one) => [one.child, one]))
  const rows = [...found].flatMap(([child, now]) => {
    const last = before.get(child)
    const known = last?.found ?? []
    const all = [...now, ...known.filter(({ rule }) => notAsked.has(rule))]
    if (sayFound(all) === sayFound(known)) return []
    const since = new Map(known.map((one) => [keyOf(one), one.since]))
    const dated = all.map((one) => ({ ...one, since: since.get(keyOf(one)) ?? store.clock.today() }))
    return [{ child, version: (last?.version ?? 0) + 1, found: dated }]
  })
  if (rows.length === 0) return
  await sql`
    insert into in_the_way (authority, standard, child, version, found, looked_at)
    select ${worker.authority}, ${standard}, r.child, r.version, r.found, ${store.clock.now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(child uuid, version integer, found jsonb)`.execute(
    tx,
  )
}

/** How often Goldthread looked, at how many children, and how the rules ended. In numbers alone. */
export type Look = {
  readonly standard: string
  /** `2026/27`. */
  readonly collection: string
  /** Every night at every child; in between at those whose records have changed. */
  readonly how: 'night' | 'since'
  readonly looked_at: Moment
  readonly children: number
  /** Children of whom something stands in the way. */
  readonly in_the_way: number
  /** What was found that is wrong, and what a return only asks about. */
  readonly mistakes: number
  readonly questions: number
  /** How many rules ended in each of the four ways. */
  readonly clean: number
  readonly found: number
  readonly not_run: number
  readonly broke: number
}

/** Puts down that Goldthread looked. */
export async function keepLook({ tx, worker, store }: Acting, look: Omit<Look, 'looked_at'>): Promise<void> {
  await tx
    .insertInto('return_look')
    .values({
      ...look,
      authority: worker.authority,
      id: newId<'return look'>(),
      looked_at: store.clock.now(),
    })
    .execute()
}

/** The last nights on which Goldthread looked, the latest first; of each night and collection one. In numbers alone. */
export async function nights(acting: Acting, standard: string, most: number): Promise<readonly Look[]> {
  requireDeed(acting, seeInTheWay)
  return acting.tx
    .selectFrom('return_look')
    .selectAll()
    .where('authority', '=', acting.worker.authority)
    .where('standard', '=', standard)
    .where('how', '=', 'night')
    .orderBy('looked_at', 'desc')
    .orderBy('collection', 'desc')
    .limit(most)
    .execute()
}

/** When Goldthread last looked; with `how`, in that way. */
export async function findLastLook(
  { tx, worker }: Acting,
  standard: string,
  how?: Look['how'],
): Promise<Moment | undefined> {
  const row = await tx
    .selectFrom('return_look')
    .select('looked_at')
    .where('authority', '=', worker.authority)
    .where('standard', '=', standard)
    .$if(how !== undefined, (all) => all.where('how', '=', how ?? 'night'))
    .orderBy('looked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.looked_at
}

/**
 * Children of whom a record of these kinds was written, or authorised, since a moment. Names nobody. Children whose record
 * is restricted to named workers are not among them, whoever asks: nothing of theirs is kept outside their record.
 */
export async function changedSince(
  acting: Acting,
  since: Moment,
  kinds: readonly string[],
): Promise<readonly PersonId[]> {
  const { tx, worker, store } = acting
  const each = store.types
    .filter(({ name }) => kinds.includes(name))
    .map(
      (type) => sql`
        select v.record from ${sql.table(tableOf(type))} v
        where v.authority = ${worker.authority} and v.known_from > ${since}`,
    )
  const { rows } = await sql<{ child: PersonId }>`
    with changed as (
      ${sql.join(each, sql` union `)}
      union select a.record from authorisation a
      where a.authority = ${worker.authority} and a.known_from > ${since}
    )
    select c.child from changed n join concern c on c.authority = ${worker.authority} and c.record = n.record
    union select n.record from changed n
    where exists (select from concern c where c.authority = ${worker.authority} and c.child = n.record)`.execute(
    tx,
  )
  const restricted = new Set((await restrictedPeople(acting)).map(({ person }) => person))
  return rows.map(({ child }) => child).filter((child) => !restricted.has(child))
}

/**
 * What stands in the way, child by child, of all the children whom it is this worker's to see: a social worker's are those
 * allocated to them, a team manager's those of the team, and of whoever answers for the return all. Names nobody.
 */
export async function inTheWay(acting: Acting, standard: string): Promise<readonly ChildInTheWay[]> {
  requireDeed(acting, seeInTheWay)
  const holding = await holders(acting)
  const hidden = new Set([
    ...(await hiddenFrom(acting)),
    ...(await restrictedPeople(acting)).map(({ person }) => person),
  ])
  return (await latestOf(acting, standard))
    .filter(({ child, found }) => found.length > 0 && !hidden.has(child))
    .map(({ child, found }) => ({
      child,
      found,
      worker: holding.get(child)?.worker,
      team: holding.get(child)?.team ?? undefined,
    }))
    .filter((one) => isTheirs(acting, one))
}

/** Whose list it is, by the post. */
export const listOf = ({ worker }: Pick<Acting, 'worker'>): 'own' | 'team' | 'all' =>
  worker.role === 'social worker' || worker.role === 'personal adviser'
    ? 'own'
    : worker.role === 'team manager'
      ? 'team'
      : 'all'

function isTheirs(acting: Acting, { worker, team }: ChildInTheWay): boolean {
  const list = listOf(acting)
  if (list === 'own') return worker === acting.worker.id
  return list === 'all' || (team !== undefined && team === acting.worker.team)
}

/** What kind of record each of these is. Names nobody. */
export async function kindsOf(
  { tx, worker }: Acting,
  records: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, string>> {
  if (records.length === 0) return new Map()
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'kind'])
    .where('authority', '=', worker.authority)
    .where('id', 'in', [...new Set(records)])
    .execute()
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}

/** The names of children in whose way something stands, for the part of a list that is shown. Logged. */
export async function nameInTheWay(
  acting: Acting,
  children: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, NamedChild>> {
  const rule = requireDeed(acting, seeInTheWay)
  const names = await childNames(acting, children)
  if (names.size > 0) await log(acting, 'what stands in the way of a return', [...names.keys()], rule)
  return names
}
