import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkLetter, syntheticUpn } from './upn.ts'

test('the check letter agrees with a published example', () => {
  // The example of python-stdnum's documentation.
  assert.equal(checkLetter('801200005001'), 'B')
})

test('a synthetic number has the form of a pupil number and belongs to no school', () => {
  const upn = syntheticUpn(12_345, 2019)
  assert.match(upn, /^[A-HJ-NP-RT-Z]001\d{9}$/)
  assert.equal(upn.slice(4, 8), '0012')
  assert.equal(upn.charAt(0), checkLetter(upn.slice(1)))
})

test('beyond half a million a year there are none', () => {
  assert.equal(syntheticUpn(499_999, 2016).slice(1, 4), '005')
  assert.throws(() => syntheticUpn(500_000, 2016), RangeError)
})

test('serial numbers give numbers of their own', () => {
  const many = new Set(Array.from({ length: 5000 }, (_, serial) => syntheticUpn(serial, 2016)))
  assert.equal(many.size, 5000)
})
