import type { OnRecord } from '../../define/on-record.ts'
import type { AuthorityId, PersonId, RecordId, WorkerId } from '../../define/record.ts'
import { assessment } from '../../journey/assessment/assessment.ts'
import { childInNeedPlan } from '../../journey/assessment/child-in-need-plan.ts'
import { referral } from '../../journey/front-door/referral.ts'
import { closure } from '../../journey/oversight/closure.ts'
import { person } from '../../journey/people/person.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { protectionReview } from '../../journey/protection/protection-review.ts'
import type { Day, Moment } from '../../plain/day.ts'
import { readId } from '../../plain/id.ts'
import { idFrom } from '../../plain/id-from.ts'
import { type BroughtAuthorisation, type BroughtDeposit, bring, type Wanted } from '../bring.ts'
import { sayYear } from './census-year.ts'
import { numbered, sayContent } from './content.ts'
import {
  type Rows,
  RowTallies,
  type RowTally,
  rowsOfAssessment,
  rowsOfDetails,
  rowsOfProtectionPlan,
  type Table,
} from './row-tallies.ts'
import type { Child, CinDetails, ProtectionPlan, Row, Section47 } from './tables.ts'

/*
 * The children in need census into the record of a child's journey. What the census does not say stays open: an
 * enquiry's outcome, who authorised, what was found. The record of each row has an id made of the authority, the child's
 * LAchildID, the episode's referral date and the row's own day, so that a row is known again in the next file.
 * It is one file because nothing else in this folder may know the journey.
 */

const standard = 'CIN census'

/** A row that was not brought in, and why. Names no child. */
export type RefusedRow = { readonly line: number; readonly table: Table; readonly reason: string }

export type IntoJourney = {
  readonly authority: AuthorityId
  /** Who brings the file in. */
  readonly worker: WorkerId
  readonly at: Moment
  /** The census year by the year it ends in: 2026 for 2025/26. */
  readonly year: number
  /** What stands already about these children: see `whoIsIn`. */
  readonly known: readonly OnRecord[]
}

export type FromCensus = {
  /** People first. */
  readonly deposits: readonly BroughtDeposit[]
  readonly authorisations: readonly BroughtAuthorisation[]
  readonly refused: readonly RefusedRow[]
  /** Rows read, and how many of them were kept, refused, or in the record already. */
  readonly tallies: Readonly<Record<Table, RowTally>>
  /** How many rows the record held already. */
  readonly same: number
}

/** Whom a file is about, to look up what stands: people with these ids, or with these numbers of the council. */
export function whoIsIn(
  authority: AuthorityId,
  children: readonly Child[],
): { readonly people: readonly PersonId[]; readonly numbers: readonly string[] } {
  const numbers = [...new Set(children.flatMap(({ identifiers }) => identifiers?.laChildId ?? []))]
  return { numbers, people: numbers.map((number) => idFrom<'person'>(authority, standard, number)) }
}

/**
 * Turns the children of one whole census file into records of the journey. Nothing is written: what is to be written
 * is returned, and what stands already is left alone. Every row ends as kept, refused with its line and reason, or
 * already there. Refused are children without an LAchildID, a second child described otherwise under the same
 * LAchildID, and rows that say otherwise than a record written here.
 */
export function intoJourney(children: readonly Child[], into: IntoJourney): FromCensus {
  const rows = new RowTallies()
  const people = knownPeople(into.known)
  const wanted: Wanted[] = []
  for (const [number, same] of Map.groupBy(children, (child) => child.identifiers?.laChildId))
    wanted.push(...wantedOf(number, same, into, people, rows))
  const brought = bring(wanted, { ...into, standard, source: `${standard} ${sayYear(into.year)}` })
  const isPerson = ({ settled }: BroughtDeposit): boolean => settled.type === person
  return {
    deposits: [
      ...brought.deposits.filter(isPerson),
      ...brought.deposits.filter((deposit) => !isPerson(deposit)),
    ],
    authorisations: brought.authorisations,
    ...rows.close(brought.outcomes),
  }
}

type People = ReadonlyMap<string, readonly OnRecord[]>

const knownPeople = (known: readonly OnRecord[]): People =>
  Map.groupBy(
    known.filter(({ kind }) => kind === person.name),
    ({ answers }) => String(answers.localNumber ?? ''),
  )

const twice = (line: number): string =>
  `Another child, at line ${line}, has the same LAchildID and is described otherwise. That one was kept.`

