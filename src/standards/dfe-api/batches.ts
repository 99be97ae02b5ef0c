import { mostInABatch } from './schema.ts'

/** Things in their order, in batches of at most so many: 100 unless a smaller number is asked for. */
export function batches<T>(all: readonly T[], most: number = mostInABatch): readonly (readonly T[])[] {
  const size = Math.max(1, Math.min(most, mostInABatch))
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}
