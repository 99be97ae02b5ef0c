import { aDayNumber } from '../checking/day-number.ts'
import type { Standard } from '../checking/standard.ts'
import { rules } from './rules.ts'
import { childColumn, tables } from './tables.ts'

/**
 * Annex A in its form of January 2024. A year is that in which the inspection falls: nothing in the lists lies after its
 * end.
 */
export const annexA: Standard = {
  name: 'annex-a',
  title: 'Ofsted Annex A: the lists of an inspection',
  years: ['2023/24', '2024/25', '2025/26', '2026/27'],
  shapes: tables,
  childColumn,
  rules,
  quirks: [],
  collectionOf: (year) => ({
    name: year,
    start: aDayNumber(`${year.slice(0, 4)}-04-01`),
    end: aDayNumber(`${Number(year.slice(0, 4)) + 1}-03-31`),
  }),
}
