import type { RecordId } from '../../define/record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { childInNeedPlan } from '../../journey/assessment/child-in-need-plan.ts'
import {
  abuseCategories,
  closureReasons,
  factors,
  primaryNeeds,
  referralSources,
} from '../../journey/codes.ts'
import { contact } from '../../journey/front-door/contact.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { allocation } from '../../journey/oversight/allocation.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { protectionReview } from '../../journey/protection/protection-review.ts'
import { visit } from '../../journey/visits/visit.ts'
import type { Day } from '../../plain/day.ts'
import { answerIn, dayIn, flagIn, jsonIn, momentIn, type PersonAsking } from './asked.ts'
import { findCode } from './codes.ts'
import { rowsOf, textIn } from './dataset.ts'
import { cinEpisodes, contacts } from './front-door.ts'
import { assessmentFactors, cinAssessments, cinPlans, cinVisits } from './in-need.ts'
import type { KnownStaff } from './known-staff.ts'
import type { FieldOf } from './object.ts'
import { cpPlans, cpReviews, cpVisits, initialCpConference, s47Enquiry } from './protection.ts'
import type { Row } from './read.ts'
import { involvements } from './staff.ts'

/* What happened with a person: contacts, episodes of need, and everything that came of them. */

/** Records by the keys of their rows, to thread what names them. */
type Made = Map<string, RecordId>

/** Records that stand before another: those of the keys given that are there. */
const after = (...found: readonly (RecordId | undefined)[]): readonly RecordId[] =>
  found.flatMap((one) => one ?? [])

/** How an export from here says why a worker changed, and what it says here. Source: `social-worker-change-reason` of SSDA903. */
const changes = {
  FCONTA: 'first',
  TSPROC: 'transfer',
  LEFTRL: 'left',
  ABSENC: 'absent',
  CHCHAN: 'request',
  PCCHAN: 'request',
  MANAGE: 'caseload',
} as const
const isChange = (code: string): code is keyof typeof changes => code in changes

/** Asks for the records of one person’s journey. */
export class EpisodeAsking {
  readonly #asking: PersonAsking
  readonly #staff: KnownStaff
  readonly #referrals: Made = new Map()
  readonly #enquiries: Made = new Map()
  readonly #conferences: Made = new Map()
  readonly #plans: Made = new Map()

  constructor(asking: PersonAsking, staff: KnownStaff) {
    this.#asking = asking
    this.#staff = staff
  }

  ask(): void {
    this.#contacts()
    this.#episodes()
    this.#involvements()
    this.#assessments()
    this.#childInNeedPlans()
    this.#enquiriesMade()
    this.#conferencesHeld()
    this.#protectionPlans()
    this.#reviews()
    this.#visits()
  }

