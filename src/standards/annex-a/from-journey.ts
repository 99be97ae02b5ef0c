import type { NameOf } from '../../define/kind.ts'
import { answersOf, lineOf, type OnRecord } from '../../define/on-record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { type ChildOnRecord, childrenOnRecord, nearestBefore } from '../../journey/episodes.ts'
import { contact } from '../../journey/front-door/contact.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { person } from '../../journey/people/person.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { strategyDiscussion } from '../../journey/protection/strategy-discussion.ts'
import { addDays, addMonths, ageOn, type Day, dayOf } from '../../plain/day.ts'
import {
  type AnnexList,
  assessments,
  contacts,
  enquiries,
  no,
  type RowOf,
  referrals,
  unknown,
  yes,
} from './lists.ts'
import { type AnnexRow, allowedFor, type CellProblem, rowOf, type ToldList, toldList, upTo } from './row.ts'

/** The lists as they stood on a day: Ofsted takes them at the start of an inspection. */
export type AnnexA = { readonly asAt: Day; readonly lists: readonly ToldList[] }

/**
 * Makes lists 1, 3, 4 and 5 of Annex A from every record of an authority that concerns children, and the people
 * themselves. `asAt` is the day of the inspection: the months of a window count back from it, and nothing after it is
 * told. `nameOf` gives the names of workers and teams. Readings of the form that its wording leaves open are in the
 * decision record 0074.
 */
export function annexA(
  records: readonly OnRecord[],
  { asAt, nameOf }: { readonly asAt: Day; readonly nameOf: NameOf },
): AnnexA {
  const told = childrenOnRecord(records).map((child) => new ChildLists(child, asAt, nameOf))
  return {
    asAt,
    lists: [
      toldList(
        contacts,
        'receivedOn',
        told.flatMap((child) => child.contacts()),
      ),
      toldList(
        referrals,
        'receivedOn',
        told.flatMap((child) => child.referrals()),
      ),
      toldList(
        assessments,
        'startedOn',
        told.flatMap((child) => child.assessments()),
      ),
      toldList(
        enquiries,
        'discussedOn',
        told.flatMap((child) => child.enquiries()),
      ),
    ],
  }
}

const genders = { M: 'a) Male', F: 'b) Female', U: 'c) Not stated/recorded' } as const
const oldGenders = { '0': genders.U, '1': genders.M, '2': genders.F, '9': 'd) Neither' } as const

/** The rows of one child. */
class ChildLists {
  readonly #child: ChildOnRecord
  readonly #asAt: Day
  readonly #nameOf: NameOf
  readonly #byId: ReadonlyMap<string, OnRecord>

  constructor(child: ChildOnRecord, asAt: Day, nameOf: NameOf) {
    this.#child = child
    this.#asAt = asAt
    this.#nameOf = nameOf
    this.#byId = new Map(child.records.map((record) => [record.id, record]))
  }

