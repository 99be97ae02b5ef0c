import { type RawBuilder, sql } from 'kysely'
import { inTable } from '../../define/columns.ts'
import { changedWorker } from '../oversight/changed-worker.ts'
import { referredOn } from '../referred-on.ts'
import {
  answered,
  closedSince,
  current,
  finished,
  followedBy,
  followedFor,
  hasWorker,
  madeSince,
  says,
  unfinished,
} from './asking.ts'
import { visitsDue } from './visits-due.ts'
import type { AskWaiting, Wait } from './wait.ts'

type Sql = RawBuilder<unknown>

/** What makes one wait differ from another: the table of the records, the day from which they wait, and what must hold. */
type Waiting = Omit<Wait, 'select'> & {
  readonly table: string
  readonly from: (ask: AskWaiting) => Sql
  readonly while: (ask: AskWaiting) => Sql
  /** What must hold besides, of the few records `s` that are left. */
  readonly and?: (ask: AskWaiting) => Sql
}

/**
 * A wait for records written here. What was brought in from a return waits for nobody: the return does not say whether
 * the next step was taken.
 */
const wait = ({ table, from, while: holds, and, ...rest }: Waiting): Wait => ({
  ...rest,
  select: (ask) => sql`
    select s.record, s.from_day, s.author from (
      select r.authority, r.id as record, v.version, ${from(ask)} as from_day, v.recorded_by as author
      from record r join ${sql.table(table)} v on v.authority = r.authority and v.record = r.id
      where r.authority = ${ask.authority} and r.source is null and ${ask.only}
        and ${current(ask.asAt)} and ${holds(ask)}
      offset 0
    ) s where ${and?.(ask) ?? sql`true`}`,
})

/** A decision that a manager must answer before anybody relies on it. */
type Decided = Pick<Waiting, 'table' | 'clock' | 'from'> & {
  readonly point: string
  readonly what: string
  readonly ready: Sql
  /** What the day from which it waits is read from, beside the record itself. */
  readonly since: readonly string[]
}

const awaitsAuthorisation = ({ point, what, ready, since, ...of }: Decided): Wait =>
  wait({
    ...of,
    reads: [of.table, 'authorisation', ...since],
    code: point,
    does: `Authorise ${what}`,
    turn: 'manager',
    next: undefined,
    while: () => sql`${ready} and not ${answered()}`,
  })

const returned = ({ point, what, table, clock, from, since }: Decided): Wait =>
  wait({
    reads: [table, 'authorisation', ...since],
    table,
    clock,
    from,
    code: `${point} returned`,
    does: `Mend ${what} that was returned`,
    turn: 'author',
    next: undefined,
    while: () => answered('returned'),
  })

/** The day of the contact that a threshold decision answers, from which it is due. */
const contactDay = ({ asAt }: AskWaiting): Sql => sql`coalesce((
  select min(london_day(c.received_at)) from thread t
  join contact c on c.authority = t.authority and c.record = t.before
  where t.authority = r.authority and t.record = r.id and c.known_from <= ${asAt} and c.known_to > ${asAt}
), london_day(v.decided_at))`

/** The clock of an assessment starts with its referral; where none stands before it, with the assessment itself. */
const assessmentDay = ({ asAt }: AskWaiting): Sql =>
  sql`coalesce(${referredOn({ authority: sql`r.authority`, record: sql`r.id` }, asAt)}, v.started_on)`

const decision: Decided = {
  point: 'D1',
  what: 'the threshold decision',
  table: 'threshold_decision',
  clock: 'decision',
  from: contactDay,
  ready: sql`true`,
  since: ['contact'],
}

const outcome: Decided = {
  point: 'D3',
  what: 'the assessment',
  table: 'assessment',
  clock: 'assessment',
  from: assessmentDay,
  ready: finished,
  since: ['referral'],
}

const conferenceDecision: Decided = {
  point: 'D4',
  what: 'the decision about a conference',
  table: 'enquiry',
  clock: 'conference',
  from: () => sql`v.started_on`,
  ready: finished,
  since: [],
}

