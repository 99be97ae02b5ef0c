import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Children, tableOf } from '../../standards/checking/rows.ts'
import type { Example, Rule } from '../../standards/checking/rule.ts'
import { type Given, runRule } from '../../standards/checking/run.ts'
import type { Columns } from '../../standards/checking/table.ts'
import { type CheckedTables, checkedTables, childColumn } from '../../standards/cin-census/checked-tables.ts'
import { collectionOf } from '../../standards/cin-census/collections.ts'
import { rules } from '../../standards/cin-census/rules.ts'
import { rulesOfWhole } from './whole.ts'

type CensusRule = Rule<CheckedTables>
type Cells = Readonly<Record<string, string | true | undefined>>
/** A row of an example, by its table and its place there. */
type Placed = { readonly table: string; readonly at: number; readonly cells: Cells }

const collection = { ...collectionOf('2025/26'), authority: '201', format: 'xml' } as const

const rowsOf = (example: Example<CheckedTables>): readonly Placed[] =>
  Object.entries(example)
    .filter(([table]) => table in checkedTables)
    .flatMap(([table, rows]) => (rows as readonly Cells[]).map((cells, at) => ({ table, at, cells })))

function given(rule: CensusRule, rows: readonly Placed[]): Given {
  const [children, reads] = [new Children(), { ...rule.mayRead, ...rule.reads }]
  return Object.fromEntries(
    Object.keys(reads).map((name) => {
      const columns: Columns = checkedTables[name as keyof CheckedTables]
      const header = Object.keys(columns)
      const own = rows.filter(({ table }) => table === name)
      const cells = own.map((row) => header.map((column) => String(row.cells[column] ?? '') || undefined))
      return [name, tableOf({ name, columns, childColumn, header, rows: cells }, children)]
    }),
  )
}

/** What a rule finds in some rows, by their places in the example; `whole` where it is the return. */
function foundIn(rule: CensusRule, rows: readonly Placed[]): readonly string[] {
  const ended = runRule(rule, given(rule, rows), collection)
  if (ended.ended !== 'found') return []
  const placeOf = ({ table, at }: { table: string; at: number }) =>
    `${table} ${rows.filter((row) => row.table === table)[at]?.at}`
  return ended.found.length === 0 ? ['whole'] : ended.found.map(({ row }) => placeOf(row))
}

/** Whether a rule says the same of a return's children one by one as of all of them together. */
function looksAtOneChild(rule: CensusRule): boolean {
  return [...rule.caught, ...rule.spared].every((example) => {
    const rows = rowsOf(example)
    const header = rows.filter(({ table }) => table === 'Header')
    const others = rows.filter(({ table }) => table !== 'Header')
    // A child has one row of identifiers: where there are no others, each is a child, whatever number they were given.
    const areIdentifiers = others.every(({ table }) => table === 'ChildIdentifiers')
    const children = Map.groupBy(others, (row) => (areIdentifiers ? row : (row.cells[childColumn] ?? row)))
    const together = foundIn(rule, rows)
    if (together.includes('whole')) return false
    const apart = [...children.values()].flatMap((own) => foundIn(rule, [...header, ...own]))
    const ofHeader = together.filter((place) => place.startsWith('Header'))
    return (
      JSON.stringify([...new Set([...apart, ...ofHeader])].sort()) === JSON.stringify([...together].sort())
    )
  })
}

for (const rule of rules)
  test(`rule ${rule.code} is run over one child alone only where it says the same of them as of all children`, () => {
    assert.equal(looksAtOneChild(rule), !rulesOfWhole.has(rule.code))
  })

test('what is left for the night is a rule of the census', () => {
  for (const code of rulesOfWhole) assert.ok(rules.some((rule) => rule.code === code))
})
