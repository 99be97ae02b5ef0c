import { sql } from 'kysely'
import type { Measure } from './measure.ts'

/**
 * CP-12. At each visit that served a child protection plan, whether the child was seen alone. A child who was not in is one
 * who was not seen alone. Who was too young for it, or not born yet, is left out, by what the visitor wrote: the form
 * warns where that is said of a child of 4 or over.
 * Source: practice of England’s councils, as in Ofsted’s Annex A, list 7 (January 2024), which asks whether a child on a
 * plan was seen alone at the last visit.
 */
export const seenAlone: Measure = {
  code: 'CP-12',
  title: 'Children on a protection plan who were seen alone at visits',
  why: 'A child who is never alone with us may have nobody to tell.',
  source: 'Ofsted’s Annex A, list 7 (January 2024), asks whether the child was seen alone at the last visit',
  counts: 'each child at each visit in the month that served a child protection plan, but for the youngest',
  metWhen: 'the child was seen, and seen alone',
  better: 'more',
  target: { share: 0.8, setBy: 'the council’s own target, as an example' },
  opens: 'visit',
  reads: ['visit'],
  select: ({ authority, from, to, asAt }) => sql`
    select v.record, l.child, r.team, london_day(v.visited_at) as on_day,
      case when l.seen ->> 'is' = 'no' or l.alone ->> 'is' = 'no' then false
           when l.alone ->> 'is' = 'yes' then true end as met,
      case when l.seen ->> 'is' = 'no' then 'not seen'
           when l.alone ->> 'is' = 'yes' then 'seen alone'
           when l.alone ->> 'is' = 'no' then 'seen, and not alone'
           when v.mode = 'telephone' then 'a call by telephone, at which nobody is seen'
           else 'the record does not say' end as because
    from visit v
    join visit_child l on l.authority = v.authority and l.record = v.record and l.version = v.version
    join record r on r.authority = v.authority and r.id = v.record
    where v.authority = ${authority} and v.known_from <= ${asAt} and v.known_to > ${asAt}
      and london_day(v.visited_at) between ${from} and ${to} and v.serves = 'protection plan'
      and l.seen ->> 'is' is distinct from 'unborn' and l.alone ->> 'is' is distinct from 'too young'`,
}
