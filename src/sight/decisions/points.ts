import { sql } from 'kysely'
import type { DecisionPoint } from '../../define/record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { thresholdDecision } from '../../journey/front-door/threshold-decision.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { strategyDiscussion } from '../../journey/protection/strategy-discussion.ts'
import { referredOn } from '../../journey/referred-on.ts'
import { finished } from '../../journey/waits/asking.ts'
import type { Ask } from '../performance/measure.ts'
import { type Deciding, decisionsOf, readsOf } from './deciding.ts'

/** One of the nine points at which a child’s journey is decided. */
export type Point = {
  readonly code: DecisionPoint
  /** What it is called, in the words of whoever works there. */
  readonly title: string
  readonly asks: string
  /** What decides there, in the order of the journey; none where Goldthread has no record of it yet. */
  readonly by: readonly Deciding[]
  /** What counts as the day, and from where to where time is counted. */
  readonly counted: string
  /** What is decided there and stands in no record yet. */
  readonly notHeld: readonly string[]
}

/** From where the list comes, and how sure it is. */
export const pointsSource =
  'That there are nine such points, from the front door to legal proceedings and leaving care, was said of Ofsted’s focused visit to the London Borough of Havering in May 2021 (minutes of the council). No list of them was found in print. This one is Goldthread’s own, to be confirmed by each council.'

/** A day of what a record follows in the thread, the earliest where it follows several, as known at a moment. */
const dayBefore = (table: string, day: string) => (asAt: string) =>
  sql`(
  select min(${sql.raw(day)}) from thread t
  join ${sql.table(table)} b on b.authority = t.authority and b.record = t.before
  where t.authority = d.authority and t.record = d.record and b.known_from <= ${asAt} and b.known_to > ${asAt})`

const rationale = ['analysis', 'facts', 'rejected', 'wouldChange']

const frontDoor: Deciding = {
  type: thresholdDecision,
  decidedOn: () => sql`london_day(v.decided_at)`,
  chosen: 'outcome',
  reason: rationale,
  clock: { code: 'decision', from: dayBefore('contact', 'london_day(b.received_at)') },
  reads: ['contact'],
}

const discussed: Deciding = {
  type: strategyDiscussion,
  decidedOn: () => sql`london_day(v.held_at)`,
  chosen: 'outcome',
  reason: rationale,
  reads: [],
}

/** The day on which a manager first authorised it: that stops the clock, as in the children in need census. */
const firstAuthorisedOn = (record: string) => (asAt: string) =>
  sql`(
  select min(n.on_day) from authorisation n
  where n.authority = ${sql.ref(`${record}.authority`)} and n.record = ${sql.ref(`${record}.record`)}
    and n.verdict = 'authorised' and n.known_from <= ${asAt})`

const finishedOn = sql`(v.finished ->> 'on')::date`

const assessed: Deciding = {
  type: assessment,
  decidedOn: (asAt) => sql`coalesce(${firstAuthorisedOn('v')(asAt)}, ${finishedOn})`,
  holds: finished,
  chosen: 'outcome',
  reason: ['analysis'],
  clock: {
    code: 'assessment',
    from: (asAt) => referredOn({ authority: sql`d.authority`, record: sql`d.record` }, asAt),
    to: firstAuthorisedOn('d'),
  },
  reads: ['referral'],
}

const enquired: Deciding = {
  type: enquiry,
  decidedOn: () => finishedOn,
  holds: finished,
  chosen: 'conference',
  reason: ['rationale', 'rejected'],
  clock: { code: 'conference', from: dayOfVersion('enquiry', 'started_on') },
  reads: [],
}

const conferred: Deciding = {
  type: conference,
  decidedOn: () => sql`v.held_on`,
  chosen: 'outcome',
  reason: ['reason'],
  clock: { code: 'conference', from: dayBefore('enquiry', 'b.started_on') },
  reads: ['enquiry'],
}

const closed: Deciding = {
  type: closure,
  decidedOn: () => sql`v.closed_on`,
  chosen: 'reason',
  reason: ['summary'],
  reads: [],
}

