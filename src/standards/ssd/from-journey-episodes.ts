import { answersOf, lineOf, type OnRecord } from '../../define/on-record.ts'
import type { TeamId, WorkerId } from '../../define/record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { childInNeedPlan } from '../../journey/assessment/child-in-need-plan.ts'
import { ruleOn } from '../../journey/clocks.ts'
import { type ChildOnRecord, happenedOn, nearestBefore } from '../../journey/episodes.ts'
import { contact } from '../../journey/front-door/contact.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { thresholdDecision } from '../../journey/front-door/threshold-decision.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { protectionReview } from '../../journey/protection/protection-review.ts'
import { visit } from '../../journey/visits/visit.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import { type Day, dayOf, type Moment, timeOf } from '../../plain/day.ts'
import type { LeftOut } from './from-journey.ts'
import { cinEpisodes, contacts } from './front-door.ts'
import { assessmentFactors, cinAssessments, cinPlans, cinVisits } from './in-need.ts'
import { keyOf, madeKey } from './keys.ts'
import type { ObjectName } from './objects.ts'
import { cpPlans, cpReviews, cpVisits, initialCpConference, s47Enquiry } from './protection.ts'
import { involvements } from './staff.ts'
import type { RowsOut } from './write.ts'

/** The numbers under which an export names workers and teams. */
export type AllocationsOf = {
  worker(id: WorkerId | undefined): string | undefined
  team(id: TeamId | undefined): string | undefined
}

/** Kinds of record that have a row of their own, and the one that stands in another's row. */
const told: ReadonlySet<string> = new Set(
  [
    contact,
    thresholdDecision,
    referral,
    closure,
    allocation,
    assessment,
    childInNeedPlan,
    enquiry,
    conference,
    protectionPlan,
    protectionReview,
    visit,
  ].map(({ name }) => name),
)

const yesNo = (said: boolean | undefined): 'Y' | 'N' | undefined =>
  said === undefined ? undefined : said ? 'Y' : 'N'

const earlier = (a: Day | undefined, b: Day | undefined): number => ((a ?? '') < (b ?? '') ? -1 : 1)

/** A moment by England’s clock; midnight stands for the day alone. */
function sayAt(at: Moment | undefined): string | undefined {
  if (at === undefined) return undefined
  const time = `${timeOf(at)}${at.slice(16, 19)}${at.slice(19, 23) === '.000' ? '' : at.slice(19, 23)}`
  return time === '00:00:00' ? dayOf(at) : `${dayOf(at)}T${time}`
}

/** What happened with one child, as rows. */
export class ChildRows {
  readonly #child: ChildOnRecord
  readonly #number: string
  readonly #staff: AllocationsOf
  readonly #rows: RowsOut
  readonly #byId: ReadonlyMap<string, OnRecord>
  readonly #referralOf: ReadonlyMap<OnRecord, OnRecord>
  readonly #allocations: readonly OnRecord[]

