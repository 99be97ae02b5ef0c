import { type Day, type Moment, sayMonth } from '../../plain/day.ts'
import { type MonthFigure, sayTarget } from '../performance/figure.ts'
import type { Measure } from '../performance/measure.ts'
import { pointsOfReleased } from './pack-chart.ts'
import { type Part, type Released, releaseMonth, releaseWhole, type TeamFigure } from './release.ts'
import type { SmallNumbers } from './small-numbers.ts'

/** For whom a pack is made. Papers of a committee are public, so both are made by the same rule. */
export const audiences = [
  { code: 'committee', words: 'The scrutiny committee' },
  { code: 'public', words: 'The public, on the council’s website' },
] as const
export type Audience = (typeof audiences)[number]['code']

/** What the newest figure shows, by the signs of the chart alone: never the change from one month to the next. */
export type SignalOnly = 'better' | 'worse' | 'no sign' | 'too few'

/** One measure of a pack: everything that may leave the house, and nothing else. */
export type PackMeasure = {
  readonly code: string
  readonly title: string
  readonly why: string
  readonly counts: string
  readonly metWhen: string
  readonly better: Measure['better']
  readonly source: string
  readonly target: string
  readonly figure: Released
  readonly localities: readonly Part[]
  readonly teams: readonly Part[]
  /** Why it is not taken apart, where it is not. */
  readonly notSplit?: string
  /** The months before, the oldest first. */
  readonly months: readonly { readonly month: Day; readonly figure: Released }[]
  readonly signal: SignalOnly
  /** What the last pack before said; missing where there was none. */
  readonly signalBefore?: SignalOnly
  readonly said?: string
  /** The post of whoever signed what is said of it. */
  readonly signedAs?: string
}

/** One thing that must improve, as it stands in the plan. Owners are left out: a pack names no worker. */
export type PackFinding = {
  readonly words: string
  /** The letter or report that says so. */
  readonly source?: string
  readonly isPriority: boolean
  readonly state: 'open' | 'answered' | 'closed'
  readonly actions: readonly PackAction[]
}

export type PackAction = {
  readonly what: string
  readonly dueOn?: Day
  readonly isLate: boolean
  readonly closedOn?: Day
  /** What changed for children. */
  readonly changed?: string
  /** Whether it is being done, and apart from that whether anything has changed for children: `green`, `amber`. */
  readonly delivery?: string
  readonly impact?: string
}

/** A pack of figures, whole: what is frozen, approved and published. */
export type Pack = {
  readonly council: string
  readonly audience: Audience
  readonly title: string
  readonly month: Day
  /** As known at this moment. */
  readonly countedAt: Moment
  readonly rule: { readonly under: number; readonly leastForShare: number; readonly source: string }
  readonly introduction: string
  /** The approved public statement. */
  readonly statement: string
  readonly measures: readonly PackMeasure[]
  readonly findings: readonly PackFinding[]
}

/** A measure with everything that was counted for it. */
export type CountedMeasure = {
  readonly measure: Measure
  readonly teams: readonly TeamFigure[]
  /** The months before the pack's, the oldest first. */
  readonly before: readonly MonthFigure[]
  readonly said?: { readonly words: string; readonly signedAs: string | undefined } | undefined
}

/** What was hidden of a pack's measure: counts that are small, and others so that those cannot be worked out. */
export type HiddenOf = { readonly code: string; readonly small: number; readonly further: number }

export type PackParts = Omit<Pack, 'measures' | 'rule'> & {
  readonly rule: SmallNumbers
  readonly counted: readonly CountedMeasure[]
  /** Packs that were published before, the latest first. */
  readonly published: readonly Pack[]
}

/**
 * Puts a pack together. What one pack has published, every later one repeats as it was: a month counted again, after
 * records came late, would show by its difference what both hide.
 */
export function makePack({ counted, published, rule, ...pack }: PackParts): {
  readonly pack: Pack
  readonly hidden: readonly HiddenOf[]
} {
  const made = counted.map((one) => measureOf(one, pack.month, published, rule))
  const { under, leastForShare, source } = rule
  return {
    pack: {
      ...pack,
      rule: { under, leastForShare, source },
      measures: made.map(({ measure }) => measure),
    },
    hidden: made.map(({ hidden }) => hidden),
  }
}