  contacts(): readonly AnnexRow[] {
    return this.#ofKind(contact.name).flatMap((record) => {
      const { receivedAt, source } = answersOf(contact, record)
      const receivedOn = receivedAt && dayOf(receivedAt)
      if (!this.#wasReceived(contacts, receivedOn)) return []
      const cells = { ...this.#who(), receivedOn, source: allowedFor(contacts, 'source', source) }
      return [this.#row(contacts, cells, [record])]
    })
  }

  referrals(): readonly AnnexRow[] {
    return this.#ofKind(referral.name).flatMap((record) => {
      const { receivedOn, source } = answersOf(referral, record)
      if (!this.#wasReceived(referrals, receivedOn)) return []
      const { noFurtherAction } = lineOf(referral, record, this.#child.id)
      const allocated = this.#firstAllocation(record)
      const cells = {
        ...this.#who(),
        receivedOn,
        source: allowedFor(referrals, 'source', source),
        noFurtherAction: noFurtherAction === undefined ? undefined : noFurtherAction ? yes : no,
        before: this.#earlier(record, receivedOn, (one) => answersOf(referral, one).receivedOn).length,
        ...this.#allocatedTo(allocated, record),
      }
      return [this.#row(referrals, cells, [record, allocated])]
    })
  }

  assessments(): readonly AnnexRow[] {
    return this.#ofKind(assessment.name).flatMap((record) => {
      const { startedOn } = answersOf(assessment, record)
      const authorisedOn = upTo(record.authorisedOn, this.#asAt)
      if (!this.#wasOpen(assessments, startedOn, authorisedOn ?? this.#closedOn(record))) return []
      const line = lineOf(assessment, record, this.#child.id)
      const allocated = this.#allocationOn(authorisedOn ?? this.#asAt)
      const cells = {
        ...this.#who(),
        disabled: this.#disabled(),
        startedOn,
        seen: line.seen === undefined ? unknown : line.seen.is === 'done' ? yes : no,
        authorisedOn,
        needsSupport: authorisedOn === undefined ? undefined : needsSupport(line.outcome),
        ...this.#allocatedTo(allocated, record),
      }
      const problems =
        authorisedOn !== undefined && cells.needsSupport === undefined
          ? [
              problemAt(
                assessments,
                'needsSupport',
                'The assessment is authorised, and its outcome is not recorded.',
              ),
            ]
          : []
      return [this.#row(assessments, cells, [record, allocated], problems)]
    })
  }

  enquiries(): readonly AnnexRow[] {
    return this.#ofKind(enquiry.name).flatMap((record) => {
      const { startedOn, finished } = answersOf(enquiry, record)
      const { conference: decision } = lineOf(enquiry, record, this.#child.id)
      const held = this.#conferenceAfter(record)
      const conferenceOn = upTo(held && answersOf(conference, held).heldOn, this.#asAt)
      const finishedOn = finished?.is === 'done' ? upTo(finished.on, this.#asAt) : undefined
      const ruledOutOn = decision === 'no conference' && finished === undefined ? startedOn : undefined
      const endedOn = finishedOn ?? conferenceOn ?? ruledOutOn ?? this.#closedOn(record)
      if (!this.#wasOpen(enquiries, startedOn, endedOn)) return []
      const isDecided = finishedOn !== undefined || finished?.is !== 'done'
      const plan = conferenceOn === undefined ? undefined : this.#planFrom(record, conferenceOn)
      const discussion = this.#discussionBefore(record)
      const allocated = this.#allocationOn(finishedOn ?? conferenceOn ?? this.#asAt)
      const cells = {
        ...this.#who(),
        disabled: this.#disabled(),
        discussedOn: (discussion && discussedOn(discussion)) ?? startedOn,
        noConference: !isDecided ? undefined : noConference(decision, conferenceOn),
        conferenceOn,
        ledToPlan: conferenceOn === undefined ? undefined : this.#ledToPlan(held, plan),
        enquiriesBefore: this.#earlier(record, startedOn, (one) => answersOf(enquiry, one).startedOn).length,
        conferencesBefore: this.#conferencesBefore(startedOn),
        ...this.#allocatedTo(allocated, record),
      }
      const from = [record, discussion, conferenceOn === undefined ? undefined : held, plan, allocated]
      return [this.#row(enquiries, cells, from)]
    })
  }

  #ofKind(kind: string): readonly OnRecord[] {
    return this.#child.records.filter((record) => record.kind === kind)
  }

  #row<L extends AnnexList>(
    list: L,
    cells: RowOf<L>,
    from: readonly (OnRecord | undefined)[],
    problems: readonly CellProblem[] = [],
  ): AnnexRow {
    return rowOf(list, cells, [this.#child.person, ...from], [...problems, ...this.#ageProblems(list)])
  }

  /** Who the child is, as every list begins. A child who has died has the age at death; an unborn child has none. */
  #who() {
    const { localNumber, gender, sex, ethnicity, bornOn, diedOn } = this.#person()
    const born = upTo(bornOn, this.#asAt)
    return {
      childId: localNumber,
      gender: sex === undefined ? gender && oldGenders[gender] : genders[sex],
      ethnicity: allowedFor(contacts, 'ethnicity', ethnicity),
      bornOn: born,
      age: born && ageOn(born, upTo(diedOn, this.#asAt) ?? this.#asAt),
    }
  }

  #person() {
    return this.#child.person === undefined ? {} : answersOf(person, this.#child.person)
  }

  #ageProblems(list: AnnexList): readonly CellProblem[] {
    const { bornOn, expectedOn } = this.#person()
    return bornOn === undefined && expectedOn === undefined
      ? [problemAt(list, 'bornOn', 'Neither a date of birth nor an expected one is recorded.')]
      : []
  }

  #disabled(): string {
    const { disabilities } = this.#person()
    if (disabilities === undefined) return unknown
    return disabilities.some((code) => code !== 'NONE') ? yes : no
  }

  #wasReceived({ window }: AnnexList, on: Day | undefined): boolean {
    return on === undefined || (on >= addMonths(this.#asAt, -window.months) && on <= this.#asAt)
  }

  #wasOpen({ window }: AnnexList, from: Day | undefined, until: Day | undefined): boolean {
    const isStarted = from === undefined || from <= this.#asAt
    return isStarted && (until === undefined || until >= addMonths(this.#asAt, -window.months))
  }

  /** The day on which the episode of a record closed: work that nobody ended was over by then. */
  #closedOn(record: OnRecord): Day | undefined {
    const episode = this.#child.episodes.find(({ records }) => records.includes(record))
    const days = (episode?.records ?? [])
      .filter(({ kind }) => kind === closure.name)
      .flatMap((one) => upTo(answersOf(closure, one).closedOn, this.#asAt) ?? [])
    return days.toSorted().at(-1)
  }

  /** Records of the same kind in the twelve months before this one's day; of one day, those that stand before it. */
  #earlier(
    record: OnRecord,
    day: Day | undefined,
    dayOfOne: (one: OnRecord) => Day | undefined,
  ): readonly OnRecord[] {
    if (day === undefined) return []
    const first = addMonths(day, -12)
    return this.#ofKind(record.kind).filter((one) => {
      const on = dayOfOne(one)
      if (on === undefined || on < first || one.id === record.id) return false
      return on < day || (on === day && one.id < record.id)
    })
  }

  #conferencesBefore(day: Day | undefined): number {
    if (day === undefined) return 0
    const [first, last] = [addMonths(day, -12), addDays(day, -1)]
    return this.#ofKind(conference.name).filter((one) => {
      const { heldOn } = answersOf(conference, one)
      return heldOn !== undefined && heldOn >= first && heldOn <= last
    }).length
  }

  #conferenceAfter(record: OnRecord): OnRecord | undefined {
    return this.#ofKind(conference.name)
      .filter((one) => nearestBefore(one, this.#byId, ({ kind }) => kind === enquiry.name).includes(record))
      .toSorted((a, b) =>
        (answersOf(conference, a).heldOn ?? '9') < (answersOf(conference, b).heldOn ?? '9') ? -1 : 1,
      )[0]
  }

  /** A plan that began on the day of the conference, in the same episode. */
  #planFrom(record: OnRecord, day: Day): OnRecord | undefined {
    const episode = this.#child.episodes.find(({ records }) => records.includes(record))
    return episode?.records.find(
      (one) => one.kind === protectionPlan.name && answersOf(protectionPlan, one).startedOn === day,
    )
  }

  #ledToPlan(held: OnRecord | undefined, plan: OnRecord | undefined): string {
    const outcome = held && lineOf(conference, held, this.#child.id).outcome
    if (outcome === undefined) return plan === undefined ? unknown : yes
    return outcome === 'plan' ? yes : no
  }

  #discussionBefore(record: OnRecord): OnRecord | undefined {
    return nearestBefore(record, this.#byId, ({ kind }) => kind === strategyDiscussion.name)[0]
  }

  #allocations(): readonly OnRecord[] {
    const startedOn = (one: OnRecord): string => answersOf(allocation, one).startedOn ?? ''
    return this.#ofKind(allocation.name)
      .filter((one) => startedOn(one) <= this.#asAt)
      .toSorted((a, b) => (startedOn(a) < startedOn(b) ? -1 : 1))
  }

  /** The worker to whom a referral went: the first who was allocated after it, in its thread or in time. */
  #firstAllocation(record: OnRecord): OnRecord | undefined {
    const all = this.#allocations()
    const received = answersOf(referral, record).receivedOn ?? ''
    return (
      all.find(({ before }) => before.includes(record.id)) ??
      all.find((one) => (answersOf(allocation, one).startedOn ?? '') >= received)
    )
  }

  /** The last allocation that stood on a day. */
  #allocationOn(day: Day): OnRecord | undefined {
    return this.#allocations().findLast((one) => {
      const { startedOn, endedOn } = answersOf(allocation, one)
      return (startedOn ?? '') <= day && (endedOn === undefined || endedOn >= day)
    })
  }

  #allocatedTo(of: OnRecord | undefined, record: OnRecord) {
    const { team = record.team, worker } = of === undefined ? {} : answersOf(allocation, of)
    return { team: team && this.#nameOf(team), worker: worker && this.#nameOf(worker) }
  }
}

const problemAt = (list: AnnexList, key: string, says: string): CellProblem => ({
  heading: list.columns.find((column) => column.key === key)?.heading ?? key,
  says,
})

const needsSupport = (outcome: string | undefined): string | undefined =>
  outcome === undefined ? undefined : outcome === 'close' || outcome === 'family help' ? no : yes

function noConference(decision: string | undefined, conferenceOn: Day | undefined): string | undefined {
  if (decision === 'no conference') return yes
  return decision === 'hold' || conferenceOn !== undefined ? no : undefined
}

function discussedOn(of: OnRecord): Day | undefined {
  const { heldAt } = answersOf(strategyDiscussion, of)
  return heldAt && dayOf(heldAt)
}
