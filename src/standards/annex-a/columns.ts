import { aDay } from '../../plain/day.ts'

/*
 * What the lists of Annex A have in common: their allowed values and the columns with which they begin. Sources: see
 * lists.ts. The names of ethnicities are the Department for Education's (children in need census, code set N00003).
 */

export const genders = ['a) Male', 'b) Female', 'c) Not stated/recorded', 'd) Neither'] as const

// Public tools disagree about the letter of NOBT (s or t); t follows from the order of the list.
export const ethnicities = [
  'a) WBRI',
  'b) WIRI',
  'c) WIRT',
  'd) WOTH',
  'e) WROM',
  'f) MWBC',
  'g) MWBA',
  'h) MWAS',
  'i) MOTH',
  'j) AIND',
  'k) APKN',
  'l) ABAN',
  'm) AOTH',
  'n) BCRB',
  'o) BAFR',
  'p) BOTH',
  'q) CHNE',
  'r) OOTH',
  's) REFU',
  't) NOBT',
] as const

// The form of January 2024 is older than the code 5D (council: early help) and has no value for it.
export const sources = [
  'a) 1A: Individual',
  'b) 1B: Individual',
  'c) 1C: Individual',
  'd) 1D: Individual',
  'e) 2A: Schools',
  'f) 2B: Education services',
  'g) 3A: Health services',
  'h) 3B: Health services',
  'i) 3C: Health services',
  'j) 3D: Health services',
  'k) 3E: Health services',
  'l) 3F: Health services',
  'm) 4: Housing',
  'n) 5A: LA services',
  'o) 5B: LA services',
  'p) 5C: LA services',
  'q) 6: Police',
  'r) 7: Other legal agency',
  's) 8: Other',
  't) 9: Anonymous',
  'u) 10: Unknown',
] as const

export const yes = 'a) Yes'
export const no = 'b) No'
export const unknown = 'c) Unknown'

export const childColumns = [
  { key: 'childId', heading: 'Child Unique ID', holds: 'text', needed: true },
  { key: 'gender', heading: 'Gender', holds: 'code', needed: true, allowed: genders },
  { key: 'ethnicity', heading: 'Ethnicity', holds: 'code', needed: true, allowed: ethnicities },
  { key: 'bornOn', heading: 'Date of Birth', holds: 'day', needed: false },
  { key: 'age', heading: 'Age', holds: 'whole number', needed: false },
] as const

export const disability = {
  key: 'disabled',
  heading: 'Does the Child have a Disability',
  holds: 'code',
  needed: true,
  allowed: [yes, no, unknown],
} as const

export const allocated = [
  { key: 'team', heading: 'Allocated Team', holds: 'text', needed: true },
  { key: 'worker', heading: 'Allocated Worker', holds: 'text', needed: true },
] as const

/** The form of January 2024. */
export const form = { from: aDay('2024-01-01'), to: undefined } as const

export const yesNo = [yes, no] as const
export const yesNoUnknown = [yes, no, unknown] as const

export const needs = [
  'N1 - Abuse or neglect',
  'N2 - Child’s disability',
  'N3 - Parental disability or illness',
  'N4 - Family in acute stress',
  'N5 - Family dysfunction',
  'N6 - Socially unacceptable behaviour',
  'N7 - Low income',
  'N8 - Absent parenting',
  'N9 - Cases other than children in need',
  'N0 - Not stated',
] as const

// Each makes one column of a list, so that a list reads as its table does.
export const day = <const K extends string, const H extends string>(key: K, heading: H, needed = false) =>
  ({ key, heading, holds: 'day', needed }) as const

export const count = <const K extends string, const H extends string>(key: K, heading: H, needed = false) =>
  ({ key, heading, holds: 'whole number', needed }) as const

export const text = <const K extends string, const H extends string>(key: K, heading: H, needed = false) =>
  ({ key, heading, holds: 'text', needed }) as const

export const code = <const K extends string, const H extends string, const A extends readonly string[]>(
  key: K,
  heading: H,
  allowed: A,
  needed = false,
) => ({ key, heading, holds: 'code', needed, allowed }) as const
