import type { NameOf } from '../../../define/kind.ts'
import { findDueOn } from '../../../journey/waits/due.ts'
import type { Wait } from '../../../journey/waits/wait.ts'
import { findWait } from '../../../journey/waits/waits.ts'
import { workingDaysBetween } from '../../../plain/calendar.ts'
import type { Day } from '../../../plain/day.ts'
import type { Work } from '../../../store/work.ts'
import { Details } from '../../govuk/details.tsx'
import type { Words } from '../../govuk/parts.ts'
import { CardTable } from '../../look/cards.tsx'
import { Due, sayDue } from '../../look/due.tsx'
import type { Asked } from '../../page.tsx'
import { BeginForm } from '../begin-form.tsx'
import { mightWrite } from '../might.ts'

/** One thing that waits, with the day by which it is due; nothing where no clock runs for it. */
export type Item = { readonly work: Work; readonly wait: Wait; readonly dueOn: Day | undefined }

/** What waits, what is due first standing first; what has no day comes last, longest waiting first. */
export function itemsOf(found: readonly Work[]): readonly Item[] {
  return found
    .flatMap((work): Item[] => {
      const wait = findWait(work.code)
      return wait === undefined ? [] : [{ work, wait, dueOn: findDueOn(wait, work.from) }]
    })
    .toSorted((a, b) =>
      (a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : (a.dueOn ?? '9') > (b.dueOn ?? '9') ? 1 : 0,
    )
}

/** How soon something must be done. */
export type Urgency = 'late' | 'soon' | 'later' | 'no day'

export function urgencyOf({ dueOn }: Item, today: Day): Urgency {
  if (dueOn === undefined) return 'no day'
  const { state } = sayDue({ dueOn, today, doneOn: null })
  return state === 'overdue' ? 'late' : state === 'at risk' ? 'soon' : 'later'
}

export const isLate = (item: Item, today: Day): boolean => urgencyOf(item, today) === 'late'

const Children = ({ work }: { readonly work: Work }) => (
  <>
    {work.children.map(({ id, name, unborn }, at) => (
      <>
        {at > 0 && ', '}
        <a class="govuk-link" href={`/children/${id}`}>
          {name}
        </a>
        {unborn && ' (not born yet)'}
      </>
    ))}
  </>
)

/** What to do about it: a form that begins the next record, or the record itself. */
const ToDo = ({ item: { work, wait }, asked }: { readonly item: Item; readonly asked: Asked }) => {
  const type = asked.store.types.find(({ name }) => name === wait.next)
  const about = work.children.map(({ name }) => name).join(', ')
  if (type !== undefined && mightWrite(asked.worker, type))
    return <BeginForm kind={type.name} before={work.record} words={wait.does} about={`for ${about}`} quiet />
  return (
    <a class="govuk-link" href={`/records/${work.record}`}>
      {wait.does}
      <span class="govuk-visually-hidden"> for {about}</span>
    </a>
  )
}

export type ListProps = {
  readonly caption: string
  readonly items: readonly Item[]
  readonly asked: Asked
  /** Gives the names of workers, for lists of more than one person's work. */
  readonly workers?: NameOf
}

/** Working days after its due day from which something late is folded away, so that it does not hide what is newly late. */
const foldedAfter = 20

/** A list of what waits: whose children, what to do, and by when. What has long been late is folded away below. */
export const WorkList = ({ caption, items, ...of }: ListProps) => {
  if (items.length === 0) return ''
  const today = of.asked.store.clock.today()
  const isOld = ({ dueOn }: Item): boolean =>
    dueOn !== undefined && dueOn < today && workingDaysBetween(dueOn, today) > foldedAfter
  const [old, fresh] = [items.filter(isOld), items.filter((item) => !isOld(item))]
  return (
    <>
      {fresh.length > 0 && <Rows caption={`${caption} (${fresh.length})`} items={fresh} {...of} />}
      {old.length > 0 && (
        <Details summary={`${caption}: ${old.length} late by more than ${foldedAfter} working days`}>
          <Rows caption={`${caption}, long late`} items={old} {...of} />
        </Details>
      )}
    </>
  )
}

const mostShown = 100

const Rows = ({ caption, items, asked, workers }: ListProps) => (
  <>
    <CardTable
      caption={caption}
      showCaption
      columns={[
        { words: 'Children' },
        { words: 'What to do' },
        { words: 'By when' },
        ...(workers === undefined ? [] : [{ words: 'Worker' }]),
      ]}
      rows={items
        .slice(0, mostShown)
        .map((item) => [
          <Children work={item.work} />,
          <ToDo item={item} asked={asked} />,
          <When item={item} today={asked.store.clock.today()} />,
          ...(workers === undefined ? [] : [workersOf(item, workers)]),
        ])}
    />
    {items.length > mostShown && (
      <p class="govuk-body">
        The {mostShown} that are due first are shown, of {items.length}.
      </p>
    )}
  </>
)

const When = ({ item: { dueOn }, today }: { readonly item: Item; readonly today: Day }): Words =>
  dueOn === undefined ? 'No day is set' : <Due dueOn={dueOn} today={today} doneOn={null} />

const workersOf = ({ work }: Item, nameOf: NameOf): string =>
  work.workers.length === 0 ? 'Nobody yet' : work.workers.map((one) => nameOf(one)).join(', ')
