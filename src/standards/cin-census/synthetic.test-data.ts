import fc from 'fast-check'
import { aDay, addDays, type Day } from '../../plain/day.ts'
import type { CensusYear } from './census-year.ts'
import { referenceDayOf } from './census-year.ts'
import {
  abuseCategories,
  assessmentFactors,
  type CodeList,
  closureReasons,
  disabilities,
  ethnicities,
  genders,
  primaryNeeds,
  referralSources,
  sexes,
  upnUnknownReasons,
} from './codes.ts'
import {
  type Assessment,
  type Child,
  type CinDetails,
  type Header,
  notFromAFile,
  type ProtectionPlan,
} from './tables.ts'

/* Synthetic censuses for tests: one that is complete, and arbitrary ones for properties. */

const of = notFromAFile

/** A header as a council's system writes it. */
export const headerOf = (year: CensusYear): Header => ({
  ...of,
  collection: 'CIN',
  year,
  referenceOn: referenceDayOf(year),
  sources: [
    {
      ...of,
      level: 'L',
      authority: '201',
      softwareCode: 'Synthetic & made up',
      release: '1.0',
      serialNo: '001',
      writtenAt: `${year}-05-23T11:14:05`,
    },
  ],
})

const assessment: Assessment = {
  ...of,
  startedOn: aDay('2023-06-02'),
  internalReviewOn: aDay('2023-06-20'),
  authorisedOn: aDay('2023-07-18'),
  factors: ['2A', '3B', '24A'],
}

const protectionPlan: ProtectionPlan = {
  ...of,
  startedOn: aDay('2023-06-26'),
  endedOn: aDay('2024-01-15'),
  initialCategory: 'NEG',
  latestCategory: 'EMO',
  previousPlans: 1,
  reviews: [
    { ...of, reviewedOn: aDay('2023-09-20') },
    { ...of, reviewedOn: aDay('2024-01-15') },
  ],
}

const details: CinDetails = {
  ...of,
  referredOn: aDay('2023-06-01'),
  referralSource: '1A',
  primaryNeed: 'N1',
  closedOn: aDay('2024-03-01'),
  closureReason: 'RC7',
  initialConferenceOn: aDay('2023-06-26'),
  noFurtherAction: false,
  assessments: [
    assessment,
    { ...assessment, internalReviewOn: undefined, authorisedOn: undefined, factors: [] },
  ],
  plans: [{ ...of, startedOn: aDay('2024-01-16'), endedOn: aDay('2024-03-01') }],
  section47s: [
    {
      ...of,
      startedOn: aDay('2023-06-05'),
      conferenceTargetOn: aDay('2023-06-26'),
      initialConferenceOn: aDay('2023-06-26'),
      conferenceNotRequired: false,
    },
  ],
  protectionPlans: [protectionPlan],
}

/** Two children who between them hold every element of the census, in the coding of sex of the year. */
export function completeChildren(year: CensusYear): readonly Child[] {
  const coding = year >= 2025
  return [
    {
      ...of,
      identifiers: {
        ...of,
        laChildId: 'SYNTHETIC1',
        upn: 'A123456789123',
        formerUpn: 'X98765432123B',
        upnUnknown: undefined,
        bornOn: aDay('2015-03-27'),
        expectedBirthOn: undefined,
        gender: coding ? undefined : '1',
        sex: coding ? 'M' : undefined,
        diedOn: aDay('2024-03-01'),
      },
      characteristics: { ...of, ethnicity: 'WBRI', disabilities: ['HAND', 'HEAR'] },
      details: [
        details,
        { ...details, closedOn: undefined, closureReason: undefined, assessments: [], noFurtherAction: true },
      ],
    },
    {
      ...of,
      identifiers: {
        ...of,
        laChildId: 'SYNTHETIC2',
        upn: undefined,
        formerUpn: undefined,
        upnUnknown: 'UN1',
        bornOn: undefined,
        expectedBirthOn: aDay('2024-06-01'),
        gender: coding ? undefined : '0',
        sex: coding ? 'U' : undefined,
        diedOn: undefined,
      },
      characteristics: { ...of, ethnicity: 'NOBT', disabilities: [] },
      details: [{ ...details, plans: [], section47s: [], protectionPlans: [] }],
    },
  ]
}

const aDayFrom = (base: Day, spread: number): fc.Arbitrary<Day> =>
  fc.integer({ min: 0, max: spread }).map((days) => addDays(base, days))