const tablesOf = (kinds: readonly string[]): readonly string[] => [...new Set(kinds.map(inTable))]

type Following = Pick<Waiting, 'code' | 'does' | 'turn' | 'clock' | 'table' | 'from'> & {
  readonly next: string
  readonly lines: string
  /** Of which child it is waited for. */
  readonly child: Sql
  /** What must hold of the record. */
  readonly holds?: Sql
  /** Where it takes more than that the step was taken once: what ends most waiting, and what says that it is done. */
  readonly instead?: { readonly quick: Sql; readonly done: (ask: AskWaiting) => Sql }
  /** What ends the waiting for a child, beside the next step itself and the end of the work. */
  readonly or?: readonly string[]
}

/**
 * A next step waited for by a child of whom a record asks for it, until it is taken or the work with the child ends. The
 * quick question leaves few children; only of these is asked what else was recorded since (`offset 0` keeps PostgreSQL
 * from asking it of all).
 */
function nextStep({ table, from, lines, child, holds, instead, or, ...step }: Following): Wait {
  const ended = [...(instead === undefined ? [step.next] : []), 'closure', ...(or ?? [])]
  return {
    ...step,
    reads: [table, ...(holds === undefined ? [] : ['authorisation']), ...tablesOf([step.next, ...ended])],
    select: (ask) => sql`
      select s.record, min(s.from_day) as from_day, s.author from (
        select r.authority, r.id as record, r.made_at, ${from(ask)} as from_day, v.recorded_by as author, l.child
        from ${sql.table(table)} v
        join ${sql.table(lines)} l
          on l.authority = v.authority and l.record = v.record and l.version = v.version and ${child}
        join record r on r.authority = v.authority and r.id = v.record
        where r.authority = ${ask.authority} and r.source is null and ${ask.only} and ${current(ask.asAt)}
          and ${holds ?? sql`true`} and not ${instead?.quick ?? followedFor(step.next)}
        offset 0
      ) s
      where not ${madeSince(ended)} and not ${instead?.done(ask) ?? sql`false`}
      group by s.record, s.author`,
  }
}

const referred = {
  table: 'referral',
  lines: 'referral_child',
  from: () => sql`v.received_on`,
  child: sql`not coalesce(l.no_further_action, false)`,
}
const assessed = {
  table: 'assessment',
  lines: 'assessment_child',
  from: () => sql`(v.finished ->> 'on')::date`,
  clock: undefined,
  holds: answered('authorised'),
}

