import { type Day, daysBetween, readTypedDay } from '../../../plain/day.ts'
import type { Period } from './letter.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWords =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

type Parts = { readonly day: number; readonly month?: number; readonly year?: number }

/** A day of which month and year may be left to be said by the next: `6`, `29 January`, `9 February 2018`, `1/06/2015`. */
const partial = new RegExp(
  `(\\d{1,2})/(\\d{1,2})/(\\d{4})|(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+(${monthWords})\\b\\.?,?(?:\\s+(\\d{4})\\b)?)?`,
  'giu',
)

const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1

function partsOf(match: RegExpExecArray): Parts {
  const [, slashDay, slashMonth, slashYear, day, month, year] = match
  if (slashDay !== undefined)
    return { day: Number(slashDay), month: Number(slashMonth), year: Number(slashYear) }
  return {
    day: Number(day),
    ...(month === undefined ? {} : { month: monthOf(month) }),
    ...(year === undefined ? {} : { year: Number(year) }),
  }
}

/** Reads from the right: what a day leaves unsaid is as in the day after it, a year less where that would run back. */
function filled(parts: readonly Parts[]): readonly (Day | undefined)[] {
  let after: { month: number; year: number } | undefined
  return parts
    .toReversed()
    .map((part) => {
      const month = part.month ?? after?.month
      if (month === undefined) return undefined
      const sameYear = part.year ?? after?.year
      if (sameYear === undefined) return undefined
      const runsBack = part.year === undefined && after !== undefined && month > after.month
      const year = runsBack ? sameYear - 1 : sameYear
      after = { month, year }
      const day = readTypedDay(`${part.day}/${month}/${year}`)
      return day.ok ? day.value : undefined
    })
    .toReversed()
}

const range = /^\s*(?:to|until|[-–—−─])\s*$/iu

/** Pairs days that a dash or *to* joins, and with `alsoAnd` also those that *and* joins; a lone day is a period of one. */
function paired(days: readonly (Day | undefined)[], between: readonly string[], alsoAnd: boolean): Period[] {
  const periods: Period[] = []
  for (let at = 0; at < days.length; at += 1) {
    const from = days[at]
    const joined = range.test(between[at] ?? '') || (alsoAnd && /^\s*and\s*$/iu.test(between[at] ?? ''))
    const to = joined ? days[at + 1] : from
    if (joined) at += 1
    if (from !== undefined && to !== undefined && from <= to) periods.push({ from, to })
  }
  return periods
}

/** A day that was drawn in two parts (`1 9 June`) can be two different days; such words are not read at all. */
const isTorn = (matches: readonly RegExpExecArray[], between: readonly string[]): boolean =>
  matches.some(
    (match, at) => /^\d{1,2}$/u.test(match[0]) && /^\s+$/u.test(between[at] ?? '') && at + 1 < matches.length,
  )

const gaps = (text: string, matches: readonly RegExpExecArray[]): readonly string[] =>
  matches.map((match, at) => text.slice(match.index + match[0].length, matches[at + 1]?.index))

/**
 * Reads the days of an inspection as the reports print them: `10 to 14 June 2024`, `29 January to 9 February 2018`,
 * `18 Feb 2014 – 12 March 2014`, `1/06/2015 – 25/06/2015`, a single day, or two periods joined by *and*. In the prose
 * of a letter *and* joins the two days of one visit (`6 and 8 October 2020`): say so with `andJoins`.
 * Gives no period for a date that is not complete or does not exist.
 */
export function readPeriods(text: string, andJoins = false): readonly Period[] {
  const matches = [...text.matchAll(partial)]
  const between = gaps(text, matches)
  return isTorn(matches, between) ? [] : paired(filled(matches.map(partsOf)), between, andJoins)
}

/** The first complete day in some words, or nothing. */
export const findDay = (text: string): Day | undefined =>
  filled([...text.matchAll(partial)].map(partsOf)).find((day) => day !== undefined)

/** How many days a period covers, both ends included. */
export const lengthOf = (period: Period): number => daysBetween(period.from, period.to) + 1
