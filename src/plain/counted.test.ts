import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { counted, inFigures } from './counted.ts'

test('whole numbers have their thousands apart, as English writes them', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (many) => {
      assert.equal(inFigures(many), many.toLocaleString('en-GB'))
    }),
  )
})

test('one is said in the singular, and none and many in the plural', () => {
  assert.equal(counted(0, 'row'), '0 rows')
  assert.equal(counted(1, 'row'), '1 row')
  assert.equal(counted(1204, 'child', 'children'), '1,204 children')
})
