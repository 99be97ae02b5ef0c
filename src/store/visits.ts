import { sql } from 'kysely'
import type { FamilyId, PersonId, RecordId } from '../define/record.ts'
import { aMoment, type Day, type Moment } from '../plain/day.ts'
import { type Acting, allowedChildren, requireChildren } from './as.ts'
import { allocationOf, currentAt } from './relations.ts'

/** The plan that visits to a child serve now, or else the step that is under way. */
export type Serving = {
  readonly kind: string
  readonly record: RecordId
  /** From which day a plan runs; undefined for a step, which has no clock of visits. */
  readonly startedOn: Day | undefined
  /** What the plan says must change; undefined where there is no plan yet. */
  readonly purpose: string | undefined
}

/** The last visit to a child, whether they were seen or not. `line` is this child’s own. */
export type LastVisit = {
  readonly record: RecordId
  /** Undefined where it was brought in from a system that did not say. */
  readonly at: Moment | undefined
  readonly mode: string | undefined
  readonly purpose: string | undefined
  readonly analysis: string | undefined
  readonly nextSteps: string | undefined
  readonly nextOn: Day | undefined
  readonly line: {
    readonly seen: string | undefined
    readonly alone: string | undefined
    readonly notSeenBecause: string | undefined
    readonly safe: string | undefined
    readonly worry: string | undefined
  }
}

/** A child to be visited. */
export type VisitedChild = {
  readonly id: PersonId
  readonly name: string
  readonly knownAs: string | undefined
  readonly bornOn: Day | undefined
  readonly expectedOn: Day | undefined
  readonly school: string | undefined
  /** The language for which an interpreter is needed; undefined where none is. */
  readonly interpreter: string | undefined
  readonly serves: Serving | undefined
  /** The last day on which they were seen in person since the plan began; undefined where they were not yet. */
  readonly lastSeenOn: Day | undefined
  /** The day from which the next visit is due: when last seen in person, else when the plan began. */
  readonly dueFrom: Day | undefined
  /** Their own words, the last that a visit wrote down, and when. */
  readonly said: { readonly words: string; readonly on: Day; readonly record: RecordId } | undefined
  readonly last: LastVisit | undefined
}

/**
 * A visit that the worker makes next: one family, the children of it who are theirs. By when it is due is a question of
 * the journey’s clocks: `visitDueOn` of each child, in `journey/visits/due.ts`.
 */
export type VisitAhead = {
  readonly family: FamilyId | undefined
  readonly children: readonly VisitedChild[]
  /** What a record of the visit begins from: the plan or step it serves, or the family where they differ. */
  readonly begin: { readonly before: RecordId } | { readonly family: FamilyId } | undefined
  /** Where the children live, each address once. */
  readonly addresses: readonly string[]
  /** The grown-ups of the family: whom to ask for. */
  readonly adults: readonly { readonly id: PersonId; readonly name: string; readonly relation: string }[]
}

/** Being seen in person by these modes of a visit starts the clock of the next anew; the journey says so and a test holds both together. */
export const modesInPerson: readonly string[] = ['face to face', 'doorstep']

/** Of a child who is not born yet, visiting the family is all the seeing that there can be. */
export const asSeen: readonly string[] = ['yes', 'unborn']

/** Steps that are visited for before there is a plan. */
const steps: readonly string[] = ['enquiry', 'assessment', 'referral']

type Row = {
  child: PersonId
  given_name: string | null
  family_name: string | null
  known_as: string | null
  local_number: string | null
  born_on: Day | null
  expected_on: Day | null
  school: string | null
  interpreter: boolean | null
  first_language: string | null
  address: string | null
  postcode: string | null
  family: FamilyId | null
  serves: { kind: string; record: RecordId; started_on: Day | null; purpose: string | null } | null
  seen_on: Day | null
  said: { words: string; on: Day; record: RecordId } | null
  last: LastRow | null
}

type LastRow = {
  record: RecordId
  visited_at: string | null
  mode: string | null
  purpose: string | null
  analysis: string | null
  next_steps: string | null
  next_on: Day | null
  seen: { is: string; because?: string } | null
  alone: { is: string } | null
  safe: string | null
  worry: string | null
}

