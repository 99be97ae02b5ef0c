import type { NameOf } from '../../define/kind.ts'
import { answersOf, lineOf, type OnRecord } from '../../define/on-record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { childrenOnRecord, nearestBefore } from '../../journey/episodes.ts'
import { contact } from '../../journey/front-door/contact.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { strategyDiscussion } from '../../journey/protection/strategy-discussion.ts'
import { addDays, addMonths, type Day, dayOf } from '../../plain/day.ts'
import { ChildAsAt, problemAt } from './from-journey-child.ts'
import { ChildSupport } from './from-journey-support.ts'
import { assessments, contacts, enquiries, no, referrals, unknown, yes } from './lists.ts'
import { inNeed, protectionPlans } from './lists-of-support.ts'
import { type AnnexRow, allowedFor, type ToldList, toldList, upTo } from './row.ts'

/** The lists as they stood on a day: Ofsted takes them at the start of an inspection. */
export type AnnexA = { readonly asAt: Day; readonly lists: readonly ToldList[] }

/**
 * Makes lists 1 and 3 to 7 of Annex A from every record of an authority that concerns children, and the people
 * themselves. `asAt` is the day of the inspection: the months of a window count back from it, and nothing after it is
 * told. `nameOf` gives the names of workers and teams. Readings of the form that its wording leaves open are in the
 * decision records 0074 and 0182.
 */
export function annexA(
  records: readonly OnRecord[],
  { asAt, nameOf }: { readonly asAt: Day; readonly nameOf: NameOf },
): AnnexA {
  const children = childrenOnRecord(records).map((child) => new ChildAsAt(child, asAt, nameOf))
  const told = children.map((child) => new ChildLists(child))
  const supported = children.map((child) => new ChildSupport(child))
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
      toldList(
        inNeed,
        'startedOn',
        supported.flatMap((child) => child.inNeed()),
      ),
      toldList(
        protectionPlans,
        'startedOn',
        supported.flatMap((child) => child.protectionPlans()),
      ),
    ],
  }
}

/** The rows of one child. */
class ChildLists {
  readonly #of: ChildAsAt

  constructor(of: ChildAsAt) {
    this.#of = of
  }

