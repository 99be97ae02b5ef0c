import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sumOf } from './importing.ts'
import { isMet, tableOf } from './measured.ts'
import { spreadOf } from './spread.ts'

test('95 in 100 stay within the time that is told, and a single slow one is the most', () => {
  const times = Array.from({ length: 99 }, (_, at) => at + 1)
  assert.deepEqual(spreadOf([...times, 5000].reverse()), {
    many: 100,
    median: 50,
    p95: 95,
    p99: 99,
    most: 5000,
  })
  assert.deepEqual(spreadOf([7]), { many: 1, median: 7, p95: 7, p99: 7, most: 7 })
})

test('a time meets its target below it, a rate above it, and what could not be measured meets none', () => {
  const one = { name: 'x', note: '', unit: 'ms', value: 59, target: 60 } as const
  assert.equal(isMet(one), true)
  assert.equal(isMet({ ...one, value: 60 }), false)
  assert.equal(isMet({ ...one, unit: 'rows a second' }), false)
  assert.equal(isMet({ ...one, unit: 'rows a second', value: 61 }), true)
  assert.equal(isMet({ ...one, value: spreadOf([]).p95 }), false)
  assert.equal(isMet({ name: 'x', note: '', unit: 'ms', value: 59 }), undefined)
})

test('the table says of every line with a target whether it is met', () => {
  const lines = tableOf([
    { name: 'Warm start', value: 1.94, unit: 's', note: '', target: 4 },
    { name: 'A page', value: Number.NaN, unit: 'ms', note: 'not there (404)', target: 60 },
    { name: 'Made', value: 12_000, unit: 's', note: 'once' },
  ])
  assert.match(lines[1] ?? '', /^Warm start\s+1\.9 s\s+< 4\s+✔ met$/)
  assert.match(lines[2] ?? '', /^A page\s+– ms\s+< 60\s+✖ not met\s+not there \(404\)$/)
  assert.match(lines[3] ?? '', /^Made\s+12,000 s\s+once$/)
})

test('the rows of an import are added up from what the command prints', () => {
  const out = [
    'Census of 2025 to 2026. Brought in.',
    '',
    'Table              Read   Kept  Refused  Already there',
    'ChildIdentifiers  1,080  1,079        1              0',
    'CINdetails          321    320        1              0',
    '',
    'Single values within rows: 9 read, 0 refused.',
  ].join('\n')
  assert.equal(sumOf(out, 'Read'), 1401)
  assert.equal(sumOf(out, 'Refused'), 2)
})