  #contacts(): void {
    for (const { row, key } of this.#asking.each(contacts, 'cont_contact_id', 'cont_contact_date')) {
      const id = this.#asking.idOf('ssd_contacts', key)
      this.#asking.ends.made('ssd_contacts', row, id)
      const source = this.#asking.code(
        'ssd_contacts',
        row,
        'cont_contact_source_code',
        'referral-source',
        referralSources,
      )
      const receivedAt = momentIn(row, 'cont_contact_date')
      const day = dayIn(row, 'cont_contact_date')
      this.#asking.want(id, 'ssd_contacts', key, row, { type: contact, answers: { receivedAt, source }, day })
    }
  }

  #episodes(): void {
    const object = 'ssd_cin_episodes'
    for (const { row, key } of this.#asking.each(cinEpisodes, 'cine_referral_id', 'cine_referral_date')) {
      const id = this.#asking.idOf(object, key)
      this.#referrals.set(key, id)
      const receivedOn = dayIn(row, 'cine_referral_date')
      const source = this.#asking.code(
        object,
        row,
        'cine_referral_source_code',
        'referral-source',
        referralSources,
      )
      const primaryNeed = this.#asking.code(
        object,
        row,
        'cine_cin_primary_need_code',
        'primary-need',
        primaryNeeds,
      )
      this.#asking.want(id, object, key, row, {
        type: referral,
        answers: { receivedOn, source },
        line: { primaryNeed, noFurtherAction: flagIn(row, 'cine_referral_nfa') },
        day: receivedOn,
      })
      this.#asking.ends.made(object, row, id, ...after(this.#closure(row, key, id)))
    }
  }

  #closure(row: Row<FieldOf<typeof cinEpisodes>>, key: string, referred: RecordId): RecordId | undefined {
    const object = 'ssd_cin_episodes'
    const closedOn = dayIn(row, 'cine_close_date')
    const reason = this.#asking.code(object, row, 'cine_close_reason', 'cin-closure-reason', closureReasons)
    if (closedOn === undefined && reason === undefined) return undefined
    const asked = {
      type: closure,
      answers: { closedOn },
      line: { reason },
      day: closedOn,
      before: [referred],
    }
    return this.#asking.want(this.#asking.idOf(object, key, 'closure'), object, key, row, asked)
  }

  #referral(row: Row, field: string): RecordId | undefined {
    return this.#referrals.get(textIn(row, field) ?? '')
  }

  /** The role that works with a child. Other roles, such as a reviewing officer, would take the child’s worker’s place. */
  #involvements(): void {
    const object = 'ssd_involvements'
    for (const { row, key } of this.#asking.each(
      involvements,
      'invo_involvements_id',
      'invo_involvement_start_date',
    )) {
      const why = this.#whyNoAllocation(row)
      if (why !== undefined) {
        this.#asking.ends.ended(object, row, 'notHeld', why)
        continue
      }
      const startedOn = dayIn(row, 'invo_involvement_start_date')
      const change = findCode('social-worker-change-reason', textIn(row, 'invo_worker_change_reason') ?? '')
      const isHeld = change !== undefined && isChange(change)
      if (!isHeld && textIn(row, 'invo_worker_change_reason') !== undefined)
        this.#asking.ends.value(object, row, 'invo_worker_change_reason', 'This reason has no place here.')
      const id = this.#asking.idOf(object, key)
      this.#asking.want(id, object, key, row, {
        type: allocation,
        answers: {
          worker: this.#staff.workers.get(textIn(row, 'invo_professional_id') ?? ''),
          team: this.#staff.teams.get(textIn(row, 'invo_professional_team') ?? ''),
          startedOn,
        },
        // An allocation made here ends with the next one, and need not say so.
        implied: {
          answers: {
            endedOn: dayIn(row, 'invo_involvement_end_date'),
            ...(isHeld ? { why: changes[change] } : {}),
          },
        },
        day: startedOn,
        before: after(this.#referral(row, 'invo_referral_id')),
      })
      this.#asking.ends.made(object, row, id)
    }
  }

  #whyNoAllocation(row: Row<FieldOf<typeof involvements>>): string | undefined {
    const role = textIn(row, 'invo_professional_role_id')
    if (role !== undefined && !/alloc|case ?worker|case ?holder|social ?worker|^sw$/i.test(role))
      return 'Only the worker to whom a child is allocated is held; this is another role.'
    return this.#staff.workers.has(textIn(row, 'invo_professional_id') ?? '')
      ? undefined
      : 'The worker is not known here: see ssd_professionals.'
  }

  #assessments(): void {
    const object = 'ssd_cin_assessments'
    const found = this.#factors()
    for (const { row, key } of this.#asking.each(
      cinAssessments,
      'cina_assessment_id',
      'cina_assessment_start_date',
    )) {
      const id = this.#asking.idOf(object, key)
      const [startedOn, authorisedOn] = [
        dayIn(row, 'cina_assessment_start_date'),
        dayIn(row, 'cina_assessment_auth_date'),
      ]
      const own = found.get(key)
      found.delete(key)
      for (const one of own?.rows ?? []) this.#asking.ends.made('ssd_assessment_factors', one, id)
      this.#asking.want(id, object, key, row, {
        type: assessment,
        answers: { startedOn },
        line: { factors: own === undefined || own.codes.length === 0 ? undefined : own.codes },
        implied: { answers: { finished: doneOn(authorisedOn) } },
        day: startedOn,
        before: after(this.#referral(row, 'cina_referral_id')),
        authorised: { point: 'D3', onDay: authorisedOn },
      })
      this.#asking.ends.made(object, row, id)
    }
    for (const { rows } of found.values())
      for (const row of rows)
        this.#asking.ends.ended(
          'ssd_assessment_factors',
          row,
          'refused',
          'Its assessment was not brought in.',
        )
  }

  /** The factors found, by assessment: one row may hold several, and an assessment may have several rows. */
  #factors(): Map<string, FactorsFound> {
    const object = 'ssd_assessment_factors'
    const all = new Map<string, FactorsFound>()
    for (const row of rowsOf(assessmentFactors, this.#asking.person)) {
      const key = textIn(row, 'cinf_assessment_id') ?? ''
      const own = all.get(key) ?? { rows: [], codes: [] }
      const said = codesSaid(jsonIn(row, 'cinf_assessment_factors_json'))
      const held = said.flatMap(
        (one) => factors.find(({ code }) => code === findCode('assessment-factors', one)) ?? [],
      )
      if (held.length < said.length)
        this.#asking.ends.value(
          object,
          row,
          'cinf_assessment_factors_json',
          'Not all of these are codes of their list (assessment-factors).',
        )
      const codes = factors
        .map(({ code }) => code)
        .filter((code) => own.codes.includes(code) || held.some((one) => one.code === code))
      all.set(key, { rows: [...own.rows, row], codes })
    }
    return all
  }

  #childInNeedPlans(): void {
    const object = 'ssd_cin_plans'
    for (const { row, key } of this.#asking.each(cinPlans, 'cinp_cin_plan_id', 'cinp_cin_plan_start_date')) {
      const id = this.#asking.idOf(object, key)
      const startedOn = dayIn(row, 'cinp_cin_plan_start_date')
      this.#asking.want(id, object, key, row, {
        type: childInNeedPlan,
        answers: { startedOn, endedOn: dayIn(row, 'cinp_cin_plan_end_date') },
        day: startedOn,
        before: after(this.#referral(row, 'cinp_referral_id')),
      })
      this.#asking.ends.made(object, row, id)
    }
  }

  #enquiriesMade(): void {
    const object = 'ssd_s47_enquiry'
    const targets = this.#targets()
    for (const { row, key } of this.#asking.each(s47Enquiry, 's47e_s47_enquiry_id', 's47e_s47_start_date')) {
      const id = this.#asking.idOf(object, key)
      this.#enquiries.set(key, id)
      const startedOn = dayIn(row, 's47e_s47_start_date')
      this.#asking.want(id, object, key, row, {
        type: enquiry,
        answers: { startedOn, finished: doneOn(dayIn(row, 's47e_s47_end_date')) },
        line: { conference: decidedOf(row) },
        implied: { line: { conferenceDueOn: targets.get(key) } },
        day: startedOn,
        before: after(this.#referral(row, 's47e_referral_id')),
      })
      this.#asking.ends.made(object, row, id)
    }
  }

  /** The day by which each enquiry’s conference is due, which stands in the row of the conference. */
  #targets(): ReadonlyMap<string, Day> {
    const all = new Map<string, Day>()
    for (const row of rowsOf(initialCpConference, this.#asking.person)) {
      const [enquired, due] = [textIn(row, 'icpc_s47_enquiry_id'), dayIn(row, 'icpc_icpc_target_date')]
      if (enquired !== undefined && due !== undefined && !all.has(enquired)) all.set(enquired, due)
    }
    return all
  }

  #conferencesHeld(): void {
    const object = 'ssd_initial_cp_conference'
    for (const { row, key } of this.#asking.each(initialCpConference, 'icpc_icpc_id')) {
      const heldOn = dayIn(row, 'icpc_icpc_date')
      const enquired = this.#enquiries.get(textIn(row, 'icpc_s47_enquiry_id') ?? '')
      if (heldOn === undefined) {
        this.#asking.ends.ended(
          object,
          row,
          'notHeld',
          'A conference that has no day was not held; its target day stands with its enquiry.',
        )
        continue
      }
      const id = this.#asking.idOf(object, key)
      this.#conferences.set(key, id)
      const isPlan = flagIn(row, 'icpc_icpc_outcome_cp_flag')
      this.#asking.want(id, object, key, row, {
        type: conference,
        answers: { heldOn },
        line: { outcome: isPlan === undefined ? undefined : isPlan ? 'plan' : 'no plan' },
        day: heldOn,
        before: after(enquired ?? this.#referral(row, 'icpc_referral_id')),
      })
      this.#asking.ends.made(object, row, id)
    }
  }

  #protectionPlans(): void {
    const object = 'ssd_cp_plans'
    for (const { row, key } of this.#asking.each(cpPlans, 'cppl_cp_plan_id', 'cppl_cp_plan_start_date')) {
      const id = this.#asking.idOf(object, key)
      this.#plans.set(key, id)
      const startedOn = dayIn(row, 'cppl_cp_plan_start_date')
      const category = (field: 'cppl_cp_plan_initial_category' | 'cppl_cp_plan_latest_category') =>
        this.#asking.code(object, row, field, 'category-of-abuse', abuseCategories)
      this.#asking.want(id, object, key, row, {
        type: protectionPlan,
        answers: { startedOn, endedOn: dayIn(row, 'cppl_cp_plan_end_date') },
        line: { category: category('cppl_cp_plan_initial_category') },
        implied: { line: { latestCategory: category('cppl_cp_plan_latest_category') } },
        day: startedOn,
        before: after(
          this.#conferences.get(textIn(row, 'cppl_icpc_id') ?? ''),
          this.#referral(row, 'cppl_referral_id'),
        ),
      })
      this.#asking.ends.made(object, row, id)
    }
  }

  #reviews(): void {
    const object = 'ssd_cp_reviews'
    for (const { row, key } of this.#asking.each(cpReviews, 'cppr_cp_review_id')) {
      const heldOn = dayIn(row, 'cppr_cp_review_date')
      if (heldOn === undefined) {
        this.#asking.ends.ended(object, row, 'notHeld', 'A review that has no day was not held.')
        continue
      }
      const id = this.#asking.idOf(object, key)
      const before = after(this.#plans.get(textIn(row, 'cppr_cp_plan_id') ?? ''))
      this.#asking.want(id, object, key, row, {
        type: protectionReview,
        answers: { heldOn },
        day: heldOn,
        before,
      })
      this.#asking.ends.made(object, row, id)
    }
  }

  #visits(): void {
    for (const { row, key } of this.#asking.each(cpVisits, 'cppv_cp_visit_id', 'cppv_cp_visit_date'))
      this.#visit('ssd_cp_visits', row, key, {
        at: 'cppv_cp_visit_date',
        seen: 'cppv_cp_visit_seen',
        alone: 'cppv_cp_visit_seen_alone',
        bedroom: 'cppv_cp_visit_bedroom',
        before: after(this.#plans.get(textIn(row, 'cppv_cp_plan_id') ?? '')),
        serves: 'protection plan',
      })
    for (const { row, key } of this.#asking.each(cinVisits, 'cinv_cin_visit_id', 'cinv_cin_visit_date'))
      this.#visit('ssd_cin_visits', row, key, {
        at: 'cinv_cin_visit_date',
        seen: 'cinv_cin_visit_seen',
        alone: 'cinv_cin_visit_seen_alone',
        bedroom: 'cinv_cin_visit_bedroom',
        before: [],
        serves: 'child in need plan',
      })
  }

  /** How it was made and where is not said; what it served is, by the object in which it stands. */
  #visit(object: 'ssd_cp_visits' | 'ssd_cin_visits', row: Row, key: string, of: VisitFields): void {
    const id = this.#asking.idOf(object, key)
    const bedroom = flagIn(row, of.bedroom)
    this.#asking.want(id, object, key, row, {
      type: visit,
      answers: { visitedAt: momentIn(row, of.at) },
      line: { bedroom: bedroom === undefined ? undefined : bedroom ? 'yes' : 'no' },
      implied: {
        answers: { serves: of.serves },
        line: { seen: seenOf(flagIn(row, of.seen)), alone: seenOf(flagIn(row, of.alone)) },
      },
      day: dayIn(row, of.at),
      before: of.before,
    })
    this.#asking.ends.made(object, row, id)
  }
}

