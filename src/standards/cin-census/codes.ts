import type { CensusYear } from './census-year.ts'

/*
 * The code lists of the children in need census, 2021/22 to 2025/26.
 *
 * Source of codes and their meaning: the Department for Education's children in need census code set as it stands
 * in the public working schemas CIN_schema_2024.xsd, _2025.xsd and _2026.xsd (SocialFinanceDigitalLabs,
 * liia-tools-pipeline), and in the public census rules of csc-validator-be-cin. Labels are in our own short words.
 * No machine-readable code set of 2021/22 and 2022/23 is public; those years carry the 2023/24 codes.
 */

/** One code. `from` and `until` are the first and last census year in which it is valid; without them it has no end. */
export type CodeRow<C extends string> = {
  readonly code: C
  readonly label: string
  readonly from?: CensusYear
  readonly until?: CensusYear
}

/** A list of codes. A code may stand in it twice where its meaning changed from one year to the next. */
export type CodeList<C extends string> = {
  readonly name: string
  readonly rows: readonly CodeRow<C>[]
  /** The code written as `text`, in whichever year it was valid. Codes are compared as written: `m` is not `M`. */
  find(text: string): C | undefined
  /** Whether `text` is a code that is valid in a census year. */
  holds(text: string, year: CensusYear): boolean
  /** What a code means in a census year; undefined where it is not valid in that year. */
  findLabel(code: C, year: CensusYear): string | undefined
}

const inYear = (row: CodeRow<string>, year: CensusYear) =>
  (row.from === undefined || year >= row.from) && (row.until === undefined || year <= row.until)

function codeList<const C extends string>(name: string, rows: readonly CodeRow<C>[]): CodeList<C> {
  const byText = new Map<string, C>(rows.map((row) => [row.code, row.code]))
  return Object.freeze({
    name,
    rows: Object.freeze(rows),
    find: (text: string) => byText.get(text),
    holds: (text: string, year: CensusYear) => rows.some((row) => row.code === text && inYear(row, year)),
    findLabel: (code: C, year: CensusYear) =>
      rows.find((row) => row.code === code && inYear(row, year))?.label,
  })
}

/** The code type of a list: `CodeOf<typeof sexes>` is `'M' | 'F' | 'U'`. */
export type CodeOf<L> = L extends CodeList<infer C> ? C : never

/** Sex, from the 2024/25 census (data item N00783). */
export const sexes = codeList('sex', [
  { code: 'M', label: 'Male', from: 2025 },
  { code: 'F', label: 'Female', from: 2025 },
  { code: 'U', label: 'Unknown, or not yet born', from: 2025 },
])

/** Gender, to the 2023/24 census (data item N00065). */
export const genders = codeList('gender', [
  { code: '0', label: 'Not recorded, or not yet born', until: 2024 },
  { code: '1', label: 'Male', until: 2024 },
  { code: '2', label: 'Female', until: 2024 },
  { code: '9', label: 'Indeterminate', until: 2024 },
])

/** Why a child has no unique pupil number. */
export const upnUnknownReasons = codeList('reason the UPN is unknown', [
  { code: 'UN1', label: 'Not of school age and no UPN given yet' },
  { code: 'UN2', label: 'Never at a maintained school in England' },
  { code: 'UN3', label: 'Educated outside England' },
  { code: 'UN4', label: 'New to the service late in the year, UPN not known yet' },
  { code: 'UN5', label: 'Sources disagree about who the child is' },
  // The public sources give this code without its meaning.
  { code: 'UN6', label: 'UN6' },
  { code: 'UN7', label: 'Referral with no further action' },
])

