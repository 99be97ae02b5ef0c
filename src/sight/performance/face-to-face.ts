import { sql } from 'kysely'
import type { Measure } from './measure.ts'

/**
 * VI-01. How visits are made: face to face, or on the doorstep, by video or by telephone. Behind the figure stands the way
 * of each visit.
 * Source: Ofsted’s letter to Gloucestershire of 20 November 2020, which found that children were still seen face to face
 * during the lockdown: a council can only say so if every visit says how it was made.
 */
export const faceToFace: Measure = {
  code: 'VI-01',
  title: 'Visits made face to face',
  why: 'On a screen or a doorstep one sees a face, and not how a child lives.',
  source:
    'Ofsted’s letter to Gloucestershire of 20 November 2020: children still seen face to face in the lockdown',
  counts: 'each child at each visit in the month',
  metWhen: 'the visit was made face to face',
  better: 'more',
  target: { share: 0.9, setBy: 'the council’s own target, as an example' },
  opens: 'visit',
  reads: ['visit'],
  select: ({ authority, from, to, asAt }) => sql`
    select v.record, l.child, r.team, london_day(v.visited_at) as on_day,
      v.mode = 'face to face' as met,
      case v.mode when 'face to face' then 'face to face' when 'doorstep' then 'on the doorstep'
        when 'video' then 'by video call' when 'telephone' then 'by telephone'
        else 'how it was made is not stated' end as because
    from visit v
    join visit_child l on l.authority = v.authority and l.record = v.record and l.version = v.version
    join record r on r.authority = v.authority and r.id = v.record
    where v.authority = ${authority} and v.known_from <= ${asAt} and v.known_to > ${asAt}
      and london_day(v.visited_at) between ${from} and ${to}`,
}
