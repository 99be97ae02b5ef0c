import { sql } from 'kysely'
import { assessmentTimeliness } from '../performance/assessment-timeliness.ts'
import { inWorkingDays, type Measure } from '../performance/measure.ts'

/** What the record counts that is also published, and how the two differ. A share: of the children counted, those met. */
export type OwnCount = Pick<Measure, 'code' | 'reads' | 'select'> & {
  /** The code of the published figure that it stands beside. */
  readonly beside: string
  /** Whether it has a page of its own among the measures. */
  readonly isMeasure: boolean
  readonly differs: string
}

const assessments: OwnCount = {
  ...assessmentTimeliness,
  beside: 'assessments in 45 days',
  isMeasure: true,
  differs: 'Ours counts each child of an assessment; the published figure counts assessments.',
}

/**
 * Each child of each referral, and whether the same child was referred in the twelve months before.
 * Source: Department for Education, children in need census: a re-referral is a referral within 12 months of an earlier one.
 */
const reReferrals: OwnCount = {
  code: 'own re-referrals',
  beside: 're-referrals',
  isMeasure: false,
  reads: ['referral'],
  differs: 'Two referrals of one day are not told apart by ours, and count as one.',
  select: ({ authority, from, to, asAt }) => sql`
    select distinct on (l.child, r.received_on) r.record, l.child, c.team, r.received_on as on_day,
      exists (
        select from referral e
        join referral_child k on k.authority = e.authority and k.record = e.record and k.version = e.version
        where e.authority = r.authority and k.child = l.child
          and e.known_from <= ${asAt} and e.known_to > ${asAt}
          and e.received_on < r.received_on and e.received_on >= r.received_on - interval '12 months'
      ) as met, '' as because
    from referral r
    join referral_child l on l.authority = r.authority and l.record = r.record and l.version = r.version
    join record c on c.authority = r.authority and c.id = r.record
    where r.authority = ${authority} and r.known_from <= ${asAt} and r.known_to > ${asAt}
      and r.received_on between ${from} and ${to}
    order by l.child, r.received_on, r.record`,
}

/**
 * Each child of each initial conference, and whether it was held within 15 working days of the child’s last strategy
 * discussion before it; not to be told where none is on record.
 * Source: Working Together to Safeguard Children: within 15 working days of the strategy discussion.
 */
const conferences: OwnCount = {
  code: 'own conferences',
  beside: 'conferences in 15 days',
  isMeasure: false,
  reads: ['conference', 'strategy_discussion'],
  differs: 'Ours leaves out conferences before which no strategy discussion is on record.',
  select: ({ authority, from, to, asAt }) => sql`
    select h.record, h.child, h.team, h.on_day, h.taken <= 15 as met,
      case when h.taken is null then 'no strategy discussion stands before it'
           else ${inWorkingDays(sql`h.taken`)} end as because
    from (
      select f.record, l.child, c.team, f.held_on as on_day, held.place - discussed.place as taken
      from conference f
      join conference_child l on l.authority = f.authority and l.record = f.record and l.version = f.version
      join record c on c.authority = f.authority and c.id = f.record
      left join lateral (
        select max((s.held_at at time zone 'Europe/London')::date) as on_day
        from strategy_discussion s
        join strategy_discussion_child k
          on k.authority = s.authority and k.record = s.record and k.version = s.version
        where s.authority = f.authority and k.child = l.child
          and s.known_from <= ${asAt} and s.known_to > ${asAt}
          and (s.held_at at time zone 'Europe/London')::date <= f.held_on
      ) d on true
      left join working_day discussed on discussed.day = d.on_day
      left join working_day held on held.day = f.held_on
      where f.authority = ${authority} and f.known_from <= ${asAt} and f.known_to > ${asAt}
        and f.held_on between ${from} and ${to}
    ) h`,
}

/**
 * Each child whose protection plan started, and whether it is a second or later one: by what the plan says, or by an earlier
 * plan on record.
 * Source: Department for Education, children in need census: plans that are a second or subsequent one, at any time before.
 */
const repeatPlans: OwnCount = {
  code: 'own repeat plans',
  beside: 'repeat plans',
  isMeasure: false,
  reads: ['protection_plan'],
  differs: 'Ours knows of plans elsewhere only what was written down.',
  select: ({ authority, from, to, asAt }) => sql`
    select p.record, l.child, c.team, p.started_on as on_day,
      coalesce(l.earlier_plans, 0) > 0 or exists (
        select from protection_plan e
        join protection_plan_child k on k.authority = e.authority and k.record = e.record and k.version = e.version
        where e.authority = p.authority and k.child = l.child and e.record <> p.record
          and e.known_from <= ${asAt} and e.known_to > ${asAt} and e.started_on < p.started_on
      ) as met, '' as because
    from protection_plan p
    join protection_plan_child l on l.authority = p.authority and l.record = p.record and l.version = p.version
    join record c on c.authority = p.authority and c.id = p.record
    where p.authority = ${authority} and p.known_from <= ${asAt} and p.known_to > ${asAt}
      and p.started_on between ${from} and ${to}`,
}

/** Everything of the record that stands beside a published figure. */
export const ownCounts: readonly OwnCount[] = [assessments, reReferrals, conferences, repeatPlans]

export const findOwnCount = (beside: string): OwnCount | undefined =>
  ownCounts.find((one) => one.beside === beside)
