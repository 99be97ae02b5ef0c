import type { AnswersIn } from '../../define/record.ts'
import {
  aDay,
  addDays,
  addMonths,
  type Day,
  daysBetween,
  monthOf,
  sayDay,
  sayMonth,
} from '../../plain/day.ts'
import { type MonthFigure, pointsOf, sayShare } from '../performance/figure.ts'
import { type Measure, shareOf } from '../performance/measure.ts'
import { sayPoint } from '../performance/say-signals.ts'
import type { SpcPoint } from '../performance/spc.ts'
import type { citation } from './citation.ts'

/** How old evidence may be. `certain` is false where no law or guidance sets the number: it is the council’s own. */
export type AgeLimit = {
  readonly from: Day
  readonly days: number
  readonly source: string
  readonly certain: boolean
}

/**
 * The limits in the order in which they came to hold. Ofsted asks for a self-evaluation at least once a year, and sets no
 * age for what it rests on.
 */
export const ageLimits: readonly AgeLimit[] = [
  {
    from: aDay('2018-01-01'),
    days: 90,
    source:
      'The council’s own rule, as an example: a quarter of a year. Ofsted (Inspecting local authority children’s services) asks for a self-evaluation each year and sets no age for evidence.',
    certain: false,
  },
]

/** The limit that holds on a day. */
export function ageLimitOn(day: Day): AgeLimit {
  const limit = ageLimits.findLast(({ from }) => from <= day) ?? ageLimits[0]
  if (limit === undefined) throw new Error('No limit of age is known')
  return limit
}

/** What a citation is compared with. Nothing is said of what the reader may not see. */
export type World = {
  readonly today: Day
  readonly findMeasure: (code: string) => Measure | undefined
  /** The whole months of a measure that were counted, oldest first; nothing for a post that reads no figures. */
  readonly months: ReadonlyMap<string, readonly MonthFigure[]>
  /** Whether each finding and action on record is closed, by its id. */
  readonly closed: ReadonlyMap<string, boolean>
  /** On which day each voice was heard, by its id; nothing for a post that hears none. */
  readonly heardOn: ReadonlyMap<string, Day> | undefined
}

/** Why a citation does not hold as it did. */
export type Stale = { readonly why: 'old' | 'moved' | 'closed' | 'gone'; readonly says: string }

type Answers = Partial<AnswersIn<typeof citation>>

/** Everything that has made a citation stale, the weightiest first: what moved or closed before what is only old. */
export function staleOf(answers: Answers, world: World): readonly Stale[] {
  return [...movedSince(answers, world), ...closedSince(answers, world), ...tooOld(answers, world)]
}

/** The day of the evidence itself: the last of its month, the day of an audit, the day on which somebody spoke. */
export function dayOfEvidence(answers: Answers, { heardOn }: Pick<World, 'heardOn'>): Day | undefined {
  const { by, month, madeOn, voice } = answers
  if (by === 'measure') return month === undefined ? undefined : addDays(addMonths(monthOf(month), 1), -1)
  if (by === 'voice') return heardOn?.get(voice ?? '')
  return madeOn
}

function tooOld(answers: Answers, world: World): readonly Stale[] {
  const day = dayOfEvidence(answers, world)
  const { days } = ageLimitOn(world.today)
  if (day === undefined) return []
  const old = daysBetween(day, world.today)
  return old <= days
    ? []
    : [{ why: 'old', says: `It is of ${sayDay(day)}, ${old} days ago; ${days} is our limit.` }]
}

function closedSince({ by, finding, action, stateThen }: Answers, { closed }: World): readonly Stale[] {
  if (by !== 'finding' && by !== 'action') return []
  const now = closed.get((by === 'finding' ? finding : action) ?? '')
  if (now === undefined) return [{ why: 'gone', says: `The ${by} is not on record any more.` }]
  return now && stateThen !== 'closed'
    ? [{ why: 'closed', says: `The ${by} was open when it was cited and is closed now.` }]
    : []
}

function movedSince({ by, measure: code, month }: Answers, world: World): readonly Stale[] {
  const measure = world.findMeasure(code ?? '')
  const months = world.months.get(code ?? '')
  if (by !== 'measure' || month === undefined || measure === undefined || months === undefined) return []
  const cited = monthOf(month)
  const then = pointsOf(
    measure,
    months.filter((one) => one.month <= cited),
  ).at(-1)
  const latest = months.findLast((one) => one.month > cited && shareOf(one.figure) !== undefined)
  if (then === undefined || then.on !== cited || latest === undefined) return []
  return outside(then, latest) ?? signSince(pointsOf(measure, months), cited)
}

/** The latest figure lies beyond what was usual when it was cited. */
function outside({ lower, upper }: SpcPoint, { month, figure }: MonthFigure): readonly Stale[] | undefined {
  const share = shareOf(figure)
  if (lower === null || upper === null || share === undefined) return undefined
  if (share >= lower && share <= upper) return undefined
  const usual = `${sayShare(Math.max(0, lower))} to ${sayShare(Math.min(1, upper))}`
  return [
    {
      why: 'moved',
      says: `${sayMonth(month).trim()} is ${sayShare(share)}; when it was cited, ${usual} was usual.`,
    },
  ]
}

/** A sign of change after the month that was cited, which was not there yet in that month. */
function signSince(points: readonly SpcPoint[], cited: Day): readonly Stale[] {
  const then = points.find(({ on }) => on === cited)
  const isNew = (point: SpcPoint): boolean =>
    point.on > cited &&
    point.signals.some(({ towards }) => !then?.signals.some((known) => known.towards === towards))
  const sign = points.findLast(isNew)
  return sign === undefined
    ? []
    : [
        {
          why: 'moved',
          says: `It has changed since it was cited: ${sayMonth(sign.on).trim()} is ${sayPoint(sign)}.`,
        },
      ]
}
