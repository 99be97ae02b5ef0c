import { sql } from 'kysely'
import type { Wait } from './wait.ts'

/** A record of another kind follows this one in the thread. */
const followedBy = (kind: string) => sql`exists (
  select from thread t join record n on n.authority = t.authority and n.id = t.record
  where t.authority = r.authority and t.before = r.id and n.kind = ${kind})`

const current = (asAt: string) => sql`v.known_from <= ${asAt} and v.known_to > ${asAt}`

const verdict = (verdict: string) => sql`exists (
  select from authorisation a where a.authority = r.authority and a.record = r.id and a.version = v.version
    and a.verdict = ${verdict})`

const answered = sql`exists (
  select from authorisation a where a.authority = r.authority and a.record = r.id and a.version = v.version)`

const lineSays = (table: string, column: string, codes: readonly string[]) => sql`exists (
  select from ${sql.table(table)} l where l.authority = r.authority and l.record = r.id and l.version = v.version
    and l.${sql.ref(column)} = any(${codes}))`

/** The day of the referral before a record, on which the clock of the assessment starts. */
const referredOn = sql`(
  select max(f.received_on) from thread t join referral f on f.authority = t.authority and f.record = t.before
  where t.authority = r.authority and t.record = r.id)`

const awaitsAuthorisation = (
  code: string,
  kind: string,
  table: string,
  title: string,
  ready: ReturnType<typeof sql>,
): Wait => ({
  code,
  does: title,
  turn: 'manager',
  clock: 'decision',
  next: undefined,
  select: ({ authority, asAt }) => sql`
    select r.id as record, london_day(v.known_from) as from_day, v.recorded_by as author
    from record r join ${sql.table(table)} v on v.authority = r.authority and v.record = r.id
    where r.authority = ${authority} and r.kind = ${kind} and ${current(asAt)} and ${ready} and not ${answered}
      and r.source is null`,
})

const returned = (code: string, kind: string, table: string, title: string): Wait => ({
  code,
  does: title,
  turn: 'worker',
  clock: undefined,
  next: undefined,
  select: ({ authority, asAt }) => sql`
    select r.id as record, london_day(v.known_from) as from_day, v.recorded_by as author
    from record r join ${sql.table(table)} v on v.authority = r.authority and v.record = r.id
    where r.authority = ${authority} and r.kind = ${kind} and ${current(asAt)} and ${verdict('returned')}`,
})

const finished = sql`v.finished ->> 'is' = 'done'`

