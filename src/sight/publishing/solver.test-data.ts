import type { Sum } from './suppress.ts'

/** What an outsider sees of published tables: some counts, and that a hidden count is at least so much. */
export type Seen = {
  readonly shown: ReadonlyMap<string, number>
  readonly hidden: ReadonlyMap<string, { readonly least: number }>
  readonly sums: readonly Sum[]
}

/**
 * Solves published tables as an outsider would: the sums become equations in the hidden counts, and linear programming
 * (the simplex method, with Bland’s rule) finds the least and the most that each can be. It shares nothing with the search
 * by which counts are hidden, and is not told what they are. Totals of totals are a network, in which the ends of a span
 * are whole numbers and so is everything between.
 */
export function spanOf({ shown, hidden, sums }: Seen, name: string): { least: number; most: number } {
  const names = [...hidden.keys()]
  const leastOf = (one: string): number => hidden.get(one)?.least ?? 0
  const rows = sums.map(({ total, parts }) => {
    const row = names.map(() => 0)
    let rest = 0
    for (const [cell, sign] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const at = names.indexOf(cell)
      if (at >= 0) row[at] = (row[at] ?? 0) + sign
      rest -= sign * (at >= 0 ? leastOf(cell) : (shown.get(cell) ?? Number.NaN))
    }
    return [...row, rest]
  })
  const along = names.map((one) => (one === name ? 1 : 0))
  const [down, up] = [along.map((value) => -value), along].map((goal) => most(rows, goal))
  return { least: leastOf(name) - (down ?? Number.NaN), most: leastOf(name) + (up ?? Number.NaN) }
}

/** How many values a hidden count can have, by what is published. */
export function manyValues(seen: Seen, name: string): number {
  const { least, most: top } = spanOf(seen, name)
  return Math.floor(top + tiny) - Math.ceil(least - tiny) + 1
}

const tiny = 1e-7

type Tableau = number[][]

/** The most that `goal` can come to where every row holds and nothing is less than nought. The last of a row is its sum. */
function most(rows: readonly (readonly number[])[], goal: readonly number[]): number {
  const wide = goal.length
  const tableau = rows.map((row, at) => {
    const sign = (row.at(-1) ?? 0) < 0 ? -1 : 1
    const helpers = rows.map((_, other) => (other === at ? 1 : 0))
    return [...row.slice(0, -1).map((value) => sign * value), ...helpers, sign * (row.at(-1) ?? 0)]
  })
  const basis = rows.map((_, at) => wide + at)
  const helpersGone = [...goal.map(() => 0), ...rows.map(() => -1)]
  const first = climb(tableau, basis, helpersGone, wide + rows.length)
  if (first < -tiny) throw new Error('The published tables contradict themselves')
  leaveHelpers(tableau, basis, wide)
  return climb(tableau, basis, [...goal, ...rows.map(() => 0)], wide)
}

/** Goes up the goal, corner by corner, and says how high it comes. Columns from `wide` on are not taken in. */
function climb(tableau: Tableau, basis: number[], goal: readonly number[], wide: number): number {
  for (;;) {
    const gain = (column: number): number =>
      (goal[column] ?? 0) -
      basis.reduce((so, of, row) => so + (goal[of] ?? 0) * (tableau[row]?.[column] ?? 0), 0)
    const enter = goal.findIndex((_, column) => column < wide && gain(column) > tiny)
    if (enter === -1)
      return basis.reduce((so, of, row) => so + (goal[of] ?? 0) * (tableau[row]?.at(-1) ?? 0), 0)
    let [leave, ratio] = [-1, Number.POSITIVE_INFINITY]
    for (const [row, values] of tableau.entries()) {
      const by = values[enter] ?? 0
      const here = (values.at(-1) ?? 0) / by
      if (
        by > tiny &&
        (here < ratio - tiny || (here < ratio + tiny && (basis[row] ?? 0) < (basis[leave] ?? 0)))
      )
        [leave, ratio] = [row, here]
    }
    if (leave === -1) return Number.POSITIVE_INFINITY
    turn(tableau, basis, leave, enter)
  }
}

/** Takes the helpers of the first climb out of the basis, where a count can stand for them. */
function leaveHelpers(tableau: Tableau, basis: number[], wide: number): void {
  for (const [row, values] of tableau.entries()) {
    if ((basis[row] ?? 0) < wide) continue
    const enter = values.findIndex((value, column) => column < wide && Math.abs(value) > tiny)
    if (enter >= 0) turn(tableau, basis, row, enter)
  }
}

function turn(tableau: Tableau, basis: number[], row: number, column: number): void {
  const by = tableau[row]?.[column] ?? 1
  const pivot = (tableau[row] ?? []).map((value) => value / by)
  for (const [at, values] of tableau.entries()) {
    const factor = values[column] ?? 0
    tableau[at] = at === row ? pivot : values.map((value, of) => value - factor * (pivot[of] ?? 0))
  }
  basis[row] = column
}
