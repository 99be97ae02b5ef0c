import type { Result } from '../../plain/result.ts'
import { fine, wrong } from '../../plain/result.ts'
import {
  abuseCategories,
  assessmentFactors,
  closureReasons,
  disabilities,
  ethnicities,
  genders,
  primaryNeeds,
  referralSources,
  sexes,
  upnUnknownReasons,
} from './codes.ts'
import { type Notice, type Reconciliation, type Refusal, startCounting, type Tallies } from './reconcile.ts'
import { type Desk, RowReader, refuseRow, refuseStray, refuseUnknown } from './row.ts'
import { draftGroup } from './schema.ts'
import {
  type Assessment,
  type Child,
  type ChildCharacteristics,
  type ChildIdentifiers,
  type CinDetails,
  type CinPlan,
  type Header,
  notFromAFile,
  type ProtectionPlan,
  type Review,
  type Section47,
  type Source,
  type TableName,
} from './tables.ts'
import { ownCopy } from './value.ts'
import { type Bytes, type Element, type Limits, ordinaryLimits, readXml } from './xml.ts'

/**
 * What reading gives, in the order of the file. The last is always `done` or `stopped`, with what was counted up
 * to there; after `stopped` (not XML, cut off, another collection, too large) nothing read before should be used
 * as if it were the whole.
 */
export type Found =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'child'; readonly child: Child }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'done'; readonly tallies: Tallies }
  | { readonly kind: 'stopped'; readonly line: number; readonly says: string; readonly tallies: Tallies }

const draftSays =
  'This is a draft element for the 2026/27 census, whose form is not public yet. It was read, and it was not kept.'

/** Reads the rows that a row is made of; rows that hold nothing are left out, and told. */
function each<T>(
  row: RowReader,
  name: string,
  desk: Desk,
  read: (element: Element, desk: Desk) => T | undefined,
) {
  return row.hold(
    row
      .groups(name)
      .map((element) => read(element, desk))
      .filter((kept): kept is T & {} => kept !== undefined),
  )
}

function readSource(element: Element, desk: Desk): Source | undefined {
  const row = new RowReader(element, 'Source', desk)
  return row.close({
    level: row.text('SourceLevel'),
    authority: row.text('LEA'),
    softwareCode: row.text('SoftwareCode'),
    release: row.text('Release'),
    serialNo: row.text('SerialNo'),
    writtenAt: row.text('DateTime'),
  })
}

/** `CollectionDetails` is not a table: its three values belong to the header's row. */
function readHeader(element: Element, desk: Desk): Header | undefined {
  const row = new RowReader(withDetailsInside(element, desk), 'Header', desk)
  return row.close({
    collection: row.text('Collection'),
    year: row.year('Year'),
    referenceOn: row.day('ReferenceDate'),
    sources: each(row, 'Source', desk, readSource),
  })
}

function withDetailsInside(header: Element, desk: Desk): Element {
  const details = header.children.filter((child) => child.name === 'CollectionDetails')
  for (const each of details) refuseStray(desk, each, 'Header')
  const rest = header.children.filter((child) => child.name !== 'CollectionDetails')
  return { ...header, children: [...details.flatMap((each) => each.children), ...rest] }
}

function readIdentifiers(element: Element, desk: Desk): ChildIdentifiers | undefined {
  const row = new RowReader(element, 'ChildIdentifiers', desk)
  return row.close({
    laChildId: row.text('LAchildID'),
    upn: row.text('UPN'),
    formerUpn: row.text('FormerUPN'),
    upnUnknown: row.code('UPNunknown', upnUnknownReasons),
    bornOn: row.day('PersonBirthDate'),
    expectedBirthOn: row.day('ExpectedPersonBirthDate'),
    gender: row.code('GenderCurrent', genders),
    sex: row.code('Sex', sexes),
    diedOn: row.day('PersonDeathDate'),
  })
}

function readCharacteristics(element: Element, desk: Desk): ChildCharacteristics | undefined {
  const row = new RowReader(element, 'ChildCharacteristics', desk)
  return row.close({
    ethnicity: row.code('Ethnicity', ethnicities),
    disabilities: row.codes('Disabilities', 'Disability', 'Disabilities', disabilities),
  })
}

