import type { Sum } from './suppress.ts'

/** What an outsider sees of published tables: some counts, and that a hidden count is at least so much. */
export type Seen = {
  readonly shown: ReadonlyMap<string, number>
  readonly hidden: ReadonlyMap<string, { readonly least: number; readonly truth: number }>
  readonly sums: readonly Sum[]
}

type Matrix = number[][]

/**
 * Solves published tables as an outsider with linear algebra would, and shares nothing with the search that hides them: the
 * sums become equations in the hidden counts, brought to row echelon form; directions in which the hidden counts can move
 * together come from the free ones, and every candidate is put into the equations again.
 */
export class Outsider {
  readonly seen: Seen
  readonly names: readonly string[]
  readonly #rows: Matrix
  readonly #pivots: readonly number[]

  constructor(seen: Seen) {
    this.seen = seen
    this.names = [...seen.hidden.keys()]
    const { rows, pivots } = echelon(
      seen.sums.map((sum) => this.#equation(sum)),
      this.names.length,
    )
    this.#rows = rows
    this.#pivots = pivots
  }

  /** Coefficients of the hidden counts, then what they must come to. */
  #equation({ total, parts }: Sum): number[] {
    const row = Array.from({ length: this.names.length + 1 }, () => 0)
    for (const [cell, sign] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const at = this.names.indexOf(cell)
      const known = this.seen.shown.get(cell)
      if (at >= 0) row[at] = (row[at] ?? 0) + sign
      else row[this.names.length] = (row[this.names.length] ?? 0) - sign * (known ?? Number.NaN)
    }
    return row
  }

  /** Those that the sums alone give away exactly. */
  workedOut(): readonly string[] {
    return this.#pivots.flatMap((column, at) => {
      const others = (this.#rows[at] ?? [])
        .slice(0, -1)
        .some((value, other) => other !== column && value !== 0)
      return others ? [] : [this.names[column] ?? '']
    })
  }

  /** Directions in which the hidden counts can move without any sum noticing: one for each free count, in whole numbers. */
  #directions(): Matrix {
    const free = this.names.map((_, at) => at).filter((at) => !this.#pivots.includes(at))
    return free.map((column) => {
      const along = this.names.map((_, at) => {
        if (at === column) return 1
        const pivot = this.#pivots.indexOf(at)
        return pivot === -1 ? 0 : -(this.#rows[pivot]?.[column] ?? 0)
      })
      const scale = [1, 2, 3, 4, 6, 12].find((by) => along.every((value) => isWhole(value * by))) ?? 1
      return along.map((value) => Math.round(value * scale))
    })
  }

  /** Every value that candidates show a hidden count could have; each candidate was checked against every sum. */
  possible(): ReadonlyMap<string, ReadonlySet<number>> {
    const values = new Map(this.names.map((name) => [name, new Set<number>()]))
    const truth = this.names.map((name) => this.seen.hidden.get(name)?.truth ?? 0)
    const take = (candidate: readonly number[]): void => {
      if (!this.#agrees(candidate)) return
      for (const [at, name] of this.names.entries()) values.get(name)?.add(candidate[at] ?? 0)
    }
    take(truth)
    const directions = this.#directions()
    for (const [a, one] of directions.entries())
      for (const [b, two] of directions.entries())
        for (const [c, three] of directions.entries())
          if (a <= b && b <= c && (a === b) <= (b === c)) spread(truth, [one, two, three], take)
    for (let by = 2; by < 8; by += 1) take(truth.map((count) => count * by))
    return values
  }

  #agrees(candidate: readonly number[]): boolean {
    const { hidden, shown, sums } = this.seen
    const at = new Map(this.names.map((name, place) => [name, candidate[place] ?? Number.NaN]))
    const countOf = (name: string): number => shown.get(name) ?? at.get(name) ?? Number.NaN
    return (
      this.names.every((name) => countOf(name) >= (hidden.get(name)?.least ?? 0)) &&
      sums.every(({ total, parts }) => countOf(total) === parts.reduce((so, part) => so + countOf(part), 0))
    )
  }
}

const reach = 6

/** Every candidate that lies within reach along three directions. */
function spread(from: readonly number[], along: Matrix, take: (candidate: readonly number[]) => void): void {
  const [one = [], two = [], three = []] = along
  for (let i = -reach; i <= reach; i += 1)
    for (let j = two === one ? 0 : -reach; j <= (two === one ? 0 : reach); j += 1)
      for (let k = three === two ? 0 : -reach; k <= (three === two ? 0 : reach); k += 1)
        take(from.map((count, at) => count + i * (one[at] ?? 0) + j * (two[at] ?? 0) + k * (three[at] ?? 0)))
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9

/** Row echelon form, reduced, by Gauss and Jordan. The last column is what the row must come to. */
function echelon(
  rows: Matrix,
  columns: number,
): { readonly rows: Matrix; readonly pivots: readonly number[] } {
  const pivots: number[] = []
  for (let column = 0; column < columns && pivots.length < rows.length; column += 1) {
    const place = pivots.length
    const found = rows.findIndex((row, at) => at >= place && Math.abs(row[column] ?? 0) > 1e-9)
    if (found === -1) continue
    const [pivot = [], other = []] = [rows[found], rows[place]]
    rows[found] = other
    const by = pivot[column] ?? 1
    rows[place] = pivot.map((value) => value / by)
    for (const [at, row] of rows.entries()) {
      const factor = row[column] ?? 0
      if (at !== place && factor !== 0)
        rows[at] = row.map((value, of) => clean(value - factor * (rows[place]?.[of] ?? 0)))
    }
    pivots.push(column)
  }
  return { rows, pivots }
}

const clean = (value: number): number => (isWhole(value) ? Math.round(value) : value)
