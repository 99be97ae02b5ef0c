import { aDay, type Day } from '../../plain/day.ts'
import type { Area } from '../inspection/framework.ts'
import { findEnglishAuthority } from './authorities.ts'
import { reportsList } from './reports-list.ts'
import { countryTopics, type Period, reportsCounted } from './topics.ts'

/** Ofsted’s four grades, as published. */
export const publishedGrades = ['outstanding', 'good', 'requires improvement', 'inadequate'] as const
export type PublishedGrade = (typeof publishedGrades)[number]

/** What was published of one inspection. */
export type Report = {
  readonly publishedOn: Day
  readonly startedOn: Day | undefined
  readonly framework: 'SIF' | 'ILACS'
  /** The authority’s three-digit number, its name and its region. */
  readonly authority: string
  readonly name: string
  readonly region: string
  readonly grades: ReadonlyMap<Area, PublishedGrade>
  /** How many things it lists as to be improved; not counted in reports before 2018. */
  readonly items: number | undefined
  readonly topics: readonly string[]
}

const areasInOrder: readonly Area[] = [
  'overall',
  'leaders',
  'leadership and governance',
  'help and protection',
  'children in care and care leavers',
  'children in care',
  'looked after and permanence',
  'care leavers',
  'adoption',
  'safeguarding board',
]

const letters: Readonly<Record<string, PublishedGrade>> = {
  O: 'outstanding',
  G: 'good',
  R: 'requires improvement',
  I: 'inadequate',
}

function reportOf(row: string): Report {
  const [published = '', started = '', framework, code = '', grades = '', items = '', topics = ''] =
    row.split('|')
  const authority = findEnglishAuthority(code)
  return {
    publishedOn: aDay(published),
    startedOn: started === '-' ? undefined : aDay(started),
    framework: framework === 'SIF' ? 'SIF' : 'ILACS',
    authority: code,
    name: authority?.name ?? code,
    region: authority?.region ?? '',
    grades: new Map(
      areasInOrder.flatMap((area, at) => {
        const grade = letters[grades[at] ?? '']
        return grade === undefined ? [] : [[area, grade] as const]
      }),
    ),
    items: items === '-' ? undefined : Number(items),
    topics: topics === '' ? [] : topics.split(' '),
  }
}

/** The reports of which each is known by itself, the oldest first. */
export const reports: readonly Report[] = reportsList.trim().split('\n').map(reportOf)

/** The span of years that a report was published in; nothing before 2018. */
export function periodOf({ publishedOn }: Pick<Report, 'publishedOn'>): Period | undefined {
  const year = publishedOn.slice(0, 4)
  if (year < '2018') return undefined
  return year <= '2020' ? '2018 to 2020' : year <= '2022' ? '2021 to 2022' : '2023 to 2025'
}

/** Which reports are asked about. Nothing given means all of them. */
export type Choice = {
  readonly region?: string | undefined
  readonly period?: Period | undefined
  readonly grade?: PublishedGrade | undefined
}

/** In how many of so many reports a topic was found. */
export type TopicShare = {
  readonly code: string
  readonly words: string
  readonly found: number
  readonly of: number
}

/**
 * How often each topic was found, the most often first. `every` says that all reports of those years were counted; otherwise
 * only those of which each is known by itself, about a quarter of them: a region, or a grade and a period together, can
 * only be counted there.
 */
export type Picture = { readonly topics: readonly TopicShare[]; readonly of: number; readonly every: boolean }

export function pictureOf(choice: Choice): Picture {
  const { region, period, grade } = choice
  const whole = region === undefined && (period === undefined || grade === undefined)
  return whole ? ofEvery(period, grade) : ofKnown(choice)
}

function ofEvery(period: Period | undefined, grade: PublishedGrade | undefined): Picture {
  const of =
    period !== undefined
      ? reportsCounted.byPeriod[period]
      : grade !== undefined
        ? reportsCounted.byGrade[grade]
        : reportsCounted.all
  const topics = countryTopics.map(({ code, words, reports: all, byGrade, byPeriod }) => ({
    code,
    words,
    found: period !== undefined ? byPeriod[period] : grade !== undefined ? byGrade[grade] : all,
    of,
  }))
  return { topics: inOrder(topics), of, every: true }
}

/** The ILACS reports known one by one that a choice asks about. */
export const knownReports = ({ region, period, grade }: Choice): readonly Report[] =>
  reports.filter(
    (report) =>
      report.framework === 'ILACS' &&
      (region === undefined || report.region === region) &&
      (period === undefined || periodOf(report) === period) &&
      (grade === undefined || report.grades.get('overall') === grade),
  )

function ofKnown(choice: Choice): Picture {
  const known = knownReports(choice)
  const topics = countryTopics.map(({ code, words }) => ({
    code,
    words,
    found: known.filter(({ topics: found }) => found.includes(code)).length,
    of: known.length,
  }))
  return { topics: inOrder(topics), of: known.length, every: false }
}

const inOrder = (topics: readonly TopicShare[]): readonly TopicShare[] =>
  topics.toSorted((a, b) => b.found - a.found)

/** How many of the reports known one by one gave each grade in an area. */
export function gradesIn(area: Area, known: readonly Report[]): Readonly<Record<PublishedGrade, number>> {
  const count = (grade: PublishedGrade) => known.filter(({ grades }) => grades.get(area) === grade).length
  return {
    outstanding: count('outstanding'),
    good: count('good'),
    'requires improvement': count('requires improvement'),
    inadequate: count('inadequate'),
  }
}
