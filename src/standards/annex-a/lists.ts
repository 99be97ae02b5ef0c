import type { Day } from '../../plain/day.ts'
import { allocated, childColumns, disability, form, no, sources, unknown, yes } from './columns.ts'

export { no, unknown, yes } from './columns.ts'

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
  /** Besides the allowed values others may stand here. */
  readonly open?: true
}

/** Which rows a list has, counted back from the day of the inspection. */
export type Window = {
  readonly months: number
  /**
   * `received` counts by the day itself; `open or ended` takes what is open, and what ended within the months; `open` takes
   * what is so on the day of the inspection.
   */
  readonly counts: 'received' | 'open or ended' | 'open'
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
