import { aDayNumber } from '../checking/day-number.ts'
import type { Collection } from '../checking/rule.ts'

/** The collections that can be checked. A workforce year ends on 30 September: that of the census of 2025 is 2024/25. */
export const years = ['2024/25'] as const

/** A collection: it counts from 1 October to 30 September. */
export function collectionOf(name: string): Collection {
  const from = Number(name.slice(0, 4))
  return { name, start: aDayNumber(`${from}-10-01`), end: aDayNumber(`${from + 1}-09-30`) }
}
