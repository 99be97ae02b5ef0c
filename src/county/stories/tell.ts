import type { AnswersIn, FamilyId, LineIn, PersonId, RecordId, WorkerId } from '../../define/record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { contact } from '../../journey/front-door/contact.ts'
import { feedback } from '../../journey/front-door/feedback.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { thresholdDecision } from '../../journey/front-door/threshold-decision.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import type { Relation } from '../../journey/people/household.ts'
import { person } from '../../journey/people/person.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { addDays, type Day } from '../../plain/day.ts'
import { recordOf } from '../identity.ts'
import { answer, type Entry, eachChild, emptyLedger, type Ledger, noLines, open, revise } from '../ledger.ts'
import type { Desk } from '../people/desk.ts'
import type { TeamRow, WorkerRow } from '../people/staff.ts'
import { randomFor } from '../random.ts'
import { minutesLater, momentOf, type Time } from '../times.ts'

/** Where a hand-written family is told: its ledger, the authority's staff, and the day from which it counts back. */
export type Tale = { readonly ledger: Ledger; readonly desk: Desk; readonly today: Day }

/** A person of a hand-written family, as the front door first knew them. */
export type Told = {
  readonly id: PersonId
  readonly relation: Relation
  readonly is: AnswersIn<typeof person>
}

export const beginTale = (desk: Desk, today: Day, family: FamilyId, name: string): Tale => ({
  ledger: emptyLedger(family, { day: addDays(today, -1), minute: 23 * 60 + 50 }, randomFor('story', name)),
  desk,
  today,
})

/** A time of day: `at(day, '16:25')`. */
export function at(day: Day, clock: string): Time {
  const [hours, minutes] = clock.split(':').map(Number)
  return { day, minute: (hours ?? 0) * 60 + (minutes ?? 0) }
}

/** The working day that lies so many before today; 1 is the last one. */
export const workingDaysAgo = ({ today }: Pick<Tale, 'today'>, days: number): Day =>
  addWorkingDays(today, -days)

/** Somebody of the staff, by the subject under which they sign in. Throws where there is nobody. */
export function staff({ desk }: Tale, subject: string): WorkerRow {
  const found = desk.people.workers.find((worker) => worker.subject === subject)
  if (found === undefined) throw new Error(`Nobody signs in as ${subject}.`)
  return found
}

export const teamOf = ({ desk }: Tale, worker: WorkerRow): TeamRow => {
  const found = desk.people.teams.find(({ id }) => id === worker.team)
  if (found === undefined) throw new Error(`${worker.subject} belongs to no team.`)
  return found
}

/** The entry, which a story always has: it lies in the past. */
export function written(entry: Entry | undefined): Entry {
  if (entry === undefined) throw new Error('A hand-written family reaches beyond the county’s history.')
  return entry
}

export function recordTold(tale: Tale, people: readonly Told[], when: Time, by: WorkerId): void {
  for (const { id, relation, is } of people) {
    written(open(tale.ledger, person, { answers: is, lines: noLines }, { at: when, by, id: recordOf(id) }))
    const belongs = relation === 'unborn' ? 'child' : relation
    tale.ledger.members.push({ family: tale.ledger.family, person: id, relation: belongs })
  }
}

const young: ReadonlySet<Relation> = new Set(['child', 'unborn'])
export const childrenOf = (people: readonly Told[]): readonly PersonId[] =>
  people.filter(({ relation }) => young.has(relation)).map(({ id }) => id)

const english = (day: Day | undefined): string => (day ?? '').split('-').reverse().join('/')

/** The household as a referrer names it. */
function named(people: readonly Told[]): AnswersIn<typeof contact>['household'] {
  const rows = people.map(({ relation, is }, index) => {
    const cells = {
      relation,
      ...(is.givenName === undefined ? {} : { given: is.givenName }),
      ...(is.familyName === undefined ? {} : { family: is.familyName }),
      ...(young.has(relation) ? { born: english(is.bornOn ?? is.expectedOn) } : {}),
      sex: is.sex,
    }
    return [`p${index + 1}`, cells] as const
  })
  return Object.fromEntries(rows)
}

type ContactToTell = Omit<AnswersIn<typeof contact>, 'receivedAt' | 'household' | 'address'> & {
  readonly when: Time
  readonly people: readonly Told[]
  readonly officer?: string
  readonly id?: RecordId
}

/** A contact, written five minutes after it came in by a contact officer, with the people in it. */
export function tellContact(tale: Tale, told: ContactToTell): Entry {
  const { when, people, officer = 'contact-officer-1', id, ...said } = told
  const by = staff(tale, officer)
  recordTold(tale, people, minutesLater(when, 4), by.id)
  const home = people[0]?.is
  const answers: AnswersIn<typeof contact> = {
    ...said,
    receivedAt: momentOf(when),
    household: named(people),
    ...(home?.address === undefined ? {} : { address: `${home.address}, ${home.postcode ?? ''}` }),
  }
  const lines = eachChild(childrenOf(people), () => ({}))
  const stamp = {
    at: minutesLater(when, 5),
    by: by.id,
    team: teamOf(tale, by).id,
    ...(id === undefined ? {} : { id }),
  }
  return written(open(tale.ledger, contact, { answers, lines }, stamp))
}

