import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDay } from '../../plain/day.ts'
import { annexA } from './from-journey.ts'
import { notTold } from './not-held.ts'
import { type ListTable, listTables } from './tables.ts'

test('every list of the form is told from the record or accounted for, and none is both', () => {
  const told = annexA([], { asAt: aDay('2025-09-30'), nameOf: (id) => id }).lists.map(
    ({ list }) => `List${list.number}`,
  )
  const whole = notTold.filter(({ key }) => key === undefined).map(({ table }) => table)
  assert.deepEqual([...told, ...whole].toSorted(), Object.keys(listTables).toSorted())
  for (const { table, key } of notTold)
    if (key !== undefined)
      assert.ok(
        listTables[table satisfies ListTable].columns.some((column) => column.key === key),
        `${table} ${key}`,
      )
})
