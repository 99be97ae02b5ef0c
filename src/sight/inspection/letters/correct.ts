import { type Day, readTypedDay } from '../../../plain/day.ts'
import { fine, type Problem, type Result } from '../../../plain/result.ts'
import { findAreaOf, findFramework } from '../framework.ts'
import type { KeptReading } from './kept.ts'
import type { Era, Grade, Judgement, LetterKind, Period } from './letter.ts'

// What a person puts right of what was read of a letter. The words of a letter are never edited; what can be put right is
// what the reader made of them: its kind, its days, who led, the grades, and which paragraphs say what must improve.

/** The kinds that somebody can say a document is. */
export const kinds: readonly LetterKind[] = [
  ...([
    'ILACS report',
    'SIF report',
    'focused visit letter',
    'monitoring visit letter',
    'JTAI letter',
  ] as const),
  ...(['looked-after 2013 report', 'committee minutes', 'news article', 'unknown'] as const),
]

export const grades: readonly Grade[] = [
  ...(['outstanding', 'good', 'requires improvement', 'adequate', 'inadequate', 'not judged'] as const),
]

const eras: { readonly [kind in LetterKind]: Era } = {
  'focused visit letter': 'ILACS',
  'monitoring visit letter': 'ILACS',
  'ILACS report': 'ILACS',
  'SIF report': 'SIF',
  'looked-after 2013 report': 'looked-after 2013',
  'JTAI letter': 'JTAI',
  'committee minutes': 'unknown',
  'news article': 'unknown',
  unknown: 'unknown',
}

/** What a person gave, by the name of the control: days as `3/6/2024`, paragraphs as `4, 5, 9-12`. */
export type Given = Readonly<Record<string, string | undefined>>

/** The rows of grades that a form offers: those that were read, and the areas of the framework that have none. */
export function gradeRows(
  reading: KeptReading,
): readonly { readonly label: string; readonly grade: Grade | undefined }[] {
  const read = reading.judgements.map(({ label, grade }) => ({ label, grade }))
  const areas = read.map(({ label }) => findAreaOf(label))
  const started = reading.periods[0]?.from
  const missing = (started === undefined ? [] : (findFramework(started)?.areas ?? [])).filter(
    (area) => !areas.includes(area),
  )
  const graded = reading.kind === 'ILACS report' || reading.kind === 'SIF report'
  return graded ? [...read, ...missing.map((area) => ({ label: area, grade: undefined }))] : read
}

const sayDays = (day: Day): string => day.split('-').toReversed().map(Number).join('/')
const sayPlaces = (places: readonly number[]): string => places.join(', ')

/** What stands in each control before anything is put right. */
export function givenOf(reading: KeptReading): Given {
  const [first, second] = reading.periods
  return {
    kind: reading.kind,
    from: first && sayDays(first.from),
    to: first && sayDays(first.to),
    from2: second && sayDays(second.from),
    to2: second && sayDays(second.to),
    published: reading.published && sayDays(reading.published),
    lead: reading.leadInspector?.name,
    ...Object.fromEntries(gradeRows(reading).map(({ grade }, at) => [`grade${at}`, grade])),
    improve: sayPlaces(reading.improvements),
    priority: sayPlaces(reading.priorityActions),
  }
}

const said = (given: Given, name: string): string => (given[name] ?? '').trim()

/** Takes a control, and adds what is wrong with it to `problems`. */
type Take<T> = (given: Given, name: string, problems: Problem[]) => T | undefined

const takeDay: Take<Day> = (given, name, problems) => {
  if (said(given, name) === '') return undefined
  const day = readTypedDay(said(given, name))
  if (day.ok) return day.value
  problems.push({ where: name, says: 'Give a day as day, month and year, for example 3/6/2024.' })
  return undefined
}