/** Everything that may be waited for, in the order of the journey. */
export const waits: readonly Wait[] = [
  wait({
    code: 'contact undecided',
    does: 'Decide what happens next',
    turn: 'front door',
    clock: 'decision',
    next: 'threshold decision',
    table: 'contact',
    reads: ['contact', 'threshold_decision'],
    from: () => sql`london_day(v.received_at)`,
    while: () => sql`not ${followedBy('threshold decision')}`,
  }),
  awaitsAuthorisation(decision),
  returned(decision),
  wait({
    code: 'referrer not told',
    does: 'Tell the referrer',
    turn: 'front door',
    clock: 'feedback',
    next: 'feedback',
    table: 'threshold_decision',
    reads: ['threshold_decision', 'authorisation', 'feedback', 'contact'],
    from: () => sql`london_day(v.decided_at)`,
    while: () => sql`not ${followedBy('feedback')}`,
    // Nobody can tell a referrer who stayed unnamed, and nothing is told before a manager stands behind it.
    and: ({ asAt }) => sql`exists (
      select from authorisation a where a.authority = s.authority and a.record = s.record and a.version = s.version
        and a.verdict = 'authorised')
      and not exists (
        select from thread t join contact c on c.authority = t.authority and c.record = t.before
        where t.authority = s.authority and t.record = s.record and c.known_from <= ${asAt} and c.known_to > ${asAt}
          and c.referrer is null and c.referrer_reach is null)`,
  }),
  nextStep({
    code: 'referral not opened',
    does: 'Open the referral',
    turn: 'front door',
    clock: 'decision',
    next: 'referral',
    table: 'threshold_decision',
    lines: 'threshold_decision_child',
    from: () => sql`london_day(v.decided_at)`,
    child: says('outcome', ['referral', 'strategy']),
    holds: answered('authorised'),
  }),
  nextStep({
    code: 'contact passed on',
    does: 'See the child, or act otherwise, on the contact that was passed to you',
    turn: 'worker',
    clock: 'decision',
    next: 'visit',
    table: 'threshold_decision',
    lines: 'threshold_decision_child',
    from: () => sql`london_day(v.decided_at)`,
    child: says('outcome', ['known']),
    holds: answered('authorised'),
    or: ['assessment', 'strategy discussion', 'child in need plan', 'protection review'],
  }),
  nextStep({
    ...referred,
    code: 'not allocated',
    does: 'Allocate a social worker',
    turn: 'manager',
    clock: 'decision',
    next: 'allocation',
    // Who was allocated once may have left since: what counts is whether somebody works with the child now.
    instead: { quick: closedSince, done: ({ asAt, today }) => hasWorker(asAt, today) },
  }),
  nextStep({
    code: 'view of a change',
    does: 'Ask the child about the change of worker',
    turn: 'worker',
    clock: 'view of a change',
    next: 'view of a change',
    table: 'allocation',
    lines: 'allocation_child',
    from: () => sql`v.started_on`,
    // Where the worker has changed again, it is the next change that the child is asked about.
    child: sql`v.ended_on is null and ${changedWorker('v', 'l')}`,
  }),
  nextStep({
    ...referred,
    code: 'assessment not started',
    does: 'Start the assessment',
    turn: 'worker',
    clock: 'assessment',
    next: 'assessment',
  }),
  wait({
    code: 'assessment open',
    does: 'Finish the assessment',
    turn: 'worker',
    clock: 'assessment',
    next: undefined,
    table: 'assessment',
    reads: ['assessment', 'referral'],
    from: assessmentDay,
    while: () => unfinished,
  }),
  awaitsAuthorisation(outcome),
  returned(outcome),
  nextStep({
    ...assessed,
    code: 'plan not started',
    does: 'Start the child in need plan',
    turn: 'worker',
    next: 'child in need plan',
    child: says('outcome', ['plan']),
    or: ['protection plan', 'strategy discussion'],
  }),
  nextStep({
    ...assessed,
    code: 'not closed',
    does: 'Close: no further help from us is needed',
    turn: 'worker',
    next: 'closure',
    child: says('outcome', ['close', 'family help']),
    or: ['child in need plan', 'protection plan', 'strategy discussion', 'referral'],
  }),
  nextStep({
    code: 'enquiry not started',
    does: 'Start the section 47 enquiry',
    turn: 'worker',
    clock: undefined,
    next: 'enquiry',
    table: 'strategy_discussion',
    lines: 'strategy_discussion_child',
    from: () => sql`london_day(v.held_at)`,
    child: says('outcome', ['single', 'joint']),
  }),
  wait({
    code: 'enquiry open',
    does: 'Finish the section 47 enquiry',
    turn: 'worker',
    clock: 'conference',
    next: undefined,
    table: 'enquiry',
    reads: ['enquiry'],
    from: () => sql`v.started_on`,
    while: () => unfinished,
  }),
  awaitsAuthorisation(conferenceDecision),
  returned(conferenceDecision),
  nextStep({
    code: 'conference not held',
    does: 'Record the conference',
    turn: 'worker',
    clock: 'conference',
    next: 'conference',
    table: 'enquiry',
    lines: 'enquiry_child',
    from: () => sql`v.started_on`,
    child: says('conference', ['hold']),
    holds: answered('authorised'),
  }),
  nextStep({
    code: 'protection plan not started',
    does: 'Start the child protection plan',
    turn: 'worker',
    clock: undefined,
    next: 'protection plan',
    table: 'conference',
    lines: 'conference_child',
    from: () => sql`v.held_on`,
    child: says('outcome', ['plan']),
  }),
  ...visitsDue,
]

export const findWait = (code: string): Wait | undefined => waits.find((one) => one.code === code)
