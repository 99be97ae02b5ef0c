import { type RawBuilder, sql } from 'kysely'
import type { ClockRule } from '../clocks.ts'
import { referredOn } from '../referred-on.ts'
import {
  answered,
  current,
  finished,
  followedBy,
  hasWorker,
  madeSince,
  ofSomeChild,
  says,
  unfinished,
} from './asking.ts'
import type { AskWaiting, Wait } from './wait.ts'

type Sql = RawBuilder<unknown>

/** What makes one wait differ from another: the table of the records, the day from which they wait, and what must hold. */
type Waiting = Omit<Wait, 'select'> & {
  readonly table: string
  readonly from: (ask: AskWaiting) => Sql
  readonly while: (ask: AskWaiting) => Sql
}

/**
 * A wait for records written here. What was brought in from a return waits for nobody: the return does not say whether
 * the next step was taken.
 */
const wait = ({ table, from, while: holds, ...rest }: Waiting): Wait => ({
  ...rest,
  select: (ask) => sql`
    select r.id as record, ${from(ask)} as from_day, v.recorded_by as author
    from record r join ${sql.table(table)} v on v.authority = r.authority and v.record = r.id
    where r.authority = ${ask.authority} and r.source is null and ${ask.only}
      and ${current(ask.asAt)} and ${holds(ask)}`,
})

/** A decision that a manager must answer before anybody relies on it. */
type Decided = Pick<Waiting, 'table' | 'clock' | 'from'> & {
  readonly point: string
  readonly what: string
  readonly ready: Sql
}

const awaitsAuthorisation = ({ point, what, ready, ...of }: Decided): Wait =>
  wait({
    ...of,
    code: point,
    does: `Authorise ${what}`,
    turn: 'manager',
    next: undefined,
    while: () => sql`${ready} and not ${answered()}`,
  })

