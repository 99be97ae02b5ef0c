import { findWhole, type Sum, type Unknown, type Whole } from './could-be.ts'
import { isSmall, type SmallNumbers } from './small-numbers.ts'

export type { Sum } from './could-be.ts'

/** One count of the tables that are to leave the house. */
export type Cell = {
  /** A name of its own among all tables that are published together. */
  readonly name: string
  readonly count: number
  /** Printed nowhere, but follows from what is printed, such as the difference of two months' running totals. */
  readonly isImplied?: true
  /** Cells of less weight are hidden first; 0 where not given. A headline weighs more than a line of a table. */
  readonly weight?: number
}

/** All tables that are published together, also where they share a total, a month or a part. */
export type Tables = { readonly cells: readonly Cell[]; readonly sums: readonly Sum[] }

/** Which cells are hidden: those too small to show, and those that would give a small one away. */
export type Hidden = { readonly small: ReadonlySet<string>; readonly further: ReadonlySet<string> }

/**
 * Hides every count from 1 to 5 (`under` of the rule), and as few and as small others as it takes so that no small count,
 * printed or implied, can be worked out: from totals, from other tables that share a cell, or from differences. A reader
 * is taken to know every figure shown, every sum, and that a hidden count is at least 1, since none is always shown.
 * Protected means that the small count could be as many different values as the rule leaves open (five, for under 6);
 * whatever else is hidden could be at least two. Every one of these is proven by an example found by `findWhole`.
 *
 * Source: the rule's own, and the terms of Hundepool and others, Statistical Disclosure Control (2012), chapter 4:
 * primary and secondary suppression, protection intervals.
 */
export function suppress(tables: Tables, rule: SmallNumbers): Hidden {
  const hiding = beginHiding(tables, rule)
  for (const cell of hiding.sensitive)
    while (!isProtected(hiding, cell)) if (!hideOneMore(hiding, cell)) break
  while (
    byWeight(hiding, [...hiding.further])
      .toReversed()
      .some((name) => showIfIdle(hiding, name))
  ) {
    // Once one is shown again, another that was needed beside it may have become idle.
  }
  return { small: hiding.small, further: hiding.further }
}

type Hiding = {
  readonly tables: Tables
  readonly cells: ReadonlyMap<string, Cell>
  readonly small: ReadonlySet<string>
  readonly further: Set<string>
  /** Small counts, printed or implied. */
  readonly sensitive: readonly Cell[]
  /** How many values a small count must be able to have. */
  readonly wanted: number
  /** Ways in which everything hidden could be, found so far. Hiding more never makes one of them wrong. */
  readonly wholes: Whole[]
}

function beginHiding(tables: Tables, rule: SmallNumbers): Hiding {
  const cells = new Map(tables.cells.map((cell) => [cell.name, cell]))
  if (cells.size < tables.cells.length) throw new Error('Two cells have one name')
  const sensitive = tables.cells.filter(({ count }) => isSmall(count, rule))
  const small = sensitive.filter(({ isImplied }) => isImplied !== true).map(({ name }) => name)
  return {
    tables,
    cells,
    small: new Set(small),
    further: new Set(),
    sensitive,
    wanted: rule.under - 1,
    wholes: [],
  }
}

const isHidden = ({ small, further }: Hiding, { name, isImplied }: Cell): boolean =>
  isImplied === true || small.has(name) || further.has(name)

/** What a reader of the printed tables knows of the cells that hang together with one: counts, and bounds of the others. */
function readerOf(hiding: Hiding, sums: readonly Sum[]) {
  const [shown, unknown] = [new Map<string, number>(), new Map<string, Unknown>()]
  for (const name of new Set(sums.flatMap(({ total, parts }) => [total, ...parts]))) {
    const cell = hiding.cells.get(name)
    if (cell === undefined) throw new Error('A sum names a cell that is not there')
    if (isHidden(hiding, cell)) unknown.set(name, { least: cell.isImplied ? 0 : 1, truth: cell.count })
    else shown.set(name, cell.count)
  }
  return { shown, unknown }
}

