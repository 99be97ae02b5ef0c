import { findDueOn } from '../../../journey/waits/due.ts'
import type { Wait } from '../../../journey/waits/wait.ts'
import { findWait } from '../../../journey/waits/waits.ts'
import { workingDaysBetween } from '../../../plain/calendar.ts'
import type { Day } from '../../../plain/day.ts'
import type { Acting } from '../../../store/as.ts'
import { nameChildren, type Unnamed, type Work } from '../../../store/work.ts'
import { sayDue } from '../../look/due.tsx'

/** One thing that waits, with the day by which it is due; nothing where no clock runs for it. Names nobody. */
export type Item = { readonly work: Unnamed; readonly wait: Wait; readonly dueOn: Day | undefined }

/** The same with the children's names, to be shown. */
export type NamedItem = Omit<Item, 'work'> & { readonly work: Work }

/** A list of what waits. `code` is what it is called in an address. */
export type List = { readonly code: string; readonly caption: string; readonly items: readonly Item[] }

/** Some of what waits: how much there is in all, and the first of it. */
export type Part = { readonly many: number; readonly first: readonly NamedItem[] }

/** A list as it is drawn: what can still be in time, and what has long been late, which is folded away below. */
export type ShortList = { readonly list: List; readonly fresh: Part; readonly old: Part }

/** A page of a list that is shown by itself, with its place in the whole. */
export type WholeList = { readonly list: List; readonly from: number; readonly items: readonly NamedItem[] }

/** So many of a list stand on a page of several lists; the rest is one click away. */
const mostAtFirst = 20
/** So many stand on a page of one list alone. */
export const mostOnPage = 100

/** Working days after its due day from which something late is folded away, so that it does not hide what is newly late. */
export const foldedAfter = 20

/** What waits, what is due first standing first; what has no day comes last, longest waiting first. */
export function itemsOf(found: readonly Unnamed[]): readonly Item[] {
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

export function urgencyOf({ dueOn }: Pick<Item, 'dueOn'>, today: Day): Urgency {
  if (dueOn === undefined) return 'no day'
  const { state } = sayDue({ dueOn, today, doneOn: null })
  return state === 'overdue' ? 'late' : state === 'at risk' ? 'soon' : 'later'
}

export const isLate = (item: Item, today: Day): boolean => urgencyOf(item, today) === 'late'

const isLongLate = ({ dueOn }: Item, today: Day): boolean =>
  dueOn !== undefined && dueOn < today && workingDaysBetween(dueOn, today) > foldedAfter

/** The first of each list. Only the children who are shown are named, and only their reading is logged. */
export async function shorten(
  acting: Acting,
  lists: readonly List[],
  isOld: (item: Item, today: Day) => boolean = isLongLate,
): Promise<readonly ShortList[]> {
  const today = acting.store.clock.today()
  const cut = lists.map((list) => ({
    list,
    fresh: list.items.filter((item) => !isOld(item, today)),
    old: list.items.filter((item) => isOld(item, today)),
  }))
  const first = (items: readonly Item[]) => items.slice(0, mostAtFirst)
  const shown = cut.flatMap(({ fresh, old }) => [...first(fresh), ...first(old)])
  const named = new Map((await nameItems(acting, shown)).map((item, at) => [shown[at], item]))
  const partOf = (items: readonly Item[]): Part => ({
    many: items.length,
    first: first(items).flatMap((item) => named.get(item) ?? []),
  })
  return cut.map(({ list, fresh, old }) => ({ list, fresh: partOf(fresh), old: partOf(old) }))
}

/** One list by itself, so many at a time; `from` counts from 0, and what is no such number counts as the beginning. */
export async function openList(acting: Acting, list: List, asked: string | undefined): Promise<WholeList> {
  const wished = Number(asked ?? 0)
  const from = Number.isSafeInteger(wished) && wished >= 0 && wished < list.items.length ? wished : 0
  return { list, from, items: await nameItems(acting, list.items.slice(from, from + mostOnPage)) }
}

async function nameItems(acting: Acting, items: readonly Item[]): Promise<readonly NamedItem[]> {
  const named = await nameChildren(
    acting,
    items.map(({ work }) => work),
  )
  return items.flatMap((item, at) => {
    const work = named[at]
    return work === undefined ? [] : [{ ...item, work }]
  })
}
