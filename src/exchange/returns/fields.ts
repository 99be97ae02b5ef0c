import type { AnyRecord } from '../../define/record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { childInNeedPlan } from '../../journey/assessment/child-in-need-plan.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { person } from '../../journey/people/person.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { protectionReview } from '../../journey/protection/protection-review.ts'

type FieldsOf<R extends AnyRecord> = readonly [
  R,
  Readonly<Record<string, keyof R['fields'] & string>>,
  Readonly<Record<string, keyof R['lines'] & string>>,
]

const mends = <R extends AnyRecord>(...of: FieldsOf<R>): FieldsOf<R> => of

/**
 * Which question of which record answers a cell of the children in need census: first questions asked once, then those of
 * each child's own line. The day on which an assessment was authorised is its manager's to give, and stands for whether
 * it is finished.
 */
const all = [
  mends(
    person,
    {
      'ChildIdentifiers.LAchildID': 'localNumber',
      'ChildIdentifiers.UPN': 'upn',
      'ChildIdentifiers.FormerUPN': 'formerUpn',
      'ChildIdentifiers.UPNunknown': 'upnUnknown',
      'ChildIdentifiers.PersonBirthDate': 'bornOn',
      'ChildIdentifiers.ExpectedPersonBirthDate': 'expectedOn',
      'ChildIdentifiers.GenderCurrent': 'gender',
      'ChildIdentifiers.Sex': 'sex',
      'ChildIdentifiers.PersonDeathDate': 'diedOn',
      'ChildCharacteristics.Ethnicity': 'ethnicity',
      'Disabilities.Disability': 'disabilities',
    },
    {},
  ),
  mends(
    referral,
    { 'CINdetails.CINreferralDate': 'receivedOn', 'CINdetails.ReferralSource': 'source' },
    { 'CINdetails.PrimaryNeedCode': 'primaryNeed', 'CINdetails.ReferralNFA': 'noFurtherAction' },
  ),
  mends(closure, { 'CINdetails.CINclosureDate': 'closedOn' }, { 'CINdetails.ReasonForClosure': 'reason' }),
  mends(
    assessment,
    {
      'Assessments.AssessmentActualStartDate': 'startedOn',
      'Assessments.AssessmentInternalReviewDate': 'reviewedOn',
      'Assessments.AssessmentAuthorisationDate': 'finished',
    },
    { 'Assessments.AssessmentFactors': 'factors', 'AssessmentFactorsList.AssessmentFactor': 'factors' },
  ),
  mends(
    childInNeedPlan,
    { 'CINplanDates.CINPlanStartDate': 'startedOn', 'CINplanDates.CINPlanEndDate': 'endedOn' },
    {},
  ),
  mends(
    enquiry,
    { 'Section47.S47ActualStartDate': 'startedOn' },
    { 'Section47.InitialCPCtarget': 'conferenceDueOn', 'Section47.ICPCnotRequired': 'conference' },
  ),
  mends(conference, { 'CINdetails.DateOfInitialCPC': 'heldOn', 'Section47.DateOfInitialCPC': 'heldOn' }, {}),
  mends(
    protectionPlan,
    { 'ChildProtectionPlans.CPPstartDate': 'startedOn', 'ChildProtectionPlans.CPPendDate': 'endedOn' },
    {
      'ChildProtectionPlans.InitialCategoryOfAbuse': 'category',
      'ChildProtectionPlans.LatestCategoryOfAbuse': 'latestCategory',
      'ChildProtectionPlans.NumberOfPreviousCPP': 'earlierPlans',
    },
  ),
  mends(protectionReview, { 'Reviews.CPPreviewDate': 'heldOn' }, {}),
] as const

/** A question of a record; `ofChild` where it stands in each child's own line. */
export type AnsweredBy = { readonly question: string; readonly ofChild: boolean }

/** Rules that are about the child's id itself. Where another marks it, it marks the child. */
const aboutTheId: ReadonlySet<string> = new Set(['1570', '1580', '8500', '8510'])
const theId = 'ChildIdentifiers.LAchildID'

/** Cells that a rule means where a row is missing, and it can mark the child alone. */
const meant: Readonly<Record<string, readonly string[]>> = { '8540': ['Disabilities.Disability'] }

/** The question of a record of this kind that answers the first of the cells that a rule marks; undefined where none does. */
export function findQuestion(rule: string, kind: string, marks: readonly string[]): AnsweredBy | undefined {
  const cells = [...(meant[rule] ?? []), ...marks.filter((mark) => mark !== theId || aboutTheId.has(rule))]
  return findAnswer(kind, cells)
}

function findAnswer(kind: string, marks: readonly string[]): AnsweredBy | undefined {
  const [, once = {}, own = {}]: readonly [unknown?, Questions?, Questions?] =
    all.find(([type]) => type.name === kind) ?? []
  for (const mark of marks) {
    const [asked, ofChild] = [once[mark], own[mark]]
    if (asked !== undefined) return { question: asked, ofChild: false }
    if (ofChild !== undefined) return { question: ofChild, ofChild: true }
  }
  return undefined
}

type Questions = Readonly<Record<string, string>>

/** The cells that are answered somewhere in the record, for a test that none is forgotten. */
export const answeredCells: ReadonlySet<string> = new Set(
  all.flatMap(([, once, own]) => [...Object.keys(once), ...Object.keys(own)]),
)
