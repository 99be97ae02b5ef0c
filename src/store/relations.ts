import { type RawBuilder, sql } from 'kysely'
import type { PersonId, RecordId, TeamId, WorkerId } from '../define/record.ts'
import type { Clock } from '../plain/clock.ts'
import type { Moment } from '../plain/day.ts'
import { isVisitor, type Relation, type Role } from './access.ts'
import type { Acting } from './as.ts'
import type { Tx } from './database.ts'
import { prepared } from './prepared.ts'
import { counting, remember } from './remembered.ts'

/** How one worker stands to one child, found out from the record. */
export type Stance = {
  readonly child: PersonId
  readonly relations: ReadonlySet<Relation>
  readonly sensitivity: 'usual' | 'restricted' | 'named'
}

type Row = {
  child: PersonId
  allocated: boolean
  own_team: boolean
  front_door: boolean
  author: boolean
  assigned: boolean
  restricted: boolean
  named: boolean
}

/** Today, where it is asked: the clock tells, never the database. */
type Asking = Pick<Clock, 'now' | 'today'>

/** A version `v` of a record that is current at a moment. */
export const currentAt = (table: string, now: Moment) =>
  sql`${sql.ref(`${table}.known_from`)} <= ${now} and ${sql.ref(`${table}.known_to`)} > ${now}`

/**
 * Who works with a child now: one row of `worker` and `team`, or none. Who ends on a day still works on it. A worker who
 * begins on a later day takes over then; until then the one before them stays, and where there is none they count already.
 */
export const allocationOf = (authority: string, child: RawBuilder<unknown>, clock: Asking) => sql`
  select al.worker, al.team from allocation_child l
  join allocation al on al.authority = l.authority and al.record = l.record and al.version = l.version
  where l.authority = ${authority} and l.child = ${child} and ${currentAt('al', clock.now())}
    and (al.ended_on is null or al.ended_on >= ${clock.today()})
  order by ${whoComesFirst(clock)} limit 1`

/** Of several allocations of a child that have not ended, the one that counts stands first. */
const whoComesFirst = (clock: Asking) => sql`coalesce(al.started_on, '-infinity') <= ${clock.today()} desc,
  al.started_on desc nulls last, al.known_from desc, al.record desc`

/** Who works with a child: the worker, and the team in which. */
export type Holder = { readonly worker: WorkerId; readonly team: TeamId | null }

/**
 * Who works with each child now, by the rule of `allocationOf`, of all the children of the authority; a child with whom
 * nobody works is not among them. Names nobody, and is the same whoever asks: children whose records only named workers
 * may open are among them.
 */
export async function holders(acting: Acting): Promise<ReadonlyMap<PersonId, Holder>> {
  const find = () => counting(acting, () => findHolders(acting))
  const [found] = await remember(acting, [{ what: 'who works with whom', reads: ['allocation'], find }])
  return found ?? new Map()
}

async function findHolders({ tx, worker, store: { clock } }: Acting): Promise<ReadonlyMap<PersonId, Holder>> {
  const { rows } = await sql<Holder & { child: PersonId }>`
    select distinct on (l.child) l.child, al.worker, al.team
    from allocation al
    join allocation_child l on l.authority = al.authority and l.record = al.record and l.version = al.version
    where al.authority = ${worker.authority} and l.authority = ${worker.authority} and ${currentAt('al', clock.now())}
      and (al.ended_on is null or al.ended_on >= ${clock.today()})
    order by l.child, ${whoComesFirst(clock)}`.execute(tx)
  return new Map(rows.map(({ child, ...holder }) => [child, holder]))
}

/**
 * Finds out how a worker stands to those of the children whom this authority knows. A child with a worker belongs to that
 * worker and team; a child without one belongs to the front door, if a contact came in the last 90 days. Whoever began a
 * record in the last 30 days may go on with it; but since anybody's contact may be taken by any practitioner, what the
 * front door writes counts only while the child has no worker: nobody opens a record to themselves by writing to it.
 */
