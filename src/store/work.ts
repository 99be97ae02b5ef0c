import { type RawBuilder, sql } from 'kysely'
import type { FamilyId, PersonId, RecordId, TeamId, WorkerId } from '../define/record.ts'
import type { Day } from '../plain/day.ts'
import { type Acting, log, requireDeed } from './as.ts'
import { prepared } from './prepared.ts'
import { allocationOf, currentAt } from './relations.ts'
import { counting, remembering } from './remembered.ts'

/** A question that finds what waits; the journey has the list, the store knows only this shape. */
export type Waiting = {
  readonly code: string
  /** `front door` stays with the team that wrote it, whoever works with the child by now. */
  readonly turn: string
  /** The tables that grow where the answer may change. */
  readonly reads: readonly string[]
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
 * children. A team's is that of the children allocated to it; where nobody works with the children yet, and for what
 * is the front door's to do, that of the team that wrote the record.
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
  const { tx, worker } = acting
  const found = await findWaiting(acting, waits, whose)
  if (found.length === 0) return []
  const near = await nearTo(acting, whose)
  const { rows } = await sql<Row>`
    select w.code, w.record, w.from_day, w.author, r.kind, r.family, r.team, k.children, k.workers, k.teams
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      as w(code text, turn text, record uuid, from_day date, author uuid)
    join record r on r.authority = ${worker.authority} and r.id = w.record
    join lateral (${concerned(acting)}) k on k.children is not null
    where ${near} and ${narrowed(whose)}
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

/** That a record waits, and since when: names no child. */
type Found = { code: string; turn: string; record: RecordId; from_day: Day; author: WorkerId }

/**
 * What waits, before it is narrowed exactly. That of a few children is asked of their records alone. That of a team or of
 * everybody is asked of all records, each question once until what it reads has grown.
 */
async function findWaiting(
  acting: Acting,
  waits: readonly Waiting[],
  whose: Whose,
): Promise<readonly Found[]> {
  if (whose !== 'everybody' && !('team' in whose)) {
    const only = await candidates(acting, whose)
    return waits.length === 0 ? [] : ask(acting, waits, only)
  }
  const remember = await remembering(
    acting,
    waits.flatMap(({ reads }) => reads),
  )
  const found: Found[] = []
  for (const wait of waits)
    found.push(
      ...(await remember(`waits ${wait.code}`, wait.reads, () =>
        counting(acting, () => ask(acting, [wait], sql`true`)),
      )),
    )
  return found
}

async function ask(
  { tx, worker, store: { clock } }: Acting,
  waits: readonly Waiting[],
  only: RawBuilder<unknown>,
): Promise<readonly Found[]> {
  const asking = { authority: worker.authority, asAt: clock.now(), today: clock.today(), only }
  const each = waits.map(
    ({ code, turn, select }) =>
      sql`select ${code}::text as code, ${turn}::text as turn, w.* from (${select(asking)}) w`,
  )
  return (await sql<Found>`${prepared}${sql.join(each, sql` union all `)}`.execute(tx)).rows
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

/** Which records `r` can be meant: those of the children meant, a few hundred at most. `narrowed` then asks exactly. */
async function candidates(
  acting: Acting,
  whose: Exclude<Whose, 'everybody' | { readonly team: TeamId }>,
): Promise<RawBuilder<unknown>> {
  const { tx, worker } = acting
  if ('author' in whose) return sql`v.recorded_by = ${whose.author}`
  const children =
    'children' in whose ? whose.children : await heldBy(acting, sql`al.worker = ${whose.worker}`)
  const { rows } = await sql<{ record: RecordId }>`
    select distinct k.record from concern k
    where k.authority = ${worker.authority} and k.child = any(${children}::uuid[])`.execute(tx)
  return sql`r.id = any(${rows.map(({ record }) => record)}::uuid[])`
}

/** Leaves of everything that waits what can be a team's at all, before it is asked who works with each child. */
async function nearTo(acting: Acting, whose: Whose): Promise<RawBuilder<unknown>> {
  if (whose === 'everybody' || !('team' in whose)) return sql`true`
  const held = await heldBy(acting, sql`al.team = ${whose.team}`)
  return sql`(r.team = ${whose.team} or exists (select from concern c where c.authority = r.authority
    and c.record = r.id and c.child = any(${held}::uuid[])))`
}

/** Children with an allocation that has not ended, to a team or a worker; another may have followed it. */
async function heldBy(
  { tx, worker, store: { clock } }: Acting,
  by: RawBuilder<unknown>,
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ child: PersonId }>`
    select distinct l.child from allocation al
    join allocation_child l on l.authority = al.authority and l.record = al.record and l.version = al.version
    where al.authority = ${worker.authority} and ${by} and ${currentAt('al', clock.now())}
      and (al.ended_on is null or al.ended_on >= ${clock.today()})`.execute(tx)
  return rows.map(({ child }) => child)
}

const narrowed = (whose: Whose): RawBuilder<unknown> => {
  if (whose === 'everybody' || 'children' in whose || 'author' in whose) return sql`true`
  if ('worker' in whose) return sql`${whose.worker} = any(k.workers)`
  return sql`case when k.teams is null or w.turn = 'front door' then r.team = ${whose.team}
    else ${whose.team} = any(k.teams) end`
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