  constructor(child: ChildOnRecord, number: string, staff: AllocationsOf, rows: RowsOut) {
    this.#child = child
    this.#number = number
    this.#staff = staff
    this.#rows = rows
    this.#byId = new Map(child.records.map((record) => [record.id, record]))
    this.#referralOf = new Map(
      child.episodes.flatMap((episode) =>
        episode.records.map((record) => [record, episode.referral] as const),
      ),
    )
    this.#allocations = this.#ofKind(allocation).toSorted((a, b) =>
      earlier(answersOf(allocation, a).startedOn, answersOf(allocation, b).startedOn),
    )
  }

  /** Writes the rows, and says which records have no place in any. */
  tell(): readonly LeftOut[] {
    for (const record of this.#ofKind(contact)) this.#contact(record)
    const closed = this.#episodes()
    for (const record of this.#allocations) this.#involvement(record)
    for (const record of this.#ofKind(assessment)) this.#assessment(record)
    for (const record of this.#ofKind(childInNeedPlan)) this.#childInNeedPlan(record)
    for (const record of this.#ofKind(enquiry)) this.#enquiry(record)
    for (const record of this.#ofKind(conference)) this.#conference(record)
    for (const record of this.#ofKind(protectionPlan)) this.#protectionPlan(record)
    for (const record of this.#ofKind(protectionReview)) this.#review(record)
    for (const record of this.#ofKind(visit)) this.#visit(record)
    return this.#child.records.flatMap((record) => this.#whyLeftOut(record, closed) ?? [])
  }

  #whyLeftOut(record: OnRecord, closed: ReadonlySet<OnRecord>): LeftOut | undefined {
    if (record.kind === closure.name && !closed.has(record))
      return {
        record: record.id,
        says: 'An episode has one closure in the data set; this is an earlier one, or has no referral.',
      }
    return told.has(record.kind)
      ? undefined
      : { record: record.id, says: `The data set has no object for this kind of record: ${record.kind}.` }
  }

  #ofKind({ name }: { readonly name: string }): readonly OnRecord[] {
    return this.#child.records.filter(({ kind }) => kind === name)
  }

  #key(record: OnRecord | undefined, object: ObjectName): string | undefined {
    return record && keyOf(record, object, this.#child.id)
  }

  #referralKey(record: OnRecord): string | undefined {
    return this.#key(this.#referralOf.get(record), 'ssd_cin_episodes')
  }

  /** The nearest record of a kind in the thread before another. */
  #before(record: OnRecord, { name }: { readonly name: string }): OnRecord | undefined {
    return nearestBefore(record, this.#byId, ({ kind }) => kind === name)[0]
  }

  #contact(record: OnRecord): void {
    const { receivedAt, source } = answersOf(contact, record)
    this.#rows.add(contacts, {
      cont_contact_id: this.#key(record, 'ssd_contacts'),
      cont_person_id: this.#number,
      cont_contact_date: sayAt(receivedAt),
      cont_contact_source_code: source,
      cont_contact_outcome_json: this.#contactOutcome(record),
    })
  }

  #contactOutcome(record: OnRecord): string | undefined {
    const decided = this.#ofKind(thresholdDecision).find(({ before }) => before.includes(record.id))
    const outcome = decided && lineOf(thresholdDecision, decided, this.#child.id).outcome
    return outcome && JSON.stringify({ [outcomeFlags[outcome]]: 'Y' })
  }

  /** The rows of episodes, and the closures that stand in them. */
  #episodes(): ReadonlySet<OnRecord> {
    const closures = new Set<OnRecord>()
    for (const { referral: record, records } of this.#child.episodes) {
      const closed = records
        .filter(({ kind }) => kind === closure.name)
        .toSorted((a, b) => earlier(answersOf(closure, a).closedOn, answersOf(closure, b).closedOn))
        .at(-1)
      if (closed !== undefined) closures.add(closed)
      const { receivedOn, source } = answersOf(referral, record)
      const { primaryNeed, noFurtherAction } = lineOf(referral, record, this.#child.id)
      const allocated = this.#firstFrom(receivedOn)
      this.#rows.add(cinEpisodes, {
        cine_referral_id: this.#key(record, 'ssd_cin_episodes'),
        cine_person_id: this.#number,
        cine_referral_date: receivedOn,
        cine_cin_primary_need_code: primaryNeed,
        cine_referral_source_code: source,
        cine_referral_nfa: yesNo(noFurtherAction),
        cine_close_reason: closed && lineOf(closure, closed, this.#child.id).reason,
        cine_close_date: closed && answersOf(closure, closed).closedOn,
        cine_referral_team: allocated.team,
        cine_referral_worker_id: allocated.worker,
      })
    }
    return closures
  }

  #numbersOf(record: OnRecord | undefined): {
    readonly team: string | undefined
    readonly worker: string | undefined
  } {
    const { worker, team } = record === undefined ? {} : answersOf(allocation, record)
    return { team: this.#staff.team(team), worker: this.#staff.worker(worker) }
  }

  /** To whom a child went on or after a day. */
  #firstFrom(day: Day | undefined) {
    return this.#numbersOf(
      this.#allocations.find((one) => (answersOf(allocation, one).startedOn ?? '') >= (day ?? '')),
    )
  }

  /** Who worked with the child on a day; now, where there is none. */
  #workingOn(day: Day | undefined) {
    return this.#numbersOf(
      this.#allocations.findLast((one) => {
        const { startedOn, endedOn } = answersOf(allocation, one)
        return (startedOn ?? '') <= (day ?? '9') && (endedOn === undefined || endedOn >= (day ?? ''))
      }),
    )
  }

  /** An allocation ends with the next one where it does not say so itself. */
  #involvement(record: OnRecord): void {
    const { startedOn, endedOn, why } = answersOf(allocation, record)
    const next = this.#allocations[this.#allocations.indexOf(record) + 1]
    const { team, worker } = this.#numbersOf(record)
    const referred = record.before
      .flatMap((id) => this.#byId.get(id) ?? [])
      .find(({ kind }) => kind === referral.name)
    this.#rows.add(involvements, {
      invo_involvements_id: this.#key(record, 'ssd_involvements'),
      invo_professional_id: worker,
      invo_professional_role_id: 'ALLOCATED CASE WORKER',
      invo_professional_team: team,
      invo_involvement_start_date: startedOn,
      invo_involvement_end_date: endedOn ?? (next && answersOf(allocation, next).startedOn),
      invo_worker_change_reason: why && changeReasons[why],
      invo_person_id: this.#number,
      invo_referral_id: this.#key(referred, 'ssd_cin_episodes'),
    })
  }

  #assessment(record: OnRecord): void {
    const { startedOn } = answersOf(assessment, record)
    const { seen, factors, outcome } = lineOf(assessment, record, this.#child.id)
    const { team, worker } = this.#workingOn(record.authorisedOn)
    const key = this.#key(record, 'ssd_cin_assessments') ?? ''
    this.#rows.add(cinAssessments, {
      cina_assessment_id: key,
      cina_person_id: this.#number,
      cina_referral_id: this.#referralKey(record),
      cina_assessment_start_date: startedOn,
      cina_assessment_child_seen: seen && yesNo(seen.is === 'done'),
      cina_assessment_auth_date: record.authorisedOn,
      cina_assessment_outcome_nfa: outcome && yesNo(outcome === 'close' || outcome === 'family help'),
      cina_assessment_team: team,
      cina_assessment_worker_id: worker,
    })
    if (factors !== undefined && factors.length > 0)
      this.#rows.add(assessmentFactors, {
        cinf_table_id: madeKey('ssd_assessment_factors', key),
        cinf_assessment_id: key,
        cinf_assessment_factors_json: JSON.stringify(factors),
      })
  }

  #childInNeedPlan(record: OnRecord): void {
    const { startedOn, endedOn } = answersOf(childInNeedPlan, record)
    const { team, worker } = this.#workingOn(endedOn)
    this.#rows.add(cinPlans, {
      cinp_cin_plan_id: this.#key(record, 'ssd_cin_plans'),
      cinp_referral_id: this.#referralKey(record),
      cinp_person_id: this.#number,
      cinp_cin_plan_start_date: startedOn,
      cinp_cin_plan_end_date: endedOn,
      cinp_cin_plan_team: team,
      cinp_cin_plan_worker_id: worker,
    })
  }

  #enquiry(record: OnRecord): void {
    const { startedOn, finished } = answersOf(enquiry, record)
    const { conference: decided } = lineOf(enquiry, record, this.#child.id)
    const endedOn = finished?.is === 'done' ? finished.on : undefined
    const { team, worker } = this.#workingOn(endedOn)
    this.#rows.add(s47Enquiry, {
      s47e_s47_enquiry_id: this.#key(record, 'ssd_s47_enquiry'),
      s47e_referral_id: this.#referralKey(record),
      s47e_person_id: this.#number,
      s47e_s47_start_date: startedOn,
      s47e_s47_end_date: endedOn,
      s47e_s47_nfa: decided && yesNo(decided === 'no conference'),
      s47e_s47_outcome_json: decided && JSON.stringify({ CP_CONFERENCE_FLAG: yesNo(decided === 'hold') }),
      s47e_s47_completed_by_worker_id: worker,
      s47e_s47_completed_by_team: team,
    })
  }

  #conference(record: OnRecord): void {
    const { heldOn } = answersOf(conference, record)
    const { outcome } = lineOf(conference, record, this.#child.id)
    const enquired = this.#before(record, enquiry)
    const { team, worker } = this.#workingOn(heldOn)
    const plan = this.#ofKind(protectionPlan).find((one) => this.#conferenceOf(one) === record)
    this.#rows.add(initialCpConference, {
      icpc_icpc_id: this.#key(record, 'ssd_initial_cp_conference'),
      icpc_s47_enquiry_id: this.#key(enquired, 'ssd_s47_enquiry'),
      icpc_person_id: this.#number,
      icpc_cp_plan_id: this.#key(plan, 'ssd_cp_plans'),
      icpc_referral_id: this.#referralKey(record),
      icpc_icpc_target_date: enquired && this.#targetOf(enquired),
      icpc_icpc_date: heldOn,
      icpc_icpc_outcome_cp_flag: outcome && yesNo(outcome === 'plan'),
      icpc_icpc_team: team,
      icpc_icpc_worker_id: worker,
    })
  }

  /** The day by which a conference is due is worked out for enquiries made here; another system's stands or is not known. */
  #targetOf(record: OnRecord): Day | undefined {
    const { conferenceDueOn } = lineOf(enquiry, record, this.#child.id)
    const { startedOn } = answersOf(enquiry, record)
    if (conferenceDueOn !== undefined || record.source !== undefined || startedOn === undefined)
      return conferenceDueOn
    return addWorkingDays(startedOn, ruleOn('conference', startedOn).workingDays)
  }

  /** The conference that a plan came from: in its thread, else the one of its first day. */
  #conferenceOf(plan: OnRecord): OnRecord | undefined {
    const { startedOn } = answersOf(protectionPlan, plan)
    return (
      this.#before(plan, conference) ??
      this.#ofKind(conference).find(
        (one) => startedOn !== undefined && answersOf(conference, one).heldOn === startedOn,
      )
    )
  }

  #protectionPlan(record: OnRecord): void {
    const { startedOn, endedOn } = answersOf(protectionPlan, record)
    const { category, latestCategory } = lineOf(protectionPlan, record, this.#child.id)
    this.#rows.add(cpPlans, {
      cppl_cp_plan_id: this.#key(record, 'ssd_cp_plans'),
      cppl_referral_id: this.#referralKey(record),
      cppl_icpc_id: this.#key(this.#conferenceOf(record), 'ssd_initial_cp_conference'),
      cppl_person_id: this.#number,
      cppl_cp_plan_start_date: startedOn,
      cppl_cp_plan_end_date: endedOn,
      cppl_cp_plan_initial_category: category,
      cppl_cp_plan_latest_category: latestCategory ?? (record.source === undefined ? category : undefined),
    })
  }

  /** The plan that a record is about: in its thread, else the last that had started by its day. */
  #planOf(record: OnRecord): OnRecord | undefined {
    const day = happenedOn(record) ?? ''
    return (
      this.#before(record, protectionPlan) ??
      this.#ofKind(protectionPlan)
        .filter((one) => (answersOf(protectionPlan, one).startedOn ?? '9') <= day)
        .toSorted((a, b) =>
          earlier(answersOf(protectionPlan, a).startedOn, answersOf(protectionPlan, b).startedOn),
        )
        .at(-1)
    )
  }

  #review(record: OnRecord): void {
    this.#rows.add(cpReviews, {
      cppr_cp_review_id: this.#key(record, 'ssd_cp_reviews'),
      cppr_person_id: this.#number,
      cppr_cp_plan_id: this.#key(this.#planOf(record), 'ssd_cp_plans'),
      cppr_cp_review_date: answersOf(protectionReview, record).heldOn,
    })
  }

  /** Visits under a child protection plan have an object of their own; all others stand with those to children in need. */
  #visit(record: OnRecord): void {
    const { visitedAt, serves } = answersOf(visit, record)
    const { seen, alone, bedroom } = lineOf(visit, record, this.#child.id)
    const [at, isSeen] = [
      sayAt(visitedAt),
      seen?.is === 'unborn' ? undefined : seen && yesNo(seen.is === 'yes'),
    ]
    const [isAlone, room] = [alone && yesNo(alone.is === 'yes'), bedroom && yesNo(bedroom === 'yes')]
    if (serves === 'protection plan')
      this.#rows.add(cpVisits, {
        cppv_cp_visit_id: this.#key(record, 'ssd_cp_visits'),
        cppv_person_id: this.#number,
        cppv_cp_plan_id: this.#key(this.#planOf(record), 'ssd_cp_plans'),
        cppv_cp_visit_date: at,
        cppv_cp_visit_seen: isSeen,
        cppv_cp_visit_seen_alone: isAlone,
        cppv_cp_visit_bedroom: room,
      })
    else
      this.#rows.add(cinVisits, {
        cinv_cin_visit_id: this.#key(record, 'ssd_cin_visits'),
        cinv_person_id: this.#number,
        cinv_cin_visit_date: at,
        cinv_cin_visit_seen: isSeen,
        cinv_cin_visit_seen_alone: isAlone,
        cinv_cin_visit_bedroom: room,
      })
  }
}

/** What a front door’s decision is called among the outcomes of a contact. */
const outcomeFlags = {
  advice: 'ADVICE_FLAG',
  signpost: 'OTHER_OUTCOMES_EXIST_FLAG',
  'family help': 'OTHER_OUTCOMES_EXIST_FLAG',
  referral: 'NEW_REFERRAL_FLAG',
  strategy: 'CP_ENQUIRY_FLAG',
  known: 'EXISTING_REFERRAL_FLAG',
} as const

/** Why a worker changed; a family’s wish is not told apart from a child’s here, so neither code is given. */
const changeReasons = {
  first: 'FCONTA',
  transfer: 'TSPROC',
  left: 'LEFTRL',
  absent: 'ABSENC',
  caseload: 'MANAGE',
  request: undefined,
} as const