const returned = ({ point, what, table, clock, from }: Decided): Wait =>
  wait({
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
}

const outcome: Decided = {
  point: 'D3',
  what: 'the assessment',
  table: 'assessment',
  clock: 'assessment',
  from: assessmentDay,
  ready: finished,
}

const conferenceDecision: Decided = {
  point: 'D4',
  what: 'the decision about a conference',
  table: 'enquiry',
  clock: 'conference',
  from: () => sql`v.started_on`,
  ready: finished,
}

type Following = Pick<Waiting, 'code' | 'does' | 'clock'> & {
  readonly next: string
  readonly turn?: Waiting['turn']
  readonly lines: string
  /** Of which child it is waited for. */
  readonly child: (ask: AskWaiting) => Sql
  /** What ends the waiting for a child, beside the next step itself and the end of the work. */
  readonly or?: readonly string[]
  /** What must hold of the record. */
  readonly holds?: Sql
}

/** A next step waited for by a child of whom a record asks for it, until it is taken or the work with the child ends. */
const nextStep = (
  of: Pick<Waiting, 'table' | 'from'>,
  { lines, child, or = [], holds = sql`true`, turn = 'worker', ...step }: Following,
): Wait =>
  wait({
    ...of,
    ...step,
    turn,
    while: (ask) =>
      sql`${holds} and ${ofSomeChild(lines, sql`${child(ask)} and not ${madeSince(step.next, 'closure', ...or)}`)}`,
  })

const referred = { table: 'referral', from: () => sql`v.received_on` }
const assessed = { table: 'assessment', from: () => sql`(v.finished ->> 'on')::date` }
const goesOn = sql`not coalesce(l.no_further_action, false)`
const noClock: ClockRule['code'] | undefined = undefined

/** Everything that may be waited for, in the order of the journey. */
export const waits: readonly Wait[] = [
  wait({
    code: 'contact undecided',
    does: 'Decide what happens next',
    turn: 'front door',
    clock: 'decision',
    next: 'threshold decision',
    table: 'contact',
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
    from: () => sql`london_day(v.decided_at)`,
    // Nobody can tell a referrer who stayed unnamed.
    while: ({ asAt }) => sql`not ${followedBy('feedback')} and ${answered('authorised')} and not exists (
      select from thread t join contact c on c.authority = t.authority and c.record = t.before
      where t.authority = r.authority and t.record = r.id and c.known_from <= ${asAt} and c.known_to > ${asAt}
        and c.referrer is null and c.referrer_reach is null)`,
  }),
  nextStep(
    {
      table: 'threshold_decision',
      from: () => sql`london_day(v.decided_at)`,
    },
    {
      code: 'referral not opened',
      does: 'Open the referral',
      turn: 'front door',
      clock: 'decision',
      next: 'referral',
      lines: 'threshold_decision_child',
      child: () => says('outcome', ['referral', 'strategy']),
      holds: answered('authorised'),
    },
  ),
  wait({
    ...referred,
    code: 'not allocated',
    does: 'Allocate a social worker',
    turn: 'manager',
    clock: 'decision',
    next: 'allocation',
    while: ({ asAt, today }) =>
      ofSomeChild(
        'referral_child',
        sql`${goesOn} and not ${madeSince('closure')} and not ${hasWorker(asAt, today)}`,
      ),
  }),
  nextStep(referred, {
    code: 'assessment not started',
    does: 'Start the assessment',
    clock: 'assessment',
    next: 'assessment',
    lines: 'referral_child',
    child: () => goesOn,
  }),
  wait({
    code: 'assessment open',
    does: 'Finish the assessment',
    turn: 'worker',
    clock: 'assessment',
    next: undefined,
    table: 'assessment',
    from: assessmentDay,
    while: () => unfinished,
  }),
  awaitsAuthorisation(outcome),
  returned(outcome),
  nextStep(assessed, {
    code: 'plan not started',
    does: 'Start the child in need plan',
    clock: noClock,
    next: 'child in need plan',
    lines: 'assessment_child',
    child: () => says('outcome', ['plan']),
    or: ['protection plan', 'strategy discussion'],
    holds: answered('authorised'),
  }),
  nextStep(assessed, {
    code: 'not closed',
    does: 'Close: no further help from us is needed',
    clock: noClock,
    next: 'closure',
    lines: 'assessment_child',
    child: () => says('outcome', ['close', 'family help']),
    or: ['child in need plan', 'protection plan', 'strategy discussion', 'referral'],
    holds: answered('authorised'),
  }),
  nextStep(
    { table: 'strategy_discussion', from: () => sql`london_day(v.held_at)` },
    {
      code: 'enquiry not started',
      does: 'Start the section 47 enquiry',
      clock: noClock,
      next: 'enquiry',
      lines: 'strategy_discussion_child',
      child: () => says('outcome', ['single', 'joint']),
    },
  ),
  wait({
    code: 'enquiry open',
    does: 'Finish the section 47 enquiry',
    turn: 'worker',
    clock: 'conference',
    next: undefined,
    table: 'enquiry',
    from: () => sql`v.started_on`,
    while: () => unfinished,
  }),
  awaitsAuthorisation(conferenceDecision),
  returned(conferenceDecision),
  nextStep(
    { table: 'enquiry', from: () => sql`v.started_on` },
    {
      code: 'conference not held',
      does: 'Record the conference',
      clock: 'conference',
      next: 'conference',
      lines: 'enquiry_child',
      child: () => says('conference', ['hold']),
      holds: answered('authorised'),
    },
  ),
  nextStep(
    { table: 'conference', from: () => sql`v.held_on` },
    {
      code: 'protection plan not started',
      does: 'Start the child protection plan',
      clock: noClock,
      next: 'protection plan',
      lines: 'conference_child',
      child: () => says('outcome', ['plan']),
    },
  ),
]

export const findWait = (code: string): Wait | undefined => waits.find((one) => one.code === code)
