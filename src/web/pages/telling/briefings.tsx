import { answersOf } from '../../../define/on-record.ts'
import { type Day, sayMoment } from '../../../plain/day.ts'
import { briefing } from '../../../sight/telling/briefing.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { type BriefingRead, briefingsForStaff } from '../../../store/telling.ts'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { ImprovementParts } from '../improvement/parts.tsx'

export const briefingHref = (id: string): string => `/briefings/${id}`

/** `/briefings`: what everybody who works here is asked to read, unread first. */
export const briefingsPage: Page = {
  path: '/briefings',
  room: 'improvement',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, briefingsForStaff)
    return answer(reading, (all) =>
      page({ title: 'Staff briefings', body: <Briefings all={all} asked={asked} /> }),
    )
  },
}

type Props = { readonly all: readonly BriefingRead[]; readonly asked: Asked }

const Briefings = ({ all, asked }: Props) => {
  const today = asked.store.clock.today()
  const unread = all.filter(({ readAt }) => readAt === undefined)
  const read = all.filter(({ readAt }) => readAt !== undefined)
  return (
    <>
      <h1 class="govuk-heading-l">Staff briefings</h1>
      <ImprovementParts worker={asked.worker} here="briefings" />
      {mayEver(asked.worker, 'tell people') && (
        <div class="gt-begin-list">
          <BeginWith kind="briefing" words="Write a staff briefing" />
        </div>
      )}
      {all.length === 0 && (
        <Empty title="Nothing to read">
          What everybody who works here is to know stands here, with the day by which to have read it.
        </Empty>
      )}
      {unread.length > 0 && (
        <BriefingsTable caption={`To read (${unread.length})`} all={unread} today={today} />
      )}
      {read.length > 0 && <BriefingsTable caption="You have read" all={read} today={today} />}
    </>
  )
}

type TableProps = Pick<Props, 'all'> & { readonly caption: string; readonly today: Day }

const BriefingsTable = ({ caption, all, today }: TableProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[{ words: 'What it is about' }, { words: 'By when' }]}
    rows={all.map(({ briefing: record, readAt }) => {
      const { heading, readBy } = answersOf(briefing, record)
      return [
        <a class="govuk-link" href={briefingHref(record.id)}>
          {heading ?? 'Staff briefing'}
        </a>,
        readAt !== undefined ? (
          `Read on ${sayMoment(readAt)}`
        ) : readBy === undefined ? (
          'No day given'
        ) : (
          <Due dueOn={readBy} today={today} doneOn={null} />
        ),
      ]
    })}
  />
)
