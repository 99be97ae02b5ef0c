import { topicName } from '../inspection/letters/topics.ts'
import type { PublishedGrade } from './reports.ts'

/** What part of the work a topic belongs to. */
export type TopicArea = 'leaders' | 'help and protection' | 'children in care' | 'care leavers' | 'all'

/** A stretch of years in which reports were published. */
export const periods = ['2018 to 2020', '2021 to 2022', '2023 to 2025'] as const
export type Period = (typeof periods)[number]

/**
 * Something that Ofsted often says must improve. `reports` counts the inspection reports in which words for it occur among
 * what needs to improve, by the overall grade of the report and by the years of its publication.
 */
export type CountryTopic = {
  readonly code: string
  readonly words: string
  readonly area: TopicArea
  readonly reports: number
  readonly byGrade: Readonly<Record<PublishedGrade, number>>
  readonly byPeriod: Readonly<Record<Period, number>>
}

/** The reports that the topics were counted in, by grade and by years: every ILACS inspection report of those years that could be read. */
export const reportsCounted = {
  all: 259,
  byGrade: { outstanding: 51, good: 104, 'requires improvement': 71, inadequate: 33 },
  byPeriod: { '2018 to 2020': 101, '2021 to 2022': 54, '2023 to 2025': 104 },
} as const satisfies {
  readonly all: number
  readonly byGrade: Readonly<Record<PublishedGrade, number>>
  readonly byPeriod: Readonly<Record<Period, number>>
}

/** Where the counts come from, said on every page that shows them. */
export const topicsSource =
  'Ofsted, 259 reports of inspections of local authority children’s services (ILACS), published 12 March 2018 to 18 March 2025. Counts of words in what each report lists as needing to improve, made by a program: of 40 items looked at by a person, about nine in ten were counted rightly, and how many were missed is not known.'

type Row = readonly [
  code: string,
  area: TopicArea,
  grades: readonly [outstanding: number, good: number, requires: number, inadequate: number],
  years: readonly [first: number, second: number, third: number],
]

const rows: readonly Row[] = [
  ['plans', 'help and protection', [16, 55, 52, 28], [76, 29, 46]],
  ['management-oversight', 'leaders', [13, 43, 51, 31], [60, 28, 50]],
  ['care-leavers', 'care leavers', [14, 55, 36, 24], [46, 25, 58]],
  ['assessments', 'help and protection', [7, 27, 49, 27], [48, 25, 37]],
  ['supervision', 'leaders', [6, 27, 31, 18], [36, 18, 28]],
  ['recording', 'leaders', [12, 36, 18, 11], [37, 16, 24]],
  ['missing-exploitation', 'help and protection', [7, 30, 18, 19], [35, 14, 25]],
  ['sufficiency', 'children in care', [4, 22, 27, 20], [29, 21, 23]],
  ['permanence', 'children in care', [3, 14, 31, 20], [33, 12, 23]],
  ['partnership', 'leaders', [7, 18, 20, 21], [28, 13, 25]],
  ['homeless-16-17', 'help and protection', [7, 18, 25, 15], [24, 12, 29]],
  ['child-protection-enquiries', 'help and protection', [5, 24, 22, 12], [34, 10, 19]],
  ['front-door', 'help and protection', [6, 16, 20, 15], [27, 14, 16]],
  ['practice-consistency', 'all', [7, 13, 18, 18], [28, 12, 16]],
  ['risk-neglect-domestic-abuse', 'help and protection', [1, 19, 17, 18], [24, 10, 21]],
  ['pre-proceedings', 'help and protection', [6, 19, 14, 16], [25, 9, 21]],
  ['private-fostering', 'help and protection', [2, 18, 21, 12], [21, 12, 20]],
  ['disabled-children', 'help and protection', [3, 18, 21, 9], [24, 12, 15]],
  ['life-story', 'children in care', [3, 15, 16, 14], [19, 14, 15]],
  ['leadership-governance', 'leaders', [2, 5, 19, 22], [23, 9, 16]],
  ['quality-assurance', 'leaders', [2, 13, 18, 14], [25, 13, 9]],
  ['participation-voice', 'all', [1, 12, 15, 8], [11, 12, 13]],
  ['workforce', 'leaders', [0, 6, 13, 15], [11, 10, 13]],
  ['performance-information', 'leaders', [3, 9, 11, 10], [16, 6, 11]],
  ['iro', 'children in care', [0, 7, 14, 11], [18, 6, 8]],
  ['care-leaver-accommodation', 'care leavers', [3, 9, 13, 4], [13, 6, 10]],
  ['caseloads', 'leaders', [2, 6, 8, 12], [11, 5, 12]],
  ['education-pep', 'children in care', [2, 9, 10, 6], [15, 6, 6]],
  ['edge-of-care', 'help and protection', [1, 7, 11, 6], [11, 6, 8]],
  ['lado', 'help and protection', [2, 9, 5, 9], [12, 6, 7]],
  ['health', 'children in care', [1, 6, 11, 5], [13, 3, 7]],
  ['kinship', 'children in care', [0, 6, 9, 4], [6, 6, 7]],
  ['early-help', 'help and protection', [1, 9, 7, 1], [12, 1, 5]],
  ['foster-carers', 'children in care', [0, 2, 7, 9], [11, 3, 4]],
  ['care-leaver-eet', 'care leavers', [2, 7, 4, 5], [10, 2, 6]],
  ['parental-consent', 'help and protection', [4, 3, 3, 5], [8, 2, 5]],
  ['emotional-mental-health', 'children in care', [1, 5, 4, 5], [7, 5, 3]],
  ['training', 'leaders', [0, 2, 2, 9], [7, 0, 6]],
  ['out-of-hours', 'help and protection', [2, 2, 3, 2], [0, 3, 6]],
  ['education-missing-ehe', 'help and protection', [0, 3, 2, 3], [5, 2, 1]],
  ['identity-equality', 'all', [3, 4, 0, 0], [3, 3, 1]],
  ['young-carers', 'help and protection', [1, 2, 0, 2], [0, 0, 5]],
  ['uasc', 'children in care', [1, 1, 1, 0], [0, 0, 3]],
  ['it-systems', 'leaders', [0, 0, 3, 0], [1, 2, 0]],
  ['family-time', 'children in care', [0, 0, 0, 1], [0, 0, 1]],
]

/** Every topic, the one found in most reports first. */
export const countryTopics: readonly CountryTopic[] = rows.map(
  ([code, area, [outstanding, good, requires, inadequate], [first, second, third]]) => ({
    code,
    words: topicName(code),
    area,
    reports: outstanding + good + requires + inadequate,
    byGrade: { outstanding, good, 'requires improvement': requires, inadequate },
    byPeriod: { '2018 to 2020': first, '2021 to 2022': second, '2023 to 2025': third },
  }),
)

export const findCountryTopic = (code: string): CountryTopic | undefined =>
  countryTopics.find((topic) => topic.code === code)
