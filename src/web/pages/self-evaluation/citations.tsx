import type { NameOf } from '../../../define/kind.ts'
import type { Citation, Ground } from '../../../sight/self-evaluation/evaluation.ts'
import { Tag } from '../../govuk/tag.tsx'
import type { Evaluated } from './read.ts'
import { grounds, saidHref, sayCited, sayThenAndNow, staleWords } from './saying.ts'

/** What a claim or a weakness stands on. Whoever reads no figures is not told that evidence holds: figures may have moved. */
export const GroundTag = ({ ground, sees }: { readonly ground: Ground; readonly sees: boolean }) =>
  ground === 'fresh' && !sees ? (
    <Tag colour="grey">Evidence cited</Tag>
  ) : (
    <Tag colour={grounds[ground].colour}>{grounds[ground].words}</Tag>
  )

export type CitationsProps = Pick<Evaluated, 'world' | 'writtenOn'> & {
  readonly citations: readonly Citation[]
  readonly nameOf: NameOf
  /** As it stood on an earlier day: what has become stale since is not said. */
  readonly isEarlier?: boolean | undefined
}

/** The evidence that is cited, each with the figure then and now and with what has made it stale. */
export const Citations = ({ citations, ...shared }: CitationsProps) =>
  citations.length === 0 ? (
    ''
  ) : (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {citations.map((citation) => (
        <CitationLine citation={citation} {...shared} />
      ))}
    </ul>
  )

type LineProps = Omit<CitationsProps, 'citations'> & { readonly citation: Citation }

const CitationLine = ({ citation, world, writtenOn, nameOf, isEarlier }: LineProps) => {
  const { record, answers, stale } = citation
  const figures = isEarlier === true ? undefined : sayThenAndNow(citation, world, writtenOn.get(record.id))
  return (
    <li>
      <a class="govuk-link" href={saidHref(record.id)}>
        {sayCited(citation, nameOf).replace(/\.$/, '')}
      </a>
      . {answers.shows}
      {figures !== undefined && <> {figures}</>}
      {isEarlier !== true &&
        stale.map(({ why, says }) => (
          <>
            {' '}
            <Tag colour="yellow">{staleWords[why]}</Tag> {says}
          </>
        ))}
    </li>
  )
}