/** What the rows of one LAchildID ask for. A second Child with the same description is taken for the same child. */
function wantedOf(
  number: string | undefined,
  children: readonly Child[],
  { authority }: IntoJourney,
  people: People,
  rows: RowTallies,
): readonly Wanted[] {
  const first = children[0]
  if (first === undefined) return []
  if (number === undefined) {
    for (const child of children) rows.refuseChild(child, 'The child has no LAchildID.')
    return []
  }
  const known = people.get(number) ?? []
  if (known.length > 1) {
    for (const child of children)
      rows.refuseChild(
        child,
        'Several people on record have this LAchildID. Settle which one is meant first.',
      )
    return []
  }
  const who = sayWho(first)
  const others = children.filter((child) => child !== first && sayWho(child) !== who)
  for (const child of others) rows.refuseChild(child, twice(first.line))
  const kept = children.filter((child) => !others.includes(child))
  const one = wantedPerson(first, number, authority, known[0])
  for (const child of kept) rows.describe(child, one.id, child !== first)
  const key: Key = (...names) => idFrom<'record'>(authority, standard, number, ...names)
  const details = numbered(
    kept.flatMap((child) => child.details),
    ({ referredOn }) => referredOn,
  )
  for (const again of details.again) rows.repeat(rowsOfDetails(again))
  const asked = details.rows.flatMap(({ row, name }) =>
    new EpisodeRows(row, one.child, key, name, rows).wanted(),
  )
  return [one, ...asked]
}

const sayWho = (child: Child): string => sayContent([child.identifiers, child.characteristics])

type Key = (...names: readonly (string | number)[]) => RecordId

function wantedPerson(
  { identifiers, characteristics, line }: Child,
  number: string,
  authority: AuthorityId,
  known: OnRecord | undefined,
): Wanted {
  const made = idFrom<'person'>(authority, standard, number)
  const there = readId<'person'>(known?.id)
  const { gender, sex } = identifiers ?? {}
  // Older returns give a gender and newer ones a sex: what the one does not ask is no news about the other.
  const asked = { ...(gender === undefined ? {} : { gender }), ...(sex === undefined ? {} : { sex }) }
  const disabilities = [...new Set(characteristics?.disabilities)]
  return {
    id: known?.id ?? idFrom<'record'>(authority, standard, number),
    type: person,
    child: there.ok ? there.value : made,
    answers: {
      localNumber: number,
      upn: identifiers?.upn,
      formerUpn: identifiers?.formerUpn,
      upnUnknown: identifiers?.upnUnknown,
      bornOn: identifiers?.bornOn,
      expectedOn: identifiers?.expectedBirthOn,
      diedOn: identifiers?.diedOn,
      ethnicity: characteristics?.ethnicity,
      disabilities: disabilities.length === 0 ? undefined : disabilities,
    },
    line: {},
    implied: { answers: asked },
    day: undefined,
    before: [],
    fileLine: line,
  }
}

const startedOf = (row: { readonly startedOn: Day | undefined }): Day | undefined => row.startedOn
const oneOf = (table: Table) => (): Rows => [[table, 1]]

type Asked = Pick<Wanted, 'type' | 'answers'> & Partial<Wanted>

/** What one CINdetails asks for: the referral, and everything that came of it. */
class EpisodeRows {
  readonly #details: CinDetails
  readonly #child: PersonId
  readonly #id: (...names: readonly (string | number)[]) => RecordId
  readonly #referred: RecordId
  readonly #rows: RowTallies
  readonly #wanted: Wanted[] = []
  /** The records that the CINdetails itself makes. */
  #row: RecordId[] = []

  constructor(
    details: CinDetails,
    child: PersonId,
    key: Key,
    name: readonly (string | number)[],
    rows: RowTallies,
  ) {
    this.#details = details
    this.#child = child
    this.#id = (...names) => key('CINdetails', ...name, ...names)
    this.#referred = this.#id()
    this.#rows = rows
  }

  wanted(): readonly Wanted[] {
    this.#referral()
    this.#closure()
    this.#assessments()
    this.#plans()
    this.#enquiries()
    this.#protectionPlans()
    return this.#wanted
  }