/** The worker’s own children with the visits ahead of them, a family at a time, by the day from which they are due. Logged. */
export async function visitsOf(acting: Acting): Promise<readonly VisitAhead[]> {
  const held = await heldBy(acting)
  if ((await allowedChildren(acting, 'read a child', held)).length === 0) return []
  const children = await requireChildren(acting, 'read a child', held, 'visits ahead')
  const rows = await rowsOf(acting, children)
  const families = new Map<FamilyId, Family>()
  for (const family of new Set(rows.flatMap(({ family: one }) => one ?? [])))
    families.set(family, await familyOf(acting, family))
  const groups = Map.groupBy(rows, (row) => row.family ?? row.serves?.record ?? row.child)
  return [...groups.values()].flatMap((group) => aheadOf(group, families)).sort(bySoonest)
}

/** The children with whom this worker works now. */
async function heldBy({ tx, worker, store: { clock } }: Acting): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ child: PersonId }>`
    select c.child from (
      select distinct l.child from allocation al
      join allocation_child l on l.authority = al.authority and l.record = al.record and l.version = al.version
      where al.authority = ${worker.authority} and al.worker = ${worker.id} and ${currentAt('al', clock.now())}
        and (al.ended_on is null or al.ended_on >= ${clock.today()})
    ) c
    join lateral (${allocationOf(worker.authority, sql.ref('c.child'), clock)}) a on a.worker = ${worker.id}`.execute(
    tx,
  )
  return rows.map(({ child }) => child)
}

/** The running plans `p` of the child `c`: kind, record, first day, purpose and weight. */
const plansOf = ({ worker, store: { clock } }: Acting) =>
  sql.join(
    [
      { kind: 'protection plan', table: 'protection_plan', weight: 1 },
      { kind: 'child in need plan', table: 'child_in_need_plan', weight: 2 },
    ].map(
      ({ kind, table, weight }) => sql`
        select ${kind}::text as kind, v.record, v.started_on, v.change as purpose, ${weight}::integer as weight
        from ${sql.table(`${table}_child`)} l
        join ${sql.table(table)} v on v.authority = l.authority and v.record = l.record and v.version = l.version
        where l.authority = ${worker.authority} and l.child = c.child and ${currentAt('v', clock.now())}
          and (v.ended_on is null or v.ended_on >= ${clock.today()})`,
    ),
    sql` union all `,
  )

/** The latest step `k` of the child `c` that is visited for, before there is a plan. */
const stepsOf = ({ worker }: Acting) => sql`
  select k.kind, k.record, null::date as started_on, null::text as purpose, 3 as weight
  from (
    select k.kind, k.record from concern k join record r on r.authority = k.authority and r.id = k.record
    where k.authority = ${worker.authority} and k.child = c.child and k.kind = any(${steps}::text[])
    order by r.made_at desc, r.id desc limit 1
  ) k`

/** The current visits of the child `c`, each with this child’s own line. */
const visitsTo = ({ worker, store: { clock } }: Acting) => sql`
  from visit_child l
  join visit v on v.authority = l.authority and v.record = l.record and v.version = l.version
  where l.authority = ${worker.authority} and l.child = c.child and ${currentAt('v', clock.now())}`

async function rowsOf(acting: Acting, children: readonly PersonId[]): Promise<readonly Row[]> {
  const { tx, worker, store } = acting
  const visits = visitsTo(acting)
  const { rows } = await sql<Row>`
    select c.child, p.given_name, p.family_name, p.known_as, p.local_number, p.born_on, p.expected_on, p.school,
      p.interpreter, p.first_language, p.address, p.postcode, r.family, s.serves, seen.seen_on, said.said, last.last
    from unnest(${children}::uuid[]) as c(child)
    join person p on p.authority = ${worker.authority} and p.record = c.child and ${currentAt('p', store.clock.now())}
    left join lateral (
      select jsonb_build_object('kind', o.kind, 'record', o.record, 'started_on', o.started_on, 'purpose', o.purpose)
        as serves, o.record, o.started_on
      from (${plansOf(acting)} union all ${stepsOf(acting)}) o order by o.weight, o.started_on desc, o.record desc limit 1
    ) s on true
    left join record r on r.authority = ${worker.authority} and r.id = s.record
    left join lateral (
      select max(london_day(v.visited_at)) as seen_on ${visits}
        and l.seen ->> 'is' = any(${asSeen}::text[]) and v.mode = any(${modesInPerson}::text[])
        and london_day(v.visited_at) >= coalesce(s.started_on, '-infinity')
    ) seen on true
    left join lateral (
      select jsonb_build_object('words', l.view, 'on', london_day(v.visited_at), 'record', v.record) as said ${visits}
        and btrim(coalesce(l.view, '')) <> '' order by v.visited_at desc nulls last, v.record desc limit 1
    ) said on true
    left join lateral (
      select to_jsonb(v) || to_jsonb(l) as last ${visits}
      order by v.visited_at desc nulls last, v.record desc limit 1
    ) last on true
    order by p.born_on nulls last, c.child`.execute(tx)
  return rows
}