type DecisionToTell = Omit<AnswersIn<typeof thresholdDecision>, 'decidedAt'> & {
  readonly when: Time
  readonly from: Entry
  readonly lines: ReadonlyMap<PersonId, LineIn<typeof thresholdDecision>>
  readonly worker?: string
  readonly id?: RecordId
}

/** A threshold decision, not yet answered by a manager. */
export function tellDecision(tale: Tale, told: DecisionToTell): Entry {
  const { when, from, lines, worker = 'social-worker-1', id, ...why } = told
  const by = staff(tale, worker)
  const answers = { ...why, decidedAt: momentOf(when) }
  const stamp = { at: minutesLater(when, 10), by: by.id, team: teamOf(tale, by).id, before: [from] }
  const whose = id === undefined ? stamp : { ...stamp, id }
  return written(open(tale.ledger, thresholdDecision, { answers, lines }, whose))
}

/** A manager authorises what was written. */
export const tellAuthorised = (
  tale: Tale,
  entry: Entry,
  point: string,
  when: Time,
  manager: string,
): void => {
  answer(tale.ledger, entry, { point, verdict: 'authorised', at: when, by: staff(tale, manager).id })
}

export function tellFeedback(
  tale: Tale,
  decision: Entry,
  children: readonly PersonId[],
  when: Time,
  recipient: string,
): void {
  const by = staff(tale, 'social-worker-1')
  const answers: AnswersIn<typeof feedback> = {
    recipient,
    how: 'call',
    message: 'Thank you for telling us. A social worker has read it, and the children will be seen.',
    sentAt: momentOf(when),
  }
  const lines = eachChild(children, () => ({}))
  open(
    tale.ledger,
    feedback,
    { answers, lines },
    { at: minutesLater(when, 6), by: by.id, team: teamOf(tale, by).id, before: [decision] },
  )
}

type ReferralToTell = {
  readonly from: Entry
  readonly on: Day
  readonly source: AnswersIn<typeof referral>['source']
  readonly need: LineIn<typeof referral>['primaryNeed']
  readonly children: readonly PersonId[]
  readonly worker: string
  readonly manager: string
  readonly id?: RecordId
}

/** A referral, opened at 16:40 of its day, and its first allocation on the next working day. */
export function tellReferral(tale: Tale, told: ReferralToTell): Entry {
  const worker = staff(tale, told.worker)
  const team = teamOf(tale, worker)
  const lines = eachChild(told.children, () => ({ primaryNeed: told.need, noFurtherAction: false }))
  const stamp = {
    at: at(told.on, '16:40'),
    by: staff(tale, 'social-worker-1').id,
    team: team.id,
    before: [told.from],
  }
  const answers = { receivedOn: told.on, source: told.source }
  const whose = told.id === undefined ? stamp : { ...stamp, id: told.id }
  const entry = written(open(tale.ledger, referral, { answers, lines }, whose))
  const on = addWorkingDays(told.on, 1)
  const given: AnswersIn<typeof allocation> = {
    worker: worker.id,
    team: team.id,
    startedOn: on,
    why: 'first',
  }
  const manager = { at: at(on, '09:20'), by: staff(tale, told.manager).id, team: team.id, before: [entry] }
  open(tale.ledger, allocation, { answers: given, lines: eachChild(told.children, () => ({})) }, manager)
  return entry
}

/** Ends the first allocation of a story, in the afternoon of a day. */
export function tellAllocationEnded(tale: Tale, endedOn: Day, manager: string): void {
  const first = tale.ledger.deposits.find(({ settled }) => settled.type.name === allocation.name)
  if (first === undefined) throw new Error('This family was never allocated.')
  const started = { day: endedOn, minute: 0 }
  const entry: Entry = {
    id: first.record,
    kind: allocation.name,
    source: undefined,
    version: 1,
    made: started,
    last: started,
  }
  const content = { brought: { ...first.settled.answers, endedOn }, lines: first.settled.lines }
  const how = { at: at(endedOn, '15:00'), by: staff(tale, manager).id, reason: 'The allocation ended.' }
  revise(tale.ledger, entry, allocation, content, how)
}

type AssessmentToTell = {
  readonly from: Entry
  readonly startedOn: Day
  readonly worker: string
  readonly purpose: string
  readonly children: readonly PersonId[]
  readonly id?: RecordId
}

/** The first version of an assessment: begun, nobody seen yet. */
export function tellAssessment(tale: Tale, told: AssessmentToTell): Entry {
  const worker = staff(tale, told.worker)
  const answers: AnswersIn<typeof assessment> = {
    startedOn: told.startedOn,
    finished: { is: 'awaited' },
    purpose: told.purpose,
  }
  const lines = eachChild(told.children, (): LineIn<typeof assessment> => ({ seen: { is: 'awaited' } }))
  const stamp = {
    at: at(told.startedOn, '15:10'),
    by: worker.id,
    team: teamOf(tale, worker).id,
    before: [told.from],
  }
  return written(
    open(
      tale.ledger,
      assessment,
      { answers, lines },
      told.id === undefined ? stamp : { ...stamp, id: told.id },
    ),
  )
}
