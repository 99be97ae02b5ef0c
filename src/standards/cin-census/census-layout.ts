import { checkedTables } from './checked-tables.ts'

/*
 * Where the tables that are checked stand in the census: which element is a row, which holds a value, which only holds
 * others together. Source: public working schemas of 2024/25 and 2025/26; PreProceedingsandFGDM, a draft for 2026/27, as
 * in the test files of the public validator csc-validator-be-cin (January 2026).
 */

export type TableName = keyof typeof checkedTables

/** What an element is. */
export type Place = {
  /** Elements that may stand in it. */
  readonly parts: ReadonlyMap<string, Place>
  /** The element is a row of this table. */
  readonly row?: TableName
  /** A row that gets an id of its own, in this column; what stands in it gets the id as well. */
  readonly id?: string
  /** The element is a value, of this column of the row in which it stands. */
  readonly column?: string
  /** Each such value is a row of its own of a table, besides. */
  readonly each?: TableName
  /** An element without any value is a row without one. */
  readonly emptyIsRow?: true
}

const noParts: ReadonlyMap<string, Place> = new Map()

const values = (...columns: readonly string[]): [string, Place][] =>
  columns.map((column) => [column, { parts: noParts, column }])

const holding = (parts: Iterable<[string, Place]>, rest: Omit<Place, 'parts'> = {}): Place => ({
  parts: new Map(parts),
  ...rest,
})

const listed = (element: string, each: TableName, column = element): [string, Place][] => [
  [element, { parts: noParts, each, column }],
]

const assessments = holding(
  [
    ...values('AssessmentActualStartDate', 'AssessmentInternalReviewDate', 'AssessmentAuthorisationDate'),
    [
      'FactorsIdentifiedAtAssessment',
      holding(listed('AssessmentFactors', 'AssessmentFactorsList', 'AssessmentFactor')),
    ],
  ],
  { row: 'Assessments', id: 'AssessmentID' },
)

const protectionPlans = holding(
  [
    ...values(
      'CPPstartDate',
      'CPPendDate',
      'InitialCategoryOfAbuse',
      'LatestCategoryOfAbuse',
      'NumberOfPreviousCPP',
    ),
    ['Reviews', holding(listed('CPPreviewDate', 'Reviews'), { emptyIsRow: true })],
  ],
  { row: 'ChildProtectionPlans', id: 'CPPID' },
)

const beforeProceedings = Object.keys(checkedTables.PreProceedingsandFGDM).slice(2)

const episodes = holding(
  [
    ...values(
      'CINreferralDate',
      'ReferralSource',
      'PrimaryNeedCode',
      'CINclosureDate',
      'ReasonForClosure',
      'DateOfInitialCPC',
      'ReferralNFA',
    ),
    ['Assessments', assessments],
    ['CINPlanDates', holding(values('CINPlanStartDate', 'CINPlanEndDate'), { row: 'CINplanDates' })],
    [
      'Section47',
      holding(values('S47ActualStartDate', 'InitialCPCtarget', 'DateOfInitialCPC', 'ICPCnotRequired'), {
        row: 'Section47',
      }),
    ],
    ['ChildProtectionPlans', protectionPlans],
    ['PreProceedingsandFGDM', holding(values(...beforeProceedings), { row: 'PreProceedingsandFGDM' })],
  ],
  { row: 'CINdetails', id: 'CINdetailsID' },
)

const child = holding([
  [
    'ChildIdentifiers',
    holding(values(...Object.keys(checkedTables.ChildIdentifiers)), { row: 'ChildIdentifiers' }),
  ],
  [
    'ChildCharacteristics',
    holding([...values('Ethnicity'), ['Disabilities', holding(listed('Disability', 'Disabilities'))]], {
      row: 'ChildCharacteristics',
    }),
  ],
  ['CINdetails', episodes],
])

const header = holding(
  [
    ['CollectionDetails', holding(values('Collection', 'Year', 'ReferenceDate'))],
    ['Source', holding(values('SourceLevel', 'LEA', 'SoftwareCode', 'Release', 'SerialNo', 'DateTime'))],
  ],
  { row: 'Header' },
)

/** One child, with everything about them. */
export const childPlace: Place = child

/** What stands outside the outermost element: `Message`. */
export const census: Place = holding([
  [
    'Message',
    holding([
      ['Header', header],
      ['Children', holding([['Child', child]])],
    ]),
  ],
])
