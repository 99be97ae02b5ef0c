import { sql } from 'kysely'
import { inWorkingDays, type Measure } from './measure.ts'

/** The last working day on which feedback is in time, counted from the decision. */
const limit = 2

/**
 * FD-07. Those who tell us of a worry hear what came of it: the first feedback that follows the decision counts. While
 * there is still time, and where the record names nobody who could be told, it cannot be told; nor where a decision was
 * brought in from a system that says nothing of feedback.
 * Source: the council's own standard of two working days; Working Together to Safeguard Children asks for feedback to
 * referrers and sets no day.
 */
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
  reads: ['threshold_decision', 'feedback', 'contact'],
  select: ({ authority, from, to, asAt }) => sql`
    select c.record, l.child, c.team, c.on_day,
      case when c.taken is not null then c.taken <= ${limit}
           when c.source is not null or c.unnamed or c.so_far <= ${limit} then null
           else false end as met,
      case when c.taken <= 0 then 'told on the same day'
           when c.taken is not null then 'told after ' || ${inWorkingDays(sql`c.taken`)}
           when c.source is not null then 'brought in from ' || c.source || ', which does not say'
           when c.unnamed then 'the referrer stayed unnamed'
           when c.so_far <= ${limit} then 'not told yet, and still in time'
           else 'nobody has been told yet' end as because
    from (
      select d.authority, d.record, d.version, r.team, r.source, d.on_day,
        told.place - decided.place as taken, today.place - decided.place as so_far,
        not coalesce(k.named, true) as unnamed
      from (
        select v.authority, v.record, v.version, london_day(v.decided_at) as on_day from threshold_decision v
        where v.authority = ${authority} and v.known_from <= ${asAt} and v.known_to > ${asAt}
          and london_day(v.decided_at) between ${from} and ${to}
      ) d
      join record r on r.authority = d.authority and r.id = d.record
      left join (
        select t.before as decision, min(london_day(fb.sent_at)) as told_on from thread t
        join feedback fb on fb.authority = t.authority and fb.record = t.record
        where t.authority = ${authority} and fb.known_from <= ${asAt} and fb.known_to > ${asAt}
        group by t.before
      ) f on f.decision = d.record
      left join (
        select t.record as decision, bool_or(coalesce(ct.referrer, ct.referrer_reach) is not null) as named
        from thread t join contact ct on ct.authority = t.authority and ct.record = t.before
        where t.authority = ${authority} and ct.known_from <= ${asAt} and ct.known_to > ${asAt}
        group by t.record
      ) k on k.decision = d.record
      left join working_day decided on decided.day = d.on_day
      left join working_day told on told.day = f.told_on
      left join working_day today on today.day = london_day(${asAt})
    ) c
    join threshold_decision_child l
      on l.authority = c.authority and l.record = c.record and l.version = c.version`,
}
