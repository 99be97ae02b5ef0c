import type { NameOf } from '../define/kind.ts'
import type { PersonId } from '../define/record.ts'
import type { Day } from '../plain/day.ts'
import { type AnnexA, annexA } from '../standards/annex-a/from-journey.ts'
import type { AnnexRow, ToldList } from '../standards/annex-a/row.ts'
import { type Acting, log, requireDeed } from '../store/as.ts'
import { everyChild, hiddenChildren } from '../store/every-child.ts'
import { namesOf } from '../store/read.ts'
import { kindsInLists } from './kinds.ts'

/** The lists for inspectors, and how many people on record are not in them because their record is restricted to others. */
export type ListsMade = AnnexA & { readonly hidden: number }

/** Told each time that more children have been read: so many of so many. */
export type TellReading = (read: number, whole: number) => Promise<void>

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const numberOf = ({ cells }: AnnexRow): string => String(cells.childId ?? '')

/**
 * Makes lists 1 and 3 to 7 of Ofsted's Annex A as they stood on a day, from the whole record, some hundred children at a
 * time. For every child in them the log says that they were read, and what for: `what` is `looked through` for the page
 * and `handed over` for the workbook. What is only `tried` by Goldthread itself is
 * shown to nobody, and not logged.
 */
export async function makeLists(
  acting: Acting,
  asAt: Day,
  what: 'looked through' | 'handed over' | 'tried',
  tell: TellReading = async () => {},
): Promise<ListsMade> {
  const rule = requireDeed(acting, 'hand over lists')
  const names = await namesOf(acting)
  const nameOf: NameOf = (id) => names.get(id) ?? 'not known here'
  const parts: AnnexA[] = []
  for await (const { children, records, read, whole } of everyChild(
    acting,
    'hand over lists',
    kindsInLists,
  )) {
    const part = annexA(records, { asAt, nameOf })
    const told = childrenIn(part, children)
    if (told.length > 0 && what !== 'tried')
      await log(acting, `lists for inspectors (Annex A), ${what}`, told, rule)
    parts.push(part)
    await tell(read, whole)
  }
  const none = annexA([], { asAt, nameOf })
  return {
    asAt,
    lists: none.lists.map((list, at) => joined(list, parts, at)),
    hidden: await hiddenChildren(acting),
  }
}

/** One list of all parts, in the order of the child's number; a child's own rows stay in the order of their days. */
const joined = ({ list }: ToldList, parts: readonly AnnexA[], at: number): ToldList => ({
  list,
  rows: parts
    .flatMap(({ lists }) => lists[at]?.rows ?? [])
    .toSorted((a, b) => byText(numberOf(a), numberOf(b))),
})

/** The children of whom a list tells something: each row is traced to the child's own record, which has the child's id. */
function childrenIn({ lists }: AnnexA, children: readonly PersonId[]): readonly PersonId[] {
  const traced = new Set<string>(
    lists.flatMap(({ rows }) => rows.flatMap(({ traces }) => traces.map(({ record }) => record))),
  )
  return children.filter((child) => traced.has(child))
}

/** The name of the file: `annex-a-2026-11-22.xlsx`. */
export const listsFileName = (asAt: Day): string => `annex-a-${asAt}.xlsx`

/** What the file of a workbook is called on the web. */
export const workbookMedia = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Something wrong with a list: the column, the words, and the rows that have it. */
export type ListProblem = {
  readonly heading: string
  readonly says: string
  readonly rows: readonly AnnexRow[]
}

/** What is wrong with a list, each thing once with all the rows that have it, the most frequent first. */
export function problemsOf({ rows }: ToldList): readonly ListProblem[] {
  const found = new Map<string, { heading: string; says: string; rows: AnnexRow[] }>()
  for (const row of rows)
    for (const { heading, says } of row.problems) {
      const key = JSON.stringify([heading, says])
      const one = found.get(key) ?? { heading, says, rows: [] }
      one.rows.push(row)
      found.set(key, one)
    }
  return [...found.values()].toSorted((a, b) => b.rows.length - a.rows.length)
}
