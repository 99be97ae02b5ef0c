import { sql } from 'kysely'
import type { Measure } from './measure.ts'

/** AS-01. From the referral (where one stands in the thread before it) to the manager's authorisation. */
export const assessmentTimeliness: Measure = {
  code: 'AS-01',
  title: 'Assessments authorised within 45 working days',
  why: 'A child waits for help for as long as we are still finding out what help is needed.',
  source: 'Working Together to Safeguard Children: no longer than 45 working days from the referral',
  counts: 'each child whose assessment was authorised in the month',
  metWhen: 'a manager authorised it within 45 working days of the referral',
  better: 'more',
  target: { share: 0.85, setBy: 'the council’s own target, as an example' },
  opens: 'assessment',
  select: ({ authority, from, to, asAt }) => sql`
    select l.record, l.child, r.team, a.on_day,
           working_days(f.received_on, a.on_day) <= 45 as met,
           case when f.received_on is null then 'no referral stands before it'
                else working_days(f.received_on, a.on_day) || ' working days' end as because
    from authorisation a
    join assessment_child l on l.authority = a.authority and l.record = a.record and l.version = a.version
    join record r on r.authority = l.authority and r.id = l.record
    left join lateral (
      select max(rf.received_on) as received_on
      from thread t join referral rf on rf.authority = t.authority and rf.record = t.before
      where t.authority = l.authority and t.record = l.record
        and rf.known_from <= ${asAt} and rf.known_to > ${asAt}
    ) f on true
    where a.authority = ${authority} and a.verdict = 'authorised' and a.kind = 'assessment'
      and a.on_day between ${from} and ${to} and a.known_from <= ${asAt}`,
}
