/** Times of one thing done many times, in milliseconds. */
export type Spread = {
  readonly many: number
  readonly median: number
  readonly p95: number
  readonly p99: number
  readonly most: number
}

/** The smallest time that at least this share of all stays within. */
function within(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Without any times everything is NaN, which meets no target. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  return {
    many: sorted.length,
    median: within(sorted, 0.5),
    p95: within(sorted, 0.95),
    p99: within(sorted, 0.99),
    most: within(sorted, 1),
  }
}
