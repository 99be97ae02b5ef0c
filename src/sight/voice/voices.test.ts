import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OnRecord } from '../../define/on-record.ts'
import { aDay } from '../../plain/day.ts'
import { newId } from '../../plain/id.ts'
import { answeredOf, chosenOf, countsOf, voicesOf } from './voices.ts'

const heard = (day: string, answers: object): OnRecord => ({
  id: newId<'record'>(),
  kind: 'voice heard',
  children: [],
  answers: { heardOn: aDay(day), ...answers },
  lines: {},
  version: 1,
  source: undefined,
  reason: undefined,
  team: undefined,
  before: [],
})

const all = voicesOf([
  heard('2026-10-01', { service: 'care', theme: 'home', listened: 'yes' }),
  heard('2026-11-01', { service: 'care', theme: 'worker', listened: 'no' }),
  heard('2026-09-01', { service: 'protection', theme: 'home', listened: 'not asked' }),
])

test('the latest heard stands first, whenever it was written down', () => {
  assert.deepEqual(
    all.map(({ answers }) => answers.heardOn),
    ['2026-11-01', '2026-10-01', '2026-09-01'],
  )
})

test('they are chosen by service, by theme, and by both', () => {
  assert.equal(chosenOf(all, { service: 'care', theme: undefined }).length, 2)
  assert.equal(chosenOf(all, { service: undefined, theme: 'home' }).length, 2)
  assert.equal(chosenOf(all, { service: 'care', theme: 'home' }).length, 1)
})

test('who was not asked is not counted as an answer', () => {
  const [listened] = answeredOf(all)
  assert.deepEqual(listened, { words: 'Did someone listen?', yes: 1, part: 0, no: 1 })
})

test('counts by theme and service hold everybody once, and leave out what nobody spoke of', () => {
  const { services, rows } = countsOf(all)
  assert.deepEqual(
    services.map(({ code }) => code),
    ['protection', 'care'],
  )
  assert.deepEqual(
    rows.map(({ theme, many, all: sum }) => [theme.code, ...many, sum]),
    [
      ['home', 1, 1, 2],
      ['worker', 0, 1, 1],
    ],
  )
})
