import type { RecordId } from '../../../define/record.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { addDays, type Day, sayDay, sayMoment } from '../../../plain/day.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, requireDeed } from '../../../store/as.ts'
import { type Received, receivedContacts } from '../../../store/received.ts'
import { briefingsUnread } from '../../../store/telling.ts'
import { type Whose, type Work, waiting } from '../../../store/work.ts'
import { Details } from '../../govuk/details.tsx'
import { PageHeaderActions } from '../../govuk/page-header-actions.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { Back } from '../../look/back.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { mightWrite } from '../might.ts'
import { sayChild, sayNames } from '../names.ts'
import { ToRead, type ToReadProps } from '../telling/to-read.tsx'
import {
  type Item,
  itemsOf,
  type List,
  type NamedItem,
  openList,
  type ShortList,
  shorten,
  type WholeList,
} from '../work/lists.ts'
import { ListPages, sayPlace } from '../work/rows.tsx'

const frontDoor = waits.filter(
  ({ turn, code }) =>
    turn === 'front door' || code === 'D1' || code === 'D1 returned' || code === 'not allocated',
)

/** Those who lead and record nothing there have no front door of their own, and see every one. */
const hasOwn = ({ worker }: Asked): boolean =>
  worker.team !== undefined && mayEver(worker, 'record at the front door')

/** Whose: the worker's own front door, or every one of the authority's. */
const whoseOf = (asked: Asked): Whose => {
  const { team } = asked.worker
  return asked.query.all === 'yes' || team === undefined || !hasOwn(asked) ? 'everybody' : { team }
}

/** The front door: what came in and is not decided, what waits for a manager, and who has not been told yet. */
export const frontDoorQueue: Page = {
  path: '/front-door',
  room: 'front-door',
  show: async (asked) => {
    const { store, worker, query } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      requireDeed(acting, 'read the front door')
      const found = itemsOf(await waiting(acting, frontDoor, whoseOf(asked)))
      const received = await receivedContacts(
        acting,
        found.map(({ work }) => work.record),
      )
      const lists = listsOf(found, received)
      const one = lists.find(({ code }) => code === query.list)
      return one === undefined
        ? { received, lists: await shorten(acting, lists, isOld), unread: await briefingsUnread(acting) }
        : { received, whole: await openList(acting, one, query.from) }
    })
    return answer(reading, ({ received, lists, whole, unread }) =>
      whole === undefined
        ? page({
            title: 'Front door',
            body: <Queue asked={asked} lists={lists} received={received} unread={unread} />,
          })
        : page({
            title: `${whole.list.caption}: front door`,
            before: <Back href={doorHref(asked)}>Front door</Back>,
            body: <One asked={asked} whole={whole} received={received} />,
          }),
    )
  },
}

type Receiving = { readonly asked: Asked; readonly received: ReadonlyMap<RecordId, Received> }

const doorHref = ({ query }: Asked): string => (query.all === 'yes' ? '/front-door?all=yes' : '/front-door')
const listHref = ({ query }: Asked, code: string): string =>
  `/front-door?${query.all === 'yes' ? 'all=yes&' : ''}list=${encodeURIComponent(code)}`

/** A list for each thing to be done. What may be danger now stands first; the rest as it waits longest. */
function listsOf(found: readonly Item[], received: Receiving['received']): readonly List[] {
  const isRed = ({ work }: Item): boolean => received.get(work.record)?.urgency === 'red'
  return frontDoor.map(({ code, does }) => {
    const own = found.filter(({ wait }) => wait.code === code).sort(byDay)
    return { code, caption: does, items: [...own.filter(isRed), ...own.filter((item) => !isRed(item))] }
  })
}

const byDay = (a: Item, b: Item): number =>
  a.work.from < b.work.from ? -1 : a.work.from > b.work.from ? 1 : 0

/** Days after its due day from which something is folded away; what has no clock counts from the day it began to wait. */
const foldedAfter = 30
const isOld = ({ dueOn, work }: Item, today: Day): boolean => addDays(dueOn ?? work.from, foldedAfter) < today

type QueueProps = Receiving & ToReadProps & { readonly lists: readonly ShortList[] }

