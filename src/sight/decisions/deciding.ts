import { type RawBuilder, sql } from 'kysely'
import { inTable, linesTableOf, tableOf } from '../../define/columns.ts'
import type { AnyRecord } from '../../define/record.ts'
import { type ClockRule, clockRules } from '../../journey/clocks.ts'
import type { Ask } from '../performance/measure.ts'

type Sql = RawBuilder<unknown>

/**
 * How decisions of one kind are found. In `decidedOn` and `holds` the version that stands is `v`; in a clock, which is
 * asked of the few that are left, the decision is `d`, with its authority, record, version and day.
 */
export type Deciding = {
  readonly type: AnyRecord
  readonly decidedOn: (asAt: string) => Sql
  /** What must hold for the record to have come to its decision; it always has where not given. */
  readonly holds?: Sql
  /** The question in each child’s line that holds what was chosen. */
  readonly chosen: string
  /** The questions that hold why, of the record or of the child’s line; the weightiest first. */
  readonly reason: readonly string[]
  /** Which limit it is held against, and from which day to which; to the decision itself where no other is given. */
  readonly clock?: {
    readonly code: ClockRule['code']
    readonly from: (asAt: string) => Sql
    readonly to?: (asAt: string) => Sql
  }
  /** Tables that it reads beside its own and what managers answered. */
  readonly reads: readonly string[]
}

/** Every table whose growth may change what is found. */
export const readsOf = (by: readonly Deciding[]): readonly string[] => [
  ...new Set([
    'authorisation',
    'decision_audit',
    ...by.flatMap(({ type, reads }) => [tableOf(type), ...reads]),
  ]),
]

/** A question of the record stands in its version `v`; one of a child, in the line `l`. */
const column = (type: AnyRecord, question: string): Sql =>
  sql.ref(`${question in type.fields ? 'v' : 'l'}.${inTable(question)}`)

/** The working days allowed by the rule in force on a day; null where none was. */
const allowedOn = (code: ClockRule['code'], day: Sql): Sql => {
  const rules = clockRules.filter((rule) => rule.code === code)
  const cases = rules.map(
    ({ from, to, workingDays }) =>
      sql`when ${day} >= ${from} and ${day} <= ${to ?? 'infinity'} then ${workingDays}::integer`,
  )
  return sql`case ${sql.join(cases, sql` `)} end`
}

/** Words, or null where nobody wrote any. */
const written = (type: AnyRecord, question: string): Sql =>
  sql`nullif(btrim(${column(type, question)}, E' \\n\\r\\t'), '')`

/**
 * SQL for the decisions `d` of one kind, before its clock is asked: each record with its version, its team and its day.
 * What stands before an `offset 0` PostgreSQL works out once for each row, instead of at every mention.
 */
const decidedIn = ({ type, decidedOn, holds }: Deciding, ask: Ask): Sql => sql`
  select w.*, r.team, r.source from (
    select v.authority, v.record, v.version, v.recorded_by as by, v.known_from as decided_at,
      ${decidedOn(ask.asAt)} as on_day
    from ${sql.table(tableOf(type))} v
    where v.authority = ${ask.authority} and v.known_from <= ${ask.asAt} and v.known_to > ${ask.asAt}
      and ${holds ?? sql`true`}
    offset 0
  ) w
  join record r on r.authority = w.authority and r.id = w.record
  where w.on_day between ${ask.from} and ${ask.to}`

/** SQL for the decisions of one kind, a row for each child, with what was chosen, why, and how its clock ran. */
const decided = (one: Deciding, ask: Ask): Sql => {
  const { type, chosen, reason, clock } = one
  return sql`
    select d.*, l.child, ${type.name}::text as kind, l.${sql.ref(inTable(chosen))} as chosen,
      array[${sql.join(reason.map((question) => written(type, question)))}]::text[] as reason,
      ${clock === undefined ? sql`null::integer` : allowedOn(clock.code, sql`d.began_on`)} as allowed
    from (
      select d.*, ${clock?.from(ask.asAt) ?? sql`null::date`} as began_on,
        ${clock?.to?.(ask.asAt) ?? sql`d.on_day`} as ended_on
      from (${decidedIn(one, ask)}) d
      offset 0
    ) d
    join ${sql.table(tableOf(type))} v on v.authority = d.authority and v.record = d.record and v.version = d.version
    join ${sql.table(linesTableOf(type))} l
      on l.authority = d.authority and l.record = d.record and l.version = d.version`
}

/**
 * SQL for every decision of these kinds made from `from` to `to`, both included, as known at a moment: a row for each
 * child. Beside who, when and what was chosen it tells
 *
 * - `taken`, working days from the beginning of its clock to its end, or till now while it runs (`ended` is false);
 * - `allowed`, the working days of the rule in force on the day on which the clock began;
 * - `timely`, null where no limit holds, where the record does not tell, or while it may still be in time;
 * - `reason`, the words of each question that asks why, null where there are none;
 * - `reasoned`, whether all of them have words; null where another system brought the record in without;
 * - `verdict`, `answered_by` and `answered_at`, of a manager, on the version that stands;
 * - `grade` and `audit`, of its last audit.
 */
export const decisionsOf = (by: readonly Deciding[], ask: Ask): Sql => sql`
  select c.record, c.child, c.kind, c.team, c.source, c.on_day, c.by, c.decided_at, c.chosen, c.reason, c.allowed,
    c.ended_on is not null as ended, ended.place - began.place as taken,
    case when c.began_on > c.ended_on then null
         when ended.place - began.place > c.allowed then false
         when c.ended_on is not null and ended.place - began.place <= c.allowed then true end as timely,
    case when array_position(c.reason, null) is null then true when c.source is null then false end as reasoned,
    n.verdict, n.by as answered_by, n.known_from as answered_at, a.grade, a.record as audit
  from (${sql.join(
    by.map((one) => decided(one, ask)),
    sql` union all `,
  )}) c
  left join working_day began on began.day = c.began_on
  left join working_day ended on ended.day = coalesce(c.ended_on, london_day(${ask.asAt}))
  left join authorisation n on n.authority = c.authority and n.record = c.record and n.version = c.version
    and n.known_from <= ${ask.asAt}
  left join (
    select distinct on (x.decision, x.child) x.decision, x.child, x.grade, x.record
    from decision_audit x join record y on y.authority = x.authority and y.id = x.record
    where x.authority = ${ask.authority} and x.known_from <= ${ask.asAt} and x.known_to > ${ask.asAt}
    order by x.decision, x.child, y.made_at desc, x.record desc
  ) a on a.decision = c.record and a.child = c.child`
