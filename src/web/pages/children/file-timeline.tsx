import type { NameOf } from '../../../define/kind.ts'
import type { AnyRecord, PersonId } from '../../../define/record.ts'
import { type Day, dayOf, sayDay } from '../../../plain/day.ts'
import type { Answered } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { Details } from '../../govuk/details.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { Empty } from '../../look/empty.tsx'
import { Timeline, type TimelineItem } from '../../look/timeline.tsx'
import { timelineWords } from './timeline-words.ts'

export type FileTimelineProps = {
  readonly types: readonly AnyRecord[]
  readonly records: readonly Standing[]
  readonly answered: readonly Answered[]
  readonly nameOf: NameOf
  /** Whose line the words are taken from; the first child of each record where it is a family's. */
  readonly child?: PersonId
  /** On a family's page: whom each record concerns. */
  readonly says?: (standing: Standing) => string
}

/** So many records stand open; the ones before them are folded away. */
const shownAtFirst = 15

/** Every record, the latest first, on the golden line. */
export function FileTimeline(props: FileTimelineProps) {
  // Of one day, what was made last comes first too.
  const items = props.records
    .toReversed()
    .map((standing) => itemOf(props, standing))
    .toSorted((a, b) => (a.datetime < b.datetime ? 1 : a.datetime > b.datetime ? -1 : 0))
  const [first, older] = [items.slice(0, shownAtFirst), items.slice(shownAtFirst)]
  const last = older.at(-1)
  if (items.length === 0)
    return (
      <Empty title="Nothing is recorded yet" level={3}>
        Every contact, decision, assessment and plan stands here, the latest first.
      </Empty>
    )
  return (
    <>
      <Timeline label="Timeline, latest first" items={first} />
      {last !== undefined && (
        <Details summary={`${older.length} earlier, back to ${last.when}`}>
          <Timeline label="Timeline, earlier" items={older} />
        </Details>
      )}
    </>
  )
}

function itemOf(props: FileTimelineProps, standing: Standing): TimelineItem {
  const { types, nameOf, child, says } = props
  const type = types.find(({ name }) => name === standing.kind)
  const on: Day = type?.happenedOn(standing.answers) ?? dayOf(standing.madeAt)
  return {
    datetime: on,
    when: sayDay(on),
    title: timelineWords(type, standing, nameOf, child),
    href: `/records/${standing.id}`,
    by: [says?.(standing), writtenBy(standing, on, nameOf)].filter(Boolean).join(' · '),
    ...(type?.decision === undefined ? {} : { tags: <Verdict {...props} standing={standing} /> }),
  }
}

/** What was written later than on the day it tells of says so. */
function writtenBy({ source, recordedBy, madeAt }: Standing, on: Day, nameOf: NameOf): string {
  if (source !== undefined) return `Brought in from ${source}`
  const late = dayOf(madeAt) > on ? `, written on ${sayDay(dayOf(madeAt))}` : ''
  return `Recorded by ${nameOf(recordedBy)}${late}`
}

const Verdict = ({ answered, standing }: FileTimelineProps & { standing: Standing }) => {
  const one = answered.findLast(
    ({ record, version }) => record === standing.id && version === standing.version,
  )
  if (one === undefined) return ''
  return one.verdict === 'authorised' ? (
    <Tag colour="green">Authorised</Tag>
  ) : (
    <Tag colour="orange">Returned</Tag>
  )
}