const Queue = ({ asked, lists, received, unread }: QueueProps) => (
  <>
    <PageHeaderActions title="Front door" titleClasses="govuk-heading-l">
      {mayEver(asked.worker, 'record at the front door') && (
        <BeginWith kind="contact" words="Take a contact" />
      )}
    </PageHeaderActions>
    <ToRead unread={unread} />
    <WhoseLine asked={asked} />
    {lists.map((short) => (
      <Part short={short} asked={asked} received={received} />
    ))}
    {lists.every(({ list }) => list.items.length === 0) && (
      <Empty title="Nothing is waiting at the front door">
        Contacts that are not decided yet stand here, with the time that is left for each. Take a contact to
        begin.
      </Empty>
    )}
  </>
)

const WhoseLine = ({ asked }: { asked: Asked }) => {
  const { teamName } = asked.worker
  if (teamName === undefined || !hasOwn(asked)) return ''
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

const Part = ({ short: { list, fresh, old }, ...of }: Receiving & { readonly short: ShortList }) => {
  if (list.items.length === 0) return ''
  const isCut = fresh.many > fresh.first.length || old.many > old.first.length
  return (
    <section aria-label={list.caption}>
      {fresh.many > 0 && <Rows caption={`${list.caption} (${fresh.many})`} items={fresh.first} {...of} />}
      {old.many > 0 && (
        <Details
          summary={`${list.caption}: ${old.many}${fresh.many > 0 ? ' more' : ''}, late by over a month`}
        >
          <Rows caption={`${list.caption}, late by over a month`} items={old.first} {...of} />
        </Details>
      )}
      {isCut && (
        <p class="govuk-body">
          <a class="govuk-link" href={listHref(of.asked, list.code)}>
            Show all {list.items.length}
            <span class="govuk-visually-hidden">: {list.caption}</span>
          </a>
        </p>
      )}
    </section>
  )
}

const One = ({ whole: { list, from, items }, ...of }: Receiving & { readonly whole: WholeList }) => (
  <>
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">Front door</span>
      {list.caption}
    </h1>
    <Rows caption={sayPlace(list, from, items)} items={items} {...of} />
    <ListPages list={list} from={from} shown={items.length} href={listHref(of.asked, list.code)} />
  </>
)

/** A contact with the time at which it came, and whether it is red: a day is too long for a child in danger. */
const Since = ({ work, received }: { work: Work } & Pick<Receiving, 'received'>) => {
  const { at, urgency } = received.get(work.record) ?? {}
  return (
    <>
      {urgency === 'red' && (
        <>
          <Tag colour="red">Red</Tag>{' '}
        </>
      )}
      {at === undefined ? sayDay(work.from) : sayMoment(at)}
    </>
  )
}

type RowsProps = Receiving & { readonly caption: string; readonly items: readonly NamedItem[] }

const Rows = ({ caption, items, asked, received }: RowsProps) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[{ words: 'Children' }, { words: 'Since' }, { words: 'When' }, { words: 'What to do' }]}
    rows={items.map(({ work, wait, dueOn }) => {
      const names = sayNames(work.children.map(sayChild))
      return [
        <a class="govuk-link" href={`/records/${work.record}`}>
          <bdi>{names}</bdi>
        </a>,
        <Since work={work} received={received} />,
        dueOn === undefined ? '' : <Due dueOn={dueOn} today={asked.store.clock.today()} doneOn={null} />,
        <Next work={work} wait={wait} names={names} asked={asked} />,
      ]
    })}
  />
)

/** What to do: a form that begins the next record for whoever may write it, the record itself for the others. */
const Next = ({
  work,
  wait,
  names,
  asked,
}: Pick<NamedItem, 'work' | 'wait'> & { names: string; asked: Asked }) => {
  const type = asked.store.types.find(({ name }) => name === wait.next)
  return type !== undefined && mightWrite(asked.worker, type) ? (
    <BeginWith kind={type.name} before={work.record} words={wait.does} about={names} quiet />
  ) : (
    <a class="govuk-link" href={`/records/${work.record}`}>
      Open<span class="govuk-visually-hidden"> {names}</span>
    </a>
  )
}
