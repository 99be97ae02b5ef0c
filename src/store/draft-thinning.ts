import type { WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import type { Id } from '../plain/id.ts'

/** A moment of a draft, without its words. */
export type AgedMoment = {
  readonly id: Id<'moment'>
  readonly at: Moment
  readonly by: readonly WorkerId[]
  readonly changed: number
  /** How large its state is. */
  readonly bytes: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * How finely earlier moments of a draft are kept: up to an age, one in each span. What somebody wants back is mostly what
 * they lost a moment ago, and of last week the state at the end of each day is enough. The bounds hold for one draft: of
 * 20,000 characters, some 150 moments are 5 MB. From 22 November 2026.
 */
export const historyKept = {
  spans: [
    { upTo: hour, each: minute },
    { upTo: day, each: 10 * minute },
    { upTo: 7 * day, each: hour },
    { upTo: Number.POSITIVE_INFINITY, each: day },
  ],
  most: 200,
  mostBytes: 8_000_000,
} as const

const timeOf = ({ at }: AgedMoment): number => Date.parse(at)

/** The span in which a moment stands alone. Longer spans are made of whole shorter ones, so that growing old only joins them. */
function spanOf(moment: AgedMoment, now: number): string {
  const age = now - timeOf(moment)
  const { each } = historyKept.spans.find(({ upTo }) => age < upTo) ?? { each: day }
  return `${each}/${Math.floor(timeOf(moment) / each)}`
}

export type Thinned<M extends AgedMoment> = {
  /** Oldest first. `hasTakenIn`: it says now also who typed in moments before it that are gone, and how much. */
  readonly kept: readonly (M & { readonly hasTakenIn: boolean })[]
  readonly gone: readonly M[]
}

/**
 * Which moments stay. The last is always among them. One that goes is taken in by the next that stays, so that of
 * everybody who typed it stays known that they did.
 */
export function thinMoments<M extends AgedMoment>(moments: readonly M[], now: Moment): Thinned<M> {
  const [sorted, at] = [moments.toSorted((a, b) => timeOf(a) - timeOf(b)), Date.parse(now)]
  const last = sorted.at(-1)
  const lastOfSpan = new Map(sorted.map((one) => [spanOf(one, at), one]))
  const stay = new Set([...lastOfSpan.values(), ...(last === undefined ? [] : [last])])
  dropTooMany(stay, at)
  const kept: (M & { hasTakenIn: boolean })[] = []
  let taken: readonly M[] = []
  for (const one of sorted) {
    taken = [...taken, one]
    if (!stay.has(one)) continue
    kept.push(joined(one, taken))
    taken = []
  }
  return { kept, gone: sorted.filter((one) => !stay.has(one)) }
}

const joined = <M extends AgedMoment>(one: M, all: readonly M[]): M & { hasTakenIn: boolean } => ({
  ...one,
  by: [...new Set(all.flatMap(({ by }) => by))],
  changed: Math.min(
    2_000_000_000,
    all.reduce((sum, { changed }) => sum + changed, 0),
  ),
  hasTakenIn: all.length > 1,
})

/** While there are too many, the one goes that lies closest before another for its age: what is far apart stays apart. */
function dropTooMany<M extends AgedMoment>(stay: Set<M>, now: number): void {
  const isTooMuch = () =>
    stay.size > historyKept.most ||
    [...stay].reduce((sum, { bytes }) => sum + bytes, 0) > historyKept.mostBytes
  while (stay.size > 1 && isTooMuch()) {
    const sorted = [...stay].sort((a, b) => timeOf(a) - timeOf(b))
    const closeness = sorted.slice(0, -1).map((one, index) => {
      const next = sorted[index + 1] ?? one
      return { one, share: (timeOf(next) - timeOf(one)) / Math.max(1, now - timeOf(one)) }
    })
    const closest = closeness.reduce((a, b) => (b.share < a.share ? b : a))
    stay.delete(closest.one)
  }
}
