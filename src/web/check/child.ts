import type { RowHead, Table } from '../../standards/checking/table.ts'
import { cellText } from './cell.ts'
import type { Checked } from './checked.ts'
import type { ChildShown, ChildTable, Reason } from './shown.ts'

/** The numbers of the reasons for which a cell is marked, by row and column. */
type Marks = ReadonlyMap<RowHead, ReadonlyMap<string, readonly number[]>>

function marksOf(checked: Checked, at: number): { reasons: readonly Reason[]; marks: Marks } {
  const reasons: Reason[] = []
  const marks = new Map<RowHead, Map<string, number[]>>()
  for (const one of checked.ended) {
    if (one.ended !== 'found') continue
    const found = one.found.filter(({ row }) => row.child === at)
    if (found.length === 0) continue
    const number = reasons.length + 1
    const { code, says, severity } = one.rule
    reasons.push({ number, code, says, severity, rows: found.length })
    for (const { row, columns } of found) {
      const cells = marks.get(row) ?? new Map<string, number[]>()
      marks.set(row, cells)
      for (const column of columns) cells.set(column, [...(cells.get(column) ?? []), number])
    }
  }
  return { reasons, marks }
}

function tableOf(
  checked: Checked,
  name: string,
  table: Table<RowHead>,
  marks: Marks,
  at: number,
): readonly ChildTable[] {
  const shape = checked.standard.shapes[name] ?? {}
  const rows = table.of({ table: name, at: 0, child: at })
  if (rows.length === 0) return []
  // A rule may mark a column that the file does not have: that it is not there is what is wrong. Whose rows they are is
  // said once above them.
  const marked = new Set(rows.flatMap((row) => [...(marks.get(row)?.keys() ?? [])]))
  const isOfUse = (column: string) => table.columns.has(column) && column !== checked.standard.childColumn
  const columns = Object.keys(shape).filter((column) => isOfUse(column) || marked.has(column))
  return [
    {
      table: name,
      columns,
      rows: rows.map((row) => ({
        row: row.at + 1,
        cells: columns.map((column) => ({
          value: cellText(row, shape, column),
          why: marks.get(row)?.get(column) ?? [],
        })),
      })),
    },
  ]
}

/** One child's rows across all tables in the standard's order, last year's after this year's. */
export function showChild(checked: Checked, at: number, child: string): ChildShown {
  const { reasons, marks } = marksOf(checked, at)
  const tables = Object.keys(checked.standard.shapes).flatMap((name) => {
    const table = checked.given[name]
    return table === undefined ? [] : tableOf(checked, name, table, marks, at)
  })
  return { at, child, reasons, tables }
}
