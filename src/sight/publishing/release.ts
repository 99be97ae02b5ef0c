import { sayShare } from '../performance/figure.ts'
import type { Figure } from '../performance/measure.ts'
import type { SmallNumbers } from './small-numbers.ts'
import { type Cell, type Hidden, type Sum, suppress } from './suppress.ts'

/** A count as it may leave the house: itself, or `c` where it is hidden, the sign that the Department for Education uses. */
export type Count = number | 'c'

/** A figure as it may leave the house. Nothing hidden is in it, so it can be kept, sent and printed. */
export type Released = {
  readonly met: Count
  /** Of how many it is known whether it was met. */
  readonly told: Count
  readonly notKnown: Count
  /** `82%`, `too few` for a share of a small number, `c` where it would give a hidden count away. */
  readonly share: string
}

/** The counts of one team. A team without a locality is what no team holds. */
export type TeamFigure = {
  readonly team: string
  readonly locality: string
  readonly figure: Figure
}

/** One line of a split. */
export type Part = { readonly name: string; readonly figure: Released }

/** A measure's month as it may leave the house, whole and taken apart. */
export type ReleasedMonth = {
  readonly whole: Released
  readonly localities: readonly Part[]
  /** Those with enough children; the others stand together. Empty where none may be named. */
  readonly teams: readonly Part[]
  /** How many counts are hidden because they are small, and how many more so that those cannot be worked out. */
  readonly hidden: { readonly small: number; readonly further: number }
}

type Line = {
  readonly key: string
  readonly name: string
  readonly figure: Figure
  /** Printed, or only a part of what is. */
  readonly isPrinted: boolean
  readonly weight: number
}

const columns = ['met', 'told', 'notKnown', 'notMet'] as const
type Column = (typeof columns)[number]

/** How the lines of teams that are too small to be named stand together. */
export const smallerTeams = 'Smaller teams together'

/**
 * Makes a measure's month fit to leave the house: whole, by locality and by team. Every figure is worked on at once with
 * all others, so that none gives another away. How many were not met stands nowhere, but follows from the two counts that
 * do, and is protected like them.
 */
export function releaseMonth(figures: readonly TeamFigure[], rule: SmallNumbers): ReleasedMonth {
  const { whole, localities, teams, smaller, together } = linesOf(figures, rule)
  const lines = [whole, ...localities, ...teams, ...smaller, ...(together === undefined ? [] : [together])]
  const split = (total: Line, parts: readonly Line[]): readonly Sum[] =>
    parts.length === 0 ? [] : columns.map((column) => sumOfLines(column, total, parts))
  const hidden = suppress(
    {
      cells: lines.flatMap(cellsOf),
      sums: [
        ...lines.map(toldOf),
        ...split(whole, localities),
        ...localities.flatMap((one) => split(one, [...teams, ...smaller].filter(isOf(one, figures)))),
        ...(together === undefined ? [] : split(together, smaller)),
      ],
    },
    rule,
  )
  const part = (line: Line): Part => ({ name: line.name, figure: releasedOf(line, hidden, rule) })
  return {
    whole: releasedOf(whole, hidden, rule),
    localities: localities.map(part),
    teams: [...teams, ...(together?.isPrinted ? [together] : [])].map(part),
    hidden: { small: hidden.small.size, further: hidden.further.size },
  }
}

/** Makes a measure's month fit to leave the house where nothing but the whole is printed. */
export const releaseWhole = (figure: Figure, rule: SmallNumbers): Released =>
  releaseMonth([{ team: '', locality: '', figure }], rule).whole

const sum = (figures: readonly Figure[]): Figure => ({
  met: figures.reduce((so, { met }) => so + met, 0),
  notMet: figures.reduce((so, { notMet }) => so + notMet, 0),
  cannotTell: figures.reduce((so, { cannotTell }) => so + cannotTell, 0),
})
const counted = ({ met, notMet, cannotTell }: Figure): number => met + notMet + cannotTell

