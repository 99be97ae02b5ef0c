import assert from 'node:assert/strict'
import { test } from 'node:test'
import { childHref, placeIn, ruleHref } from './place.ts'

test('a place is read back from the address that leads to it', () => {
  assert.deepEqual(placeIn(ruleHref('205A')), { is: 'rule', code: '205A' })
  assert.deepEqual(placeIn(childHref(17)), { is: 'child', at: 17 })
  assert.deepEqual(placeIn('#children'), { is: 'children' })
})

test('an address of something else is no place, so that the skip link leaves one where one is', () => {
  for (const hash of ['', '#content', '#child-x', '#rule-', '#rule-<b>', '#constructor'])
    assert.equal(placeIn(hash), undefined, hash)
})
