/*
 * The code lists of the children's social work workforce census of 2025.
 *
 * Source: the public working schema csww_schema_2025.xsd of SocialFinanceDigitalLabs' liia-tools-pipeline (branch file at
 * 31b77d8, 18 September 2025, not on its main branch), which follows the Department for Education's own; to be compared
 * with the Department's specification once that can be read. Labels are in our own short words.
 */

export type Code<C extends string> = { readonly code: C; readonly label: string }

/** A list of codes. Codes are compared as written. */
export type CodeList<C extends string = string> = {
  readonly name: string
  readonly rows: readonly Code<C>[]
  find(text: string): C | undefined
}

function codeList<const C extends string>(name: string, rows: readonly Code<C>[]): CodeList<C> {
  const byText = new Map<string, C>(rows.map(({ code }) => [code, code]))
  return Object.freeze({ name, rows: Object.freeze(rows), find: (text: string) => byText.get(text) })
}

export const agencyWorkers = codeList('agency worker', [
  { code: '0', label: 'Employed by the authority' },
  { code: '1', label: 'Agency worker' },
])

/** `Sex`, which replaced `GenderCurrent` after the census of 2022. */
export const sexes = codeList('sex', [
  { code: 'M', label: 'Male' },
  { code: 'F', label: 'Female' },
])

export const ethnicities = codeList('ethnicity', [
  { code: 'WBRI', label: 'White British' },
  { code: 'WIRI', label: 'White Irish' },
  { code: 'WOTH', label: 'Any other White background' },
  { code: 'MWBC', label: 'White and Black Caribbean' },
  { code: 'MWBA', label: 'White and Black African' },
  { code: 'MWAS', label: 'White and Asian' },
  { code: 'MOTH', label: 'Any other mixed background' },
  { code: 'AIND', label: 'Indian' },
  { code: 'APKN', label: 'Pakistani' },
  { code: 'ABAN', label: 'Bangladeshi' },
  { code: 'AOTH', label: 'Any other Asian background' },
  { code: 'BCRB', label: 'Black Caribbean' },
  { code: 'BAFR', label: 'Black African' },
  { code: 'BOTH', label: 'Any other Black background' },
  { code: 'CHNE', label: 'Chinese' },
  { code: 'OOTH', label: 'Any other ethnic group' },
  { code: 'REFU', label: 'Refused or not stated' },
  { code: 'NOBT', label: 'Not yet obtained' },
])

export const qualificationLevels = codeList('level of qualification', [
  { code: '1', label: 'Undergraduate' },
  { code: '2', label: 'Postgraduate' },
  { code: '3', label: 'Other' },
])

export const yesOrNo = codeList('yes or no', [
  { code: '0', label: 'No' },
  { code: '1', label: 'Yes' },
])

/** Whether the authority offers something to social workers whom it employs. */
export const offered = codeList('whether it is offered', [
  { code: '0', label: 'No' },
  { code: '1', label: 'Yes, to all social workers employed by the authority' },
  { code: '2', label: 'Yes, to some of them' },
])

export const roles = codeList('role', [
  { code: '1', label: 'Senior manager' },
  { code: '2', label: 'Middle manager' },
  { code: '3', label: 'First line manager' },
  { code: '4', label: 'Senior practitioner' },
  { code: '5', label: 'Case holder' },
  { code: '6', label: 'Qualified, without cases' },
])

export const origins = codeList('where a worker came from', [
  { code: '1', label: 'Newly qualified' },
  { code: '2', label: 'Social worker in another authority in England' },
  { code: '3', label: 'Social worker outside England' },
  { code: '4', label: 'Agency or consultancy in social work in England' },
  { code: '5', label: 'Other social work outside an authority in England' },
  { code: '6', label: 'Other social care role in England' },
  { code: '7', label: 'Other work, work abroad, no work, or a career break' },
  { code: '8', label: 'Other' },
  { code: '9', label: 'Not known' },
  { code: '10', label: 'Not yet collected' },
])

export const destinations = codeList('where a worker went', [
  { code: '1', label: 'Social worker in another authority in England' },
  { code: '2', label: 'Social worker outside England' },
  { code: '3', label: 'Agency or consultancy in social work in England' },
  { code: '4', label: 'Other social work outside an authority in England' },
  { code: '5', label: 'Other social care role in England' },
  { code: '6', label: 'Other work, work abroad, no work, or a career break' },
  { code: '7', label: 'Other' },
  { code: '8', label: 'Not known' },
  { code: '9', label: 'Not yet collected' },
])

export const leavingReasons = codeList('reason for leaving', [
  { code: '1', label: 'Resignation' },
  { code: '2', label: 'Voluntary redundancy' },
  { code: '3', label: 'Compulsory redundancy' },
  { code: '4', label: 'Dismissed' },
  { code: '5', label: 'Retired' },
  { code: '6', label: 'Died' },
  { code: '7', label: 'Moved to other work in the authority, not with children and families' },
  { code: '8', label: 'Other' },
  { code: '9', label: 'Not known' },
  { code: '10', label: 'Not yet collected' },
])

export const absenceReasons = codeList('reason for absence', [
  { code: 'MAT', label: 'Maternity or paternity leave' },
  { code: 'OTH', label: 'Other paid authorised absence' },
  { code: 'PUB', label: 'Paid absence for public duties' },
  { code: 'SIC', label: 'Sick leave' },
  { code: 'TRN', label: 'Training' },
  { code: 'UNA', label: 'Unauthorised absence' },
  { code: 'UNP', label: 'Unpaid authorised absence' },
])

export const collections = codeList('collection', [
  { code: 'CSWW', label: 'Children’s social work workforce census' },
])

export const sourceLevels = codeList('source level', [{ code: 'L', label: 'Local authority' }])
