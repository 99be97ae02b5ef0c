import { type RawBuilder, sql } from 'kysely'
import { assessmentTimeliness } from '../performance/assessment-timeliness.ts'
import { type Ask, inWorkingDays, type Measure } from '../performance/measure.ts'

/**
 * What the record counts that is also published, and how the two differ. A share: of the children counted, those met. What
 * is published for every 10,000 children is a number of rows, each of them met.
 */
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
        select max(london_day(s.held_at)) as on_day
        from strategy_discussion s
        join strategy_discussion_child k
          on k.authority = s.authority and k.record = s.record and k.version = s.version
        where s.authority = f.authority and k.child = l.child
          and s.known_from <= ${asAt} and s.known_to > ${asAt}
          and london_day(s.held_at) <= f.held_on
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

/** Plans that run on the last day counted, of each child. */
const plansOn = ({ authority, to, asAt }: Ask, met: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select p.record, l.child, c.team, ${to}::date as on_day, ${met} as met, '' as because
  from protection_plan p
  join protection_plan_child l on l.authority = p.authority and l.record = p.record and l.version = p.version
  join record c on c.authority = p.authority and c.id = p.record
  where p.authority = ${authority} and p.known_from <= ${asAt} and p.known_to > ${asAt}
    and p.started_on <= ${to} and (p.ended_on is null or p.ended_on > ${to})`

/** Source: Department for Education, children in need census: the children who are the subject of a plan on the day. */
const onPlans: OwnCount = {
  code: 'own children on plans',
  beside: 'children on plans',
  isMeasure: false,
  reads: ['protection_plan'],
  differs: 'Ours is of the last day of the last whole month.',
  select: (ask) => plansOn(ask, sql`true`),
}

/**
 * Each child on a plan, and whether it has run for two years: more than 729 days. Source: Department for Education, local
 * authority interactive tool, plans lasting two years or more at 31 March.
 */
const longPlans: OwnCount = {
  code: 'own plans of 2 years',
  beside: 'plans of 2 years',
  isMeasure: false,
  reads: ['protection_plan'],
  differs: 'Ours is of the plans that run on the last day of the last whole month.',
  select: (ask) => plansOn(ask, sql`${ask.to}::date - p.started_on > 729`),
}

/** Each child of each enquiry begun. Source: Department for Education, children in need census: a child is counted each time. */
const enquiries: OwnCount = {
  code: 'own section 47 enquiries',
  beside: 'section 47 enquiries',
  isMeasure: false,
  reads: ['enquiry'],
  differs: 'Both count a child of two enquiries twice.',
  select: ({ authority, from, to, asAt }) => sql`
    select e.record, l.child, c.team, e.started_on as on_day, true as met, '' as because
    from enquiry e
    join enquiry_child l on l.authority = e.authority and l.record = e.record and l.version = e.version
    join record c on c.authority = e.authority and c.id = e.record
    where e.authority = ${authority} and e.known_from <= ${asAt} and e.known_to > ${asAt}
      and e.started_on between ${from} and ${to}`,
}

/**
 * Each child with an episode of need that is open on the last day counted: referred, and not closed since.
 * Source: Department for Education, children in need census: an episode runs from the referral to the day of closure.
 */
const inNeed: OwnCount = {
  code: 'own children in need',
  beside: 'children in need',
  isMeasure: false,
  reads: ['referral', 'closure'],
  differs: 'Ours is of the last day of the last whole month, and knows of no child in care as such.',
  select: ({ authority, to, asAt }) => sql`
    select distinct on (l.child) r.record, l.child, c.team, ${to}::date as on_day, true as met, '' as because
    from referral r
    join referral_child l on l.authority = r.authority and l.record = r.record and l.version = r.version
    join record c on c.authority = r.authority and c.id = r.record
    where r.authority = ${authority} and r.known_from <= ${asAt} and r.known_to > ${asAt}
      and r.received_on <= ${to} and l.no_further_action is not true
      and not exists (
        select from closure e
        join closure_child k on k.authority = e.authority and k.record = e.record and k.version = e.version
        where e.authority = r.authority and k.child = l.child
          and e.known_from <= ${asAt} and e.known_to > ${asAt}
          and e.closed_on between r.received_on and ${to})
    order by l.child, r.received_on desc, r.record`,
}

/** Everything of the record that stands beside a published figure. */
export const ownCounts: readonly OwnCount[] = [
  assessments,
  reReferrals,
  inNeed,
  enquiries,
  conferences,
  onPlans,
  repeatPlans,
  longPlans,
]

export const findOwnCount = (beside: string): OwnCount | undefined =>
  ownCounts.find((one) => one.beside === beside)

const noCare = 'The record does not hold when a child came into care, nor where a child in care lives.'
const noLeavers = 'The record does not hold where care leavers live, nor what they do.'
const noPosts =
  'The record holds who works here now, and neither posts nor how and how long somebody is employed.'

/** Why nothing of ours stands beside a published figure: what the record would have to hold. */
const notHeld: Readonly<Record<string, string>> = {
  'children in care': noCare,
  'three placements': noCare,
  'long-term stability': noCare,
  'three social workers': 'The record holds who works with a child, and not which children are in care.',
  'care leavers’ homes': noLeavers,
  'care leavers in education or work': noLeavers,
  caseload:
    'The record holds who works with which child, and not the hours for which workers are employed, by which it is divided.',
  vacancies: noPosts,
  'agency workers': noPosts,
  turnover: noPosts,
}

export const findNotHeld = (beside: string): string | undefined => notHeld[beside]