/** Ethnicity, in the main categories of the Department for Education. */
export const ethnicities = codeList('ethnicity', [
  { code: 'WBRI', label: 'White British' },
  { code: 'WIRI', label: 'White Irish' },
  { code: 'WIRT', label: 'Traveller of Irish heritage' },
  { code: 'WOTH', label: 'Any other White background' },
  { code: 'WROM', label: 'Gypsy or Roma' },
  { code: 'MWBC', label: 'White and Black Caribbean' },
  { code: 'MWBA', label: 'White and Black African' },
  { code: 'MWAS', label: 'White and Asian' },
  { code: 'MOTH', label: 'Any other mixed background' },
  { code: 'AIND', label: 'Indian' },
  { code: 'APKN', label: 'Pakistani' },
  { code: 'ABAN', label: 'Bangladeshi' },
  { code: 'AOTH', label: 'Any other Asian background' },
  { code: 'BCRB', label: 'Caribbean' },
  { code: 'BAFR', label: 'African' },
  { code: 'BOTH', label: 'Any other Black background' },
  { code: 'CHNE', label: 'Chinese' },
  { code: 'OOTH', label: 'Any other ethnic group' },
  { code: 'REFU', label: 'Refused' },
  { code: 'NOBT', label: 'Not yet obtained' },
])

/** Disability. `NONE` says that the child has none, and stands alone. */
export const disabilities = codeList('disability', [
  { code: 'NONE', label: 'No disability' },
  { code: 'MOB', label: 'Mobility' },
  { code: 'HAND', label: 'Hand function' },
  { code: 'PC', label: 'Personal care' },
  { code: 'INC', label: 'Incontinence' },
  { code: 'COMM', label: 'Communication' },
  { code: 'LD', label: 'Learning' },
  { code: 'HEAR', label: 'Hearing' },
  { code: 'VIS', label: 'Vision' },
  { code: 'BEH', label: 'Behaviour' },
  { code: 'CON', label: 'Consciousness' },
  { code: 'AUT', label: 'Autism' },
  { code: 'DDA', label: 'Other' },
])

/** Who referred the child. */
export const referralSources = codeList('source of referral', [
  { code: '1A', label: 'Family member, relative or carer' },
  { code: '1B', label: 'Acquaintance, such as a neighbour or child minder' },
  { code: '1C', label: 'The child' },
  { code: '1D', label: 'Another person, such as a stranger' },
  { code: '2A', label: 'School' },
  { code: '2B', label: 'Education service' },
  { code: '3A', label: 'Health: general practitioner' },
  { code: '3B', label: 'Health: health visitor' },
  { code: '3C', label: 'Health: school nurse' },
  { code: '3D', label: 'Health: other primary service' },
  { code: '3E', label: 'Health: accident and emergency' },
  { code: '3F', label: 'Health: other, such as a hospice' },
  { code: '4', label: 'Housing: council or housing association' },
  { code: '5A', label: 'Council: social care, such as for adults' },
  { code: '5B', label: 'Council: another department' },
  { code: '5C', label: 'Another council' },
  { code: '5D', label: 'Council: early help' },
  { code: '6', label: 'Police' },
  { code: '7', label: 'Court, probation, immigration, Cafcass or prison' },
  { code: '8', label: 'Other, such as a voluntary organisation' },
  { code: '9', label: 'Anonymous' },
  { code: '10', label: 'Not known' },
])

/** The primary need. N1 was reworded for 2025/26. */
export const primaryNeeds = codeList('primary need', [
  { code: 'N1', label: 'Abuse or neglect', until: 2025 },
  { code: 'N1', label: 'Abuse, neglect and exploitation', from: 2026 },
  { code: 'N2', label: 'The child’s disability' },
  { code: 'N3', label: 'A parent’s disability or illness' },
  { code: 'N4', label: 'Family in acute stress' },
  { code: 'N5', label: 'Family dysfunction' },
  { code: 'N6', label: 'Socially unacceptable behaviour' },
  { code: 'N7', label: 'Low income' },
  { code: 'N8', label: 'Absent parenting' },
  { code: 'N9', label: 'Not a child in need' },
  { code: 'N0', label: 'Not stated' },
])

