import { answersOf, lineOf, type OnRecord } from '../../define/on-record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { childInNeedPlan } from '../../journey/assessment/child-in-need-plan.ts'
import { type Episode, happenedOn } from '../../journey/episodes.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { protectionReview } from '../../journey/protection/protection-review.ts'
import { strategyDiscussion } from '../../journey/protection/strategy-discussion.ts'
import { asSeen, isInPerson, isSeenInPerson, isYes } from '../../journey/visits/seeing.ts'
import { visit } from '../../journey/visits/visit.ts'
import { type Day, dayOf, sayDay } from '../../plain/day.ts'
import { type ChildAsAt, problemAt } from './from-journey-child.ts'
import { no, type RowOf, unknown, yes } from './lists.ts'
import { caseStatus, inNeed, protectionPlans } from './lists-of-support.ts'
import { type AnnexRow, allowedFor, type CellProblem, upTo } from './row.ts'

/** What the council does for a child once it has done more than take a referral. */
const services: ReadonlySet<string> = new Set(
  [
    assessment,
    childInNeedPlan,
    strategyDiscussion,
    enquiry,
    conference,
    protectionPlan,
    protectionReview,
    visit,
  ].map(({ name }) => name),
)

const categories = {
  NEG: 'a) Neglect',
  PHY: 'b) Physical abuse',
  SAB: 'c) Sexual abuse',
  EMO: 'd) Emotional abuse',
  MUL: 'e) Multiple/not recommended',
} as const

type Seen = { readonly on: Day; readonly record: OnRecord }

const byDay = (a: Day | undefined, b: Day | undefined): number => ((a ?? '') < (b ?? '') ? -1 : 1)

const latest = (all: readonly Seen[]): Seen | undefined => all.toSorted((a, b) => byDay(a.on, b.on)).at(-1)

/**
 * The row of one child in list 6, children in need, and in list 7, child protection plans: one for each child, of the
 * latest episode and the latest plan. Readings that the form leaves open are in the decision record 0182.
 */
export class ChildSupport {
  readonly #of: ChildAsAt

  constructor(of: ChildAsAt) {
    this.#of = of
  }

  inNeed(): readonly AnnexRow[] {
    const episode = this.#latestEpisode()
    if (episode === undefined) return []
    const { child, asAt } = this.#of
    const closed = this.#of.closureOf(episode)
    const closedOn = closed && answersOf(closure, closed).closedOn
    const { status, of, problems } = this.#status(closedOn)
    const seen = latest(this.#seen())
    const allocated = this.#of.allocationOn(closedOn ?? asAt)
    const cells: RowOf<typeof inNeed> = {
      ...this.#of.who(),
      disabled: this.#of.disabled(),
      startedOn: answersOf(referral, episode.referral).receivedOn,
      need: allowedFor(inNeed, 'need', lineOf(referral, episode.referral, child.id).primaryNeed),
      seenOn: seen?.on,
      closedOn,
      reason: closed && allowedFor(inNeed, 'reason', lineOf(closure, closed, child.id).reason),
      status,
      ...this.#of.allocatedTo(allocated, episode.referral),
    }
    return [this.#of.row(inNeed, cells, [episode.referral, closed, of, seen?.record, allocated], problems)]
  }

  protectionPlans(): readonly AnnexRow[] {
    const plan = this.#latestPlan()
    if (plan === undefined) return []
    const { child, asAt } = this.#of
    const { startedOn, endedOn: lastOn } = answersOf(protectionPlan, plan)
    const endedOn = upTo(lastOn, asAt)
    const { category, latestCategory } = lineOf(protectionPlan, plan, child.id)
    const isOurs = plan.source === undefined
    const last = latestCategory ?? (isOurs ? category : undefined)
    const until = endedOn ?? asAt
    const visited = latest(this.#statutoryVisits(startedOn, until))
    const review = latest(this.#reviews(startedOn, until))
    const allocated = this.#of.allocationOn(until)
    const cells: RowOf<typeof protectionPlans> = {
      ...this.#of.who(),
      disabled: this.#of.disabled(),
      startedOn,
      firstCategory: category && categories[category],
      lastCategory: last && categories[last],
      visitedOn: visited?.on,
      seenAlone: visited && sayAlone(lineOf(visit, visited.record, child.id).alone),
      reviewedOn: review?.on,
      endedOn,
      emergency: undefined,
      plansBefore: this.#plansBefore(plan),
      ...this.#of.allocatedTo(allocated, plan),
    }
    const from = [plan, visited?.record, review?.record, allocated]
    return [this.#of.row(protectionPlans, cells, from, this.#endProblems(plan, endedOn))]
  }

  /**
   * The latest episode in which the child received services, of those open on the day or closed in the window; an open one
   * before one that has closed.
   */
  #latestEpisode(): Episode | undefined {
    const closedOn = (episode: Episode) => this.#of.closedOn(episode.referral)
    return this.#of.child.episodes
      .filter((episode) => this.#isService(episode))
      .filter((episode) => this.#of.wasOpen(inNeed, receivedOn(episode), closedOn(episode)))
      .toSorted((a, b) => {
        const [isAOpen, isBOpen] = [a, b].map((one) => closedOn(one) === undefined)
        return isAOpen === isBOpen ? byDay(receivedOn(a), receivedOn(b)) : isAOpen ? 1 : -1
      })
      .at(-1)
  }

  /** More than a referral; of an episode that a return brought in, whose services stand in it in part only, an open referral. */
  #isService({ referral: begun, records }: Episode): boolean {
    const { noFurtherAction } = lineOf(referral, begun, this.#of.child.id)
    if (begun.source !== undefined && noFurtherAction !== true) return true
    return records.some((one) => services.has(one.kind) && this.#isByThen(one))
  }

  #isByThen(record: OnRecord): boolean {
    const on = happenedOn(record)
    return on === undefined || on <= this.#of.asAt
  }

  /** Where the child stands, and the record that says so. The form has no value between an assessment and a plan. */
  #status(closedOn: Day | undefined): {
    readonly status: string | undefined
    readonly of?: OnRecord | undefined
    readonly problems?: readonly CellProblem[]
  } {
    if (closedOn !== undefined) return { status: caseStatus.closed }
    const plan = this.#running(protectionPlan.name)
    if (plan !== undefined) return { status: caseStatus.protection, of: plan }
    const need = this.#running(childInNeedPlan.name)
    if (need !== undefined) return { status: caseStatus.plan, of: need }
    const assessed = this.#running(assessment.name)
    if (assessed !== undefined) return { status: caseStatus.assessment, of: assessed }
    const says =
      'The child is open, with neither a plan nor an assessment under way: the form has no value for that.'
    return { status: undefined, problems: [problemAt(inNeed, 'status', says)] }
  }

  /** A plan or an assessment that has begun by the day and had not ended; work of a closed episode was over with it. */
  #running(kind: string): OnRecord | undefined {
    const { asAt } = this.#of
    return this.#of.ofKind(kind).find((record) => {
      const endedOn =
        kind === assessment.name ? record.authorisedOn : (record.answers.endedOn as Day | undefined)
      return this.#isByThen(record) && (upTo(endedOn, asAt) ?? this.#of.closedOn(record)) === undefined
    })
  }

  /** The times when the child was seen in person, by visit or in an assessment or enquiry. */
  #seen(): readonly Seen[] {
    const { child, asAt } = this.#of
    return child.records.flatMap((record) => {
      const on = upTo(seenOn(record, child.id), asAt)
      return on === undefined ? [] : [{ on, record }]
    })
  }

  /** The latest plan, of those that ran on the day or ended in the window. */
  #latestPlan(): OnRecord | undefined {
    return this.#of
      .ofKind(protectionPlan.name)
      .filter((plan) => {
        const { startedOn, endedOn } = answersOf(protectionPlan, plan)
        return this.#of.wasOpen(
          protectionPlans,
          startedOn,
          upTo(endedOn, this.#of.asAt) ?? this.#of.closedOn(plan),
        )
      })
      .toSorted((a, b) =>
        byDay(answersOf(protectionPlan, a).startedOn, answersOf(protectionPlan, b).startedOn),
      )
      .at(-1)
  }

