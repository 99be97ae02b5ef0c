import { answersOf, type OnRecord } from '../../define/on-record.ts'
import type { AnswersIn, AnyRecord } from '../../define/record.ts'
import type { Figure } from '../performance/measure.ts'
import { citation } from './citation.ts'
import { claim } from './claim.ts'
import { difference } from './difference.ts'
import { judgement } from './judgement.ts'
import { type Stale, staleOf, type World } from './stale.ts'
import { weakness } from './weakness.ts'

type Entry<R extends AnyRecord> = { readonly record: OnRecord; readonly answers: Partial<AnswersIn<R>> }

/** Evidence with what has made it stale; nothing where it holds as it did. */
export type Citation = Entry<typeof citation> & { readonly stale: readonly Stale[] }

/** `none` cited; `fresh` where all of it holds, `part` where some does, and `stale` where none does. */
export type Ground = 'none' | 'fresh' | 'part' | 'stale'

export type Claim = Entry<typeof claim> & { readonly citations: readonly Citation[]; readonly ground: Ground }
export type Weakness = Entry<typeof weakness> & {
  readonly citations: readonly Citation[]
  readonly ground: Ground
}
export type Difference = Entry<typeof difference>
export type Judgement = Entry<typeof judgement>

/** All that we say of ourselves, and what was said of us. */
export type Evaluation = {
  readonly claims: readonly Claim[]
  readonly dropped: readonly Claim[]
  /** The one known longest first. */
  readonly weaknesses: readonly Weakness[]
  readonly overcome: readonly Weakness[]
  /** The latest first. */
  readonly differences: readonly Difference[]
  /** The oldest first; without those entered wrongly. */
  readonly judgements: readonly Judgement[]
}

/**
 * Puts the records of self-evaluation together. Whether evidence holds is never kept, so that it cannot go stale itself: it
 * is asked of the figures and of what it cites.
 */
export function evaluationOf(records: readonly OnRecord[], world: World): Evaluation {
  const of = <R extends AnyRecord>(type: R): readonly Entry<R>[] =>
    records
      .filter(({ kind }) => kind === type.name)
      .map((record) => ({ record, answers: answersOf(type, record) }))
  const citations = of(citation)
    .filter(({ answers }) => answers.dropped === undefined)
    .map((one): Citation => ({ ...one, stale: staleOf(one.answers, world) }))
  const grounded = <R extends AnyRecord>(one: Entry<R>, cites: (of: Citation) => string | undefined) => {
    const own = citations.filter((cited) => cites(cited) === asText(one.record.id))
    return { ...one, citations: own, ground: groundOf(own) }
  }
  const claims = of(claim).map((one) => grounded(one, ({ answers }) => answers.claim))
  const weaknesses = of(weakness)
    .map((one) => grounded(one, ({ answers }) => answers.weakness))
    .toSorted((a, b) => ((a.answers.since ?? '') < (b.answers.since ?? '') ? -1 : 1))
  return {
    claims: claims.filter(holds),
    dropped: claims.filter((one) => !holds(one)),
    weaknesses: weaknesses.filter(holds),
    overcome: weaknesses.filter((one) => !holds(one)),
    differences: of(difference).toSorted((a, b) =>
      (a.answers.foundOn ?? '') > (b.answers.foundOn ?? '') ? -1 : 1,
    ),
    judgements: of(judgement)
      .filter(holds)
      .toSorted((a, b) => ((a.answers.startedOn ?? '') < (b.answers.startedOn ?? '') ? -1 : 1)),
  }
}

const holds = ({ answers }: { readonly answers: { readonly dropped?: string } }): boolean =>
  answers.dropped === undefined

/** What is picked on a form is an id of its own kind; the record it points at has an id of a record. */
const asText = (id: string): string => id

const groundOf = (citations: readonly Citation[]): Ground => {
  const stale = citations.filter((one) => one.stale.length > 0).length
  if (citations.length === 0) return 'none'
  return stale === 0 ? 'fresh' : stale < citations.length ? 'part' : 'stale'
}

/** The figure that was frozen with a citation; nothing where it cites no measure. */
export function frozenWith({
  answers: { met, notMet, cannotTell },
}: Pick<Citation, 'answers'>): Figure | undefined {
  return met === undefined || notMet === undefined || cannotTell === undefined
    ? undefined
    : { met, notMet, cannotTell }
}
