import { type RawBuilder, sql } from 'kysely'
import type { FamilyId, PersonId, RecordId, TeamId, WorkerId } from '../define/record.ts'
import type { Day } from '../plain/day.ts'
import { type Acting, log, requireDeed } from './as.ts'
import { allocationOf, currentAt } from './relations.ts'

/** A question that finds what waits; the journey has the list, the store knows only this shape. */
export type Waiting = {
  readonly code: string
  readonly select: (ask: {
    readonly authority: string
    readonly asAt: string
    readonly today: Day
    readonly only: RawBuilder<unknown>
  }) => RawBuilder<unknown>
}

/** Something waited for: the record, the children it concerns, whose it is, and the day its clock started. */
export type Work = {
  readonly code: string
  readonly record: RecordId
  readonly kind: string
  readonly family: FamilyId | undefined
  /** The team that wrote it. */
  readonly team: TeamId | undefined
  readonly from: Day
  readonly author: WorkerId
  readonly children: readonly { readonly id: PersonId; readonly name: string; readonly unborn: boolean }[]
  /** The workers to whom the children are allocated, and their teams. Empty where nobody works with them yet. */
  readonly workers: readonly WorkerId[]
  readonly teams: readonly TeamId[]
}

/**
 * Whose work: that of one team, of the worker to whom the children are allocated, of whoever wrote the record, or of some
 * children. A team's is that of the children allocated to it, and of those allocated to nobody what the team wrote.
 */
export type Whose =
  | { readonly team: TeamId }
  | { readonly worker: WorkerId }
  | { readonly author: WorkerId }
  | { readonly children: readonly PersonId[] }
  | 'everybody'

type Row = {
  code: string
  record: RecordId
  kind: string
  family: FamilyId | null
  team: TeamId | null
  from_day: Day
  author: WorkerId
  children: Work['children'] | null
  workers: readonly WorkerId[] | null
  teams: readonly TeamId[] | null
}

/**
 * Asks the records what is waiting, longest first. Names of children are shown, so the read is logged. Children whose
 * records only named workers may open are left out unless the worker is one of those.
 */
export async function work(
  acting: Acting,
  waits: readonly Waiting[],
  whose: Whose,
): Promise<readonly Work[]> {
  const rule = requireDeed(acting, 'find a child')
  if (waits.length === 0) return []
  const { tx, worker, store } = acting
  const only = await candidates(acting, whose)
  const ask = { authority: worker.authority, asAt: store.clock.now(), today: store.clock.today(), only }
  const each = waits.map(({ code, select }) => sql`select ${code}::text as code, w.* from (${select(ask)}) w`)
  const { rows } = await sql<Row>`
    with waiting as materialized (${sql.join(each, sql` union all `)})
    select w.*, r.kind, r.family, r.team, k.children, k.workers, k.teams from waiting w
    join record r on r.authority = ${worker.authority} and r.id = w.record
    join lateral (${concerned(acting)}) k on k.children is not null
    where ${narrowed(whose)}
    order by w.from_day, w.record, w.code`.execute(tx)
  if (rows.length > 0)
    await log(
      acting,
      'list of work',
      rows.flatMap(({ children }) => (children ?? []).map(({ id }) => id)),
      rule,
    )
  return rows.map(workOf)
}

/** The children of the record `w`, each with a name, and who works with them now. */
const concerned = ({ worker, store: { clock } }: Acting) => sql`
  select jsonb_agg(jsonb_build_object('id', c.child,
      'name', coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), p.local_number, 'Name not known'),
      'unborn', p.born_on is null and p.expected_on is not null) order by p.born_on nulls last) as children,
    array_agg(distinct a.worker) filter (where a.worker is not null) as workers,
    array_agg(distinct a.team) filter (where a.team is not null) as teams
  from concern c
  join person p on p.authority = c.authority and p.record = c.child and ${currentAt('p', clock.now())}
  left join lateral (${allocationOf(worker.authority, sql.ref('c.child'), clock)}) a on true
  where c.authority = ${worker.authority} and c.record = w.record`

/**
 * Which records `r` can be meant at all. Those of the children who ever stood with a team or worker are looked up first, a
 * few hundred at most, so that the questions need not go through the whole council's; `narrowed` then asks exactly.
 */
async function candidates(acting: Acting, whose: Whose): Promise<RawBuilder<unknown>> {
  if (whose === 'everybody' || 'author' in whose) return sql`true`
  const children = 'children' in whose ? whose.children : await heldBy(acting, whose)
  const theirs = sql`select k.record from concern k
    where k.authority = ${acting.worker.authority} and k.child = any(${children}::uuid[])`
  return 'team' in whose ? sql`(r.team = ${whose.team} or r.id in (${theirs}))` : sql`r.id in (${theirs})`
}

/** Children with an allocation to a team or worker that has not ended; another may have followed it. */
async function heldBy(
  { tx, worker, store: { clock } }: Acting,
  by: { readonly team: TeamId } | { readonly worker: WorkerId },
): Promise<readonly PersonId[]> {
  const whom = 'team' in by ? sql`al.team = ${by.team}` : sql`al.worker = ${by.worker}`
  const { rows } = await sql<{ child: PersonId }>`
    select distinct l.child from allocation al
    join allocation_child l on l.authority = al.authority and l.record = al.record and l.version = al.version
    where al.authority = ${worker.authority} and ${whom} and ${currentAt('al', clock.now())}
      and (al.ended_on is null or al.ended_on >= ${clock.today()})`.execute(tx)
  return rows.map(({ child }) => child)
}

const narrowed = (whose: Whose): RawBuilder<unknown> => {
  if (whose === 'everybody' || 'children' in whose) return sql`true`
  if ('author' in whose) return sql`w.author = ${whose.author}`
  if ('worker' in whose) return sql`${whose.worker} = any(k.workers)`
  return sql`(${whose.team} = any(k.teams) or (k.teams is null and r.team = ${whose.team}))`
}

const workOf = ({ from_day, family, team, children, workers, teams, ...row }: Row): Work => ({
  ...row,
  family: family ?? undefined,
  team: team ?? undefined,
  from: from_day,
  children: children ?? [],
  workers: workers ?? [],
  teams: teams ?? [],
})