/** Everything that may be waited for, in the order of the journey. */
export const waits: readonly Wait[] = [
  {
    code: 'contact undecided',
    does: 'Decide what happens next',
    turn: 'front door',
    clock: 'decision',
    next: 'threshold decision',
    select: ({ authority, asAt }) => sql`
      select r.id as record, london_day(v.received_at) as from_day, v.recorded_by as author
      from record r join contact v on v.authority = r.authority and v.record = r.id
      where r.authority = ${authority} and r.kind = 'contact' and ${current(asAt)}
        and not ${followedBy('threshold decision')}`,
  },
  awaitsAuthorisation(
    'D1',
    'threshold decision',
    'threshold_decision',
    'Authorise the threshold decision',
    sql`true`,
  ),
  returned(
    'D1 returned',
    'threshold decision',
    'threshold_decision',
    'Mend the threshold decision that was returned',
  ),
  {
    code: 'referrer not told',
    does: 'Tell the referrer',
    turn: 'front door',
    clock: 'feedback',
    next: 'feedback',
    select: ({ authority, asAt }) => sql`
      select r.id as record, london_day(v.decided_at) as from_day, v.recorded_by as author
      from record r join threshold_decision v on v.authority = r.authority and v.record = r.id
      where r.authority = ${authority} and r.kind = 'threshold decision' and ${current(asAt)}
        and ${verdict('authorised')} and not ${followedBy('feedback')}`,
  },
  {
    code: 'referral not opened',
    does: 'Open the referral',
    turn: 'front door',
    clock: 'decision',
    next: 'referral',
    select: ({ authority, asAt }) => sql`
      select r.id as record, london_day(v.decided_at) as from_day, v.recorded_by as author
      from record r join threshold_decision v on v.authority = r.authority and v.record = r.id
      where r.authority = ${authority} and r.kind = 'threshold decision' and ${current(asAt)}
        and ${verdict('authorised')} and not ${followedBy('referral')}
        and ${lineSays('threshold_decision_child', 'outcome', ['referral', 'strategy'])}`,
  },
  {
    code: 'not allocated',
    does: 'Allocate a social worker',
    turn: 'manager',
    clock: 'decision',
    next: 'allocation',
    select: ({ authority, asAt }) => sql`
      select r.id as record, v.received_on as from_day, v.recorded_by as author
      from record r join referral v on v.authority = r.authority and v.record = r.id
      where r.authority = ${authority} and r.kind = 'referral' and ${current(asAt)} and r.source is null
        and not ${followedBy('allocation')} and exists (
          select from referral_child l where l.authority = r.authority and l.record = r.id
            and l.version = v.version and not coalesce(l.no_further_action, false))
        and not exists (select from concern c join record o on o.authority = c.authority and o.id = c.record
          where c.authority = r.authority and o.kind = 'closure' and o.made_at >= r.made_at
            and c.child in (select d.child from concern d where d.authority = r.authority and d.record = r.id))`,
  },
  {
    code: 'assessment not started',
    does: 'Start the assessment',
    turn: 'worker',
    clock: 'assessment',
    next: 'assessment',
    select: ({ authority, asAt }) => sql`
      select r.id as record, v.received_on as from_day, v.recorded_by as author
      from record r join referral v on v.authority = r.authority and v.record = r.id
      where r.authority = ${authority} and r.kind = 'referral' and ${current(asAt)} and r.source is null
        and not ${followedBy('assessment')} and exists (
          select from referral_child l where l.authority = r.authority and l.record = r.id
            and l.version = v.version and not coalesce(l.no_further_action, false))
        and not exists (select from concern c join record o on o.authority = c.authority and o.id = c.record
          where c.authority = r.authority and o.kind = 'closure' and o.made_at >= r.made_at
            and c.child in (select d.child from concern d where d.authority = r.authority and d.record = r.id))`,
  },
  {
    code: 'assessment open',
    does: 'Finish the assessment',
    turn: 'worker',
    clock: 'assessment',
    next: undefined,
    select: ({ authority, asAt }) => sql`
      select r.id as record, coalesce(${referredOn}, v.started_on) as from_day, v.recorded_by as author
      from record r join assessment v on v.authority = r.authority and v.record = r.id
      where r.authority = ${authority} and r.kind = 'assessment' and ${current(asAt)}
        and coalesce(v.finished ->> 'is', 'awaited') = 'awaited' and r.source is null`,
  },
  awaitsAuthorisation('D3', 'assessment', 'assessment', 'Authorise the assessment', finished),
  returned('D3 returned', 'assessment', 'assessment', 'Mend the assessment that was returned'),
  {
    code: 'enquiry not started',
    does: 'Start the section 47 enquiry',
    turn: 'worker',
    clock: undefined,
    next: 'enquiry',
    select: ({ authority, asAt }) => sql`
      select r.id as record, london_day(v.held_at) as from_day, v.recorded_by as author
      from record r join strategy_discussion v on v.authority = r.authority and v.record = r.id
      where r.authority = ${authority} and r.kind = 'strategy discussion' and ${current(asAt)} and r.source is null
        and not ${followedBy('enquiry')}
        and ${lineSays('strategy_discussion_child', 'outcome', ['single', 'joint'])}`,
  },
  {
    code: 'enquiry open',
    does: 'Finish the section 47 enquiry',
    turn: 'worker',
    clock: 'conference',
    next: undefined,
    select: ({ authority, asAt }) => sql`
      select r.id as record, v.started_on as from_day, v.recorded_by as author
      from record r join enquiry v on v.authority = r.authority and v.record = r.id
      where r.authority = ${authority} and r.kind = 'enquiry' and ${current(asAt)}
        and coalesce(v.finished ->> 'is', 'awaited') = 'awaited' and r.source is null`,
  },
  awaitsAuthorisation('D4', 'enquiry', 'enquiry', 'Authorise the decision about a conference', finished),
  returned('D4 returned', 'enquiry', 'enquiry', 'Mend the enquiry that was returned'),
  {
    code: 'conference not held',
    does: 'Record the conference',
    turn: 'worker',
    clock: 'conference',
    next: 'conference',
    select: ({ authority, asAt }) => sql`
      select r.id as record, v.started_on as from_day, v.recorded_by as author
      from record r join enquiry v on v.authority = r.authority and v.record = r.id
      where r.authority = ${authority} and r.kind = 'enquiry' and ${current(asAt)} and r.source is null
        and ${verdict('authorised')} and not ${followedBy('conference')}
        and ${lineSays('enquiry_child', 'conference', ['hold'])}`,
  },
]
