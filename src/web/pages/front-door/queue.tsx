import type { RecordId } from '../../../define/record.ts'
import { ruleOn } from '../../../journey/clocks.ts'
import type { Wait } from '../../../journey/waits/wait.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { addWorkingDays } from '../../../plain/calendar.ts'
import { addDays, type Day, sayDay, sayMoment } from '../../../plain/day.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, requireDeed } from '../../../store/as.ts'
import { type Received, receivedContacts } from '../../../store/received.ts'
import { type Whose, type Work, work } from '../../../store/work.ts'
import { Details } from '../../govuk/details.tsx'
import { PageHeaderActions } from '../../govuk/page-header-actions.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginForm } from '../begin-form.tsx'
import { mightWrite } from '../might.ts'
import { sayChild, sayNames } from '../names.ts'

const frontDoor = waits.filter(
  ({ turn, code }) =>
    turn === 'front door' || code === 'D1' || code === 'D1 returned' || code === 'not allocated',
)

/** Whose: the worker's own front door, or every one of the authority's. */
const whoseOf = ({ worker, query }: Asked): Whose =>
  query.all === 'yes' || worker.team === undefined ? 'everybody' : { team: worker.team }

/** The front door: what came in and is not decided, what waits for a manager, and who has not been told yet. */
export const frontDoorQueue: Page = {
  path: '/front-door',
  room: 'front-door',
  show: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      requireDeed(acting, 'read the front door')
      const found = await work(acting, frontDoor, whoseOf(asked))
      const records = found.map(({ record }) => record)
      return { asked, found, received: await receivedContacts(acting, records) }
    })
    return answer(reading, (read) => page({ title: 'Front door', body: <Queue {...read} /> }))
  },
}

type QueueProps = {
  readonly asked: Asked
  readonly found: readonly Work[]
  readonly received: ReadonlyMap<RecordId, Received>
}

const Queue = ({ asked, found, received }: QueueProps) => (
  <>
    <PageHeaderActions title="Front door" titleClasses="govuk-heading-l">
      {mayEver(asked.worker, 'record at the front door') && (
        <BeginForm kind="contact" words="Take a contact" />
      )}
    </PageHeaderActions>
    <WhoseLine asked={asked} />
    {frontDoor.map((wait) => (
      <Part
        wait={wait}
        rows={redFirst(
          found.filter(({ code }) => code === wait.code),
          received,
        )}
        asked={asked}
        received={received}
      />
    ))}
    {found.length === 0 && (
      <Empty title="Nothing is waiting at the front door">
        Contacts that are not decided yet stand here, with the time that is left for each. Take a contact to
        begin.
      </Empty>
    )}
  </>
)

/** What may be danger now stands first; the rest as it waits longest. */
const redFirst = (rows: readonly Work[], received: QueueProps['received']): readonly Work[] => {
  const isRed = ({ record }: Work): boolean => received.get(record)?.urgency === 'red'
  return [...rows.filter(isRed), ...rows.filter((row) => !isRed(row))]
}

const WhoseLine = ({ asked }: { asked: Asked }) => {
  const { teamName } = asked.worker
  if (teamName === undefined) return ''
  return (
    <p class="govuk-body">
      {asked.query.all === 'yes' ? (
        <>
          All localities.{' '}
          <a class="govuk-link" href="/front-door">
            Show {teamName} alone
          </a>
        </>
      ) : (
        <>
          {teamName}.{' '}
          <a class="govuk-link" href="/front-door?all=yes">
            Show all localities
          </a>
        </>
      )}
    </p>
  )
}

/** Days after its due day from which something late is folded away, so that it does not hide what can still be in time. */
const foldedAfter = 30

const dueOn = ({ clock }: Wait, from: Day): Day =>
  clock === undefined ? from : addWorkingDays(from, ruleOn(clock, from).workingDays)

type PartProps = Pick<QueueProps, 'asked' | 'received'> & {
  readonly wait: Wait
  readonly rows: readonly Work[]
}

const Part = ({ wait, rows, asked, received }: PartProps) => {
  if (rows.length === 0) return ''
  const today = asked.store.clock.today()
  const isOld = ({ from }: Work): boolean => addDays(dueOn(wait, from), foldedAfter) < today
  const [old, fresh] = [rows.filter(isOld), rows.filter((row) => !isOld(row))]
  return (
    <section aria-label={wait.does}>
      {fresh.length > 0 && (
        <Rows
          caption={`${wait.does} (${fresh.length})`}
          wait={wait}
          rows={fresh}
          asked={asked}
          received={received}
        />
      )}
      {old.length > 0 && (
        <Details
          summary={`${wait.does}: ${old.length}${fresh.length > 0 ? ' more' : ''}, late by over a month`}
        >
          <Rows
            caption={`${wait.does}, late by over a month`}
            wait={wait}
            rows={old}
            asked={asked}
            received={received}
          />
        </Details>
      )}
    </section>
  )
}

const mostShown = 100

/** A contact with the time at which it came, and whether it is red: a day is too long for a child in danger. */
const Since = ({ row, received }: { row: Work } & Pick<QueueProps, 'received'>) => {
  const { at, urgency } = received.get(row.record) ?? {}
  return (
    <>
      {urgency === 'red' && (
        <>
          <Tag colour="red">Red</Tag>{' '}
        </>
      )}
      {at === undefined ? sayDay(row.from) : sayMoment(at)}
    </>
  )
}

const Rows = ({ caption, wait, rows, asked, received }: PartProps & { caption: string }) => {
  const type = asked.store.types.find(({ name }) => name === wait.next)
  const next = type !== undefined && mightWrite(asked.worker, type) ? wait.next : undefined
  return (
    <>
      <CardTable
        caption={caption}
        showCaption
        columns={[{ words: 'Children' }, { words: 'Since' }, { words: 'When' }, { words: 'What to do' }]}
        rows={rows.slice(0, mostShown).map((row) => {
          const names = sayNames(row.children.map(sayChild))
          return [
            <a class="govuk-link" href={`/records/${row.record}`}>
              <bdi>{names}</bdi>
            </a>,
            <Since row={row} received={received} />,
            wait.clock === undefined ? (
              ''
            ) : (
              <Due dueOn={dueOn(wait, row.from)} today={asked.store.clock.today()} doneOn={null} />
            ),
            next === undefined ? (
              <a class="govuk-link" href={`/records/${row.record}`}>
                Open<span class="govuk-visually-hidden"> {names}</span>
              </a>
            ) : (
              <BeginForm kind={next} before={row.record} words={wait.does} about={names} quiet />
            ),
          ]
        })}
      />
      {rows.length > mostShown && (
        <p class="govuk-body">
          The {mostShown} that wait longest are shown, of {rows.length}.
        </p>
      )}
    </>
  )
}
