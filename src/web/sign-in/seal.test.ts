import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sealFrom } from './seal.ts'

const seal = sealFrom('a secret', 'tests')

test('What was closed opens again, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) =>
      assert.equal(seal.findOpened(seal.close(text)), text.toWellFormed()),
    ),
  )
})

test('One changed bit, another secret or another purpose opens nothing', () => {
  const closed = Buffer.from(seal.close('state'), 'base64url')
  for (let at = 0; at < closed.length; at += 1) {
    const changed = Buffer.from(closed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    assert.equal(seal.findOpened(changed.toString('base64url')), undefined, `byte ${at}`)
  }
  assert.equal(sealFrom('another', 'tests').findOpened(closed.toString('base64url')), undefined)
  assert.equal(sealFrom('a secret', 'other').findOpened(closed.toString('base64url')), undefined)
})

test('What was never closed opens as nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.equal(seal.findOpened(text), undefined)))
})
