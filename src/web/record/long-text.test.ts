import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directionOf, longText } from './long-text.ts'

test('a long text runs the way of its first letter, and a short one as the browser sees it', () => {
  const long = 'x'.repeat(longText)
  assert.equal(directionOf('השכנים שמעו'), 'auto')
  assert.equal(directionOf(`12. השכנים ${long}`), 'rtl')
  assert.equal(directionOf(`– “الجيران” ${long}`), 'rtl')
  assert.equal(directionOf(`👩‍👧 Łucja ${long}`), 'ltr')
  assert.equal(directionOf('1'.repeat(longText + 1)), 'ltr')
})
