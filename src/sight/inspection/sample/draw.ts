import { createHash } from 'node:crypto'
import { fine, type Result, wrong } from '../../../plain/result.ts'

/**
 * How children are drawn, by name and number: changed only together with what it does. For each child the SHA-256 of
 * `seed:child` is taken (UTF-8, in lower-case hexadecimal; FIPS 180-4, August 2015); the children with the smallest are
 * drawn, the smallest first. Any language can do it again, and no generator of random numbers has to be copied.
 */
export const drawnBy = 'smallest SHA-256 of seed:child, 1'

/** As many as inspectors are said to draw. */
export const usualSize = 12
export const largestDraw = 200

/** Somebody who may be drawn. */
export type Candidate = {
  readonly id: string
  /** The part of the population that they belong to, where a draw takes some from each. */
  readonly stratum?: string | undefined
  /** Why they are left out, as a kind and never as a story: `restricted record`. */
  readonly leftOut?: string | undefined
}

export type Drawing = {
  readonly seed: string
  readonly size: number
  readonly candidates: readonly Candidate[]
  /** Some from each part of the population, at least one of each where there are places enough. */
  readonly fromEach?: boolean
}

/** What a draw leaves behind: enough to make it again and to see that nobody picked. */
export type Drawn = {
  readonly seed: string
  /** The ids of all who could be drawn, sorted by their letters, each once. */
  readonly population: readonly string[]
  /** SHA-256 of the population, one id a line, in hexadecimal. */
  readonly digest: string
  /** How many were left out, by the kind of reason. */
  readonly leftOut: Readonly<Record<string, number>>
  /** In the order in which they were drawn. */
  readonly drawn: readonly string[]
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The number by which a child is drawn under a seed: 64 hexadecimal signs. */
export const lotOf = (seed: string, id: string): string => sha256(`${seed}:${id}`)

/** The digest of a population: SHA-256 of its ids, sorted, one a line, without a line end after the last. */
export const digestOf = (population: readonly string[]): string => sha256([...population].sort().join('\n'))

/** Draws. The order of the candidates makes no difference; whoever is left out has no part in it. */
export function draw({ seed, size, candidates, fromEach = false }: Drawing): Drawn {
  const byId = new Map(candidates.map((one) => [one.id, one]))
  const all = [...byId.values()]
  const able = all.filter(({ leftOut }) => leftOut === undefined)
  const population = able.map(({ id }) => id).sort()
  const parts = fromEach
    ? [...Map.groupBy(able, ({ stratum }) => stratum ?? '').entries()]
    : [['', able] as const]
  const places = placesFor(new Map(parts.map(([name, some]) => [name, some.length])), size)
  const drawn = parts.flatMap(([name, some]) => smallest(seed, some, places.get(name) ?? 0))
  return {
    seed,
    population,
    digest: digestOf(population),
    leftOut: Object.fromEntries(
      [...Map.groupBy(all, ({ leftOut }) => leftOut ?? '')].flatMap(([kind, some]) =>
        kind === '' ? [] : [[kind, some.length]],
      ),
    ),
    drawn: inOrder(seed, drawn),
  }
}

const inOrder = (seed: string, ids: readonly string[]): readonly string[] =>
  ids
    .map((id) => ({ id, lot: lotOf(seed, id) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id }) => id)

const smallest = (seed: string, some: readonly Candidate[], many: number): readonly string[] =>
  inOrder(
    seed,
    some.map(({ id }) => id),
  ).slice(0, many)

/**
 * How many places each part of a population has: one each first (the largest parts first, where there are not enough),
 * the rest by their shares, by the method of the largest remainder. Parts of the same size in the order of their names.
 * No part has more places than members.
 */
export function placesFor(sizes: ReadonlyMap<string, number>, places: number): ReadonlyMap<string, number> {
  const parts = [...sizes]
    .filter(([, size]) => size > 0)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  const given = new Map(parts.map(([name], at) => [name, at < places ? 1 : 0]))
  const all = parts.reduce((sum, [, size]) => sum + size, 0)
  let left = Math.min(places, all) - [...given.values()].reduce((sum, one) => sum + one, 0)
  while (left > 0) {
    const due = (name: string, size: number): number => (places * size) / all - (given.get(name) ?? 0)
    const open = parts.filter(([name, size]) => (given.get(name) ?? 0) < size)
    const [next] = open.toSorted(([a, many], [b, more]) => due(b, more) - due(a, many))
    if (next === undefined) break
    given.set(next[0], (given.get(next[0]) ?? 0) + 1)
    left -= 1
  }
  return given
}

const longestSeed = 200

/**
 * A seed that somebody was told, such as the numbers of a public lottery with their day. Blanks at its ends do not count
 * and blanks within it are one, so that it is typed alike by whoever draws again.
 */
export function readSeed(typed: string): Result<string> {
  const seed = typed.replaceAll(/\s+/g, ' ').trim()
  if (seed === '') return wrong('seed', 'Write the seed that you were told.')
  if (seed.length > longestSeed)
    return wrong('seed', `The seed is ${seed.length} characters long; ${longestSeed} are enough.`)
  return fine(seed)
}

/** What drawing again found. */
export type Compared = {
  /** The kept population has the digest that was kept with it. */
  readonly samePopulation: boolean
  /** The same children in the same order. */
  readonly sameChildren: boolean
}

/** Draws again from the population that was kept and compares. `stratumOf` only for a draw that took some from each part. */
export function compare(
  kept: Pick<Drawn, 'seed' | 'population' | 'digest' | 'drawn'>,
  stratumOf?: (id: string) => string | undefined,
): Compared {
  const again = draw({
    seed: kept.seed,
    size: kept.drawn.length,
    candidates: kept.population.map((id) => ({ id, stratum: stratumOf?.(id) })),
    fromEach: stratumOf !== undefined,
  })
  return {
    samePopulation: again.digest === kept.digest,
    sameChildren:
      again.drawn.length === kept.drawn.length && again.drawn.every((id, at) => id === kept.drawn[at]),
  }
}
