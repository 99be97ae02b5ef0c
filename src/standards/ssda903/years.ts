import { aDayNumber, type DayNumber } from '../checking/day-number.ts'
import type { Collection } from '../checking/rule.ts'

/** The collections that are known, the oldest first: each runs from 1 April to 31 March. */
export const years = ['2024/25', '2025/26', '2026/27'] as const

export type Year = (typeof years)[number]

export const latestYear: Year = '2026/27'

export const isYear = (name: string): name is Year => years.some((year) => year === name)

/** The first and last day of the year to 31 March that begins in a calendar year. */
export const yearFrom = (calendarYear: number): { start: DayNumber; end: DayNumber } => ({
  start: aDayNumber(`${calendarYear}-04-01`),
  end: aDayNumber(`${calendarYear + 1}-03-31`),
})

/** A year's collection, before anybody says for which authority it is. */
export const collectionOf = (year: string): Collection => ({
  name: year,
  ...yearFrom(Number(year.slice(0, 4))),
})
