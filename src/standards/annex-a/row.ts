import type { OnRecord } from '../../define/on-record.ts'
import type { RecordId } from '../../define/record.ts'
import type { Day } from '../../plain/day.ts'
import type { AnnexList, Column, RowOf } from './lists.ts'

export type Cell = string | number | undefined

/** The record that a row, or part of it, comes from. */
export type Trace = { readonly record: RecordId; readonly kind: string }

/** What is wrong with one cell, in words for the analyst. */
export type CellProblem = { readonly heading: string; readonly says: string }

/** One row of a list: its cells by the keys of its columns, where they come from, and what is wrong with them. */
export type AnnexRow = {
  readonly cells: Readonly<Record<string, Cell>>
  readonly traces: readonly Trace[]
  readonly problems: readonly CellProblem[]
}

export type ToldList = { readonly list: AnnexList; readonly rows: readonly AnnexRow[] }

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Makes a row of a list, and finds what is missing in it or not allowed. */
export function rowOf<L extends AnnexList>(
  list: L,
  cells: RowOf<L>,
  from: readonly (OnRecord | undefined)[],
  more: readonly CellProblem[] = [],
): AnnexRow {
  const traces = from.flatMap((record) =>
    record === undefined ? [] : [{ record: record.id, kind: record.kind }],
  )
  const byKey: Readonly<Record<string, Cell>> = cells
  const told = new Set(more.map(({ heading }) => heading))
  const problems = list.columns.flatMap((column) => problemsOf(column, byKey[column.key]))
  return {
    cells: byKey,
    traces: [...new Map(traces.map((trace) => [trace.record, trace])).values()],
    problems: [...problems.filter(({ heading }) => !told.has(heading)), ...more],
  }
}

function problemsOf({ heading, needed, allowed }: Column, cell: Cell): readonly CellProblem[] {
  if (cell === undefined || cell === '')
    return needed ? [{ heading, says: 'Nothing is recorded, and Ofsted’s form asks for it.' }] : []
  return allowed === undefined || allowed.includes(String(cell))
    ? []
    : [{ heading, says: `‘${cell}’ is not among the values of Ofsted’s form.` }]
}

/** A list with its rows in the order of the child’s number and then of the day. */
export const toldList = (list: AnnexList, day: string, rows: readonly AnnexRow[]): ToldList => {
  const place = ({ cells, traces }: AnnexRow): string =>
    JSON.stringify([cells.childId ?? '', cells[day] ?? '', traces.map(({ record }) => record)])
  return {
    list,
    rows: rows
      .map((row) => ({ row, place: place(row) }))
      .sort((a, b) => byText(a.place, b.place))
      .map(({ row }) => row),
  }
}

/** The allowed value that stands for a code: `q) 6: Police` for `6`, `N1 - Abuse or neglect` for `N1`. The bare code where none does. */
export function allowedFor(list: AnnexList, key: string, code: string | undefined): string | undefined {
  if (code === undefined) return undefined
  const allowed = list.columns.find((column) => column.key === key)?.allowed ?? []
  return allowed.find((value) => value.replace(/^\w+\) /, '').replace(/(?::| - ).*$/, '') === code) ?? code
}

/** The day, unless it had not come yet. */
export const upTo = (day: Day | undefined, asAt: Day): Day | undefined =>
  day !== undefined && day <= asAt ? day : undefined