function readAssessment(element: Element, desk: Desk): Assessment | undefined {
  const row = new RowReader(element, 'Assessments', desk)
  return row.close({
    startedOn: row.day('AssessmentActualStartDate'),
    internalReviewOn: row.day('AssessmentInternalReviewDate'),
    authorisedOn: row.day('AssessmentAuthorisationDate'),
    factors: row.codes(
      'FactorsIdentifiedAtAssessment',
      'AssessmentFactors',
      'AssessmentFactors',
      assessmentFactors,
    ),
  })
}

function readPlan(element: Element, desk: Desk): CinPlan | undefined {
  const row = new RowReader(element, 'CINPlanDates', desk)
  return row.close({ startedOn: row.day('CINPlanStartDate'), endedOn: row.day('CINPlanEndDate') })
}

function readSection47(element: Element, desk: Desk): Section47 | undefined {
  const row = new RowReader(element, 'Section47', desk)
  return row.close({
    startedOn: row.day('S47ActualStartDate'),
    conferenceTargetOn: row.day('InitialCPCtarget'),
    initialConferenceOn: row.day('DateOfInitialCPC'),
    conferenceNotRequired: row.yesNo('ICPCnotRequired'),
  })
}

function readProtectionPlan(element: Element, desk: Desk): ProtectionPlan | undefined {
  const row = new RowReader(element, 'ChildProtectionPlans', desk)
  const review = (of: Element): Review | undefined => {
    const reviewedOn = row.listedDay(of, 'Reviews')
    return reviewedOn && Object.freeze({ ...notFromAFile, line: of.line, reviewedOn })
  }
  return row.close({
    startedOn: row.day('CPPstartDate'),
    endedOn: row.day('CPPendDate'),
    initialCategory: row.code('InitialCategoryOfAbuse', abuseCategories),
    latestCategory: row.code('LatestCategoryOfAbuse', abuseCategories),
    previousPlans: row.count('NumberOfPreviousCPP'),
    reviews: row.rows('Reviews', 'CPPreviewDate', review, 'Reviews'),
  })
}

function readDetails(element: Element, desk: Desk): CinDetails | undefined {
  const row = new RowReader(element, 'CINdetails', desk)
  for (const draft of row.groups(draftGroup)) refuseRow(desk, draftGroup, draft, draftSays)
  return row.close({
    referredOn: row.day('CINreferralDate'),
    referralSource: row.code('ReferralSource', referralSources),
    primaryNeed: row.code('PrimaryNeedCode', primaryNeeds),
    closedOn: row.day('CINclosureDate'),
    closureReason: row.code('ReasonForClosure', closureReasons),
    initialConferenceOn: row.day('DateOfInitialCPC'),
    assessments: each(row, 'Assessments', desk, readAssessment),
    plans: each(row, 'CINPlanDates', desk, readPlan),
    section47s: each(row, 'Section47', desk, readSection47),
    noFurtherAction: row.yesNo('ReferralNFA'),
    protectionPlans: each(row, 'ChildProtectionPlans', desk, readProtectionPlan),
  })
}

function readChild(element: Element, desk: Desk): Child | undefined {
  const row = new RowReader(element, 'Child', desk)
  const one = <T>(name: TableName, read: (of: Element, desk: Desk) => T | undefined): T | undefined => {
    const first = row.group(name, (more) =>
      refuseRow(
        desk,
        name,
        more,
        `This child has a second ${name}. The first was kept, this one with all in it was not.`,
      ),
    )
    const kept = first && read(first, desk)
    if (kept !== undefined) row.hold([kept])
    return kept
  }
  return row.close({
    identifiers: one('ChildIdentifiers', readIdentifiers),
    characteristics: one('ChildCharacteristics', readCharacteristics),
    details: each(row, 'CINdetails', desk, readDetails),
  })
}

const inner = (element: Element, name: string) => element.children.find((child) => child.name === name)

const childIdOf = (child: Element) =>
  inner(inner(child, 'ChildIdentifiers') ?? child, 'LAchildID')
    ?.text.trim()
    .slice(0, 40) || undefined

const inFileOrder = (refusals: readonly Refusal[]): readonly Found[] =>
  refusals.toSorted((a, b) => a.line - b.line).map((refusal) => ({ kind: 'refusal', refusal }))

/** What a reading knows so far. */
class Reading {
  readonly counter = startCounting()
  readonly #linesOfIds = new Map<string, number>()
  #hasHeader = false

