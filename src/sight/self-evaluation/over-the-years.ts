import type { Day } from '../../plain/day.ts'
import { type Area, type Framework, findAreaOf, findFramework, frameworks } from '../inspection/framework.ts'
import type { KeptReading } from '../inspection/letters/kept.ts'
import type { Grade } from '../inspection/letters/letter.ts'
import { areasNow, areasToday } from './areas.ts'
import type { Judgement } from './evaluation.ts'

/** Where a judgement is known from: a letter that was read here, or the hand of a named person. */
export type JudgedIn =
  | { readonly by: 'letter'; readonly letter: string; readonly name: string }
  | { readonly by: 'hand'; readonly record: string; readonly source: string }

/** What was judged of one area at one visit. `grade` is `not judged` where the visit gave none; `says` then has its words. */
export type Judged = {
  readonly on: Day
  readonly area: Area
  readonly grade: Grade
  readonly framework: string
  readonly says: string | undefined
  /** The grade could not be read for sure, and why. */
  readonly doubtful: string | undefined
  readonly in: JudgedIn
}

/** One row of a letter’s judgement table, as far as it is asked about here. */
export type GradeRead = {
  readonly label: string
  readonly grade: Grade
  readonly safe: boolean
  readonly doubtful?: string
}

/** A letter as it was read, with its id and the name that it goes by. */
export type LetterRead = {
  readonly id: string
  readonly name: string
  readonly reading: Pick<
    KeptReading,
    'kind' | 'periods' | 'published' | 'improvements' | 'priorityActions'
  > & {
    readonly judgements: readonly GradeRead[]
  }
}

/** A visit that gave no grade to anything. */
export type VisitWithoutGrade = {
  readonly on: Day
  readonly kind: KeptReading['kind']
  readonly letter: string
  readonly name: string
  readonly toImprove: number
}

/** Minutes and news tell what others said: no judgement stands on them. */
const isFirstHand = ({ reading: { kind } }: LetterRead): boolean =>
  kind !== 'committee minutes' && kind !== 'news article'

const startOf = ({ reading }: LetterRead): Day | undefined => reading.periods[0]?.from ?? reading.published

/** `ILACS` with the years in which this form of it was in force. */
export const sayFrameworkShort = ({ name, from, until }: Framework): string =>
  `${name}, ${from.slice(0, 4)}${until === undefined ? ' on' : ` to ${until.slice(0, 4)}`}`

function fromLetter(letter: LetterRead): readonly Judged[] {
  const on = startOf(letter)
  if (on === undefined) return []
  const framework = findFramework(on)
  return letter.reading.judgements.flatMap((judgement): readonly Judged[] => {
    const area = findAreaOf(judgement.label)
    if (area === undefined) return []
    return [
      {
        on,
        area,
        grade: judgement.grade,
        framework: framework === undefined ? 'An earlier framework' : sayFrameworkShort(framework),
        says: undefined,
        doubtful: judgement.safe ? undefined : (judgement.doubtful ?? 'it was not read for sure'),
        in: { by: 'letter', letter: letter.id, name: letter.name },
      },
    ]
  })
}

function fromHand({ record, answers }: Judgement): readonly Judged[] {
  const { startedOn, area, grade, framework, says, source } = answers
  if (startedOn === undefined || area === undefined || grade === undefined) return []
  return [
    {
      on: startedOn,
      area,
      grade,
      framework: framework ?? '',
      says,
      doubtful: undefined,
      in: { by: 'hand', record: record.id, source: source ?? 'Source not stated' },
    },
  ]
}

/**
 * Everything that was judged, the oldest first. What a person entered that a letter says in the same words on the same day
 * is told once, from the letter; where the two differ, both stand.
 */
export function judgedOf(letters: readonly LetterRead[], entered: readonly Judgement[]): readonly Judged[] {
  const read = letters.filter(isFirstHand).flatMap(fromLetter)
  const isRead = (one: Judged): boolean =>
    read.some(({ on, area, grade }) => on === one.on && area === one.area && grade === one.grade)
  const byHand = entered.flatMap(fromHand).filter((one) => !isRead(one))
  return [...read, ...byHand].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The letters about visits that gave no grade, the oldest first. A document of no known kind is no such letter. */
export const visitsWithoutGrade = (letters: readonly LetterRead[]): readonly VisitWithoutGrade[] =>
  letters
    .filter((letter) => isFirstHand(letter) && letter.reading.kind !== 'unknown')
    .flatMap((letter): readonly VisitWithoutGrade[] => {
      const on = startOf(letter)
      const { kind, judgements, improvements, priorityActions } = letter.reading
      return on === undefined || judgements.length > 0
        ? []
        : [
            {
              on,
              kind,
              letter: letter.id,
              name: letter.name,
              toImprove: improvements.length + priorityActions.length,
            },
          ]
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))

/** One area over the years. What was judged together then stands in each area that it belongs to today. */
export type Track = { readonly area: Area; readonly judged: readonly Judged[] }

/** The areas of today, then what was judged overall until March 2026; only those of which something is known. */
export function tracksOf(judged: readonly Judged[]): readonly Track[] {
  const areas: readonly Area[] = ['overall', ...areasNow]
  return areas
    .map((area) => ({
      area,
      judged: judged.filter((one) => one.area === area || areasToday(one.area).includes(area)),
    }))
    .filter((track) => track.judged.length > 0)
}

/** The grade with its year: `inadequate in 2017`. Adequate was a grade until 2013. */
const sayGraded = ({ grade, on }: Judged): string => `${grade} in ${on.slice(0, 4)}`

/**
 * The progress of an area in one sentence: `From inadequate in 2017 to requires improvement in 2022.` Only what was judged
 * of the area by its own name or its name then; words alone are no step.
 */
export function sayProgress({ judged }: Track): string {
  const graded = judged.filter(({ grade, doubtful }) => grade !== 'not judged' && doubtful === undefined)
  const steps = graded.filter((one, at) => graded[at - 1]?.grade !== one.grade)
  const [first] = steps
  if (first === undefined) return 'No grade was given yet.'
  if (steps.length === 1) {
    const last = graded.at(-1)
    return last === undefined || last === first
      ? `${capital(sayGraded(first))}.`
      : `${capital(first.grade)} since ${first.on.slice(0, 4)}, and again in ${last.on.slice(0, 4)}.`
  }
  return `From ${steps.map(sayGraded).join(' to ')}.`
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The days on which what is judged changed, between two days, with what changed. */
export const changesBetween = (
  from: Day,
  until: Day,
): readonly { readonly on: Day; readonly words: string }[] =>
  frameworks
    .filter((framework) => framework.from > from && framework.from <= until)
    .map((framework) => ({ on: framework.from, words: changeWords(framework) }))

const changeWords = ({ name, from, areas, overallGrade, certain }: Framework): string => {
  const what = overallGrade ? areas.filter((area) => area !== 'overall').length : areas.length
  const overall = overallGrade ? 'and overall' : 'and nothing overall'
  return `${name} from ${from.slice(0, 4)}: judges ${what} areas ${overall}${certain ? '' : ' (day not confirmed)'}`
}
