import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tidied } from './tidied.ts'

test('a cell comes without any blank around it, and a cell of blanks alone is nothing', () => {
  const blanks = fc.string({
    unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u2003', '\u202f', '\u3000'),
    maxLength: 3,
  })
  fc.assert(
    fc.property(blanks, fc.string({ unit: 'grapheme' }), blanks, (before, text, after) => {
      assert.equal(tidied(before + text + after), text.trim() || undefined)
    }),
  )
})