export async function stances(
  { tx, worker, store: { clock, types } }: Pick<Acting, 'tx' | 'worker' | 'store'>,
  children: readonly PersonId[],
): Promise<readonly Stance[]> {
  if (children.length === 0) return []
  const now = clock.now()
  const forAnybody = types.filter(({ desk }) => desk === 'front door').map(({ name }) => name)
  const { rows } = await sql<Row>`${prepared}
    select c.child,
      coalesce(a.worker = ${worker.id}, false) as allocated,
      coalesce(a.team = ${worker.team ?? null}, false) as own_team,
      a.worker is null and exists (
        select from team t where t.authority = ${worker.authority} and t.id = ${worker.team ?? null}
          and t.purpose = 'front door'
      ) and exists (
        select from contact_child k
        join contact ct on ct.authority = k.authority and ct.record = k.record and ct.version = k.version
        where k.authority = ${worker.authority} and k.child = c.child and ${currentAt('ct', now)}
          and ct.received_at > ${now}::timestamptz - interval '90 days'
      ) as front_door,
      exists (
        select from concern k join record r on r.authority = k.authority and r.id = k.record
        where k.authority = ${worker.authority} and k.child = c.child and r.made_by = ${worker.id}
          and r.made_at > ${now}::timestamptz - interval '30 days'
          and (a.worker is null or not k.kind = any(${forAnybody}::text[]))
      ) as author,
      ${assignedTo(worker.authority, worker.id, worker.role, now)} as assigned,
      exists (select from restriction s where s.authority = ${worker.authority} and s.person = c.child
        and s.until > ${now}) as restricted,
      not exists (select from restriction s where s.authority = ${worker.authority} and s.person = c.child
        and s.until > ${now} and not ${worker.id} = any(s.allowed)) as named
    from unnest(${children}::uuid[]) as c(child)
    join record p on p.authority = ${worker.authority} and p.id = c.child and p.kind = 'person'
    left join lateral (${allocationOf(worker.authority, sql.ref('c.child'), clock)}) a on true`.execute(tx)
  return rows.map(stanceOf)
}

/** Whether the child `c` is a file of a sample to which somebody from outside is invited now. */
function assignedTo(authority: string, worker: WorkerId, role: Role, now: Moment): RawBuilder<unknown> {
  if (!isVisitor(role)) return sql`false`
  return sql`exists (
    select from sample_file f
    join invitation i on i.authority = f.authority and i.sample = f.sample
    where f.authority = ${authority} and f.child = c.child and i.worker = ${worker}
      and i.from_at <= ${now} and i.until_at > ${now} and f.withdrawn is null
      and not exists (select from invitation n where n.authority = i.authority and n.id = i.id and n.version > i.version)
      and not exists (select from sample_file n where n.authority = f.authority and n.id = f.id and n.version > f.version)
  )`
}

/**
 * Whether a record concerns somebody whose record this worker may not open. Row-level security leaves their lines out of
 * everything that is read, so whoever writes the record anew would leave them out too.
 */
export async function hidesSomebody(tx: Tx, record: RecordId): Promise<boolean> {
  const { rows } = await sql<{ hides: boolean }>`select hides_somebody(${record}) as hides`.execute(tx)
  return rows.some(({ hides }) => hides)
}

function stanceOf(row: Row): Stance {
  const relations = new Set<Relation>()
  if (row.allocated) relations.add('allocated')
  if (row.own_team) relations.add('own team')
  if (row.front_door) relations.add('front door')
  if (row.author) relations.add('author')
  if (row.assigned) relations.add('assigned')
  return {
    child: row.child,
    relations,
    sensitivity: row.restricted ? (row.named ? 'named' : 'restricted') : 'usual',
  }
}

/**
 * The children whose records decide who may read or write about a person. A child stands for themself. An adult has no
 * worker of their own: whoever may read a child of theirs may read of them, and children whom this worker may not see do
 * not count. Empty where nobody is left.
 */
export async function standingFor(
  { tx, worker, store: { clock } }: Pick<Acting, 'tx' | 'worker' | 'store'>,
  person: PersonId,
): Promise<readonly PersonId[]> {
  const now = clock.now()
  const { rows } = await sql<{ relation: string; children: readonly PersonId[] | null }>`${prepared}
    select m.relation, (
      select array_agg(distinct c.person) from family_member c
      where c.authority = m.authority and c.family = m.family and c.relation in ('child', 'unborn')
        and ${currentAt('c', now)}
    ) as children
    from family_member m
    where m.authority = ${worker.authority} and m.person = ${person} and ${currentAt('m', now)}`.execute(tx)
  const isAdult =
    rows.length > 0 && rows.every(({ relation }) => relation !== 'child' && relation !== 'unborn')
  return isAdult ? [...new Set(rows.flatMap(({ children }) => children ?? []))] : [person]
}