  #want(id: RecordId, line: number, asked: Asked): RecordId {
    this.#wanted.push({
      id,
      child: this.#child,
      line: {},
      day: undefined,
      before: [this.#referred],
      fileLine: line,
      ...asked,
    })
    return id
  }

  /** Rows within the episode, each under a name of its own; what stands twice is counted as there, and kept once. */
  #each<R extends Row>(rows: readonly R[], day: (row: R) => Day | undefined, counted: (row: R) => Rows) {
    const { rows: once, again } = numbered(rows, day)
    for (const row of again) this.#rows.repeat(counted(row))
    return once
  }

  #referral(): void {
    const { referredOn, referralSource, primaryNeed, noFurtherAction, line } = this.#details
    this.#row = this.#rows.row('CINdetails', line, this.#referred)
    this.#want(this.#referred, line, {
      type: referral,
      answers: { receivedOn: referredOn, source: referralSource },
      line: { primaryNeed, noFurtherAction },
      day: referredOn,
      before: [],
    })
  }

  #closure(): void {
    const { closedOn, closureReason, line } = this.#details
    if (closedOn === undefined && closureReason === undefined) return
    const asked = { type: closure, answers: { closedOn }, line: { reason: closureReason }, day: closedOn }
    this.#row.push(this.#want(this.#id('closure'), line, asked))
  }

  #assessments(): void {
    for (const { row, name } of this.#each(this.#details.assessments, startedOf, rowsOfAssessment)) {
      const { startedOn, internalReviewOn, authorisedOn, line } = row
      const factors = [...new Set(row.factors)]
      const id = this.#want(this.#id('Assessments', ...name), line, {
        type: assessment,
        answers: { startedOn, reviewedOn: internalReviewOn },
        line: { factors: factors.length === 0 ? undefined : factors },
        // The census closes an assessment on the day it is authorised and knows no other end.
        implied: {
          answers: { finished: authorisedOn === undefined ? undefined : { is: 'done', on: authorisedOn } },
        },
        day: startedOn,
        authorised: { point: 'D3', onDay: authorisedOn },
      })
      this.#rows.row('Assessments', line, id)
      this.#rows.codes('AssessmentFactors', line, row.factors, id)
    }
  }

  #plans(): void {
    for (const { row, name } of this.#each(this.#details.plans, startedOf, oneOf('CINPlanDates'))) {
      const { startedOn, endedOn, line } = row
      const asked = { type: childInNeedPlan, answers: { startedOn, endedOn }, day: startedOn }
      this.#rows.row('CINPlanDates', line, this.#want(this.#id('CINPlanDates', ...name), line, asked))
    }
  }

  #enquiries(): void {
    const heldAfter = new Map<Day, { id: RecordId; line: number; after: RecordId[] }>()
    for (const { row, name } of this.#each(this.#details.section47s, startedOf, oneOf('Section47'))) {
      const id = this.#enquiry(row, this.#id('Section47', ...name))
      const made = this.#rows.row('Section47', row.line, id)
      const held = row.initialConferenceOn
      if (held === undefined) continue
      const standing = heldAfter.get(held)
      const one = standing ?? { id: this.#id('Section47', ...name, 'conference'), line: row.line, after: [] }
      one.after.push(id)
      heldAfter.set(held, one)
      made.push(one.id)
    }
    this.#conferences(heldAfter)
  }

  #enquiry(
    { startedOn, conferenceTargetOn, initialConferenceOn, conferenceNotRequired, line }: Section47,
    id: RecordId,
  ) {
    const hold = initialConferenceOn === undefined ? undefined : 'hold'
    return this.#want(id, line, {
      type: enquiry,
      answers: { startedOn },
      // A conference that was held was decided on; one not yet held or ruled out leaves the decision open.
      line: { conference: conferenceNotRequired === true ? 'no conference' : hold },
      implied: { line: { conferenceDueOn: conferenceTargetOn } },
      day: startedOn,
    })
  }

  /** A day that stands in several places of one episode is one conference, with a thread to each. */
  #conferences(heldAfter: Map<Day, { id: RecordId; line: number; after: RecordId[] }>): void {
    const { initialConferenceOn, line } = this.#details
    if (initialConferenceOn !== undefined) {
      const one = heldAfter.get(initialConferenceOn) ?? { id: this.#id('conference'), line, after: [] }
      one.after.push(this.#referred)
      heldAfter.set(initialConferenceOn, one)
      this.#row.push(one.id)
    }
    for (const [heldOn, held] of heldAfter)
      this.#want(held.id, held.line, {
        type: conference,
        answers: { heldOn },
        day: heldOn,
        before: held.after,
      })
  }

  #protectionPlans(): void {
    const { protectionPlans } = this.#details
    for (const { row, name } of this.#each(protectionPlans, startedOf, rowsOfProtectionPlan))
      this.#protectionPlan(row, ['ChildProtectionPlans', ...name])
  }

  #protectionPlan(row: ProtectionPlan, name: readonly (string | number)[]): void {
    const { startedOn, endedOn, initialCategory, latestCategory, previousPlans, reviews, line } = row
    const plan = this.#want(this.#id(...name), line, {
      type: protectionPlan,
      answers: { startedOn, endedOn },
      line: { category: initialCategory },
      implied: { line: { latestCategory, earlierPlans: previousPlans } },
      day: startedOn,
    })
    this.#rows.row('ChildProtectionPlans', line, plan)
    for (const review of this.#each(reviews, (of) => of.reviewedOn, oneOf('Reviews'))) {
      const { reviewedOn } = review.row
      const asked = {
        type: protectionReview,
        answers: { heldOn: reviewedOn },
        day: reviewedOn,
        before: [plan],
      }
      const id = this.#want(this.#id(...name, 'Reviews', ...review.name), review.row.line, asked)
      this.#rows.row('Reviews', review.row.line, id)
    }
  }
}