type Family = Pick<VisitAhead, 'adults'> & { readonly children: readonly PersonId[] }

async function familyOf({ tx, worker, store }: Acting, family: FamilyId): Promise<Family> {
  const now = store.clock.now()
  const { rows } = await sql<{ person: PersonId; relation: string; name: string }>`
    select m.person, m.relation,
      coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'Name not known') as name
    from family_member m
    join person p on p.authority = m.authority and p.record = m.person and ${currentAt('p', now)}
    where m.authority = ${worker.authority} and m.family = ${family} and ${currentAt('m', now)}
    order by m.known_from, m.person`.execute(tx)
  const isChild = (relation: string): boolean => relation === 'child' || relation === 'unborn'
  return {
    children: rows.filter(({ relation }) => isChild(relation)).map(({ person }) => person),
    adults: rows
      .filter(({ relation }) => !isChild(relation))
      .map(({ person, name, relation }) => ({ id: person, name, relation })),
  }
}

/**
 * One visit for the children of a family. Where no plan covers them all and the worker does not work with every child of
 * the family, a record can begin only from one plan: then there is a visit for each.
 */
function aheadOf(rows: readonly Row[], families: ReadonlyMap<FamilyId, Family>): readonly VisitAhead[] {
  const [first] = rows
  if (first === undefined) return []
  const family = first.family === null ? undefined : families.get(first.family)
  const from = new Set(rows.map(({ serves }) => serves?.record))
  const isWhole = family?.children.every((child) => rows.some((row) => row.child === child)) === true
  if (from.size > 1 && !isWhole)
    return [...Map.groupBy(rows, ({ serves }) => serves?.record).values()].map((some) =>
      oneAhead(some, family),
    )
  return [oneAhead(rows, family)]
}

function oneAhead(rows: readonly Row[], family: Family | undefined): VisitAhead {
  const [first] = rows
  const from = new Set(rows.map(({ serves }) => serves?.record))
  const before = first?.serves?.record
  const begin =
    from.size === 1 || first === undefined || first.family === null
      ? before === undefined
        ? undefined
        : { before }
      : { family: first.family }
  return {
    family: first?.family ?? undefined,
    children: rows.map(childOf),
    begin,
    addresses: [
      ...new Set(rows.map(({ address, postcode }) => [address, postcode].filter(Boolean).join(', '))),
    ].filter(Boolean),
    adults: family?.adults ?? [],
  }
}

function childOf(row: Row): VisitedChild {
  const names = [row.given_name, row.family_name].filter(Boolean).join(' ')
  const startedOn = row.serves?.started_on ?? undefined
  const lastSeenOn = row.seen_on ?? undefined
  return {
    id: row.child,
    name: names || row.local_number || 'Name not known',
    knownAs: row.known_as ?? undefined,
    bornOn: row.born_on ?? undefined,
    expectedOn: row.expected_on ?? undefined,
    school: row.school ?? undefined,
    interpreter: row.interpreter === true ? (row.first_language ?? 'language not stated') : undefined,
    serves:
      row.serves === null
        ? undefined
        : {
            kind: row.serves.kind,
            record: row.serves.record,
            startedOn,
            purpose: row.serves.purpose ?? undefined,
          },
    lastSeenOn,
    dueFrom: startedOn === undefined ? undefined : (lastSeenOn ?? startedOn),
    said: row.said ?? undefined,
    last: row.last === null ? undefined : lastOf(row.last),
  }
}

const lastOf = (last: LastRow): LastVisit => ({
  record: last.record,
  at: last.visited_at === null ? undefined : aMoment(last.visited_at),
  mode: last.mode ?? undefined,
  purpose: last.purpose ?? undefined,
  analysis: last.analysis ?? undefined,
  nextSteps: last.next_steps ?? undefined,
  nextOn: last.next_on ?? undefined,
  line: {
    seen: last.seen?.is,
    alone: last.alone?.is,
    notSeenBecause: last.seen?.because,
    safe: last.safe ?? undefined,
    worry: last.worry ?? undefined,
  },
})

/** What has been due for longest first; what has no clock last. */
function bySoonest(a: VisitAhead, b: VisitAhead): number {
  const soonest = ({ children }: VisitAhead): string =>
    children.reduce((day, { dueFrom }) => (dueFrom !== undefined && dueFrom < day ? dueFrom : day), '9999')
  return soonest(a).localeCompare(soonest(b))
}
