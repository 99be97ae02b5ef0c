import type { Element } from '../xml/xml.ts'
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
import { type Desk, RowReader, refuseRow, refuseStray } from './row.ts'
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

/* Turns whole elements into rows, one function a table. */

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

/** Reads `Header`. `CollectionDetails` is not a table: its three values belong to the header's row. */
export function readHeader(element: Element, desk: Desk): Header | undefined {
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

/** Reads `Child` with everything in it; what could not be kept goes to the desk. */
export function readChild(element: Element, desk: Desk): Child | undefined {
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
