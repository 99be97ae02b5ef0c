import type { NameOf } from '../../../define/kind.ts'
import type { OnRecord } from '../../../define/on-record.ts'
import type { LetterId } from '../../../define/record.ts'
import { dayOf, type Moment, monthOf, sayDay, sayMonth } from '../../../plain/day.ts'
import { findKeptMeasure } from '../../../sight/improvement/kept-measures.ts'
import type { RatedNow } from '../../../sight/improvement/limits.ts'
import { type Action, type Evidence, type Finding, pointsAt } from '../../../sight/improvement/plan.ts'
import { findingSources } from '../../../sight/inspection/finding-of.ts'
import { type KeptReading, readingOf } from '../../../sight/inspection/letters/kept.ts'
import type { Acting } from '../../../store/as.ts'
import { type KeptPassage, lettersOnRecord, passagesOf } from '../../../store/letters.ts'
import type { ThreadStep } from '../../look/thread.tsx'
import { type FiguresNow, measureHref, sayKept, sayMonthFigure } from './figures-now.ts'
import { figureWords } from './lists.tsx'
import { actionHref, entryHref, findingHref, passageHref, sayPlace, sayTitle, shortened } from './saying.ts'

/** The sentence of a letter that a finding rests on. */
export type Sentence = {
  readonly passage: KeptPassage
  readonly reading: KeptReading
  readonly title: string
}

/** The sentences that these findings cite, by the finding's id, in the order of the letters. */
export async function sentencesOf(
  acting: Acting,
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, readonly Sentence[]>> {
  const cited = await passagesOf(acting, [...new Set(findings.flatMap(({ answers }) => answers.cites ?? []))])
  const letters = new Map(
    (await lettersOnRecord(acting)).map((letter) => [letter.id satisfies LetterId, letter]),
  )
  const sentences = cited.flatMap((passage): readonly Sentence[] => {
    const letter = letters.get(passage.letter)
    if (letter === undefined) return []
    const reading = readingOf(letter.read)
    return [{ passage, reading, title: sayTitle(reading, letter.name) }]
  })
  return new Map(
    findings.map(({ record, answers }) => [
      record.id,
      sentences.filter(({ passage }) => (answers.cites ?? []).includes(passage.id)),
    ]),
  )
}

const letterSaidOn = ({ published, periods }: KeptReading): string => {
  const day = published ?? periods.at(-1)?.to
  return day === undefined ? '' : sayDay(day)
}

/** The inspectors' own words. Sub-bullets go with the sentence that they hang on. */
export const sentenceSteps = (sentences: readonly Sentence[]): readonly ThreadStep[] =>
  sentences
    .filter(({ passage }) => !sentences.some((other) => other.passage.id === passage.under))
    .map(({ passage, reading, title }) => ({
      what: `Inspectors wrote, in ${title}, ${sayPlace(reading, passage)}`,
      when: letterSaidOn(reading),
      words: `“${passage.words}”`,
      href: passageHref(passage),
    }))

/** Where a finding comes from: the inspectors’ own words, or when and where it was said. */
export function originSteps(
  { answers }: Pick<Finding, 'answers'>,
  sentences: readonly Sentence[],
): readonly ThreadStep[] {
  const { source, saidOn, saidIn, measure, words } = answers
  if (source === undefined || source === 'letter') return sentenceSteps(sentences)
  const href =
    measure === undefined || saidOn === undefined ? undefined : measureHref(measure, monthOf(saidOn))
  return [
    {
      what: findingSources.find(({ code }) => code === source)?.words ?? 'It was said',
      when: saidOn === undefined ? '' : sayDay(saidOn),
      words: saidIn ?? words ?? 'Not stated',
      href,
    },
  ]
}

const madeOn = (record: OnRecord & { readonly madeAt?: Moment }): string =>
  record.madeAt === undefined ? '' : sayDay(dayOf(record.madeAt))

export const findingStep = ({ record, answers }: Finding, isHere = false): ThreadStep => ({
  what: answers.priority === true ? 'Finding, a priority action' : 'Finding',
  when: madeOn(record),
  words: answers.words ?? 'Finding',
  href: findingHref(record.id),
  isHere,
})

export const actionStep = ({ record, answers }: Action, nameOf: NameOf, isHere = false): ThreadStep => ({
  what: `Action${answers.owner === undefined ? '' : `, owned by ${nameOf(answers.owner)}`}`,
  when:
    answers.closedOn !== undefined
      ? `closed on ${sayDay(answers.closedOn)}`
      : answers.dueOn === undefined
        ? ''
        : `due by ${sayDay(answers.dueOn)}`,
  words: shortened(answers.what ?? 'Action', 200),
  href: actionHref(record.id),
  isHere,
})

/** How an action was last rated, and what the rating rests on; nothing where it was never rated. */
export function ratingSteps(action: Action, stands: RatedNow | undefined): readonly ThreadStep[] {
  const last = action.ratings.at(-1)
  if (last === undefined || stands === undefined) return []
  const cited = action.evidence.filter(({ record }) => pointsAt(last.answers.cites, record))
  return [
    {
      what: `Rating: delivery ${stands.delivery.now}, impact ${stands.impact.now}`,
      when: last.answers.ratedOn === undefined ? '' : sayDay(last.answers.ratedOn),
      words: last.answers.because ?? 'Not stated',
      href: entryHref(last.record.id),
    },
    ...cited.map(evidenceStep),
  ]
}

export const evidenceStep = ({ record, answers }: Evidence): ThreadStep => ({
  what: 'Evidence',
  when: answers.standsOn === undefined ? '' : sayDay(answers.standsOn),
  words: answers.changed ?? 'Not stated',
  href: entryHref(record.id),
})

/** The figure by which an action is known: of the record, or the last that was entered. Nothing where there is none. */
export function figureStep(action: Action, measured: FiguresNow): readonly ThreadStep[] {
  const { knowBy, measure, keptMeasure } = action.answers
  if (knowBy === 'kept')
    return [
      {
        what: `Figure: ${findKeptMeasure(keptMeasure ?? '')?.words ?? ''}`,
        when: 'now',
        words: sayKept(keptMeasure, measured.kept),
        href: '/kept',
      },
    ]
  if (knowBy === 'measure') {
    const now = measured.months.get(measure ?? '')?.at(-1)
    if (now === undefined || measure === undefined) return []
    const href = measureHref(measure, now.month)
    return [{ what: 'Figure', when: sayMonth(now.month).trim(), words: sayMonthFigure(now), href }]
  }
  const last = action.figures.at(-1)?.answers
  if (last?.figure === undefined) return []
  const when = last.countedOn === undefined ? '' : sayDay(last.countedOn)
  return [
    {
      what: `Figure: ${action.answers.figureName ?? ''}`,
      when,
      words: figureWords(last.figure, last.unit),
      href: `${actionHref(action.record.id)}#figures`,
    },
  ]
}
