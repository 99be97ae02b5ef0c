import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { backTo } from './back.ts'

const origin = 'https://goldthread.test'
const piece = fc.constantFrom(
  '/',
  '\\',
  '//',
  '.',
  '..',
  '@',
  ':',
  '\t',
  '\n',
  '%2f',
  '?',
  '#',
  'evil.test',
  'https:',
)
const written = fc.oneof(
  fc.string(),
  fc.array(piece, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
)

test('However it is written, the way back stays here', () => {
  fc.assert(
    fc.property(written, (asked) => {
      const back = backTo(origin, asked)
      assert.equal(new URL(back).origin, origin)
      assert.ok(back.startsWith(`${origin}/`) && !back.startsWith(`${origin}//`), back)
    }),
    { numRuns: 2000 },
  )
})

test('A page of ours is gone back to as it was asked for', () => {
  assert.equal(backTo(origin, '/children/1?tab=plans&x=é#now'), `${origin}/children/1?tab=plans&x=%C3%A9#now`)
  assert.equal(backTo(origin, undefined), `${origin}/`)
})

test('Signing in does not lead back to signing in or out', () => {
  for (const path of [
    '/sign-in',
    '/sign-in/return?code=1',
    '/sign-out',
    '/signed-out',
    '/synthetic-identity/people/1',
  ])
    assert.equal(backTo(origin, path), `${origin}/`, path)
  assert.equal(backTo(origin, '/sign-ins'), `${origin}/sign-ins`)
})
