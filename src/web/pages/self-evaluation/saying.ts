import type { NameOf } from '../../../define/kind.ts'
import { type Day, sayDay, sayMonth } from '../../../plain/day.ts'
import { sayFigure } from '../../../sight/performance/figure.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { type Citation, frozenWith, type Ground } from '../../../sight/self-evaluation/evaluation.ts'
import type { World } from '../../../sight/self-evaluation/stale.ts'
import type { TagColour } from '../../govuk/tag.tsx'

export const saidHref = (id: string): string => `/self-evaluation/${id}`

/** What a claim or a weakness stands on, in a few words. */
export const grounds: Readonly<Record<Ground, { readonly words: string; readonly colour: TagColour }>> = {
  none: { words: 'No evidence cited', colour: 'yellow' },
  fresh: { words: 'Evidence holds', colour: 'green' },
  part: { words: 'Some evidence is stale', colour: 'yellow' },
  stale: { words: 'Only stale evidence', colour: 'red' },
}

export const staleWords = { old: 'Old', moved: 'Moved', closed: 'Closed', gone: 'Gone' } as const

/** What is cited: `Assessments authorised within 45 working days, June 2026`. */
export function sayCited({ answers }: Pick<Citation, 'answers'>, nameOf: NameOf): string {
  const { by, measure, month, finding, action, voice, called, madeOn, source } = answers
  switch (by) {
    case 'measure':
      return `${findMeasure(measure ?? '')?.title ?? 'A measure that is not counted any more'}${month === undefined ? '' : `, ${sayMonth(month).trim()}`}`
    case 'finding':
      return `Finding: ${nameOf(finding ?? '')}`
    case 'action':
      return `Action: ${nameOf(action ?? '')}`
    case 'voice':
      return `Voice: ${nameOf(voice ?? '')}`
    default:
      return [called ?? 'A document', source, madeOn === undefined ? undefined : sayDay(madeOn)]
        .filter((part) => part !== undefined)
        .join(', ')
  }
}

/** The figure as it was frozen, and the last whole month beside it. Nothing for a post that reads no figures. */
export function sayThenAndNow(
  citation: Citation,
  world: World,
  citedOn: Day | undefined,
): string | undefined {
  const frozen = frozenWith(citation)
  const months = world.months.get(citation.answers.measure ?? '')
  if (frozen === undefined || months === undefined) return undefined
  const when = citedOn === undefined ? 'When it was cited' : `When it was cited on ${sayDay(citedOn)}`
  const last = months.at(-1)
  const now = last === undefined ? '' : `. ${sayMonth(last.month).trim()}: ${sayFigure(last.figure)}`
  return `${when}: ${sayFigure(frozen)}${now}.`
}
