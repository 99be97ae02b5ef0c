import type { Day } from '../../plain/day.ts'

declare const dayNumber: unique symbol

/**
 * A calendar day as a whole number: days since 1 January 1970. A return holds hundreds of thousands of days, and every
 * rule compares them; whole numbers compare and add at once. Rows never hold a day that does not exist.
 */
export type DayNumber = number & { readonly [dayNumber]: true }

const msInADay = 86_400_000
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const monthLength = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (daysInMonth[month - 1] ?? 0)

function numberOf(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) as DayNumber
}

/** The day of a year, a month from 1 and a day of the month; undefined where there is no such day, or not in 1800 to 2199. */
function findDay(year: number, month: number, day: number): DayNumber | undefined {
  if (year < 1800 || year > 2199 || month < 1 || month > 12) return undefined
  return day < 1 || day > monthLength(year, month) ? undefined : numberOf(year, month, day)
}

const english = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$/
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/

/** Reads `26/11/2026` or `2026-11-26`, the latter also with a midnight after it; undefined for anything else. */
export function findDayIn(text: string): DayNumber | undefined {
  const [, d, m, y] = english.exec(text) ?? []
  if (y !== undefined) return findDay(Number(y), Number(m), Number(d))
  const [, year, month, day] = iso.exec(text) ?? []
  return year === undefined ? undefined : findDay(Number(year), Number(month), Number(day))
}

/** A day written in the code itself, `2026-11-26` or `26/11/2026`; a slip of the pen throws at once. */
export function aDayNumber(text: string | Day): DayNumber {
  const day = findDayIn(text)
  if (day === undefined) throw new Error(`Not a day: ${text}`)
  return day
}

/**
 * The parts of a day as one number, year × 512 + month × 32 + day, counted in years that begin in March so that a leap day
 * comes last (the usual arithmetic of the Gregorian calendar). A rule asks for hundreds of thousands.
 */
function packed(of: DayNumber): number {
  const since = of + 719_468
  const era = Math.floor(since / 146_097)
  const dayOfEra = since - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 512 + month * 32 + day
}

const yearIn = (pack: number) => Math.floor(pack / 512)
const monthIn = (pack: number) => (pack % 512) >> 5
const dayIn = (pack: number) => pack % 32

/** As an English return writes it: `26/11/2026`. */
export function sayDay(of: DayNumber): string {
  const pack = packed(of)
  return `${String(dayIn(pack)).padStart(2, '0')}/${String(monthIn(pack)).padStart(2, '0')}/${yearIn(pack)}`
}

/** As XML and the house write it: `2026-11-26`. */
export const isoDay = (of: DayNumber): Day => new Date(of * msInADay).toISOString().slice(0, 10) as Day

export const yearOf = (of: DayNumber): number => yearIn(packed(of))

export const addDays = (to: DayNumber, days: number): DayNumber => (to + days) as DayNumber

/** The same day so many months on, or the last day of that month where it is shorter. */
export function addMonths(to: DayNumber, months: number): DayNumber {
  const pack = packed(to)
  const all = yearIn(pack) * 12 + (monthIn(pack) - 1) + months
  const [y, m] = [Math.floor(all / 12), (all % 12) + 1]
  return numberOf(y, m, Math.min(dayIn(pack), monthLength(y, m)))
}

/** The same day so many years on; 29 February becomes 28 February in a year without one. */
export const addYears = (to: DayNumber, years: number): DayNumber => addMonths(to, years * 12)

/** The day on which a person born on a day reaches an age. */
export const birthday = (bornOn: DayNumber, age: number): DayNumber => addYears(bornOn, age)

/** Age in completed years on a day; negative before birth. */
export function ageOn(bornOn: DayNumber, on: DayNumber): number {
  const [born, here] = [packed(bornOn), packed(on)]
  const years = yearIn(here) - yearIn(born)
  // Without the year, the packs compare as month and day. A leap day has its birthday on 28 February of other years.
  const isLeapling = born % 512 === 2 * 32 + 29 && !isLeap(yearIn(here))
  return here % 512 < (isLeapling ? 2 * 32 + 28 : born % 512) ? years - 1 : years
}

type Maybe = DayNumber | undefined

// What is not known is neither before nor after anything.
export const isBefore = (a: Maybe, b: Maybe): boolean => a !== undefined && b !== undefined && a < b
export const isOnOrBefore = (a: Maybe, b: Maybe): boolean => a !== undefined && b !== undefined && a <= b
export const isAfter = (a: Maybe, b: Maybe): boolean => isBefore(b, a)
export const isOnOrAfter = (a: Maybe, b: Maybe): boolean => isOnOrBefore(b, a)
/** Both known, and the same day. */
export const isSameDay = (a: Maybe, b: Maybe): boolean => a !== undefined && a === b
/** Known, and from the first day to the last, both counted in. */
export const isWithin = (day: Maybe, first: Maybe, last: Maybe): boolean =>
  isOnOrBefore(first, day) && isOnOrBefore(day, last)
