import { createHash } from 'node:crypto'

/**
 * A stream of numbers from 0 (included) to 1 (not included) that is the same for the same seed on every machine. Not for
 * secrets.
 */
export type Random = () => number

const two32 = 4_294_967_296

/**
 * A stream of its own for each purpose: `randomFor(7, 'family', 12)` never depends on what other streams were asked
 * for, so that a family stays the same when another one changes. The seed is hashed with SHA-256; the numbers are those
 * of Chris Doty-Humphrey's sfc32 (PractRand, public domain).
 */
export function randomFor(...seed: readonly (string | number)[]): Random {
  const hash = createHash('sha256').update(seed.join('\u0000')).digest()
  let a = hash.readUInt32LE(0)
  let b = hash.readUInt32LE(4)
  let c = hash.readUInt32LE(8)
  let counter = hash.readUInt32LE(12)
  return () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / two32
  }
}

export const chance = (random: Random, probability: number): boolean => random() < probability

/** A whole number from one to another, both included. */
export const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1))

/** One of a list. Throws a RangeError where the list is empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new RangeError('There is nothing to pick from.')
  return one
}

/** One of a list, each as often as its weight says. Throws a RangeError where all the weights are nought. */
export function weighted<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [choice, weight] of choices) {
    left -= weight
    if (left < 0) return choice
  }
  throw new RangeError('There is nothing to choose from.')
}

/** Several of a list, none of them twice, in the list's order. All of it where it is not long enough. */
export function some<T>(random: Random, list: readonly T[], many: number): readonly T[] {
  let needed = Math.min(many, list.length)
  return list.filter((_, at) => {
    const taken = random() * (list.length - at) < needed
    if (taken) needed -= 1
    return taken
  })
}

/** A normally distributed number: the transform of Box and Muller (1958). */
export const normal = (random: Random, mean: number, deviation: number): number =>
  mean + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** A log-normal number with this median; `sigma` is the deviation of its logarithm. */
export const logNormal = (random: Random, median: number, sigma: number): number =>
  median * Math.exp(normal(random, 0, sigma))

/** An exponential number with this mean: the wait for something that may come on any day alike. */
export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random())
