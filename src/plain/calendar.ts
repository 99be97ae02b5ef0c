import type { Day } from './day.ts'

/**
 * Bank holidays in England, by year, as month and day.
 * Source: GOV.UK, "UK bank holidays", England and Wales list, as published for 2012 to 2027. One-off days are in
 * it: 4 and 5 June 2012, 8 May 2020 (in place of the first Monday), 2 and 3 June and 19 September 2022,
 * 8 May 2023.
 */
const published: Readonly<Record<number, string>> = {
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}

const msInADay = 86_400_000
/** Ordinals are counted from here, so that tables filled at different times agree. A Saturday and New Year's Day. */
const ordinalZero = Date.UTC(2000, 0, 1) / msInADay

/** Days are counted as whole numbers here, because one figure may count working days for thousands of children. */
const numberAt = (year: number, month: number, dayOfMonth: number): number =>
  Date.UTC(year, month - 1, dayOfMonth) / msInADay
const numberOf = (day: Day): number =>
  numberAt(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
const dayAt = (number: number): Day => new Date(number * msInADay).toISOString().slice(0, 10) as Day
const yearAt = (number: number): number => new Date(number * msInADay).getUTCFullYear()

/** Monday is 1, Sunday is 7. Day 0 (1 January 1970) was a Thursday. */
const weekdayAt = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** Easter Sunday in the Gregorian calendar: the anonymous algorithm published in Nature, 20 April 1876. */
function easterIn(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leaps = Math.floor(century / 4)
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leaps - moon + 15) % 30
  const inCentury = year % 100
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const fromMarch = epact + toSunday - 7 * late + 114
  return numberAt(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1)
}

const mondayFrom = (number: number): number => number + ((8 - weekdayAt(number)) % 7)
const lastMondayTo = (number: number): number => number - (weekdayAt(number) - 1)
const isWeekend = (number: number): boolean => weekdayAt(number) > 5

function christmasIn(year: number): number[] {
  const christmas = numberAt(year, 12, 25)
  const weekday = weekdayAt(christmas)
  if (weekday < 5) return [christmas, christmas + 1]
  if (weekday === 5) return [christmas, christmas + 3]
  return [numberAt(year, 12, 27), numberAt(year, 12, weekday === 6 ? 28 : 26)]
}

/** The standing pattern of the Banking and Financial Dealings Act 1971 and of yearly proclamations since 1978. */
function expectedIn(year: number): number[] {
  const newYear = numberAt(year, 1, 1)
  const easter = easterIn(year)
  return [
    isWeekend(newYear) ? mondayFrom(newYear) : newYear,
    easter - 2,
    easter + 1,
    mondayFrom(numberAt(year, 5, 1)),
    lastMondayTo(numberAt(year, 5, 31)),
    lastMondayTo(numberAt(year, 8, 31)),
    ...christmasIn(year),
  ].sort((a, b) => a - b)
}

const worked = new Map<number, ReadonlySet<number>>()

/** Worked out once a year of the calendar and then remembered; it depends on nothing but the year. */
function holidaysIn(year: number): ReadonlySet<number> {
  const known = worked.get(year)
  if (known !== undefined) return known
  const list = published[year]
  const numbers = list?.split(' ').map((text) => numberOf(`${year}-${text}` as Day)) ?? expectedIn(year)
  const set: ReadonlySet<number> = new Set(numbers)
  worked.set(year, set)
  return set
}

const worksAt = (number: number): boolean => !isWeekend(number) && !holidaysIn(yearAt(number)).has(number)

/**
 * The bank holidays of a year in England, in order. A year that GOV.UK has not published, or that lies before
 * 2012, is worked out from the standing pattern: see `bankHolidaysArePublished`.
 */
export const bankHolidaysIn = (year: number): readonly Day[] => [...holidaysIn(year)].map(dayAt)

/**
 * Whether the bank holidays of the year are GOV.UK's published ones (2012 to 2027). In other years one-off days are
 * not known, so a page that shows a due date there says that it may move.
 */
export const bankHolidaysArePublished = (year: number): boolean => published[year] !== undefined

/** The days that the standing pattern alone would give, even where GOV.UK has published others. */
export const expectedBankHolidaysIn = (year: number): readonly Day[] => expectedIn(year).map(dayAt)

/**
 * Whether a day is a working day: not a Saturday, a Sunday or a bank holiday in England. Working Together to
 * Safeguard Children (December 2023) counts its time limits in working days.
 */
export const isWorkingDay = (day: Day): boolean => worksAt(numberOf(day))

/**
 * The day that lies a whole number of working days after another (before it, where the number is negative). The first
 * day itself is not counted, and a weekend or bank holiday counts on from the working day before it: one working
 * day after a Saturday is Monday. Nought gives the day itself, whatever day it is.
 * Throws a RangeError where the number is not whole or is beyond 20,000 (some 80 years).
 */
export function addWorkingDays(to: Day, workingDays: number): Day {
  if (!Number.isInteger(workingDays) || Math.abs(workingDays) > 20_000)
    throw new RangeError(`Working days are added in whole numbers up to 20,000, not ${workingDays}.`)
  const step = Math.sign(workingDays)
  let number = numberOf(to)
  for (let left = Math.abs(workingDays); left > 0; ) {
    number += step
    if (worksAt(number)) left -= 1
  }
  return dayAt(number)
}

/** Weekdays in the days after day nought up to and with this one; negative before it. Day nought is a Saturday. */
function weekdaysUpTo(number: number): number {
  const days = number - ordinalZero
  const weeks = Math.floor(days / 7)
  return weeks * 5 + Math.max(0, days - weeks * 7 - 1)
}

function holidaysBetween(after: number, upTo: number): number {
  let count = 0
  for (let year = yearAt(after); year <= yearAt(upTo); year += 1)
    for (const holiday of holidaysIn(year)) if (holiday > after && holiday <= upTo) count += 1
  return count
}

/** The working days after one day up to and with another, where the second is not before the first. */
const workingDaysForward = (from: number, until: number): number =>
  weekdaysUpTo(until) - weekdaysUpTo(from) - holidaysBetween(from, until)

/**
 * Working days from one day until another: the first day is not counted, the last is. Friday until Monday is 1.
 * Negative where the second day comes first. Always `ordinal(until) - ordinal(from)` of `ordinals`.
 */
export function workingDaysBetween(from: Day, until: Day): number {
  const [first, last] = [numberOf(from), numberOf(until)]
  return first <= last ? workingDaysForward(first, last) : 0 - workingDaysForward(last, first)
}

/** A day with its place among working days, counted from 1 January 2000, which is nought. */
export type OrdinalDay = { readonly day: Day; readonly ordinal: number }

/**
 * Every day from one to another, both included, with its place among working days: what a reference table is filled
 * with, so that a query can count working days by subtracting. A day off has the ordinal of the working day before it.
 * Tables filled in parts, at different times, fit together. Empty where the second day comes first.
 */
export function ordinals(from: Day, until: Day): readonly OrdinalDay[] {
  const [first, last] = [numberOf(from), numberOf(until)]
  let ordinal = workingDaysBetween(dayAt(ordinalZero), from)
  const days: OrdinalDay[] = []
  for (let number = first; number <= last; number += 1) {
    if (number > first && worksAt(number)) ordinal += 1
    days.push({ day: dayAt(number), ordinal })
  }
  return days
}
