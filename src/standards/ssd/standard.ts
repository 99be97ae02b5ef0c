import { aDayNumber } from '../checking/day-number.ts'
import type { Standard } from '../checking/standard.ts'
import { personColumn } from './rules/rule.ts'
import { rules, shapes } from './rules.ts'

/** The Standard Safeguarding Dataset. Its rules are the same in every year. */
export const ssd: Standard = {
  name: 'ssd',
  title: 'Standard Safeguarding Dataset (SSD)',
  years: ['2024/25', '2025/26', '2026/27'],
  shapes,
  childColumn: personColumn,
  rules,
  quirks: [],
  collectionOf: (year) => ({
    name: year,
    start: aDayNumber(`${Number(year.slice(0, 4))}-04-01`),
    end: aDayNumber(`${Number(year.slice(0, 4)) + 1}-03-31`),
  }),
}
