import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notHeld } from './not-held.ts'
import { filed } from './tables.ts'

test('every table of the return is either told from the journey or listed as not held', () => {
  assert.deepEqual(notHeld.map(({ table }) => table).toSorted(), Object.keys(filed).toSorted())
})
