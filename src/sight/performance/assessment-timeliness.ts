import { sql } from 'kysely'
import { referredOn } from '../../journey/referred-on.ts'
import { inWorkingDays, type Measure } from './measure.ts'

/** The last working day on which an assessment is in time, counted from the referral. */
const limit = 45

/**
 * AS-01. From the referral that the thread leads back to, to the first time a manager authorised the assessment: one
 * returned and written again is counted when it was authorised, and one corrected afterwards is not counted twice. The
 * children are those of the version authorised, less any whom a later correction took off.
 * Source: Working Together to Safeguard Children, from the edition of 2013 (no longer than 45 working days from the
 * referral); the day that stops the clock as in the children in need census.
 */
export const assessmentTimeliness: Measure = {
  code: 'AS-01',
  title: 'Assessments authorised within 45 working days',
  why: 'A child waits for help for as long as we are still finding out what help is needed.',
  source: 'Working Together to Safeguard Children: no longer than 45 working days from the referral',
  counts: 'each child whose assessment was first authorised in the month',
  metWhen: 'a manager authorised it within 45 working days of the referral',
  better: 'more',
  target: { share: 0.85, setBy: 'the council’s own target, as an example' },
  opens: 'assessment',
  reads: ['authorisation', 'assessment', 'referral'],
  select: ({ authority, from, to, asAt }) => sql`
    select c.record, c.child, c.team, c.on_day,
      case when c.referred_on <= c.on_day then c.taken <= ${limit} end as met,
      case when c.referred_on is null then 'no referral stands before it'
           when c.referred_on > c.on_day then 'its referral is dated after it was authorised'
           else ${inWorkingDays(sql`c.taken`)} end as because
    from (
      select a.record, l.child, a.team, a.on_day, a.referred_on, authorised.place - referred.place as taken
      from (
        select n.authority, n.record, n.version, v.version as now, n.on_day, r.team,
          ${referredOn({ authority: sql`n.authority`, record: sql`n.record` }, asAt)} as referred_on
        from authorisation n
        join record r on r.authority = n.authority and r.id = n.record
        join assessment v on v.authority = n.authority and v.record = n.record
          and v.known_from <= ${asAt} and v.known_to > ${asAt}
        where n.authority = ${authority} and n.kind = 'assessment' and n.verdict = 'authorised'
          and n.on_day between ${from} and ${to} and n.known_from <= ${asAt}
          and not exists (select from authorisation e
            where e.authority = n.authority and e.record = n.record and e.verdict = 'authorised'
              and e.known_from <= ${asAt} and (e.on_day, e.id) < (n.on_day, n.id))
        offset 0
      ) a
      join assessment_child l on l.authority = a.authority and l.record = a.record and l.version = a.now
        and (a.version = a.now or exists (select from assessment_child w
          where w.authority = a.authority and w.record = a.record and w.version = a.version and w.child = l.child))
      left join working_day referred on referred.day = a.referred_on
      left join working_day authorised on authorised.day = a.on_day
    ) c`,
}
