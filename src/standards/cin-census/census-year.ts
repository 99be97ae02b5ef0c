import { aDay, type Day, readDay } from '../../plain/day.ts'

/** A census year by the calendar year it ends in, as the Department for Education's schemas count it: 2026 is 2025/26. */
export type CensusYear = 2022 | 2023 | 2024 | 2025 | 2026

/** The census years whose shape is stated here, oldest first. */
export const censusYears: readonly CensusYear[] = [2022, 2023, 2024, 2025, 2026]

const earliest: CensusYear = 2022
const latest: CensusYear = 2026

/** `2025/26` */
export const sayYear = (year: number): string => `${year - 1}/${String(year % 100).padStart(2, '0')}`

/** The first day a census year counts: 1 April. */
export const startOfYear = (year: number): Day => aDay(`${year - 1}-04-01`)

/** The reference date of a census year: 31 March, the last day it counts. */
export const referenceDayOf = (year: number): Day => aDay(`${year}-03-31`)

/** Narrows a number to a census year that is stated here. */
export const isCensusYear = (year: number): year is CensusYear => year >= earliest && year <= latest

/** A year to check by, and, where it had to be chosen for the file, a sentence saying so. */
export type ChosenYear = { readonly year: CensusYear; readonly says?: string }

/**
 * Chooses the census year of a file from its header. A reference date of 31 March settles it; otherwise the
 * `Year` element does. A year that is not stated here gives the nearest one that is, with a sentence that says
 * so; nothing at all gives the latest.
 */
export function chooseYear(referenceDate: string | undefined, yearText: string | undefined): ChosenYear {
  const reference = readDay(referenceDate ?? '')
  const byReference = reference.ok && reference.value.endsWith('-03-31')
  const written = byReference ? reference.value.slice(0, 4) : (yearText ?? '').trim()
  if (!/^\d{4}$/.test(written))
    return {
      year: latest,
      says: `The header names no census year, so the file was checked as ${sayYear(latest)}.`,
    }
  const year = Number(written)
  if (isCensusYear(year)) return { year }
  const nearest = year < earliest ? earliest : latest
  return {
    year: nearest,
    says: `The header names the census year ${sayYear(year)}, whose shape is not stated here (${sayYear(earliest)} to ${sayYear(latest)} are), so the file was checked as ${sayYear(nearest)}.`,
  }
}
