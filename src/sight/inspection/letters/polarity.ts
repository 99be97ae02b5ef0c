import { finderOf, type Match, mostLookedAt } from './phrases.ts'
import { averting, denying, faulting, praising, turning } from './polarity-rules.ts'

/** Whether a finding praises, finds fault, or does both. */
export type Polarity = 'strength' | 'weakness' | 'mixed'

/** What rules read of a passage, with the words that decided. No polarity where no word decided. */
export type PolarityRead = {
  readonly polarity: Polarity | undefined
  readonly praise: readonly string[]
  readonly fault: readonly string[]
}

const findPraise = finderOf(praising)
const findFault = finderOf(faulting)
const findTurn = finderOf(turning)
const findAvert = finderOf(averting)
const findDenial = finderOf(denying)

/** A clause ends with its sentence, before a word that turns to the other side, and after one that began with such a word. */
const clauseEnd =
  /(?<=[.;!?])\s+|,?\s+(?=(?:but|although|though|whereas|despite)\b)|(?<=^(?:while|although|whilst|despite)\b[^,]{5,200}),\s+|\s+(?=however\b)/iu

const wordsIn = (text: string): number => text.split(/[\s-]+/u).filter((word) => word !== '').length

/** Six words are never longer than this; what stands further away is not looked at. */
const farthest = 120

/** Whether one of some words stands at most so many words before a match, with no comma between. */
const isAfter = (clause: string, before: readonly Match[], match: Match, reach: number): boolean =>
  before.some(({ end }) => {
    if (end > match.start || match.start - end > farthest) return false
    const between = clause.slice(end, match.start)
    return !/[,;]/u.test(between) && wordsIn(between) <= reach
  })

type Weighed = {
  readonly side: 'praise' | 'fault' | 'neither'
  readonly length: number
  readonly praise: readonly string[]
  readonly fault: readonly string[]
}

const overlaps = (a: Match, b: Match): boolean => a.start < b.end && b.start < a.end

/** Which side a clause stands on. A fault weighs half as much again as a word of praise: inspectors find fault quietly. */
function weigh(clause: string): Weighed {
  const turns = findTurn(clause)
  const averts = findAvert(clause)
  const faults = findFault(clause).filter(
    (match) => !isAfter(clause, turns, match, 2) && !isAfter(clause, averts, match, 5),
  )
  const denials = findDenial(clause).filter((match) => !isAfter(clause, averts, match, 6))
  const praises = findPraise(clause).filter(
    (match) => !isAfter(clause, turns, match, 4) && !faults.some((fault) => overlaps(match, fault)),
  )
  const fault = [...faults, ...denials].map(({ words }) => words)
  const praise = praises.map(({ words }) => words)
  const isFault = fault.length > 0 && fault.length * 1.5 >= praise.length
  const side = isFault ? 'fault' : praise.length > 0 ? 'praise' : 'neither'
  return { side, length: clause.length, praise, fault }
}

/** A finding is one-sided where at least these shares of its words that take a side stand on that side. */
const mostlyPraise = 0.8
const mostlyFault = 0.9

/**
 * Whether a finding praises, finds fault or does both, by the words of its clauses. Each clause stands on one side; a
 * passing clause on the other side does not make a finding mixed. A rule of words can be wrong: say so wherever it is shown.
 */
export function polarityOf(text: string): PolarityRead {
  const clauses = text
    .slice(0, mostLookedAt)
    .split(clauseEnd)
    .filter((clause) => clause.trim() !== '')
    .map(weigh)
  const on = (side: Weighed['side']) => clauses.filter((clause) => clause.side === side)
  const lengthOf = (some: readonly Weighed[]) => some.reduce((sum, { length }) => sum + length, 0)
  const praise = on('praise').flatMap((clause) => clause.praise)
  const fault = on('fault').flatMap((clause) => clause.fault)
  const all = lengthOf(on('praise')) + lengthOf(on('fault'))
  if (all === 0) return { polarity: undefined, praise, fault }
  const share = lengthOf(on('praise')) / all
  const polarity = share >= mostlyPraise ? 'strength' : share <= 1 - mostlyFault ? 'weakness' : 'mixed'
  return { polarity, praise, fault }
}
