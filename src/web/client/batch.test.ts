import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../../plain/id.ts'
import { firstBatch, largestBatch, mostInBatch, readBatch, writeBatch } from './batch.ts'

const update = (bytes: Uint8Array) => ({ id: newId<'update'>(), bytes })

test('a batch is read back as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 }), (all) => {
      const updates = all.map(update)
      assert.deepEqual(readBatch(writeBatch(updates)), { ok: true, value: updates })
    }),
  )
})

test('a batch cut short, or any other bytes, is refused and never throws', () => {
  const whole = writeBatch([update(new Uint8Array(40)), update(new Uint8Array(7))])
  for (let end = 0; end < whole.length; end += 1)
    assert.equal(readBatch(whole.subarray(0, end)).ok, end === 60, `${end} bytes`)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      readBatch(bytes)
    }),
  )
})

test('more than fits in one batch goes in several, in order, and one that is too large goes alone', () => {
  const many = Array.from({ length: mostInBatch + 3 }, () => update(new Uint8Array(1)))
  assert.deepEqual(firstBatch(many), many.slice(0, mostInBatch))
  const large = [new Uint8Array(largestBatch + 1), new Uint8Array(1)].map(update)
  assert.deepEqual(firstBatch(large), large.slice(0, 1))
  assert.deepEqual(firstBatch(large.toReversed()), large.slice(1))
})