type VisitFields = {
  readonly at: string
  readonly seen: string
  readonly alone: string
  readonly bedroom: string
  readonly before: readonly RecordId[]
  readonly serves: string
}

type FactorsFound = {
  readonly rows: readonly Row[]
  readonly codes: readonly (typeof factors)[number]['code'][]
}

const doneOn = (day: Day | undefined) => (day === undefined ? undefined : { is: 'done', on: day })

/** The data set says that a child was not seen, and not why. */
const seenOf = (seen: boolean | undefined) =>
  seen === undefined
    ? undefined
    : seen
      ? { is: 'yes' }
      : { is: 'no', because: 'The earlier system does not say.' }

/** Whether an enquiry led to a conference: its outcomes say so, else that no further action was taken. */
function decidedOf(row: Row<FieldOf<typeof s47Enquiry>>): 'hold' | 'no conference' | undefined {
  const held = answerIn(row, 's47e_s47_outcome_json', 'CP_CONFERENCE_FLAG')
  if (held === true) return 'hold'
  return flagIn(row, 's47e_s47_nfa') === true ? 'no conference' : undefined
}

const isYes = (value: unknown): boolean =>
  typeof value !== 'object' && ['y', 'yes', 'true', '1'].includes(String(value).toLowerCase())

/** Codes as extracts write them into JSON: one, a list of them, or an object that says Y to some. Deeper is no code. */
function codesSaid(json: unknown): readonly string[] {
  if (typeof json === 'string' || typeof json === 'number') return [String(json)]
  if (typeof json !== 'object' || json === null) return []
  if (Array.isArray(json)) return json.map((one) => (typeof one === 'object' ? '' : String(one)))
  return Object.entries(json).flatMap(([name, value]) => (isYes(value) ? [name] : []))
}
