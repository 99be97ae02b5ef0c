import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, readId } from './id.ts'

test('a new id is a UUID of version 7 whose first part is the time', () => {
  const before = Date.now()
  const id = newId<'anything'>()
  const at = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.ok(at >= before && at <= Date.now())
  assert.ok(readId(id).ok)
})

test('ten thousand new ids are all different', () => {
  assert.equal(new Set(Array.from({ length: 10_000 }, () => newId())).size, 10_000)
})