const anyDay = aDayFrom(aDay('1900-01-01'), 109_570)

/** Text that XML can carry, with its awkward characters well represented. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('&', '<', '>', '"', "'", '\r', '\n', '\t', ']]>', '&amp;', ' ', 'é', '‘', '😀'),
      fc.string({ minLength: 1, maxLength: 5 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '')

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })
const codeOf = <C extends string>(list: CodeList<C>, year?: CensusYear): fc.Arbitrary<C> =>
  fc.constantFrom(
    ...list.rows.map((row) => row.code).filter((code) => year === undefined || list.holds(code, year)),
  )

/** How a value that a year's shape asks for is made: always there, or perhaps there. */
type Needed = <T>(value: fc.Arbitrary<T>) => fc.Arbitrary<T | undefined>
const always: Needed = (value) => value

function rowsOf(needed: Needed, year: CensusYear | undefined) {
  const line = fc.constant(of.line)
  const unread = fc.constant(of.unread)
  const day = maybe(anyDay)
  const upn = fc.stringMatching(/^[A-Z]\d{11}[\dA-Z]$/)
  const review = fc.record({ line, unread, reviewedOn: anyDay })
  const assessment = fc.record({
    line,
    unread,
    startedOn: needed(anyDay),
    internalReviewOn: day,
    authorisedOn: day,
    factors: fc.array(codeOf(assessmentFactors, year), { maxLength: 3 }),
  })
  const section47 = fc.record({
    line,
    unread,
    startedOn: needed(anyDay),
    conferenceTargetOn: day,
    initialConferenceOn: day,
    conferenceNotRequired: needed(fc.boolean()),
  })
  const protectionPlan = fc.record({
    line,
    unread,
    startedOn: needed(anyDay),
    endedOn: day,
    initialCategory: needed(codeOf(abuseCategories, year)),
    latestCategory: needed(codeOf(abuseCategories, year)),
    previousPlans: needed(fc.nat(999)),
    reviews: fc.array(review, { maxLength: 2 }),
  })
  const details = fc.record({
    line,
    unread,
    referredOn: needed(anyDay),
    referralSource: needed(codeOf(referralSources, year)),
    primaryNeed: maybe(codeOf(primaryNeeds, year)),
    closedOn: day,
    closureReason: maybe(codeOf(closureReasons, year)),
    initialConferenceOn: day,
    noFurtherAction: needed(fc.boolean()),
    assessments: fc.array(assessment, { maxLength: 2 }),
    plans: fc.array(fc.record({ line, unread, startedOn: needed(anyDay), endedOn: day }), { maxLength: 2 }),
    section47s: fc.array(section47, { maxLength: 2 }),
    protectionPlans: fc.array(protectionPlan, { maxLength: 2 }),
  })
  const absent = fc.constant(undefined)
  const identifiers = fc.record({
    line,
    unread,
    laChildId: needed(anyText),
    upn: maybe(year === undefined ? fc.oneof(upn, anyText) : upn),
    formerUpn: maybe(upn),
    upnUnknown: maybe(codeOf(upnUnknownReasons, year)),
    bornOn: day,
    expectedBirthOn: day,
    gender: year === undefined ? maybe(codeOf(genders)) : year < 2025 ? codeOf(genders, year) : absent,
    sex: year === undefined ? maybe(codeOf(sexes)) : year >= 2025 ? codeOf(sexes, year) : absent,
    diedOn: day,
  })
  const characteristics = fc.record({
    line,
    unread,
    ethnicity: needed(codeOf(ethnicities, year)),
    disabilities: fc.array(codeOf(disabilities, year), { maxLength: 3 }),
  })
  return { identifiers, characteristics, details, line, unread }
}

/** Children of every kind: incomplete, with both codings of sex, with nothing in them. */
export function anyChildren(): fc.Arbitrary<Child[]> {
  const { identifiers, characteristics, details, line, unread } = rowsOf(maybe, undefined)
  return fc.array(
    fc.record({
      line,
      unread,
      identifiers: maybe(identifiers),
      characteristics: maybe(characteristics),
      details: fc.array(details, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  )
}

/** Children who hold everything that the shape of a year asks for. */
export function wholeChildren(year: CensusYear): fc.Arbitrary<Child[]> {
  const { identifiers, characteristics, details, line, unread } = rowsOf(always, year)
  return fc.array(
    fc.record({
      line,
      unread,
      identifiers,
      characteristics,
      details: fc.array(details, { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
}