  contacts(): readonly AnnexRow[] {
    return this.#of.ofKind(contact.name).flatMap((record) => {
      const { receivedAt, source } = answersOf(contact, record)
      const receivedOn = receivedAt && dayOf(receivedAt)
      if (!this.#of.wasReceived(contacts, receivedOn)) return []
      const cells = { ...this.#of.who(), receivedOn, source: allowedFor(contacts, 'source', source) }
      return [this.#of.row(contacts, cells, [record])]
    })
  }

  referrals(): readonly AnnexRow[] {
    return this.#of.ofKind(referral.name).flatMap((record) => {
      const { receivedOn, source } = answersOf(referral, record)
      if (!this.#of.wasReceived(referrals, receivedOn)) return []
      const { noFurtherAction } = lineOf(referral, record, this.#of.child.id)
      const allocated = this.#of.firstAllocation(record)
      const cells = {
        ...this.#of.who(),
        receivedOn,
        source: allowedFor(referrals, 'source', source),
        noFurtherAction: noFurtherAction === undefined ? undefined : noFurtherAction ? yes : no,
        before: this.#earlier(record, receivedOn, (one) => answersOf(referral, one).receivedOn).length,
        ...this.#of.allocatedTo(allocated, record),
      }
      return [this.#of.row(referrals, cells, [record, allocated])]
    })
  }

  assessments(): readonly AnnexRow[] {
    return this.#of.ofKind(assessment.name).flatMap((record) => {
      const { startedOn } = answersOf(assessment, record)
      const authorisedOn = upTo(record.authorisedOn, this.#of.asAt)
      if (!this.#of.wasOpen(assessments, startedOn, authorisedOn ?? this.#of.closedOn(record))) return []
      const line = lineOf(assessment, record, this.#of.child.id)
      const allocated = this.#of.allocationOn(authorisedOn ?? this.#of.asAt)
      const cells = {
        ...this.#of.who(),
        disabled: this.#of.disabled(),
        startedOn,
        seen: line.seen === undefined ? unknown : line.seen.is === 'done' ? yes : no,
        authorisedOn,
        needsSupport: authorisedOn === undefined ? undefined : needsSupport(line.outcome),
        ...this.#of.allocatedTo(allocated, record),
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
      return [this.#of.row(assessments, cells, [record, allocated], problems)]
    })
  }

  enquiries(): readonly AnnexRow[] {
    return this.#of.ofKind(enquiry.name).flatMap((record) => {
      const { startedOn, finished } = answersOf(enquiry, record)
      const { conference: decision } = lineOf(enquiry, record, this.#of.child.id)
      const held = this.#conferenceAfter(record)
      const conferenceOn = upTo(held && answersOf(conference, held).heldOn, this.#of.asAt)
      const finishedOn = finished?.is === 'done' ? upTo(finished.on, this.#of.asAt) : undefined
      const ruledOutOn = decision === 'no conference' && finished === undefined ? startedOn : undefined
      const endedOn = finishedOn ?? conferenceOn ?? ruledOutOn ?? this.#of.closedOn(record)
      if (!this.#of.wasOpen(enquiries, startedOn, endedOn)) return []
      const isDecided = finishedOn !== undefined || finished?.is !== 'done'
      const plan = conferenceOn === undefined ? undefined : this.#planFrom(record, conferenceOn)
      const discussion = this.#discussionBefore(record)
      const allocated = this.#of.allocationOn(finishedOn ?? conferenceOn ?? this.#of.asAt)
      const cells = {
        ...this.#of.who(),
        disabled: this.#of.disabled(),
        discussedOn: (discussion && discussedOn(discussion)) ?? startedOn,
        noConference: !isDecided ? undefined : noConference(decision, conferenceOn),
        conferenceOn,
        ledToPlan: conferenceOn === undefined ? undefined : this.#ledToPlan(held, plan),
        enquiriesBefore: this.#earlier(record, startedOn, (one) => answersOf(enquiry, one).startedOn).length,
        conferencesBefore: this.#conferencesBefore(startedOn),
        ...this.#of.allocatedTo(allocated, record),
      }
      const from = [record, discussion, conferenceOn === undefined ? undefined : held, plan, allocated]
      return [this.#of.row(enquiries, cells, from)]
    })
  }

  /** Records of the same kind in the twelve months before this one's day; of one day, those that stand before it. */
  #earlier(
    record: OnRecord,
    day: Day | undefined,
    dayOfOne: (one: OnRecord) => Day | undefined,
  ): readonly OnRecord[] {
    if (day === undefined) return []
    const first = addMonths(day, -12)
    return this.#of.ofKind(record.kind).filter((one) => {
      const on = dayOfOne(one)
      if (on === undefined || on < first || one.id === record.id) return false
      return on < day || (on === day && one.id < record.id)
    })
  }

  #conferencesBefore(day: Day | undefined): number {
    if (day === undefined) return 0
    const [first, last] = [addMonths(day, -12), addDays(day, -1)]
    return this.#of.ofKind(conference.name).filter((one) => {
      const { heldOn } = answersOf(conference, one)
      return heldOn !== undefined && heldOn >= first && heldOn <= last
    }).length
  }

  #conferenceAfter(record: OnRecord): OnRecord | undefined {
    return this.#of
      .ofKind(conference.name)
      .filter((one) =>
        nearestBefore(one, this.#of.byId, ({ kind }) => kind === enquiry.name).includes(record),
      )
      .toSorted((a, b) =>
        (answersOf(conference, a).heldOn ?? '9') < (answersOf(conference, b).heldOn ?? '9') ? -1 : 1,
      )[0]
  }

  /** A plan that began on the day of the conference, in the same episode. */
  #planFrom(record: OnRecord, day: Day): OnRecord | undefined {
    const episode = this.#of.child.episodes.find(({ records }) => records.includes(record))
    return episode?.records.find(
      (one) => one.kind === protectionPlan.name && answersOf(protectionPlan, one).startedOn === day,
    )
  }

  #ledToPlan(held: OnRecord | undefined, plan: OnRecord | undefined): string {
    const outcome = held && lineOf(conference, held, this.#of.child.id).outcome
    if (outcome === undefined) return plan === undefined ? unknown : yes
    return outcome === 'plan' ? yes : no
  }

  #discussionBefore(record: OnRecord): OnRecord | undefined {
    return nearestBefore(record, this.#of.byId, ({ kind }) => kind === strategyDiscussion.name)[0]
  }
}

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
