import type { CensusYear } from './census-year.ts'
import {
  abuseCategories,
  assessmentFactors,
  type CodeList,
  closureReasons,
  collections,
  disabilities,
  ethnicities,
  genders,
  primaryNeeds,
  referralSources,
  sexes,
  sourceLevels,
  upnUnknownReasons,
} from './codes.ts'
import { isDay } from './value.ts'

/*
 * The shape of a children in need census, stated once: which elements, in which order, how often, holding what,
 * in which census years. `check` compares a file with it and `write` takes its order from it.
 *
 * Source of the facts: the public working schemas CIN_schema_2024.xsd, _2025.xsd and _2026.xsd of
 * SocialFinanceDigitalLabs' liia-tools-pipeline, which follow the Department for Education's own; the Department
 * publishes no schema of 2021/22 and 2022/23, which take the shape of 2023/24 with `true` and `false` allowed beside
 * 1 and 0, as files of those years have them. Two places are narrower than those schemas: 18A and 19A end with 2023/24
 * (see codes.ts), and days and years carry no time zone.
 */

/** What a value must look like. `says` completes the sentence ‘Expected …’. */
export type Kind = {
  readonly says: (year: CensusYear) => string
  readonly fits: (text: string, year: CensusYear) => boolean
}

type Part = {
  readonly name: string
  readonly least: number
  readonly most: number
  readonly from?: CensusYear
  readonly until?: CensusYear
}

/** An element that holds one value. */
export type Item = Part & { readonly holds: Kind }

/** An element that holds other elements, in this order and no other. */
export type Group = Part & { readonly parts: readonly (Item | Group)[] }

/** How often an element stands in its place. */
const once = { least: 1, most: 1 }
const optional = { least: 0, most: 1 }
const any = { least: 0, most: Number.POSITIVE_INFINITY }
const several = { least: 1, most: Number.POSITIVE_INFINITY }

const pattern = (says: string, of: RegExp): Kind => ({ says: () => says, fits: (text) => of.test(text) })

const text = pattern('some text', /\S/)
const anyText = pattern('text', /^/)
const localAuthority = pattern('three figures, such as 201', /^\d{3}$/)
const serialNumber = pattern('three figures or more, such as 001', /^\d{3,}$/)
const upn = pattern(
  'a letter, eleven figures and a last figure or letter (13 characters)',
  /^[A-Za-z]\d{11}[\dA-Za-z]$/,
)
const year = pattern('a year of four figures, such as 2026', /^\s*\d{4}\s*$/)
const count = pattern('a whole number, 0 or more', /^\s*\+?\d{1,9}\s*$/)
const moment: Kind = {
  says: () => 'a day and time written 2026-05-23T11:14:05',
  fits: (given) => {
    const parts = /^\s*(.{10})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?\s*$/.exec(given)
    return parts !== null && isDay(parts[1] ?? '')
  },
}
const day: Kind = {
  says: () => 'a day from 1900 to 2199, written 2026-03-31',
  fits: (given) => isDay(given.trim()),
}
const yesOrNo: Kind = {
  says: (of) => (of >= 2024 ? '1 (yes) or 0 (no)' : '1 or true (yes), or 0 or false (no)'),
  fits: (given, of) => /^[01]$/.test(given) || (of < 2024 && /^(true|false)$/.test(given)),
}

/** A code of a list. A short list is spelt out; a long one is named. */
const code = (list: CodeList<string>): Kind => ({
  says: (of) => {
    const codes = [...new Set(list.rows.map((row) => row.code))].filter((each) => list.holds(each, of))
    return codes.length > 1 && codes.length <= 13
      ? `a code for ${list.name} (${codes.join(', ')})`
      : codes.length === 1
        ? `${codes[0]}`
        : `one of the ${codes.length} codes for ${list.name}`
  },
  fits: (given, of) => list.holds(given, of),
})

