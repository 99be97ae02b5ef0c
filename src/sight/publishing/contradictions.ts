import type { Day } from '../../plain/day.ts'
import { packOf } from './digest.ts'
import { findPublished, type Pack, type PackMeasure } from './pack.ts'
import { isSameReleased } from './release.ts'

/** A figure of a pack that was given otherwise before. */
export type Contradiction = { readonly title: string; readonly month: Day }

/**
 * Where a pack gives other figures than were published before: beside one another they would show by their difference what
 * both hide. There is none where a pack was made after everything that is published, for it then repeats that.
 */
export function contradictionsIn(pack: Pack, published: readonly Pack[]): readonly Contradiction[] {
  return pack.measures.flatMap((measure) => {
    const { title, code, figure, months } = measure
    const others = [...months, { month: pack.month, figure }].filter((one) => {
      const before = findPublished(published, code, one.month)
      return before !== undefined && !isSameReleased(before, one.figure)
    })
    const splits = published
      .filter(({ month }) => month === pack.month)
      .flatMap((one) => one.measures.find((other) => other.code === code) ?? [])
      .filter((one) => !isSameSplit(one, measure))
    return [...others, ...splits.map(() => pack)].slice(0, 1).map(({ month }) => ({ title, month }))
  })
}

/** Where one of the two is not taken apart, there is nothing that the other could differ from. */
const isSameSplit = (a: PackMeasure, b: PackMeasure): boolean =>
  (['localities', 'teams'] as const).every((split) =>
    a[split].every(({ name, figure }) => {
      const other = b[split].find((one) => one.name === name)
      return b[split].length === 0 || (other !== undefined && isSameReleased(other.figure, figure))
    }),
  )

/** Whether a kept pack contradicts none of those that were ever approved. */
export const agrees = (contents: unknown, approved: readonly unknown[]): boolean =>
  contradictionsIn(packOf(contents), approved.map(packOf)).length === 0