/** Why an episode of need closed. */
export const closureReasons = codeList('reason for closure', [
  { code: 'RC1', label: 'Adopted' },
  { code: 'RC2', label: 'Died' },
  { code: 'RC3', label: 'Child arrangements order' },
  { code: 'RC4', label: 'Special guardianship order' },
  { code: 'RC5', label: 'Passed to another council' },
  { code: 'RC6', label: 'Passed to adult social care' },
  { code: 'RC7', label: 'Services ended for another reason, such as being no longer in need' },
  { code: 'RC8', label: 'Closed after assessment, no further action' },
  { code: 'RC9', label: 'Closed after assessment, referred to early help' },
])

/** The category of abuse of a child protection plan. */
export const abuseCategories = codeList('category of abuse', [
  { code: 'NEG', label: 'Neglect' },
  { code: 'PHY', label: 'Physical abuse' },
  { code: 'SAB', label: 'Sexual abuse' },
  { code: 'EMO', label: 'Emotional abuse' },
  { code: 'MUL', label: 'More than one' },
])

/**
 * Factors found at the end of an assessment. 18A and 19A gave way to the B and C forms: the public census rules
 * 8945Q and 8950Q of 2024/25 tell a council not to use them, so they end with 2023/24 here. There is no 8A.
 */
export const assessmentFactors = codeList('assessment factor', [
  { code: '1A', label: 'Alcohol: the child' },
  { code: '1B', label: 'Alcohol: a parent or carer' },
  { code: '1C', label: 'Alcohol: another person at home' },
  { code: '2A', label: 'Drugs: the child' },
  { code: '2B', label: 'Drugs: a parent or carer' },
  { code: '2C', label: 'Drugs: another person at home' },
  { code: '3A', label: 'Domestic abuse: of the child' },
  { code: '3B', label: 'Domestic abuse: of a parent or carer' },
  { code: '3C', label: 'Domestic abuse: of another person at home' },
  { code: '4A', label: 'Mental health: the child' },
  { code: '4B', label: 'Mental health: a parent or carer' },
  { code: '4C', label: 'Mental health: another person at home' },
  { code: '5A', label: 'Learning disability: the child' },
  { code: '5B', label: 'Learning disability: a parent or carer' },
  { code: '5C', label: 'Learning disability: another person at home' },
  { code: '6A', label: 'Physical disability or illness: the child' },
  { code: '6B', label: 'Physical disability or illness: a parent or carer' },
  { code: '6C', label: 'Physical disability or illness: another person at home' },
  { code: '7A', label: 'Young carer' },
  { code: '8B', label: 'Privately fostered: from overseas, meaning to return' },
  { code: '8C', label: 'Privately fostered: from overseas, meaning to stay' },
  { code: '8D', label: 'Privately fostered: UK child in an educational placement' },
  { code: '8E', label: 'Privately fostered: UK child in another family arrangement' },
  { code: '8F', label: 'Privately fostered: other' },
  { code: '9A', label: 'Unaccompanied asylum-seeking child' },
  { code: '10A', label: 'Missing' },
  { code: '11A', label: 'Child sexual exploitation' },
  { code: '12A', label: 'Trafficking' },
  { code: '13A', label: 'Gangs' },
  { code: '14A', label: 'Socially unacceptable behaviour' },
  { code: '15A', label: 'Self-harm' },
  { code: '16A', label: 'Neglect' },
  { code: '17A', label: 'Emotional abuse' },
  { code: '18A', label: 'Physical abuse', until: 2024 },
  { code: '18B', label: 'Physical abuse by another child' },
  { code: '18C', label: 'Physical abuse by an adult' },
  { code: '19A', label: 'Sexual abuse', until: 2024 },
  { code: '19B', label: 'Sexual abuse by another child' },
  { code: '19C', label: 'Sexual abuse by an adult' },
  { code: '20', label: 'Other' },
  { code: '21', label: 'None found, and no further action' },
  { code: '22A', label: 'Female genital mutilation' },
  { code: '23A', label: 'Abuse linked to faith or belief' },
  { code: '24A', label: 'Child criminal exploitation' },
])

/** The one collection this folder reads. */
export const collections = codeList('collection', [{ code: 'CIN', label: 'Children in need census' }])

/** The level a return is made at. */
export const sourceLevels = codeList('source level', [{ code: 'L', label: 'Local authority' }])