/** A day that stands in the very version that decides. */
function dayOfVersion(table: string, day: string) {
  return () => sql`(select b.${sql.ref(day)} from ${sql.table(table)} b
    where b.authority = d.authority and b.record = d.record and b.version = d.version)`
}

/** The nine points, in the order of a child’s journey. */
export const points: readonly Point[] = [
  {
    code: 'D1',
    title: 'Front door: is the threshold met?',
    asks: 'Whether a contact is advice, another service, family help, a referral or a strategy discussion now.',
    by: [frontDoor],
    counted: 'By the day of the decision; time runs from the day on which the contact reached us.',
    notHeld: [
      'Hours: the four hours of an urgent contact are counted as a working day.',
      'Whether family help or another service took the family on.',
    ],
  },
  {
    code: 'D2',
    title: 'Strategy discussion: do we enquire, and with whom?',
    asks: 'Whether there is reasonable cause to suspect significant harm, and who enquires (Children Act 1989, section 47).',
    by: [discussed],
    counted: 'By the day on which it was held. No limit of days is set for it.',
    notHeld: ['Police protection and emergency protection orders.'],
  },
  {
    code: 'D3',
    title: 'Assessment: what does this child need?',
    asks: 'What follows from an assessment: nothing more, family help, a plan, child protection or care.',
    by: [assessed],
    counted:
      'By the day on which a manager first authorised it, or else by the day on which it was finished; time runs from the referral to that authorisation.',
    notHeld: ['Assessments of a private fostering arrangement, of a carer and of a young carer.'],
  },
  {
    code: 'D4',
    title: 'Child protection: is a conference held, and is there a plan?',
    asks: 'Whether a section 47 enquiry ends in a conference, and whether the conference makes a plan.',
    by: [enquired, conferred],
    counted:
      'By the day on which the enquiry was finished or the conference held; time runs from the day on which the enquiry began, for both within the limit of the conference.',
    notHeld: ['Whether an agency took its disagreement further.'],
  },
  {
    code: 'D5',
    title: 'Step up, step down or close',
    asks: 'Whether the level of help is still right.',
    by: [closed],
    counted: 'By the day on which the work ended. No limit of days is set for it.',
    notHeld: [
      'Why a child in need plan or a child protection plan ended: their forms ask for the day alone.',
      'What a review conference decided, and whether who took the family on has said yes.',
      'Whether a manager agreed to a closure.',
    ],
  },
  {
    code: 'D6',
    title: 'Edge of care: do we go to law?',
    asks: 'Whether the threshold for proceedings is met, and whether the family has a last chance before them.',
    by: [],
    counted: '',
    notHeld: ['The legal gateway, the letter before proceedings and what comes of them.'],
  },
  {
    code: 'D7',
    title: 'Coming into care, and with whom',
    asks: 'Whether a child must come into care, under which legal status, and where they live.',
    by: [],
    counted: '',
    notHeld: ['Coming into care, placements and how they were matched.'],
  },
  {
    code: 'D8',
    title: 'Permanence and legal proceedings',
    asks: 'Where a child will grow up: at home, with family, with foster carers, by adoption.',
    by: [],
    counted: '',
    notHeld: ['Care proceedings, reviews of children in care, permanence plans and orders.'],
  },
  {
    code: 'D9',
    title: 'Leaving care',
    asks: 'Where a young person lives and what stands by them once they are of age.',
    by: [],
    counted: '',
    notHeld: ['Pathway plans, where care leavers live, and the end of what is offered to them.'],
  },
]

export const findPoint = (code: string | undefined): Point | undefined =>
  points.find((point) => point.code === code)

/** The types of record in which something is decided at one of the points. */
export const decidingKinds: readonly string[] = points.flatMap(({ by }) => by.map(({ type }) => type.name))

/** Whether Goldthread has records of what is decided there. */
export const isHeld = ({ by }: Pick<Point, 'by'>): boolean => by.length > 0

/** The question that counts and lists the decisions of a point, as the store asks it. */
export const askingAt = ({ code, by }: Point) => ({
  code,
  reads: readsOf(by),
  select: (ask: Ask) => decisionsOf(by, ask),
})