/** The sums that hang together with a cell through cells that are hidden. */
function sumsAround(hiding: Hiding, { name }: Cell): readonly Sum[] {
  const found = new Set<Sum>()
  const [reached, waiting] = [new Set([name]), [name]]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const sum of hiding.tables.sums)
      if (!found.has(sum) && (sum.total === at || sum.parts.includes(at))) {
        found.add(sum)
        for (const other of [sum.total, ...sum.parts]) {
          const cell = hiding.cells.get(other)
          if (cell !== undefined && isHidden(hiding, cell) && !reached.has(other)) {
            reached.add(other)
            waiting.push(other)
          }
        }
      }
  return [...found]
}

/** Whether a hidden cell could be so many different values. What is found is kept, for it speaks of other cells too. */
function couldBe(hiding: Hiding, cell: Cell, wanted: number): boolean {
  const values = new Set(
    hiding.wholes.flatMap((whole) => {
      const value = whole.get(cell.name)
      return value === undefined ? [] : [value]
    }),
  ).add(cell.count)
  if (values.size >= wanted) return true
  const sums = sumsAround(hiding, cell)
  if (sums.length === 0) return true
  const { shown, unknown } = readerOf(hiding, sums)
  const least = unknown.get(cell.name)?.least ?? 0
  for (const value of around(cell.count, least, wanted)) {
    if (values.size >= wanted) return true
    if (values.has(value)) continue
    const whole = findWhole(shown, unknown, sums, { cell: cell.name, value })
    if (whole === undefined) continue
    values.add(value)
    hiding.wholes.push(whole)
  }
  return values.size >= wanted
}

/** Values to try for a cell: those next to the truth first, down to the least it can be. */
const around = (truth: number, least: number, wanted: number): readonly number[] =>
  Array.from({ length: 2 * wanted }, (_, at) => [truth - at - 1, truth + at + 1])
    .flat()
    .filter((value) => value >= least)

const isProtected = (hiding: Hiding, cell: Cell): boolean => couldBe(hiding, cell, hiding.wanted)

/** Cells that could be hidden, the lightest and smallest first. */
const byWeight = ({ cells }: Hiding, names: readonly string[]): readonly string[] =>
  names.toSorted((a, b) => {
    const [one, other] = [cells.get(a), cells.get(b)]
    return (
      (one?.weight ?? 0) - (other?.weight ?? 0) || (one?.count ?? 0) - (other?.count ?? 0) || (a < b ? -1 : 1)
    )
  })

/** How many of the lightest cells are tried for one that is enough by itself. */
const tried = 6

/**
 * Hides one more cell near a small one that is not protected yet: the lightest that is enough by itself, or else the
 * lightest. Says no where nothing near it is left to hide; then every part of every sum around it is open, and each could
 * be any multiple of what it is.
 */
function hideOneMore(hiding: Hiding, cell: Cell): boolean {
  const near = new Set(sumsAround(hiding, cell).flatMap(({ total, parts }) => [total, ...parts]))
  const open = [...near].filter((name) => {
    const one = hiding.cells.get(name)
    return one !== undefined && one.count > 0 && !isHidden(hiding, one)
  })
  const choice = byWeight(hiding, open)
  const enough = choice.slice(0, tried).find((name) => {
    hiding.further.add(name)
    const is = isProtected(hiding, cell)
    if (!is) show(hiding, name)
    return is
  })
  const [lightest] = choice
  if (enough === undefined && lightest !== undefined) hiding.further.add(lightest)
  return lightest !== undefined
}

/** Shows a further cell again. Ways in which it was something else are none any more. */
function show(hiding: Hiding, name: string): void {
  const count = hiding.cells.get(name)?.count
  hiding.further.delete(name)
  const still = hiding.wholes.filter((whole) => (whole.get(name) ?? count) === count)
  hiding.wholes.splice(0, hiding.wholes.length, ...still)
}

/**
 * Shows a further cell again where every small one stays protected without it; so also where it could be worked out
 * anyway, and hiding it hides nothing. Says whether it did.
 */
function showIfIdle(hiding: Hiding, name: string): boolean {
  const before = [...hiding.wholes]
  show(hiding, name)
  if (hiding.sensitive.every((one) => isProtected(hiding, one))) return true
  hiding.further.add(name)
  hiding.wholes.splice(0, hiding.wholes.length, ...before)
  return false
}
