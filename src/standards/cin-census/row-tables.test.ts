import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Given } from '../checking/run.ts'
import { checkedTables } from './checked-tables.ts'
import { readCinTables } from './read-tables.ts'
import { rowTables } from './row-tables.ts'
import { anyChildren, completeChildren } from './synthetic.test-data.ts'
import type { Child } from './tables.ts'
import { write } from './write.ts'

/** What rules see of tables: the cells, and which rows are of one child. */
const seen = (given: Given) =>
  Object.entries(checkedTables)
    .filter(([name]) => name !== 'Header')
    .map(([name, columns]) => ({
      name,
      rows: (given[name]?.rows ?? []).map((row) => [
        row.child,
        ...Object.keys(columns).map((column) => (row as unknown as Record<string, unknown>)[column]),
      ]),
    }))

function sameAsWritten(children: readonly Child[]): void {
  const written = write(undefined, children)
  if (!written.ok) return
  assert.deepEqual(
    seen(rowTables(children).given),
    seen(readCinTables(Buffer.from(written.value), 'census.xml').given),
  )
}

test('rows go into the same tables as if they had been written to a file and read from it', () => {
  sameAsWritten(completeChildren(2026))
  fc.assert(fc.property(anyChildren(), sameAsWritten), { numRuns: 150 })
})

test('a row that is found tells which row of the census and which child it comes from', () => {
  const children = completeChildren(2026)
  const { given, whenceOf } = rowTables(children)
  const plans = given.ChildProtectionPlans?.rows ?? []
  assert.ok(plans.length > 0)
  for (const plan of plans) {
    const whence = whenceOf(plan)
    assert.ok(whence !== undefined)
    const rows = children[whence.child]?.details.flatMap(({ protectionPlans }) => protectionPlans)
    assert.ok(rows?.some((row) => row === whence.row))
  }
})

test('there is no header, so a rule about it does not run', () => {
  assert.equal(rowTables([]).given.Header, undefined)
})
