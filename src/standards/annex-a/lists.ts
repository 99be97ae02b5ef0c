import { aDay, type Day } from '../../plain/day.ts'

/*
 * Ofsted's Annex A: the child-level lists that a council hands over at the start of an inspection of its children's
 * services (ILACS). Headings and their order as in the form of January 2024, allowed values as public tools of the
 * sector write them: SocialFinanceDigitalLabs' liia-tools-pipeline (Annex_A_2024_Jan.xlsx, Annex_A_schema.yml) and
 * data-to-insight's ssd-data-model (AnnexA_sqlserver, July 2024, which quotes whom each list is about).
 */

/** `code` takes one of the allowed values, written exactly so. */
export type Holds = 'text' | 'code' | 'day' | 'whole number'

export type Column = {
  readonly key: string
  /** As in Ofsted's form. */
  readonly heading: string
  readonly holds: Holds
  /** Whether every row must have it. */
  readonly needed: boolean
  readonly allowed?: readonly string[]
}

/** Which rows a list has, counted back from the day of the inspection. */
export type Window = {
  readonly months: number
  /** `received` counts by the day itself; `open or ended` takes what is open, and what ended within the months. */
  readonly counts: 'received' | 'open or ended'
}

export type AnnexList = {
  readonly number: number
  readonly title: string
  readonly sheet: string
  readonly about: string
  readonly window: Window
  readonly columns: readonly Column[]
  /** From when and until when the form is Ofsted's. */
  readonly from: Day
  readonly to: Day | undefined
}

type Value<H> = H extends 'day' ? Day : H extends 'whole number' ? number : string

/** A row of a list: a value, or nothing, for every column by its key. */
export type RowOf<L extends AnnexList> = {
  readonly [C in L['columns'][number] as C['key']]: Value<C['holds']> | undefined
}

const genders = ['a) Male', 'b) Female', 'c) Not stated/recorded', 'd) Neither'] as const

// Public tools disagree about the letter of NOBT (s or t); t follows from the order of the list.
const ethnicities = [
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
const sources = [
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

const childColumns = [
  { key: 'childId', heading: 'Child Unique ID', holds: 'text', needed: true },
  { key: 'gender', heading: 'Gender', holds: 'code', needed: true, allowed: genders },
  { key: 'ethnicity', heading: 'Ethnicity', holds: 'code', needed: true, allowed: ethnicities },
  { key: 'bornOn', heading: 'Date of Birth', holds: 'day', needed: false },
  { key: 'age', heading: 'Age', holds: 'whole number', needed: false },
] as const

const disability = {
  key: 'disabled',
  heading: 'Does the Child have a Disability',
  holds: 'code',
  needed: true,
  allowed: [yes, no, unknown],
} as const

const allocated = [
  { key: 'team', heading: 'Allocated Team', holds: 'text', needed: true },
  { key: 'worker', heading: 'Allocated Worker', holds: 'text', needed: true },
] as const

const form = { from: aDay('2024-01-01'), to: undefined } as const

export const contacts = {
  ...form,
  number: 1,
  title: 'Contacts',
  sheet: 'List 1',
  about: 'Every contact received in the six months before the inspection, one row for each child in it.',
  window: { months: 6, counts: 'received' },
  columns: [
    ...childColumns,
    { key: 'receivedOn', heading: 'Date of Contact', holds: 'day', needed: true },
    { key: 'source', heading: 'Contact Source', holds: 'code', needed: true, allowed: sources },
  ],
} as const satisfies AnnexList

export const referrals = {
  ...form,
  number: 3,
  title: 'Referrals',
  sheet: 'List 3',
  about:
    'Every referral received in the six months before the inspection, one row for each child in it. A child may stand in it several times.',
  window: { months: 6, counts: 'received' },
  columns: [
    ...childColumns,
    { key: 'receivedOn', heading: 'Date of Referral', holds: 'day', needed: true },
    { key: 'source', heading: 'Referral Source', holds: 'code', needed: true, allowed: sources },
    { key: 'noFurtherAction', heading: 'Referral NFA?', holds: 'code', needed: true, allowed: [yes, no] },
    {
      key: 'before',
      heading: 'Number of Referrals in Last 12 Months',
      holds: 'whole number',
      needed: true,
    },
    ...allocated,
  ],
} as const satisfies AnnexList

export const assessments = {
  ...form,
  number: 4,
  title: 'Assessments',
  sheet: 'List 4',
  about: 'Every assessment open in the six months before the inspection, one row for each child in it.',
  window: { months: 6, counts: 'open or ended' },
  columns: [
    ...childColumns,
    disability,
    { key: 'startedOn', heading: 'Continuous Assessment Start Date', holds: 'day', needed: true },
    {
      key: 'seen',
      heading: 'Child Seen During Continuous Assessment',
      holds: 'code',
      needed: true,
      allowed: [yes, no, unknown],
    },
    {
      key: 'authorisedOn',
      heading: 'Continuous Assessment Date of Authorisation',
      holds: 'day',
      needed: false,
    },
    {
      key: 'needsSupport',
      heading: "Was the child assessed as requiring LA children's social care support?",
      holds: 'code',
      needed: false,
      allowed: [yes, no],
    },
    ...allocated,
  ],
} as const satisfies AnnexList

export const enquiries = {
  ...form,
  number: 5,
  title: 'Section 47 enquiries and initial child protection conferences',
  sheet: 'List 5',
  about:
    'Every section 47 enquiry open in the six months before the inspection, one row for each enquiry and child.',
  window: { months: 6, counts: 'open or ended' },
  columns: [
    ...childColumns,
    disability,
    {
      key: 'discussedOn',
      heading: 'Strategy discussion initiating Section 47 Enquiry Start Date',
      holds: 'day',
      needed: true,
    },
    {
      key: 'noConference',
      heading: 'Was an Initial Child Protection Conference deemed unnecessary?',
      holds: 'code',
      needed: false,
      allowed: [yes, no],
    },
    {
      key: 'conferenceOn',
      heading: 'Date of Initial Child Protection Conference',
      holds: 'day',
      needed: false,
    },
    {
      key: 'ledToPlan',
      heading: 'Did the Initial Child Protection Conference Result in a Child Protection Plan',
      holds: 'code',
      needed: false,
      allowed: [yes, no, unknown],
    },
    {
      key: 'enquiriesBefore',
      heading: 'Number of Section 47 Enquiries in the last 12 months',
      holds: 'whole number',
      needed: true,
    },
    {
      key: 'conferencesBefore',
      heading: 'Number of ICPCs in the last 12 months',
      holds: 'whole number',
      needed: true,
    },
    ...allocated,
  ],
} as const satisfies AnnexList

/** The lists that are made here, in Ofsted's order. */
export const annexLists: readonly AnnexList[] = [contacts, referrals, assessments, enquiries]
