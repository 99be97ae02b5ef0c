import { aDay, type Day } from '../../plain/day.ts'

/** What an inspection judges. The last five belong to the single inspection framework, which ended in 2018. */
export type Area =
  | 'leaders'
  | 'help and protection'
  | 'children in care and care leavers'
  | 'children in care'
  | 'care leavers'
  | 'overall'
  | 'looked after and permanence'
  | 'adoption'
  | 'leadership and governance'
  | 'safeguarding board'

/**
 * What Ofsted judged from a day on. `certain` is false where the month is known from a published source and the day
 * within it, or the wording, has not been read in Ofsted's own text; show it as such.
 */
export type Framework = {
  readonly name: 'SIF' | 'ILACS'
  readonly from: Day
  readonly until?: Day
  readonly areas: readonly Area[]
  readonly overallGrade: boolean
  readonly source: string
  readonly certain: boolean
}

/** The frameworks in the order they came into force, by the first day of the inspection on site. */
export const frameworks: readonly Framework[] = [
  {
    name: 'SIF',
    from: aDay('2013-11-01'),
    until: aDay('2017-12-31'),
    areas: [
      'help and protection',
      'looked after and permanence',
      'adoption',
      'care leavers',
      'leadership and governance',
      'overall',
      'safeguarding board',
    ],
    overallGrade: true,
    source:
      'Ofsted, single inspection framework, inspections November 2013 to May 2018 (the last overlap with ILACS), as printed in its reports',
    certain: false,
  },
  {
    name: 'ILACS',
    from: aDay('2018-01-01'),
    until: aDay('2023-01-15'),
    areas: ['leaders', 'help and protection', 'children in care and care leavers', 'overall'],
    overallGrade: true,
    source:
      'Ofsted, Inspecting local authority children’s services, in force January 2018; reports 2018 to 2023',
    certain: false,
  },
  {
    name: 'ILACS',
    from: aDay('2023-01-16'),
    until: aDay('2026-03-31'),
    areas: ['leaders', 'help and protection', 'children in care', 'care leavers', 'overall'],
    overallGrade: true,
    source:
      'Ofsted, Inspecting local authority children’s services: care leavers judged by themselves from 16 January 2023',
    certain: true,
  },
  {
    name: 'ILACS',
    from: aDay('2026-04-01'),
    areas: ['leaders', 'help and protection', 'children in care', 'care leavers'],
    overallGrade: false,
    source:
      'Ofsted announcement of 27 November 2025: no overall effectiveness grade from April 2026; a new framework is announced for 2027',
    certain: false,
  },
]

/** A framework that is announced and not in force: nothing may be judged by it, and no day rests on it. */
export type Announced = { readonly expected: string; readonly says: string; readonly source: string }

/** What Ofsted has announced, as far as it was published by 22 November 2026. */
export const announcedFrameworks: readonly Announced[] = [
  {
    expected: '2027',
    says: 'Ofsted has announced a new framework for 2027. Its areas and its day are not known here yet.',
    source: 'Ofsted announcement of 27 November 2025',
  },
]

/**
 * The framework in force when an inspection began, or nothing before 1 November 2013. SIF re-inspections went on
 * into 2018, so for a report go by what it prints and use this only for what is not printed.
 */
export const findFramework = (startedOn: Day): Framework | undefined =>
  frameworks.findLast((framework) => framework.from <= startedOn)

const labels: readonly (readonly [RegExp, Area])[] = [
  [/local safeguarding children|\bLSCB\b/iu, 'safeguarding board'],
  [/overall (?:effectiveness|judgement)|^children.s services in/iu, 'overall'],
  [/impact of leaders/iu, 'leaders'],
  [/leadership, management and governance/iu, 'leadership and governance'],
  [/adoption performance|graded judgement for adoption/iu, 'adoption'],
  [/children looked after and achieving permanence/iu, 'looked after and permanence'],
  [/help and protection/iu, 'help and protection'],
  [/children in care and care leavers/iu, 'children in care and care leavers'],
  [/children in care/iu, 'children in care'],
  [/care leavers/iu, 'care leavers'],
]

/** The area that a label of the judgement table, or a heading of the report, speaks of; nothing for other words. */
export const findAreaOf = (label: string): Area | undefined =>
  labels.find(([words]) => words.test(label))?.[1]