function linesOf(figures: readonly TeamFigure[], rule: SmallNumbers) {
  const all = sum(figures.map(({ figure }) => figure))
  const line = (key: string, name: string, figure: Figure, weight: number, isPrinted = true): Line => ({
    key,
    name,
    figure,
    isPrinted,
    weight,
  })
  const places = [...Map.groupBy(figures, ({ locality }) => locality)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const isNamed = ({ figure }: TeamFigure): boolean => counted(figure) >= rule.leastForTeam
  const team = (one: TeamFigure): Line => line(`team ${one.team}`, one.team, one.figure, 0, isNamed(one))
  const sorted = figures.toSorted((a, b) => (a.team < b.team ? -1 : 1))
  const rest = sorted.filter((one) => !isNamed(one))
  const others = sum(rest.map(({ figure }) => figure))
  const isAnyNamed = rest.length < figures.length
  return {
    whole: line('all', 'Everywhere', all, 2),
    localities:
      places.length < 2
        ? []
        : places.map(([name, some]) => line(`at ${name}`, name, sum(some.map(({ figure }) => figure)), 1)),
    teams: sorted.filter(isNamed).map(team),
    // Where no team is named, what is said of places says nothing of a team that the place itself does not.
    smaller: isAnyNamed ? rest.map(team) : [],
    together:
      rest.length === 0 || !isAnyNamed
        ? undefined
        : line('smaller teams', smallerTeams, others, 0, counted(others) >= rule.leastForTeam),
  }
}

const isOf =
  (place: Line, figures: readonly TeamFigure[]) =>
  (line: Line): boolean =>
    figures.some(({ team, locality }) => team === line.name && locality === place.name)

const countOf = ({ met, notMet, cannotTell }: Figure): Readonly<Record<Column, number>> => ({
  met,
  told: met + notMet,
  notKnown: cannotTell,
  notMet,
})

const cellName = ({ key }: Line, column: Column): string => `${key}: ${column}`

const cellsOf = (line: Line): readonly Cell[] =>
  columns.map((column) => ({
    name: cellName(line, column),
    count: countOf(line.figure)[column],
    weight: line.weight * 2 + Number(column === 'told'),
    ...(line.isPrinted && column !== 'notMet' ? {} : { isImplied: true as const }),
  }))

const toldOf = (line: Line): Sum => ({
  total: cellName(line, 'told'),
  parts: [cellName(line, 'met'), cellName(line, 'notMet')],
})

const sumOfLines = (column: Column, total: Line, parts: readonly Line[]): Sum => ({
  total: cellName(total, column),
  parts: parts.map((part) => cellName(part, column)),
})

function releasedOf(line: Line, { small, further }: Hidden, rule: SmallNumbers): Released {
  const shown = (column: Column): Count => {
    const name = cellName(line, column)
    return small.has(name) || further.has(name) ? 'c' : countOf(line.figure)[column]
  }
  const told = shown('told')
  // None of a group too small to show would say the same of everybody in it.
  const met = told === 'c' && shown('met') === 0 ? 'c' : shown('met')
  return { met, told, notKnown: shown('notKnown'), share: shareOf(met, told, rule) }
}

function shareOf(met: Count, told: Count, { leastForShare }: SmallNumbers): string {
  if (told === 0) return 'nobody'
  if (met === 'c' || told === 'c') return 'c'
  return told < leastForShare ? 'too few' : sayShare(met / told)
}

/** Whether two say the same. */
export const isSameReleased = (a: Released, b: Released): boolean =>
  a.met === b.met && a.told === b.told && a.notKnown === b.notKnown && a.share === b.share

/** `31 of 38, 82%; 2 not known`, or what of it may be said. */
export function sayReleased({ met, told, notKnown, share }: Released): string {
  const untold =
    notKnown === 0 ? '' : notKnown === 'c' ? '; some may not be known' : `; ${notKnown} not known`
  if (told === 0) return notKnown === 0 ? 'nobody to count' : `nobody yet${untold}`
  if (told === 'c' && met === 'c') return `too few to show${untold}`
  const percent = share.endsWith('%') ? `, ${share}` : ''
  if (met === 'c') return `hidden, of ${told}${untold}`
  if (told === 'c') return `${met}, of a hidden number${untold}`
  return `${met} of ${told}${percent}${untold}`
}
