import { type Day, daysBetween, sayDay } from '../../plain/day.ts'
import { endOf, improvementClocks } from './clocks.ts'
import type { Action, Rating } from './plan.ts'
import { type Colour, colours } from './rating.ts'

/** What is looked at: an action, its last rating, today, and whether somebody still works here. */
export type Looked = {
  readonly action: Action
  readonly rating: Rating
  readonly today: Day
  readonly worksHere: (worker: string) => boolean
}

/** A rule by which a rating stands no higher than a colour, whatever somebody chose. `finds` says why it bites, or nothing. */
export type RatingLimit = {
  readonly code: 'no evidence' | 'no owner' | 'late' | 'dropped evidence'
  readonly title: string
  readonly limits: readonly ('delivery' | 'impact')[]
  readonly atMost: Colour
  readonly source: string
  readonly finds: (looked: Looked) => string | undefined
}

const practice =
  'Practice of improvement boards in England: delivery and impact rated apart, no green without fresh evidence or an owner; the council’s own rule, for its board to confirm'

/**
 * The rules. They bite while an action is open; after it was closed, somebody looks again instead: see `lookAgainOn`.
 */
export const ratingLimits: readonly RatingLimit[] = [
  {
    code: 'no evidence',
    title: 'No evidence for 60 days: impact is amber at most',
    limits: ['impact'],
    atMost: 'amber',
    source: practice,
    finds: noEvidence,
  },
  {
    code: 'dropped evidence',
    title: 'The evidence cited is not of this action: impact is amber at most',
    limits: ['impact'],
    atMost: 'amber',
    source: practice,
    finds: ({ action, rating }) => {
      const cited = rating.answers.cites ?? []
      const own = action.evidence.some(({ record }) => cited.some((id) => String(id) === String(record.id)))
      return cited.length === 0 || own ? undefined : 'the evidence it cites is of other actions'
    },
  },
  {
    code: 'no owner',
    title: 'Nobody owns it, or its owner has left: amber at most',
    limits: ['delivery', 'impact'],
    atMost: 'amber',
    source: practice,
    finds: ({ action: { answers }, worksHere }) =>
      answers.owner === undefined
        ? 'nobody owns it'
        : worksHere(answers.owner)
          ? undefined
          : 'its owner has left',
  },
  {
    code: 'late',
    title: 'Late: delivery is amber at most',
    limits: ['delivery'],
    atMost: 'amber',
    source: practice,
    finds: ({ action: { answers }, today }) =>
      answers.dueOn !== undefined && answers.dueOn < today
        ? `it was due by ${sayDay(answers.dueOn)}`
        : undefined,
  },
]

function noEvidence({ action, today }: Looked): string | undefined {
  const last = action.evidence.at(-1)?.answers.standsOn
  if (last === undefined) return 'there is no evidence'
  return endOf(improvementClocks.evidence, last) < today
    ? `there has been no evidence for ${daysBetween(last, today)} days`
    : undefined
}

const rank = (colour: Colour): number => colours.findIndex(({ code }) => code === colour)

/** How one half of a rating stands: as it was given, and as it is now, with why it is lower. */
export type Stood = {
  readonly rated: Colour
  readonly now: Colour
  readonly because: readonly string[]
}

export type RatedNow = {
  readonly rating: Rating
  readonly ratedOn: Day | undefined
  readonly delivery: Stood
  readonly impact: Stood
}

/** How the last rating of an action stands today; nothing where it was never rated. */
export function ratedNow(looked: Omit<Looked, 'rating'>): RatedNow | undefined {
  const rating = looked.action.ratings.at(-1)
  const { delivery, impact, ratedOn } = rating?.answers ?? {}
  if (rating === undefined || delivery === undefined || impact === undefined) return undefined
  const stood = (half: 'delivery' | 'impact', rated: Colour): Stood => {
    const biting = bites({ ...looked, rating }).filter(
      ({ limit }) => limit.limits.includes(half) && rank(limit.atMost) > rank(rated),
    )
    const lowest = biting.map(({ limit }) => limit.atMost).toSorted((a, b) => rank(b) - rank(a))[0]
    return { rated, now: lowest ?? rated, because: biting.map(({ because }) => because) }
  }
  return { rating, ratedOn, delivery: stood('delivery', delivery), impact: stood('impact', impact) }
}

function bites(looked: Looked): readonly { readonly limit: RatingLimit; readonly because: string }[] {
  if (looked.action.state !== 'open') return []
  return ratingLimits.flatMap((limit) => {
    const because = limit.finds(looked)
    return because === undefined ? [] : [{ limit, because }]
  })
}

/** `Rated green on 3 May 2026; now amber because there has been no evidence for 74 days`. `Green, rated on 3 May 2026`. */
export function sayStood({ rated, now, because }: Stood, ratedOn: Day | undefined): string {
  const on = ratedOn === undefined ? '' : ` on ${sayDay(ratedOn)}`
  return rated === now
    ? `Rated ${rated}${on}`
    : `Rated ${rated}${on}; now ${now} because ${because.join(', and ')}`
}

/** By when somebody looks again at a closed action; nothing while it is open, or once somebody has looked again. */
export function lookAgainOn({ answers: { closedOn }, evidence, state }: Action): Day | undefined {
  if (state !== 'closed' || closedOn === undefined) return undefined
  const hasLooked = evidence.some(
    ({ answers }) => answers.shownBy === 'look again' && (answers.standsOn ?? '') >= closedOn,
  )
  return hasLooked ? undefined : endOf(improvementClocks.lookAgain, closedOn)
}
