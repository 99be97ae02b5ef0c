import { type RawBuilder, sql } from 'kysely'
import { changedWorker } from '../../journey/oversight/changed-worker.ts'
import type { Ask, Measure } from './measure.ts'

/** As in `clocks.ts`, where the limit stands as dated data: after so many working days nobody has asked. */
const limit = 10

/** Every change of worker of the months asked for, a row a child, with the day until which it stood. */
const changes = ({ authority, from, to, asAt }: Ask): RawBuilder<unknown> => sql`
  select v.authority, v.record, l.child, r.team, v.started_on, r.source, (
    select min(n.started_on) from allocation_child m
    join allocation n on n.authority = m.authority and n.record = m.record and n.version = m.version
    where m.authority = l.authority and m.child = l.child and n.worker <> v.worker
      and n.known_from <= ${asAt} and n.known_to > ${asAt} and n.started_on > v.started_on
  ) as until_on, (
    select count(*)::integer from allocation_child m
    join allocation n on n.authority = m.authority and n.record = m.record and n.version = m.version
    where m.authority = l.authority and m.child = l.child and n.known_from <= ${asAt} and n.known_to > ${asAt}
      and n.started_on > v.started_on - interval '12 months' and n.started_on <= v.started_on
      and ${changedWorker('n', 'm')}
  ) as in_year
  from allocation v
  join allocation_child l on l.authority = v.authority and l.record = v.record and l.version = v.version
  join record r on r.authority = v.authority and r.id = v.record
  where v.authority = ${authority} and v.known_from <= ${asAt} and v.known_to > ${asAt}
    and v.started_on between ${from} and ${to} and ${changedWorker('v', 'l')}`

/**
 * VC-07. Whether a child was asked what they think when their worker changed, and how often it changed within 12 months.
 * Who was too young for it, or not born yet, is left out, by what the worker wrote. While there is time it cannot be told,
 * nor of what was brought in from another system.
 * Source: Ofsted’s letter to Gloucestershire of 20 November 2020, on what repeated changes of worker do to children; the
 * limit is the council’s own, as an example.
 */
export const askedAtChange: Measure = {
  code: 'VC-07',
  title: 'Children who were asked when their worker changed',
  why: 'A child who loses the person they trusted, and whom nobody asks, trusts the next one less.',
  source:
    'Ofsted’s letter to Gloucestershire of 20 November 2020 on changes of worker; the limit of 10 working days is the council’s own',
  counts: 'each child whose worker changed in the month, once for each change, but for the youngest',
  metWhen: 'the child was asked about the change before the worker changed again',
  better: 'more',
  target: { share: 0.9, setBy: 'the council’s own target, as an example' },
  opens: 'allocation',
  reads: ['allocation', 'view_of_a_change'],
  select: (ask) => sql`
    select c.record, c.child, c.team, c.started_on as on_day,
      case when said.was = 'yes' then true when said.was = 'no' then false
           when c.source is not null or today.place - began.place <= ${limit} then null else false end as met,
      case when said.was = 'yes' then 'asked'
           when said.was = 'no' then 'not asked, with a reason'
           when c.source is not null then 'brought in from ' || c.source || ', which does not say'
           when today.place - began.place <= ${limit} then 'not asked yet, and still in time'
           else 'nobody has asked' end
        || case c.in_year when 1 then '; the only change in 12 months'
             else '; ' || c.in_year || ' changes in 12 months' end as because
    from (${changes(ask)}) c
    left join lateral (
      select (array_agg(w.asked ->> 'is' order by
        case w.asked ->> 'is' when 'yes' then 1 when 'too young' then 2 else 3 end))[1] as was
      from view_of_a_change_child w
      join view_of_a_change a on a.authority = w.authority and a.record = w.record and a.version = w.version
      where w.authority = c.authority and w.child = c.child
        and a.known_from <= ${ask.asAt} and a.known_to > ${ask.asAt}
        and a.asked_on >= c.started_on and (c.until_on is null or a.asked_on < c.until_on)
    ) said on true
    left join working_day began on began.day = c.started_on
    left join working_day today on today.day = london_day(${ask.asAt})
    where said.was is distinct from 'too young'`,
}