  #desk(childId?: string): Desk {
    return { counter: this.counter, refusals: [], childId }
  }

  /** What one whole element gives; a string is a reason to stop. */
  *take(within: string, element: Element): Generator<Found | string> {
    const desk = this.#desk(element.name === 'Child' ? childIdOf(element) : undefined)
    if (within === 'Message' && element.name === 'Header') yield* this.#header(element, desk)
    else if (within === 'Children' && element.name === 'Child') yield* this.#child(element, desk)
    else refuseUnknown(desk, element)
    yield* inFileOrder(desk.refusals)
  }

  *#header(element: Element, desk: Desk): Generator<Found | string> {
    if (this.#hasHeader)
      return refuseRow(
        desk,
        'Header',
        element,
        'The file has a second Header. The first was kept, this one was not.',
      )
    this.#hasHeader = true
    const header = readHeader(element, desk)
    if (header === undefined) return
    if (header.collection !== undefined && header.collection !== 'CIN')
      yield `This file is of the collection ‘${header.collection.slice(0, 40)}’. A children in need census has the collection ‘CIN’.`
    yield { kind: 'header', header }
  }

  *#child(element: Element, desk: Desk): Generator<Found> {
    const child = readChild(element, desk)
    if (child === undefined) return
    yield { kind: 'child', child }
    const { childId } = desk
    if (childId === undefined) return
    const before = this.#linesOfIds.get(childId)
    if (before === undefined) this.#linesOfIds.set(childId, element.line)
    else {
      const says = `Another child, at line ${before}, has the same LAchildID. Both were kept.`
      yield { kind: 'notice', notice: { line: element.line, says, childId } }
    }
  }

  /** Attributes of, and text directly in, `Message` and `Children`. */
  *leave(element: Element): Generator<Found> {
    const desk = this.#desk()
    refuseStray(desk, element)
    yield* inFileOrder(desk.refusals)
  }
}

/**
 * Reads a children in need census of 2021/22 to 2025/26 from bytes, child by child; memory holds one child. Takes
 * elements in any order and either coding of sex. What cannot be read is refused in the smallest part possible:
 * a value, and its row is kept without it; a row that holds nothing else; a second row where one belongs. A day
 * is refused where it is not in the calendar or not from 1900 to 2199; a code where no census year has it.
 * Whether a file keeps to the shape of its year is not asked here, but by `check`.
 */
export async function* read(bytes: Bytes, limits: Limits = ordinaryLimits): AsyncGenerator<Found, void> {
  const reading = new Reading()
  const stopped = (line: number, says: string): Found => ({
    kind: 'stopped',
    line,
    says,
    tallies: reading.counter.tallies(),
  })
  for await (const event of readXml(bytes, ['Message', 'Children'], limits)) {
    if (event.kind === 'stop') return yield stopped(event.stop.line, event.stop.says)
    if (event.kind === 'close') yield* reading.leave(event.element)
    if (event.kind !== 'whole') continue
    for (const found of reading.take(event.within.name, event.element)) {
      if (typeof found === 'string') return yield stopped(event.element.line, found)
      yield found
    }
  }
  yield { kind: 'done', tallies: reading.counter.tallies() }
}

/** A whole census in memory. */
export type Census = {
  readonly header: Header | undefined
  readonly children: readonly Child[]
  readonly reconciliation: Reconciliation
}

/** How many refusals and notices `readAll` lists; the rest are counted. */
const mostListed = 100_000

/**
 * Reads a whole census into memory. Problems, where the file cannot be read to its end: then there is no census,
 * for half of one would be taken for a whole. What was refused in a file that can be read stands in its
 * reconciliation.
 */
export async function readAll(bytes: Bytes, limits: Limits = ordinaryLimits): Promise<Result<Census>> {
  const children: Child[] = []
  const refusals: Refusal[] = []
  const notices: Notice[] = []
  let header: Header | undefined
  let unlisted = 0
  for await (const found of read(bytes, limits)) {
    if (found.kind === 'child') children.push(found.child)
    else if (found.kind === 'header') header = found.header
    else if (found.kind === 'stopped') return wrong(`line ${found.line}`, found.says)
    else if (found.kind === 'done') {
      const reconciliation = { ...found.tallies, refusals, notices, unlisted }
      return fine(Object.freeze({ header, children: Object.freeze(children), reconciliation }))
    } else if (refusals.length + notices.length >= mostListed) unlisted++
    else if (found.kind === 'refusal') refusals.push(found.refusal)
    else notices.push(found.notice)
  }
  return wrong('', 'The file could not be read to its end.')
}
