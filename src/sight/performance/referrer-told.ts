import { sql } from 'kysely'
import type { Measure } from './measure.ts'

/** FD-07. Those who tell us of a worry hear what came of it. */
export const referrerTold: Measure = {
  code: 'FD-07',
  title: 'Referrers told within 2 working days of the decision',
  why: 'Somebody who hears nothing may not tell us the next time that a child needs it.',
  source:
    'The council’s own standard of two working days; Working Together to Safeguard Children asks for feedback',
  counts: 'each child about whom the front door decided in the month',
  metWhen: 'the referrer was told within 2 working days of the decision',
  better: 'more',
  target: { share: 0.95, setBy: 'the council’s own target, as an example' },
  opens: 'threshold decision',
  select: ({ authority, from, to, asAt }) => sql`
    select d.record, l.child, r.team, london_day(d.decided_at) as on_day,
           case when f.told_on is not null then working_days(london_day(d.decided_at), f.told_on) <= 2
                when working_days(london_day(d.decided_at), london_day(${asAt})) <= 2 then null
                else false end as met,
           case when f.told_on is null then 'nobody has been told yet'
                else 'told after ' || working_days(london_day(d.decided_at), f.told_on) || ' working days' end as because
    from threshold_decision d
    join threshold_decision_child l on l.authority = d.authority and l.record = d.record and l.version = d.version
    join record r on r.authority = d.authority and r.id = d.record
    left join lateral (
      select min(london_day(fb.sent_at)) as told_on
      from thread t join feedback fb on fb.authority = t.authority and fb.record = t.record
      where t.authority = d.authority and t.before = d.record
        and fb.known_from <= ${asAt} and fb.known_to > ${asAt}
    ) f on true
    where d.authority = ${authority} and d.known_from <= ${asAt} and d.known_to > ${asAt}
      and london_day(d.decided_at) between ${from} and ${to}`,
}
