import { aDayNumber, addDays, addYears, type DayNumber } from '../checking/day-number.ts'
import type { Collection } from '../checking/rule.ts'

/** The collections that can be checked, the oldest first. 2026/27 is a draft. */
export const collections = ['2024/25', '2025/26', '2026/27'] as const

/** A collection, before anybody says for which authority it is: it counts from 1 April to 31 March. */
export function collectionOf(name: string): Collection {
  const from = Number(name.slice(0, 4))
  return { name, start: aDayNumber(`${from}-04-01`), end: aDayNumber(`${from + 1}-03-31`) }
}

/** The first and last day that a census counts. */
export type CensusPeriod = { readonly start: DayNumber; readonly end: DayNumber }

type HeaderRow = { readonly ReferenceDate?: DayNumber | undefined }

/**
 * What a census counts: the twelve months that end with the reference date in its header; the collection's own twelve
 * months where there is no header or no such day in it.
 */
export function periodOf(header: Iterable<HeaderRow>, { start, end }: Collection): CensusPeriod {
  for (const { ReferenceDate: on } of header)
    if (on !== undefined) return { start: addDays(addYears(on, -1), 1), end: on }
  return { start, end }
}
