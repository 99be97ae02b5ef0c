import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readId } from './id.ts'
import { idFrom } from './id-from.ts'

const names = fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 5 })

test('the same names give the same id, and other names another', () => {
  fc.assert(
    fc.property(names, names, (one, other) => {
      assert.equal(idFrom(...one), idFrom(...one))
      assert.equal(idFrom(...one) === idFrom(...other), JSON.stringify(one) === JSON.stringify(other))
    }),
  )
})

test('an id from names is a UUID of version 8, and stays what it was in earlier releases', () => {
  const id = idFrom('goldthread', 1)
  assert.ok(readId(id).ok)
  assert.match(id, /^.{14}8.{4}[89ab]/)
  assert.equal(id, '414574a2-3daf-86d6-92e9-7e75e8be2fe9')
})

test('names are kept apart', () => {
  assert.notEqual(idFrom('a', 'bc'), idFrom('ab', 'c'))
  assert.notEqual(idFrom('1'), idFrom(1))
})
