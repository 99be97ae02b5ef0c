import type { NameOf } from '../../../define/kind.ts'
import type { Day } from '../../../plain/day.ts'
import { Details } from '../../govuk/details.tsx'
import { Pagination } from '../../govuk/pagination.tsx'
import type { Words } from '../../govuk/parts.ts'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import type { Asked } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { mightWrite } from '../might.ts'
import { sayChild } from '../names.ts'
import {
  foldedAfter,
  type List,
  mostOnPage,
  type NamedItem,
  type ShortList,
  type WholeList,
} from './lists.ts'

const Children = ({ work }: Pick<NamedItem, 'work'>) => (
  <>
    {work.children.map((child, at) => (
      <>
        {at > 0 && ', '}
        <a class="govuk-link" href={`/children/${child.id}`}>
          <bdi>{sayChild(child)}</bdi>
        </a>
      </>
    ))}
  </>
)

/** What to do about it: a form that begins the next record, or the record itself. */
const ToDo = ({ item: { work, wait }, asked }: { readonly item: NamedItem; readonly asked: Asked }) => {
  const type = asked.store.types.find(({ name }) => name === wait.next)
  const about = work.children.map(sayChild).join(', ')
  if (type !== undefined && mightWrite(asked.worker, type))
    return <BeginWith kind={type.name} before={work.record} words={wait.does} about={`for ${about}`} quiet />
  return (
    <a class="govuk-link" href={`/records/${work.record}`}>
      {wait.does}
      <span class="govuk-visually-hidden"> for {about}</span>
    </a>
  )
}

export type RowsProps = {
  readonly asked: Asked
  /** Gives the names of workers, for lists of more than one person's work. */
  readonly workers?: NameOf
}

/** Where a list stands whole, by its code. */
export type Opens = (code: string) => string

/** The first of a list: whose children, what to do, and by when. What has long been late is folded away below. */
export const WorkList = ({
  short: { list, fresh, old },
  opens,
  ...of
}: RowsProps & { readonly short: ShortList; readonly opens: Opens }) => {
  const isCut = fresh.many > fresh.first.length || old.many > old.first.length
  return (
    <>
      {fresh.many > 0 && <Rows caption={`${list.caption} (${fresh.many})`} items={fresh.first} {...of} />}
      {old.many > 0 && (
        <Details summary={`${list.caption}: ${old.many} late by more than ${foldedAfter} working days`}>
          <Rows caption={`${list.caption}, long late`} items={old.first} {...of} />
        </Details>
      )}
      {isCut && (
        <p class="govuk-body">
          <a class="govuk-link" href={opens(list.code)}>
            Show all {list.items.length}
            <span class="govuk-visually-hidden">: {list.caption}</span>
          </a>
        </p>
      )}
    </>
  )
}

type ListPagesProps = {
  readonly list: List
  readonly from: number
  readonly shown: number
  readonly href: string
}

/** One list by itself, a hundred at a time. */
export const WholeWorkList = ({
  whole: { list, from, items },
  opens,
  ...of
}: RowsProps & { readonly whole: WholeList; readonly opens: Opens }) => {
  return (
    <>
      <Rows caption={sayPlace(list, from, items)} items={items} {...of} />
      <ListPages list={list} from={from} shown={items.length} href={opens(list.code)} />
    </>
  )
}

/** `101 to 200 of 312` */
export const sayPlace = ({ items }: List, from: number, shown: readonly NamedItem[]): string =>
  `${from + 1} to ${from + shown.length} of ${items.length}`

/** The way to the page before and to the next; `href` is that of the list, with a question mark in it. */
export const ListPages = ({ list, from, shown, href }: ListPagesProps) => {
  const at = (first: number) => ({ href: `${href}&from=${first}` })
  return (
    <Pagination
      label={list.caption}
      previous={from > 0 ? at(Math.max(0, from - mostOnPage)) : undefined}
      next={from + shown < list.items.length ? at(from + shown) : undefined}
    />
  )
}

const Rows = ({
  caption,
  items,
  asked,
  workers,
}: RowsProps & { readonly caption: string; readonly items: readonly NamedItem[] }) => (
  <CardTable
    caption={caption}
    showCaption
    columns={[
      { words: 'Children' },
      { words: 'What to do' },
      { words: 'By when' },
      ...(workers === undefined ? [] : [{ words: 'Worker' }]),
    ]}
    rows={items.map((item) => [
      <Children work={item.work} />,
      <ToDo item={item} asked={asked} />,
      <When item={item} today={asked.store.clock.today()} />,
      ...(workers === undefined ? [] : [workersOf(item, workers)]),
    ])}
  />
)

const When = ({ item: { dueOn }, today }: { readonly item: NamedItem; readonly today: Day }): Words =>
  dueOn === undefined ? 'No day is set' : <Due dueOn={dueOn} today={today} doneOn={null} />

const workersOf = ({ work }: NamedItem, nameOf: NameOf): string =>
  work.workers.length === 0 ? 'Nobody yet' : work.workers.map((one) => nameOf(one)).join(', ')