const item = (
  name: string,
  often: typeof once,
  holds: Kind,
  years: { from?: CensusYear; until?: CensusYear } = {},
): Item => ({ name, ...often, holds, ...years })
const group = (name: string, often: typeof once, parts: readonly (Item | Group)[]): Group => ({
  name,
  ...often,
  parts,
})

/** `Message/Header`. */
export const headerShape = group('Header', optional, [
  group('CollectionDetails', optional, [
    item('Collection', optional, code(collections)),
    item('Year', optional, year),
    item('ReferenceDate', optional, day),
  ]),
  group('Source', any, [
    item('SourceLevel', optional, code(sourceLevels)),
    item('LEA', once, localAuthority),
    item('SoftwareCode', optional, anyText),
    item('Release', optional, anyText),
    item('SerialNo', optional, serialNumber),
    item('DateTime', optional, moment),
  ]),
])

/** `Message/Children/Child`. */
export const childShape = group('Child', several, [
  group('ChildIdentifiers', once, [
    item('LAchildID', once, text),
    item('UPN', optional, upn),
    item('FormerUPN', optional, upn),
    item('UPNunknown', optional, code(upnUnknownReasons)),
    item('PersonBirthDate', optional, day),
    item('ExpectedPersonBirthDate', optional, day),
    item('GenderCurrent', once, code(genders), { until: 2024 }),
    item('Sex', once, code(sexes), { from: 2025 }),
    item('PersonDeathDate', optional, day),
  ]),
  group('ChildCharacteristics', once, [
    item('Ethnicity', once, code(ethnicities)),
    group('Disabilities', optional, [item('Disability', several, code(disabilities))]),
  ]),
  group('CINdetails', several, [
    item('CINreferralDate', once, day),
    item('ReferralSource', once, code(referralSources)),
    item('PrimaryNeedCode', optional, code(primaryNeeds)),
    item('CINclosureDate', optional, day),
    item('ReasonForClosure', optional, code(closureReasons)),
    item('DateOfInitialCPC', optional, day),
    group('Assessments', any, [
      item('AssessmentActualStartDate', once, day),
      item('AssessmentInternalReviewDate', optional, day),
      item('AssessmentAuthorisationDate', optional, day),
      group('FactorsIdentifiedAtAssessment', optional, [
        item('AssessmentFactors', several, code(assessmentFactors)),
      ]),
    ]),
    group('CINPlanDates', any, [item('CINPlanStartDate', once, day), item('CINPlanEndDate', optional, day)]),
    group('Section47', any, [
      item('S47ActualStartDate', once, day),
      item('InitialCPCtarget', optional, day),
      item('DateOfInitialCPC', optional, day),
      item('ICPCnotRequired', once, yesOrNo),
    ]),
    item('ReferralNFA', once, yesOrNo),
    group('ChildProtectionPlans', any, [
      item('CPPstartDate', once, day),
      item('CPPendDate', optional, day),
      item('InitialCategoryOfAbuse', once, code(abuseCategories)),
      item('LatestCategoryOfAbuse', once, code(abuseCategories)),
      item('NumberOfPreviousCPP', once, count),
      group('Reviews', optional, [item('CPPreviewDate', several, day)]),
    ]),
  ]),
])

/** `Message/Children`. */
export const childrenShape = group('Children', once, [childShape])

/** `Message`: the whole file. */
export const messageShape = group('Message', once, [headerShape, childrenShape])

/**
 * `PreProceedingsandFGDM`, which follows `ChildProtectionPlans` in test files made for the 2026/27 census. Its
 * elements are known only from the public validator csc-validator-be-cin (January 2026); no specification is
 * public, so no year stated here holds it. `read` counts it and says that it is not kept.
 */
export const draftGroup = 'PreProceedingsandFGDM'

/** Whether a part of the shape belongs to a census year. */
export const inYear = (part: Item | Group, of: CensusYear): boolean =>
  (part.from === undefined || of >= part.from) && (part.until === undefined || of <= part.until)

export const isGroup = (part: Item | Group): part is Group => 'parts' in part