  /** Visits for the plan on which the child was seen in person, or the family of one not born yet. */
  #statutoryVisits(from: Day | undefined, until: Day): readonly Seen[] {
    return this.#of.ofKind(visit.name).flatMap((record) => {
      const { visitedAt, mode, serves } = answersOf(visit, record)
      const on = visitedAt && dayOf(visitedAt)
      const { seen } = lineOf(visit, record, this.#of.child.id)
      const isSeen = isInPerson(mode) && asSeen.includes(seen?.is ?? '')
      if (on === undefined || serves !== protectionPlan.name || !isSeen) return []
      return on >= (from ?? on) && on <= until ? [{ on, record }] : []
    })
  }

  #reviews(from: Day | undefined, until: Day): readonly Seen[] {
    return this.#of.ofKind(protectionReview.name).flatMap((record) => {
      const { heldOn } = answersOf(protectionReview, record)
      return heldOn === undefined || heldOn < (from ?? heldOn) || heldOn > until
        ? []
        : [{ on: heldOn, record }]
    })
  }

  /** As the plan says; else, of one made here, the child's plans on record that began before it. */
  #plansBefore(plan: OnRecord): number | undefined {
    const { earlierPlans } = lineOf(protectionPlan, plan, this.#of.child.id)
    if (earlierPlans !== undefined || plan.source !== undefined) return earlierPlans
    const first = answersOf(protectionPlan, plan).startedOn ?? ''
    return this.#of
      .ofKind(protectionPlan.name)
      .filter((one) => (answersOf(protectionPlan, one).startedOn ?? '9') < first).length
  }

  #endProblems(plan: OnRecord, endedOn: Day | undefined): readonly CellProblem[] {
    const closedOn = this.#of.closedOn(plan)
    if (endedOn !== undefined || closedOn === undefined) return []
    const says = `The work with the child ended on ${sayDay(closedOn)}, and the end of the plan is not recorded.`
    return [problemAt(protectionPlans, 'endedOn', says)]
  }
}

const receivedOn = ({ referral: begun }: Episode): Day | undefined => answersOf(referral, begun).receivedOn

/** The day on which a record says that the child was seen in person. */
function seenOn(record: OnRecord, child: string): Day | undefined {
  if (record.kind === visit.name) {
    const { visitedAt, mode } = answersOf(visit, record)
    const isSeen = isSeenInPerson(mode, lineOf(visit, record, child).seen)
    return isSeen && visitedAt !== undefined ? dayOf(visitedAt) : undefined
  }
  if (record.kind !== assessment.name && record.kind !== enquiry.name) return undefined
  const { seen } =
    record.kind === enquiry.name ? lineOf(enquiry, record, child) : lineOf(assessment, record, child)
  return seen?.is === 'done' ? seen.on : undefined
}

/** A child who was too young to be seen alone was not seen alone. */
const sayAlone = (alone: unknown): string => (alone === undefined ? unknown : isYes(alone) ? yes : no)
