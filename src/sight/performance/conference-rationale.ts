import { sql } from 'kysely'
import type { Measure } from './measure.ts'

/**
 * CP-04. An enquiry that ends without a conference must say why, and a manager who did not write it must stand behind
 * the version that stands: one corrected since waits to be authorised again. Where an enquiry was brought in without a
 * reason, the record cannot tell whether one was ever written.
 * Source: Ofsted's letter to Gloucestershire of 20 November 2020, which found that the reason for not holding a
 * conference was not always clearly or explicitly recorded.
 */
export const conferenceRationale: Measure = {
  code: 'CP-04',
  title: 'Decisions not to hold a conference, with the reason written and authorised',
  why: 'When a child at risk does not go to conference, somebody must be able to read why.',
  source:
    'Ofsted’s letter to Gloucestershire of 20 November 2020 found that this reason was not always clearly recorded',
  counts: 'each child whose section 47 enquiry finished in the month without a conference',
  metWhen: 'the reason is written and a manager who did not write it has authorised it',
  better: 'more',
  target: { share: 1, setBy: 'the council’s own target, as an example' },
  opens: 'enquiry',
  reads: ['enquiry', 'authorisation'],
  select: ({ authority, from, to, asAt }) => sql`
    select c.record, c.child, c.team, c.on_day,
      case when not c.reasoned and c.source is not null then null
           else c.reasoned and c.authorised end as met,
      case when not c.reasoned and c.source is not null then 'brought in from ' || c.source || ' without a reason'
           when not c.reasoned then 'no reason is written'
           when c.authorised then 'reason written and authorised'
           when c.returned then 'returned, and not authorised since'
           when c.was_authorised then 'changed since it was authorised'
           else 'not authorised yet' end as because
    from (
      select e.record, l.child, r.team, r.source, (e.finished ->> 'on')::date as on_day,
        btrim(coalesce(l.rationale, ''), E' \\n\\r\\t') <> '' as reasoned,
        coalesce(a.authorised, false) as authorised, coalesce(a.was_authorised, false) as was_authorised,
        coalesce(a.returned, false) as returned
      from enquiry e
      join enquiry_child l on l.authority = e.authority and l.record = e.record and l.version = e.version
      join record r on r.authority = e.authority and r.id = e.record
      left join lateral (
        select bool_or(n.verdict = 'authorised' and n.version = e.version and n.by is distinct from e.recorded_by)
            as authorised,
          bool_or(n.verdict = 'authorised' and n.version < e.version) as was_authorised,
          bool_or(n.verdict = 'returned' and n.version = e.version) as returned
        from authorisation n
        where n.authority = e.authority and n.record = e.record and n.known_from <= ${asAt}
      ) a on true
      where e.authority = ${authority} and e.known_from <= ${asAt} and e.known_to > ${asAt}
        and e.finished ->> 'is' = 'done' and l.conference = 'no conference'
        and e.finished ->> 'on' between ${from}::text and ${to}::text
    ) c`,
}