function measureOf(
  { measure, teams, before, said }: CountedMeasure,
  month: Day,
  published: readonly Pack[],
  rule: SmallNumbers,
): { readonly measure: PackMeasure; readonly hidden: HiddenOf } {
  const { code } = measure
  const now = monthOf(code, teams, month, published, rule)
  const months = before.map((one) => ({
    month: one.month,
    figure: findPublished(published, code, one.month) ?? releaseWhole(one.figure, rule),
  }))
  const last = published.find((one) => one.month < month)?.measures.find((one) => one.code === code)
  const { title, why, counts, metWhen, better, source } = measure
  const words = { code, title, why, counts, metWhen, better, source, target: sayTarget(measure) }
  const { hidden, ...shown } = now
  return {
    hidden: { code, ...hidden },
    measure: {
      ...words,
      ...shown,
      months,
      signal: signalOf(measure, [...months, { month, figure: now.figure }]),
      ...(last === undefined ? {} : { signalBefore: last.signal }),
      ...(said === undefined ? {} : { said: said.words }),
      ...(said?.signedAs === undefined ? {} : { signedAs: said.signedAs }),
    },
  }
}

type NowOf = Pick<PackMeasure, 'figure' | 'localities' | 'teams' | 'notSplit'> & {
  readonly hidden: { readonly small: number; readonly further: number }
}

const nothingHidden = { small: 0, further: 0 }

/** The month itself: as it was published before, if it was, or made fit to leave the house now. */
function monthOf(
  code: string,
  teams: readonly TeamFigure[],
  month: Day,
  published: readonly Pack[],
  rule: SmallNumbers,
): NowOf {
  const same = published.find((one) => one.month === month)?.measures.find((one) => one.code === code)
  if (same !== undefined) {
    const { figure, localities, teams: split, notSplit } = same
    const why = notSplit === undefined ? {} : { notSplit }
    return { figure, localities, teams: split, hidden: nothingHidden, ...why }
  }
  const before = findPublished(published, code, month)
  if (before !== undefined)
    return {
      figure: before,
      localities: [],
      teams: [],
      notSplit: `${sayMonth(month).trim()} was published before without being taken apart, and is repeated as it was.`,
      hidden: nothingHidden,
    }
  const { whole, ...released } = releaseMonth(teams, rule)
  return { figure: whole, ...released }
}

/** What was published of a measure's month, by these packs, the latest first: the first time counts. */
export function findPublished(published: readonly Pack[], code: string, month: Day): Released | undefined {
  for (const pack of published.toReversed()) {
    const measure = pack.measures.find((one) => one.code === code)
    if (measure !== undefined && pack.month === month) return measure.figure
    const earlier = measure?.months.find((one) => one.month === month)
    if (earlier !== undefined) return earlier.figure
  }
  return undefined
}

/** Fewer months than this show no pattern at all. */
const fewestMonths = 6

/** The sign at the newest month, found in published figures alone, so that it cannot give away what they hide. */
function signalOf(measure: Measure, months: PackMeasure['months']): SignalOnly {
  const points = pointsOfReleased(measure, months)
  const measured = points.filter(({ value }) => value !== null)
  const newest = points.at(-1)
  if (measured.length < fewestMonths || newest === undefined || newest.value === null) return 'too few'
  return newest.meaning === 'better' || newest.meaning === 'worse' ? newest.meaning : 'no sign'
}

const signalWords: Readonly<Record<SignalOnly, string>> = {
  better: 'This is a change for the better, and unlikely to be chance.',
  worse: 'This is a change for the worse, and unlikely to be chance.',
  'no sign': 'No sign of change: it moves from month to month as it usually does.',
  'too few': 'Too few months can be shown to see whether it changes.',
}

const signalShort: Readonly<Record<SignalOnly, string>> = {
  better: 'A change for the better',
  worse: 'A change for the worse',
  'no sign': 'No sign of change',
  'too few': 'Too few to tell',
}

/** What the newest figure shows, in a sentence. */
export const saySignal = ({ signal }: Pick<PackMeasure, 'signal'>): string => signalWords[signal]

/** The same in a few words, for a table. */
export const saySignalShort = ({ signal }: Pick<PackMeasure, 'signal'>): string => signalShort[signal]

/** What is new since the last pack; nothing where nothing is. */
export function sayNew({
  signal,
  signalBefore,
}: Pick<PackMeasure, 'signal' | 'signalBefore'>): string | undefined {
  if (signalBefore === undefined || signal === signalBefore) return undefined
  return `New since the last pack, which said: ${signalShort[signalBefore].toLowerCase()}.`
}

/** How many of a pack's actions are open, late and closed. */
export function actionsOf({ findings }: Pick<Pack, 'findings'>): {
  readonly open: number
  readonly late: number
  readonly closed: number
} {
  const all = [
    ...new Map(findings.flatMap(({ actions }) => actions).map((one) => [JSON.stringify(one), one])).values(),
  ]
  const closed = all.filter(({ closedOn }) => closedOn !== undefined).length
  return { open: all.length - closed, late: all.filter(({ isLate }) => isLate).length, closed }
}
