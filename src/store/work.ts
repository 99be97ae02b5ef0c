import { type RawBuilder, sql } from 'kysely'
import type { FamilyId, PersonId, RecordId, TeamId, WorkerId } from '../define/record.ts'
import type { Day } from '../plain/day.ts'
import { type Acting, log, requireDeed } from './as.ts'

/** A question that finds what waits; the journey has the list, the store knows only this shape. */
export type Waiting = {
  readonly code: string
  readonly select: (ask: { readonly authority: string; readonly asAt: string }) => RawBuilder<unknown>
}

/** Something waited for: the record, the children it concerns, whose it is, and the day its clock started. */
export type Work = {
  readonly code: string
  readonly record: RecordId
  readonly kind: string
  readonly family: FamilyId | undefined
  readonly team: TeamId | undefined
  readonly from: Day
  readonly author: WorkerId
  readonly children: readonly { readonly id: PersonId; readonly name: string; readonly unborn: boolean }[]
  /** The workers to whom the children are allocated. */
  readonly workers: readonly WorkerId[]
}

/** Whose work: one team's, or that of some children. */
export type Whose = { readonly team: TeamId } | { readonly children: readonly PersonId[] } | 'everybody'

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
}

/**
 * Asks the records what is waiting. The team that holds a record now is the team of its worker; where it has none, the
 * team that wrote it. Names of children are shown, so the read is logged.
 */
export async function work(
  acting: Acting,
  waits: readonly Waiting[],
  whose: Whose,
): Promise<readonly Work[]> {
  const { tx, worker, store } = acting
  const rule = requireDeed(acting, 'find a child')
  const ask = { authority: worker.authority, asAt: store.clock.now() }
  const each = waits.map(({ code, select }) => sql`select ${code}::text as code, w.* from (${select(ask)}) w`)
  const { rows } = await sql<Row>`
    with waiting as materialized (
      select w.code, w.record, w.from_day, w.author, r.kind, r.family, r.team from (${sql.join(each, sql` union all `)}) w
      join record r on r.authority = ${worker.authority} and r.id = w.record
      where ${narrowed(worker.authority, whose)}
    )
    select w.*, k.children, k.workers from waiting w
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', c.child, 'name', coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), p.local_number, 'Name not known'),
          'unborn', p.born_on is null and p.expected_on is not null) order by p.born_on nulls last) as children,
        array_agg(distinct a.worker) filter (where a.worker is not null) as workers
      from concern c
      join person p on p.authority = c.authority and p.record = c.child and p.known_to > now()
      left join lateral (
        select al.worker from allocation_child l
        join allocation al on al.authority = l.authority and al.record = l.record and al.version = l.version
        where l.authority = c.authority and l.child = c.child and al.known_to > now() and al.ended_on is null
        order by al.started_on desc limit 1
      ) a on true
      where c.authority = ${worker.authority} and c.record = w.record
    ) k on true
    order by w.from_day, w.record`.execute(tx)
  const found = rows.filter(({ children }) => children !== null).map(workOf)
  if (found.length > 0)
    await log(
      acting,
      'list of work',
      found.flatMap(({ children }) => children.map(({ id }) => id)),
      rule,
    )
  return found
}

const narrowed = (authority: string, whose: Whose): RawBuilder<unknown> => {
  if (whose === 'everybody') return sql`true`
  if ('team' in whose) return sql`r.team = ${whose.team}`
  return sql`exists (select from concern c where c.authority = ${authority} and c.record = w.record
    and c.child = any(${whose.children}::uuid[]))`
}

const workOf = ({ from_day, family, team, children, workers, ...row }: Row): Work => ({
  ...row,
  family: family ?? undefined,
  team: team ?? undefined,
  from: from_day,
  children: children ?? [],
  workers: workers ?? [],
})
