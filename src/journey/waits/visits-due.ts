import { type RawBuilder, sql } from 'kysely'
import type { ClockRule } from '../clocks.ts'
import { asSeen, inPerson } from '../visits/seeing.ts'
import { current, madeSince } from './asking.ts'
import type { AskWaiting, Wait } from './wait.ts'

type Sql = RawBuilder<unknown>

/** The last day from the start of the plan `s` on which its child was seen in person; null where they were not. */
const lastSeen = ({ asAt }: AskWaiting): Sql => sql`(
  select max(london_day(v.visited_at)) from visit_child l
  join visit v on v.authority = l.authority and v.record = l.record and v.version = l.version
  where l.authority = s.authority and l.child = s.child and ${current(asAt)}
    and l.seen ->> 'is' = any(${asSeen}::text[]) and v.mode = any(${inPerson}::text[])
    and london_day(v.visited_at) >= s.started_on)`

/** The child of `s` is on a child protection plan, whose visits are those that count. */
const isProtected = ({ asAt, today }: AskWaiting): Sql => sql`exists (
  select from protection_plan_child l
  join protection_plan v on v.authority = l.authority and v.record = l.record and v.version = l.version
  where l.authority = s.authority and l.child = s.child and ${current(asAt)}
    and (v.ended_on is null or v.ended_on >= ${today}))`

type Visited = {
  readonly table: 'protection_plan' | 'child_in_need_plan'
  readonly clock: ClockRule['code']
  readonly does: string
  /** What ends the waiting of a child besides the end of the plan or the work. */
  readonly unless: (ask: AskWaiting) => Sql
}

/**
 * A visit waited for while a plan runs. The clock of each child starts anew when that child is seen in person; the plan
 * waits from the day of the child who was not seen for longest, so that a sibling who was not in leaves it running.
 */
const visitDue = ({ table, clock, does, unless }: Visited): Wait => ({
  code: `${clock} due`,
  does,
  turn: 'worker',
  clock,
  next: 'visit',
  reads: [table, 'visit', 'closure', 'protection_plan'],
  select: (ask) => sql`
    select s.record, min(coalesce(${lastSeen(ask)}, s.started_on)) as from_day, s.author from (
      select r.authority, r.id as record, r.made_at, v.started_on, v.recorded_by as author, l.child
      from ${sql.table(table)} v
      join ${sql.table(`${table}_child`)} l
        on l.authority = v.authority and l.record = v.record and l.version = v.version
      join record r on r.authority = v.authority and r.id = v.record
      where r.authority = ${ask.authority} and r.source is null and ${ask.only} and ${current(ask.asAt)}
        and v.started_on <= ${ask.today} and (v.ended_on is null or v.ended_on >= ${ask.today})
      offset 0
    ) s
    where not ${madeSince(['closure'])} and not ${unless(ask)}
    group by s.record, s.author`,
})

export const visitsDue: readonly Wait[] = [
  visitDue({
    table: 'protection_plan',
    clock: 'protection visit',
    does: 'Visit, and see each child on the protection plan',
    unless: () => sql`false`,
  }),
  visitDue({
    table: 'child_in_need_plan',
    clock: 'child in need visit',
    does: 'Visit, and see each child in need',
    unless: isProtected,
  }),
]
