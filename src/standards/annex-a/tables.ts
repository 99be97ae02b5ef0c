import { type AnnexList, assessments, contacts, enquiries, type Holds, referrals } from './lists.ts'
import { careLeavers, inCare } from './lists-in-care.ts'
import { adopters, adoption } from './lists-of-adoption.ts'
import { withPlan, withSupport } from './lists-of-send.ts'
import { earlyHelp, inNeed, protectionPlans } from './lists-of-support.ts'

/** Every list of Annex A, of inspections of children's services and of special educational needs, as rules and files see them. */
export const listTables = {
  List1: contacts,
  List2: earlyHelp,
  List3: referrals,
  List4: assessments,
  List5: enquiries,
  List6: inNeed,
  List7: protectionPlans,
  List8: inCare,
  List9: careLeavers,
  List10: adoption,
  List11: adopters,
  SEND1: withPlan,
  SEND2: withSupport,
} as const

export type ListTable = keyof typeof listTables

export const listEntries: readonly (readonly [string, AnnexList])[] = Object.entries(listTables)

/** The lists of an inspection of children's services, those of special educational needs not among them. */
export const careLists: readonly AnnexList[] = listEntries
  .map(([, list]) => list)
  .filter(({ sheet }) => sheet.startsWith('List'))

type KindOf<H extends Holds> = H extends 'day' ? 'day' : 'text'

type ColumnsOf<L extends AnnexList> = {
  readonly [C in L['columns'][number] as C['heading']]: KindOf<C['holds']>
}

const columnsOf = <L extends AnnexList>(list: L): ColumnsOf<L> =>
  Object.fromEntries(
    list.columns.map(({ heading, holds }) => [heading, holds === 'day' ? 'day' : 'text']),
  ) as ColumnsOf<L>

const lists = Object.fromEntries(listEntries.map(([table, list]) => [table, columnsOf(list)])) as {
  readonly [T in ListTable]: ColumnsOf<(typeof listTables)[T]>
}

/** What rules read: the lists, by Ofsted's headings, and the day as at which they were made. */
export const tables = { ...lists, AsAt: { DAY: 'day' } } as const

export type Tables = typeof tables

/** The column that names the child in lists 1 to 10. */
export const childColumn = 'Child Unique ID'
