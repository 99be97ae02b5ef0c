import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from '../checking/examples.ts'
import { rules } from './rules.ts'
import { annexA } from './standard.ts'

const setting = {
  shapes: annexA.shapes,
  childColumn: annexA.childColumn,
  collection: (name = '2025/26') => annexA.collectionOf(name),
}

test('every rule finds what its example says and spares what it says', () => {
  assert.deepEqual(
    rules.flatMap((rule) => faultsOf(rule, setting)),
    [],
  )
  assert.ok(rules.length > 400, String(rules.length))
})

test('no two rules have the same code, and every code tells its list', () => {
  const codes = rules.map(({ code }) => code)
  assert.deepEqual(
    codes.filter((code, at) => codes.indexOf(code) !== at),
    [],
  )
  for (const code of codes) assert.match(code, /^(A\d+|S[12]|AX|SX)-(\d{2}[MVF]|\d{4}|\d{2}|[WADE])$/)
})
