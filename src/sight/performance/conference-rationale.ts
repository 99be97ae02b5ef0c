import { sql } from 'kysely'
import type { Measure } from './measure.ts'

/** CP-04. An enquiry that ends without a conference must say why, and a manager must stand behind it. */
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
  select: ({ authority, from, to, asAt }) => sql`
    select e.record, l.child, r.team, (e.finished->>'on')::date as on_day,
           coalesce(l.rationale, '') <> '' and a.record is not null as met,
           case when coalesce(l.rationale, '') = '' then 'no reason is written'
                when a.record is null then 'not authorised yet'
                else 'reason written and authorised' end as because
    from enquiry e
    join enquiry_child l on l.authority = e.authority and l.record = e.record and l.version = e.version
    join record r on r.authority = e.authority and r.id = e.record
    left join authorisation a on a.authority = e.authority and a.record = e.record and a.version = e.version
      and a.verdict = 'authorised' and a.known_from <= ${asAt}
    where e.authority = ${authority} and e.known_from <= ${asAt} and e.known_to > ${asAt}
      and e.finished->>'is' = 'done' and l.conference = 'no conference'
      and e.finished->>'on' between ${from}::text and ${to}::text`,
}
