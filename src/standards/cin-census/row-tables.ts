import { Children, TableMaker } from '../checking/rows.ts'
import type { Given } from '../checking/run.ts'
import type { RowHead } from '../checking/table.ts'
import type { TableName } from './census-layout.ts'
import { checkedTables, childColumn } from './checked-tables.ts'
import type { Assessment, Child, CinDetails, ProtectionPlan, Row, Section47 } from './tables.ts'

/** The tables of a census that is made here and stands in no file: all but its header and what no record tells yet. */
const tableNames = Object.keys(checkedTables).filter(
  (name): name is TableName => name !== 'Header' && name !== 'PreProceedingsandFGDM',
)

type Cells = Readonly<Record<string, string | undefined>>

/** A row of the tables, and where it comes from: the row of the census, and the child's place among those given. */
export type Whence = { readonly row: Row; readonly child: number }

/** Rows of a census in the tables that are checked. `whenceOf` tells of a row that was found where it comes from. */
export type RowTables = {
  readonly given: Given
  readonly whenceOf: (found: RowHead) => Whence | undefined
}

/** The tables while rows are put into them, a child at a time. */
class Filling {
  readonly #children = new Children()
  readonly #whence = new Map<string, Whence[]>()
  readonly #adds: ReadonlyMap<string, (cells: readonly (string | undefined)[], child: string) => void>
  readonly #makers: ReadonlyMap<string, TableMaker>
  #ids = 0
  #at = -1
  #child = ''
  #number: string | undefined

  constructor() {
    const made = tableNames.map((name) => {
      const maker = new TableMaker(name, checkedTables[name], { childColumn, children: this.#children })
      return { name, maker, add: maker.under(Object.keys(checkedTables[name])) }
    })
    this.#makers = new Map(made.map(({ name, maker }) => [name, maker]))
    this.#adds = new Map(made.map(({ name, add }) => [name, add]))
  }

  begin(at: number, number: string | undefined): void {
    this.#at = at
    this.#number = number
    // No number of a council holds this character, so a child without one is taken for no other.
    this.#child = number ?? `\0${at}`
  }

  nextId(): string {
    return String(++this.#ids)
  }

  add(table: TableName, cells: Cells, row: Row): void {
    const all: Cells = { ...cells, [childColumn]: this.#number }
    const columns = Object.keys(checkedTables[table])
    this.#adds.get(table)?.(
      columns.map((column) => all[column]?.trim() || undefined),
      this.#child,
    )
    const whence = this.#whence.get(table) ?? []
    this.#whence.set(table, whence)
    whence.push({ row, child: this.#at })
  }

  tables(): RowTables {
    return {
      given: Object.fromEntries([...this.#makers].map(([name, maker]) => [name, maker.table()])),
      whenceOf: ({ table, at }) => this.#whence.get(table)?.[at],
    }
  }
}

/** Whether a row says anything, itself or in its parts: nothing is written of one that does not. */
function says(value: unknown): boolean {
  if (value === undefined) return false
  if (typeof value !== 'object' || value === null) return String(value).trim() !== ''
  return Object.entries(value).some(([name, part]) => name !== 'line' && name !== 'unread' && says(part))
}

const flag = (value: boolean | undefined) => (value === undefined ? undefined : value ? '1' : '0')

/**
 * Puts the rows of children into the tables that are checked, as reading a written census would, and without a header:
 * that is made when the census is. Rules that read a header therefore do not run, and say so.
 */
export function rowTables(children: readonly Child[]): RowTables {
  const filling = new Filling()
  for (const [at, child] of children.entries()) {
    const number = child.identifiers?.laChildId?.trim() || undefined
    filling.begin(at, number)
    addWho(filling, child)
    for (const details of child.details.filter(says)) addDetails(filling, details)
  }
  return filling.tables()
}

function addWho(filling: Filling, { identifiers, characteristics }: Child): void {
  if (identifiers !== undefined && says(identifiers)) {
    const { laChildId, upn, formerUpn, upnUnknown, bornOn, expectedBirthOn, gender, sex, diedOn } =
      identifiers
    const cells = {
      LAchildID: laChildId,
      UPN: upn,
      FormerUPN: formerUpn,
      UPNunknown: upnUnknown,
      PersonBirthDate: bornOn,
      ExpectedPersonBirthDate: expectedBirthOn,
      GenderCurrent: gender,
      Sex: sex,
      PersonDeathDate: diedOn,
    }
    filling.add('ChildIdentifiers', cells, identifiers)
  }
  if (characteristics === undefined || !says(characteristics)) return
  filling.add('ChildCharacteristics', { Ethnicity: characteristics.ethnicity }, characteristics)
  for (const Disability of characteristics.disabilities)
    filling.add('Disabilities', { Disability }, characteristics)
}

function addDetails(filling: Filling, details: CinDetails): void {
  const episode = { CINdetailsID: filling.nextId() }
  const cells = {
    CINreferralDate: details.referredOn,
    ReferralSource: details.referralSource,
    PrimaryNeedCode: details.primaryNeed,
    CINclosureDate: details.closedOn,
    ReasonForClosure: details.closureReason,
    DateOfInitialCPC: details.initialConferenceOn,
    ReferralNFA: flag(details.noFurtherAction),
  }
  filling.add('CINdetails', { ...cells, ...episode }, details)
  for (const one of details.assessments.filter(says)) addAssessment(filling, one, episode)
  for (const plan of details.plans.filter(says)) {
    const days = { CINPlanStartDate: plan.startedOn, CINPlanEndDate: plan.endedOn }
    filling.add('CINplanDates', { ...days, ...episode }, plan)
  }
  for (const one of details.section47s.filter(says)) addEnquiry(filling, one, episode)
  for (const plan of details.protectionPlans.filter(says)) addProtectionPlan(filling, plan, episode)
}

function addAssessment(filling: Filling, one: Assessment, episode: Cells): void {
  const cells = {
    ...episode,
    AssessmentID: filling.nextId(),
    AssessmentActualStartDate: one.startedOn,
    AssessmentInternalReviewDate: one.internalReviewOn,
    AssessmentAuthorisationDate: one.authorisedOn,
  }
  filling.add('Assessments', { ...cells, AssessmentFactors: one.factors.join(',') }, one)
  for (const AssessmentFactor of one.factors)
    filling.add('AssessmentFactorsList', { ...cells, AssessmentFactor }, one)
}

function addEnquiry(filling: Filling, one: Section47, episode: Cells): void {
  const cells = {
    S47ActualStartDate: one.startedOn,
    InitialCPCtarget: one.conferenceTargetOn,
    DateOfInitialCPC: one.initialConferenceOn,
    ICPCnotRequired: flag(one.conferenceNotRequired),
  }
  filling.add('Section47', { ...cells, ...episode }, one)
}

function addProtectionPlan(filling: Filling, plan: ProtectionPlan, episode: Cells): void {
  const ids = { ...episode, CPPID: filling.nextId() }
  const cells = {
    CPPstartDate: plan.startedOn,
    CPPendDate: plan.endedOn,
    InitialCategoryOfAbuse: plan.initialCategory,
    LatestCategoryOfAbuse: plan.latestCategory,
    NumberOfPreviousCPP: plan.previousPlans?.toFixed(0),
  }
  filling.add('ChildProtectionPlans', { ...cells, ...ids }, plan)
  for (const review of plan.reviews)
    filling.add('Reviews', { CPPreviewDate: review.reviewedOn, ...ids }, review)
}