function takePeriod(
  given: Given,
  [from, to]: readonly [string, string],
  problems: Problem[],
): readonly Period[] {
  const first = takeDay(given, from, problems)
  const last = takeDay(given, to, problems) ?? first
  if (first === undefined && last === undefined) return []
  if (first === undefined || last === undefined) {
    // A day that could not be read has been said already.
    if (said(given, from) === '') problems.push({ where: from, says: 'Give the first day too.' })
    return []
  }
  if (first > last) problems.push({ where: to, says: 'The last day lies before the first.' })
  return [{ from: first, to: last }]
}

/** At most so many paragraphs can be named, so that a range that was mistyped is caught. */
const mostPlaces = 500

/** Paragraphs by the numbers that stand before them on the page: `4, 5, 9-12`. */
function takePlaces(
  given: Given,
  name: string,
  known: ReadonlySet<number>,
  problems: Problem[],
): readonly number[] {
  const parts = said(given, name)
    .split(/[\s,;]+/u)
    .filter((part) => part !== '')
  const places = parts.flatMap((part) => {
    const range = /^(\d{1,5})(?:[-–](\d{1,5}))?$/u.exec(part)
    const [first, last] = [Number(range?.[1]), Number(range?.[2] ?? range?.[1])]
    if (range === null || last < first || last - first > mostPlaces) return [Number.NaN]
    return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  })
  if (places.length > mostPlaces || places.some((place) => !known.has(place)))
    problems.push({
      where: name,
      says: 'Give the numbers that stand before paragraphs of this letter, for example 4, 5, 9-12.',
    })
  return [...new Set(places)].toSorted((a, b) => a - b)
}

const nowhere = { page: 1, start: 0, end: 0 }
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The rows with the grades that were given; a row that was not touched stays as it was printed. */
function takeGrades(given: Given, reading: KeptReading): readonly Judgement[] {
  return gradeRows(reading).flatMap(({ label }, at): readonly Judgement[] => {
    const row = reading.judgements[at]
    const grade = grades.find((each) => each === said(given, `grade${at}`))
    if (grade === undefined) return []
    if (row?.grade === grade) return [row]
    return [{ label, printed: capital(grade), grade, place: row?.place ?? nowhere, safe: true }]
  })
}

/** A value as JSON with its fields in order: the store gives them back in an order of its own. */
const even = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

const same = (a: unknown, b: unknown): boolean => even(a) === even(b)

/** A kind that is not one of ours is an answer that no page offers: it changes nothing. */
const takeKind = (given: Given, reading: KeptReading): LetterKind =>
  kinds.find((kind) => kind === said(given, 'kind')) ?? reading.kind

/**
 * What somebody put right, as the fields of a reading that differ from what stands; or what is wrong with what they gave.
 * `places` are the paragraphs of the letter. A field that was emptied is null: the letter does not say it.
 */
export function readCorrection(
  given: Given,
  reading: KeptReading,
  places: ReadonlySet<number>,
): Result<Readonly<Record<string, unknown>>> {
  const problems: Problem[] = []
  const kind = takeKind(given, reading)
  const lead = said(given, 'lead').slice(0, 200)
  const read = reading.leadInspector
  const wanted: Readonly<Record<string, unknown>> = {
    kind,
    era: kind === reading.kind ? reading.era : eras[kind],
    periods: [
      ...takePeriod(given, ['from', 'to'], problems),
      ...takePeriod(given, ['from2', 'to2'], problems),
    ],
    published: takeDay(given, 'published', problems) ?? null,
    leadInspector: lead === '' ? null : lead === read?.name ? read : { name: lead, rank: '' },
    judgements: takeGrades(given, reading),
    improvements: takePlaces(given, 'improve', places, problems),
    priorityActions: takePlaces(given, 'priority', places, problems),
  }
  const stands: Readonly<Record<string, unknown>> = { ...reading }
  const changed = Object.entries(wanted).filter(([field, value]) => !same(value, stands[field]))
  if (said(given, 'because').length < 3)
    problems.push({ where: 'because', says: 'Say why, so that others can follow it.' })
  if (problems.length === 0 && changed.length === 0)
    problems.push({ where: 'kind', says: 'Nothing was changed.' })
  return problems.length > 0 ? { ok: false, problems } : fine(Object.fromEntries(changed))
}
